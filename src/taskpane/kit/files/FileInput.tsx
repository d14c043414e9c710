import type { RefObject } from 'react';

interface FileInputProps {
  /** What the button that stands for it opens. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** Endings of names, with their dots. */
  readonly accept: string;
  readonly testId: string;
  readonly onPick: (file: File) => void;
}

/** The browser's own choice of a file, hidden behind a button of ours. */
export function FileInput({ input, label, accept, testId, onPick }: FileInputProps) {
  return (
    <input
      ref={input}
      type="file"
      hidden
      tabIndex={-1}
      aria-label={label}
      accept={accept}
      data-testid={testId}
      onChange={({ target }) => {
        const [picked] = target.files ?? [];
        if (!picked) return;
        onPick(picked);
        // The same file may be chosen again, once it is mended.
        target.value = '';
      }}
    />
  );
}

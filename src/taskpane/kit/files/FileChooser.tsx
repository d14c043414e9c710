import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { usePane, useWords } from '../../state/PaneContext';
import { FileInput } from './FileInput';
import type { PickedFile } from './openFile';
import { fileWords } from './words';
import { heldWhile } from '../buttons/held';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  name: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});

interface FileChooserProps {
  /** What is being read, or was. */
  readonly reading: {
    readonly file: string | null;
    readonly busy: boolean;
    /** 0 to 1; null: not known. */
    readonly progress: number | null;
  };
  readonly disabled?: boolean;
  readonly testId: string;
  readonly onPick: (file: PickedFile) => void;
  readonly onStop: () => void;
}

/** Chooses a file that is read here, whatever for; says how far its reading is, and stops it. */
export function FileChooser({ reading, disabled = false, testId, onPick, onStop }: FileChooserProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(fileWords);
  const input = useRef<HTMLInputElement>(null);
  const { file, busy, progress } = reading;
  return (
    <>
      {file !== null && (
        <p className={styles.name} data-testid={`${testId}-name`}>
          {busy
            ? words.reading({
                file,
                percent: progress === null ? '' : format.percent(Math.floor(progress * 100) / 100),
              })
            : file}
        </p>
      )}
      {busy ? (
        <Button className={styles.start} data-testid={`${testId}-stop`} onClick={onStop}>
          {words.cancel}
        </Button>
      ) : (
        <Button
          className={styles.start}
          data-testid={`${testId}-choose`}
          {...heldWhile(disabled)}
          onClick={() => input.current?.click()}
        >
          {file === null ? words.choose : words.chooseAnother}
        </Button>
      )}
      <FileInput
        input={input}
        label={words.choose}
        accept=".xlsx,.xlsm,.ods,.csv,.tsv,.txt"
        testId={`${testId}-file`}
        onPick={onPick}
      />
    </>
  );
}

import { Input } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { Labelled } from './Labelled';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly testId: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** What is searched in a list, under words that stay while one types. */
export function SearchField({ label, value, testId, onChange, onKeyDown }: SearchFieldProps) {
  return (
    <Labelled label={label}>
      {(field) => (
        <Input
          {...field}
          type="search"
          data-testid={testId}
          value={value}
          onChange={(_, change) => onChange(change.value)}
          {...(onKeyDown ? { onKeyDown } : {})}
        />
      )}
    </Labelled>
  );
}

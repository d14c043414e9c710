import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWords } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import { fieldOf, type FormValues } from './forms';
import { refusalSentence } from '../../kit/edits/refusalSentence';
import { useData } from './useData';
import { dataWords } from './words';
import { editWords } from '../../kit/edits/words';

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly required?: boolean;
  /** lines: a text that may have several. */
  readonly kind: 'text' | 'lines' | 'number' | { readonly choices: readonly Choice[] };
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FormFieldsProps {
  readonly view: ConventionView;
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  readonly onTyped: (field: string, value: string) => void;
  /** Enter in a field. */
  readonly onSave: () => void;
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

/** The fields of a form; what is wrong with one stands below it, and takes the focus there. */
export function FormFields({ view, fields, values, onTyped, onSave }: FormFieldsProps) {
  const styles = useStyles();
  const section = useWords(dataWords);
  const edits = useWords(editWords);
  const { data } = useData();
  const element = useRef<HTMLDivElement>(null);
  const { focus, ending, problems } = data;

  useEffect(() => {
    if (focus.turn === 0 || !document.hasFocus()) return;
    element.current?.querySelector<HTMLElement>(`[name="${CSS.escape(focus.target)}"]`)?.focus();
  }, [focus]);

  const wrong = (name: string): string | undefined => {
    const problem = problems[name];
    if (problem) return section.unreadable[problem];
    if (ending?.kind !== 'refused' || fieldOf(ending.refusal) !== name) return undefined;
    const { what, todo } = refusalSentence(ending.refusal, edits, view.binding);
    return `${what} ${todo}`;
  };

  return (
    <div ref={element} className={styles.fields}>
      {fields.map(({ name, label, hint, required, kind }) => {
        const message = wrong(name);
        const value = values[name] ?? '';
        return (
          <Field
            key={name}
            label={label}
            hint={hint}
            {...(required ? { required } : {})}
            {...(message ? { validationMessage: message, validationState: 'error' as const } : {})}
          >
            {typeof kind === 'object' ? (
              <Select
                name={name}
                data-testid={`field-${name}`}
                value={value}
                onChange={(_, change) => onTyped(name, change.value)}
              >
                {kind.choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.label}
                  </option>
                ))}
              </Select>
            ) : kind === 'lines' ? (
              <Textarea
                name={name}
                data-testid={`field-${name}`}
                rows={3}
                resize="vertical"
                value={value}
                onChange={(_, change) => onTyped(name, change.value)}
              />
            ) : (
              <Input
                name={name}
                data-testid={`field-${name}`}
                autoComplete="off"
                value={value}
                {...(kind === 'number' ? { inputMode: 'decimal' as const } : {})}
                onChange={(_, change) => onTyped(name, change.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !event.nativeEvent.isComposing) onSave();
                }}
              />
            )}
          </Field>
        );
      })}
    </div>
  );
}

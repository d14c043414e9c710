import { useEffect, useRef } from 'react';
import { focusField, Form, type FormField } from '../../kit/form/Form';
import { useWords } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import { fieldOf, type FormValues } from './forms';
import { refusalSentence } from '../../kit/edits/refusalSentence';
import { useData } from './useData';
import { dataWords } from './words';
import { editWords } from '../../kit/edits/words';

interface FormFieldsProps {
  readonly view: ConventionView;
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  readonly onTyped: (field: string, value: string) => void;
  /** Enter in a field. */
  readonly onSave: () => void;
}

/** The form of a page of the section; what is wrong with a field stands below it, and takes the focus there. */
export function FormFields({ view, fields, values, onTyped, onSave }: FormFieldsProps) {
  const section = useWords(dataWords);
  const edits = useWords(editWords);
  const { data } = useData();
  const form = useRef<HTMLFormElement>(null);
  const { focus, ending, problems } = data;

  useEffect(() => {
    if (focus.turn > 0 && document.hasFocus()) focusField(form.current, focus.target);
  }, [focus]);

  const asked = new Set(Object.keys(problems).filter((name) => problems[name] === 'belowOne'));
  const wrong = (name: string): string | undefined => {
    const problem = problems[name];
    if (problem === 'belowOne') return undefined;
    if (problem) return section.unreadable[problem];
    if (ending?.kind !== 'refused' || fieldOf(ending.refusal) !== name) return undefined;
    const { what, todo } = refusalSentence(ending.refusal, edits, view.binding);
    return `${what} ${todo}`;
  };
  return (
    <Form
      ref={form}
      fields={fields}
      values={values}
      errors={Object.fromEntries(fields.map(({ name }) => [name, wrong(name)]))}
      asked={asked}
      testId="field"
      onTyped={onTyped}
      onSave={onSave}
    />
  );
}

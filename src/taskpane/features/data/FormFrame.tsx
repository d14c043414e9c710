import { useEffect, useRef, type ReactNode } from 'react';
import { focusField, Form, type FormField } from '../../kit/form/Form';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { useWords } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import { saveAction } from './dataActions';
import { DataPage } from './DataPage';
import { EndingNotice } from './EndingNotice';
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
  /** The button, and Enter in a field. */
  readonly onSave: () => void;
}

interface FormFrameProps extends FormFieldsProps {
  readonly title: string;
  /** Beside the notice that somebody changed it meanwhile. */
  readonly changedActions: ReactNode;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
}

/** A page of the section that is a form: what came of saving it, its fields, the bar that saves it. */
export function FormFrame({ title, changedActions, above, below, ...form }: FormFrameProps) {
  const { view, fields, onSave } = form;
  const section = useWords(dataWords);
  const { data } = useData();
  return (
    <>
      <DataPage title={title}>
        <EndingNotice view={view} fields={fields.map(({ name }) => name)} changedActions={changedActions} />
        {above}
        <FormFields {...form} />
        {below}
      </DataPage>
      <PrimaryBar action={saveAction(data, section.save, onSave)} progress={null} testId="data-save" />
    </>
  );
}

/** What is wrong with a field stands below it, and takes the focus there. */
function FormFields({ view, fields, values, onTyped, onSave }: FormFieldsProps) {
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

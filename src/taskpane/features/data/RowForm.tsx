import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import { submit } from './dataActions';
import { DataPage } from './DataPage';
import type { Drafts, Removal } from './dataState';
import { Deletion } from './Deletion';
import type { FormField } from '../../kit/form/Form';
import { FormFrame } from './FormFrame';
import { NO_DRAFT, typedInto, type Draft, type FormOutcome, type FormValues } from './forms';
import { useData } from './useData';
import { Notice } from '../../kit/Notice';
import { dataWords } from './words';
import { editWords } from '../../kit/edits/words';

interface RowFormProps<Fields> {
  readonly view: ConventionView;
  readonly title: string;
  /** The fields for what stands in the form. */
  readonly fieldsOf: (values: FormValues) => readonly FormField[];
  readonly draft: Draft<Fields>;
  /** The row as the workbook has it now; null: none of that name. */
  readonly current: Fields | null;
  readonly isNew: boolean;
  readonly name: string;
  readonly formOf: (fields: Fields | null) => FormValues;
  readonly editOf: (before: Fields | null, values: FormValues) => FormOutcome;
  readonly draftsWith: (draft: Draft<Fields>) => Partial<Drafts>;
  readonly removal: (before: Fields) => Removal;
  /** Where a row that stands in the workbook leads to. */
  readonly leadsTo?: (before: Fields) => ReactNode;
}

/** The form of one row: what is typed over it is kept until it is saved or left. */
export function RowForm<Fields>(props: RowFormProps<Fields>) {
  const { view, title, fieldsOf, draft, current, isNew, formOf, editOf, draftsWith } = props;
  const section = useWords(dataWords);
  const edits = useWords(editWords);
  const { dataStore } = useData();
  const before = isNew ? null : (draft.seen ?? current);
  const values = { ...formOf(before), ...draft.typed };
  const fields = fieldsOf(values);
  const save = () => submit(dataStore, editOf(before, values));
  const rebase = (next: Draft<Fields>) => dataStore.dispatch({ type: 'rebased', drafts: draftsWith(next) });

  if (!isNew && before === null) {
    const { what, todo } = edits.refusals.notFound({ name: props.name });
    return (
      <DataPage title={title}>
        <Notice tone="warning" title={what}>
          {todo}
        </Notice>
      </DataPage>
    );
  }
  return (
    <FormFrame
      view={view}
      title={title}
      fields={fields}
      values={values}
      onSave={save}
      onTyped={(field, value) =>
        dataStore.dispatch({
          type: 'typed',
          field,
          drafts: draftsWith(typedInto(draft, isNew ? null : current, field, value)),
        })
      }
      changedActions={
        current !== null && (
          <>
            <Button size="small" data-testid="data-take-current" onClick={() => rebase(NO_DRAFT)}>
              {section.takeCurrent}
            </Button>
            <Button
              size="small"
              data-testid="data-save-anyway"
              onClick={() => {
                rebase({ typed: draft.typed, seen: current });
                submit(dataStore, editOf(current, { ...formOf(current), ...draft.typed }));
              }}
            >
              {section.saveAnyway}
            </Button>
          </>
        )
      }
      below={
        before !== null && (
          <>
            {props.leadsTo?.(before)}
            <Deletion view={view} edit={props.removal(before)} />
          </>
        )
      }
    />
  );
}

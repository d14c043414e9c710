import { Button } from '@fluentui/react-components';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { usePane, useWords } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import { SETTINGS, type SettingSpec } from '../../../workbook/schema/settings';
import { saveAction, submit } from './dataActions';
import { DataPage } from './DataPage';
import { EndingNotice } from './EndingNotice';
import { FormFields, type FormField } from './FormFields';
import { NO_DRAFT, settingsEdit, settingsForm, typedInto } from './forms';
import { SETTING_ROLES, settingsOf } from '../../model/rows';
import { useData } from './useData';
import { dataWords } from './words';
import { editWords } from '../../kit/edits/words';

/** The settings, all in one form. */
export function SettingsPage({ view }: { readonly view: ConventionView }) {
  const { translator } = usePane();
  const section = useWords(dataWords);
  const edits = useWords(editWords);
  const { data, dataStore } = useData();
  const words = section.settings;
  const draft = data.drafts.settings;
  const current = settingsOf(view);
  const before = draft.seen ?? current;
  const values = { ...settingsForm(before, translator.language), ...draft.typed };
  const save = () => submit(dataStore, settingsEdit(before, draft.typed));

  const fields = SETTING_ROLES.map((role): FormField => {
    const { kind, choices }: SettingSpec = SETTINGS[role];
    const named = { name: role, ...edits.settings[role] };
    if (kind === 'text') return { ...named, kind: 'text' };
    if (kind !== 'choice') return { ...named, kind: 'number' };
    const offered = [...new Set(['', ...(choices ?? []), values[role] ?? ''])];
    return {
      ...named,
      kind: { choices: offered.map((value) => ({ value, label: value || section.unset })) },
    };
  });

  return (
    <>
      <DataPage title={words.title}>
        <EndingNotice
          view={view}
          fields={SETTING_ROLES}
          changedActions={
            <Button
              size="small"
              data-testid="data-take-current"
              onClick={() => dataStore.dispatch({ type: 'rebased', drafts: { settings: NO_DRAFT } })}
            >
              {section.takeCurrent}
            </Button>
          }
        />
        <FormFields
          view={view}
          fields={fields}
          values={values}
          onSave={save}
          onTyped={(field, value) =>
            dataStore.dispatch({
              type: 'typed',
              field,
              drafts: { settings: typedInto(draft, current, field, value) },
            })
          }
        />
      </DataPage>
      <PrimaryBar action={saveAction(data, section.save, save)} progress={null} testId="data-save" />
    </>
  );
}

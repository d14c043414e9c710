import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane, useWords } from '../../../state/PaneContext';
import type { ConventionView } from '../../../model/paneReading';
import { SETTINGS, type SettingRole, type SettingSpec } from '../../../../workbook/schema/settings';
import type { ColumnKind } from '../../../../workbook/schema/tables';
import { submit } from '../dataActions';
import { fieldKind } from '../../../kit/form/fieldKind';
import type { FormField } from '../../../kit/form/Form';
import { FormFrame } from '../FormFrame';
import { NO_DRAFT, settingsEdit, settingsForm, typedInto } from '../forms';
import { clauseGroupBegunBy, partyGroupBegunBy } from './settingGroups';
import { settingsOf } from '../../../model/rows';
import { useData } from '../useData';
import { dataWords } from '../words';
import { editWords } from '../../../kit/edits/words';

/** What is right, by the kind of a setting. */
const EXAMPLES: Readonly<Partial<Record<ColumnKind, string>>> = {
  rate: '20',
  money: '15',
  year: '2026',
  integer: '30',
  date: '30/09/2026',
};

interface SettingsFormProps {
  readonly view: ConventionView;
  /** Whose draft it is. */
  readonly page: 'settings' | 'clauses';
  readonly title: string;
  readonly roles: readonly SettingRole[];
  /** Above the form. */
  readonly children?: ReactNode;
  readonly below?: ReactNode;
}

/** Some of the settings in one form. */
export function SettingsForm({ view, page, title, roles, children, below }: SettingsFormProps) {
  const { translator } = usePane();
  const section = useWords(dataWords);
  const edits = useWords(editWords);
  const { data, dataStore } = useData();
  const draft = data.drafts[page];
  const current = settingsOf(view);
  const before = draft.seen ?? current;
  const values = { ...settingsForm(before, translator.language), ...draft.typed };
  const save = () => submit(dataStore, settingsEdit(before, draft.typed));

  const fields = roles.map((role): FormField => {
    const { kind, choices }: SettingSpec = SETTINGS[role];
    const offered = [...new Set(['', ...(choices ?? []), values[role] ?? ''])];
    const example = EXAMPLES[kind];
    const clauses = clauseGroupBegunBy(role);
    const parties = partyGroupBegunBy(role);
    const group =
      clauses !== null
        ? section.clauses.groups[clauses]
        : parties !== null
          ? section.settings.groups[parties]
          : null;
    return {
      name: role,
      ...edits.settings[role],
      ...(group === null ? {} : { group }),
      kind: fieldKind(
        kind,
        offered.map((value) => ({ value, label: value || section.unset })),
      ),
      ...(example === undefined ? {} : { example }),
    };
  });

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
          drafts: { [page]: typedInto(draft, current, field, value) },
        })
      }
      changedActions={
        <Button
          size="small"
          data-testid="data-take-current"
          onClick={() => dataStore.dispatch({ type: 'rebased', drafts: { [page]: NO_DRAFT } })}
        >
          {section.takeCurrent}
        </Button>
      }
      above={children}
      below={below}
    />
  );
}

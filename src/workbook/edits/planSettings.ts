import { COLUMN_KINDS } from '../read/columnKinds';
import { readText } from '../read/readValues';
import { sameName } from '../read/names';
import { SETTINGS, type SettingSpec } from '../schema/settings';
import type { Edit, EditPlan, JournalEntry, SettingChange, TableOperation } from './edit';
import type { Tables } from './editableTables';
import { memberFields, number, text } from './fields';
import { entry } from './journalWords';
import { refuse } from './refused';

export function changeSettings(tables: Tables, changes: readonly SettingChange[]): EditPlan {
  return {
    operations: settingOperations(tables, changes),
    removedSubscriptions: 0,
    journal: changes.map(settingEntry),
    undo: { kind: 'changeSettings', changes: changes.map(reversed) },
  };
}

function settingOperations(tables: Tables, changes: readonly SettingChange[]): TableOperation[] {
  if (changes.length === 0) refuse({ code: 'nothingChanged' });
  return changes.flatMap(({ setting, before, after }) => {
    const spec: SettingSpec = SETTINGS[setting];
    const row = tables.settings.view.rows.find((each) => sameName(each.cell('key'), spec.key));
    const now = row?.cell('value') ?? '';
    if (!sameName(now, before)) refuse({ code: 'changedMeanwhile', name: spec.key, now: readText(now) });
    if (!fits(spec, after)) refuse({ code: 'settingInvalid', setting, value: String(after) });
    const value = typeof after === 'number' ? number(after) : text(after);
    return row
      ? [tables.settings.set(row, { value })]
      : tables.settings.add([{ key: text(spec.key), value, explanation: text(spec.explanation) }]);
  });
}

function fits({ kind, choices }: SettingSpec, value: string | number): boolean {
  if (value === '') return true;
  return COLUMN_KINDS[kind].accepts(value) && (choices?.some((choice) => choice === value) ?? true);
}

export function setPopulations(tables: Tables, edit: Extract<Edit, { kind: 'setPopulations' }>): EditPlan {
  const changes = edit.populations.filter((each) => each.before !== each.after);
  if (changes.length === 0 && edit.settings.length === 0) refuse({ code: 'nothingChanged' });
  const operations = changes.map(({ member, before, after }) => {
    const row = tables.communes.rowNamed(member) ?? refuse({ code: 'notFound', name: member });
    const now = memberFields(row).population;
    if (now !== before) refuse({ code: 'changedMeanwhile', name: member, now: String(now ?? '') });
    if (!Number.isInteger(after) || after < 0) refuse({ code: 'populationInvalid', name: member });
    return tables.communes.set(row, { population: number(after) });
  });
  return {
    operations: [
      ...operations,
      ...(edit.settings.length > 0 ? settingOperations(tables, edit.settings) : []),
    ],
    removedSubscriptions: 0,
    journal: [
      ...changes.map(({ member, before, after }) =>
        entry('Population', `Commune ${member}`, String(before ?? ''), String(after)),
      ),
      ...edit.settings.map(settingEntry),
    ],
    undo: {
      kind: 'setPopulations',
      // A population that was missing cannot be taken back to nothing: the row would be bad.
      populations: changes.flatMap(({ member, before, after }) =>
        before === null ? [] : [{ member, before: after, after: before }],
      ),
      settings: edit.settings.map(reversed),
    },
  };
}
const reversed = ({ setting, before, after }: SettingChange): SettingChange => ({
  setting,
  before: after,
  after: before,
});

function settingEntry({ setting, before, after }: SettingChange): JournalEntry {
  return entry('Paramètre', SETTINGS[setting].key, String(before), String(after));
}

import { readText } from '../read/readValues';
import { sameName } from '../read/names';
import { settingRow } from '../read/readSettings';
import { SETTINGS, type SettingRole, type SettingSpec } from '../schema/settings';
import type { PlanCell } from '../plan/sheetPlan';
import { SETTING_GROUPS } from '../schema/settingSpec';
import type { CellValues, Edit, EditPlan, JournalEntry, SettingChange, TableOperation } from './edit';
import type { EditableTable, Tables } from './editableTables';
import { number, text } from './fields';
import { entry, valueWords } from './journalWords';
import { refuse } from './refused';
import { settingProblems, type SettingContents } from './settingRules';

export function changeSettings(
  tables: Tables,
  { changes, putsBack }: Extract<Edit, { kind: 'changeSettings' }>,
  thisYear: number | null,
): EditPlan {
  if (!putsBack) checkSettings(tables, changes, thisYear);
  return {
    operations: settingOperations(tables, changes),
    removedSubscriptions: 0,
    journal: changes.map(settingEntry),
    undo: { kind: 'changeSettings', changes: changes.map(reversed), putsBack: true },
  };
}

/** What stands there, with what is wanted. */
export function checkSettings(
  tables: Tables,
  changes: readonly SettingChange[],
  thisYear: number | null,
): void {
  const standing = SETTING_ROLES.map((role): [SettingRole, string | number] => {
    const cell = settingRow(tables.settings.view, role)?.cell('value') ?? '';
    return [role, typeof cell === 'number' ? cell : readText(cell)];
  });
  const wanted = changes.map(({ setting, after }): [SettingRole, string | number] => [setting, after]);
  const contents: SettingContents = Object.fromEntries([...standing, ...wanted]);
  const [problem] = settingProblems(
    contents,
    changes.map(({ setting }) => setting),
    thisYear,
  );
  if (problem) refuse(problem);
}

const SETTING_ROLES = Object.keys(SETTINGS) as SettingRole[];

export function settingOperations(tables: Tables, changes: readonly SettingChange[]): TableOperation[] {
  if (changes.length === 0) refuse({ code: 'nothingChanged' });
  return changes.flatMap(({ setting, before, after }) => {
    const spec: SettingSpec = SETTINGS[setting];
    const row = settingRow(tables.settings.view, setting);
    const now = row?.cell('value') ?? '';
    if (!sameName(now, before))
      refuse({
        code: 'changedMeanwhile',
        name: spec.key,
        now: typeof now === 'number' ? now : readText(now),
        setting,
      });
    const value = typeof after === 'number' ? number(after) : text(after);
    return row
      ? [tables.settings.set(row, { value })]
      : tables.settings.add([settingCells(spec, value, tables.settings)]);
  });
}

/** A new row; only what this table has columns for. */
function settingCells(
  { key, explanation, group }: SettingSpec,
  value: PlanCell,
  table: EditableTable,
): CellValues {
  const more = { explanation: text(explanation), group: text(SETTING_GROUPS[group]) };
  const held = Object.entries(more).filter(([column]) => table.has(column));
  return { key: text(key), value, ...Object.fromEntries(held) };
}

export const reversed = ({ setting, before, after }: SettingChange): SettingChange => ({
  setting,
  before: after,
  after: before,
});

export function settingEntry({ setting, before, after }: SettingChange): JournalEntry {
  return entry('Paramètre', SETTINGS[setting].key, valueWords(before), valueWords(after));
}

import type { Edit, EditPlan } from './edit';
import type { Tables } from './editableTables';
import { memberFields, number } from './fields';
import { entry } from './journalWords';
import { planHistory } from './populationHistory';
import { checkSettings, reversed, settingEntry, settingOperations } from './planSettings';
import { refuse } from './refused';

/** Populations of a vintage into the table of communes, what is said of them, and what counted before. */
export function setPopulations(
  tables: Tables,
  edit: Extract<Edit, { kind: 'setPopulations' }>,
  thisYear: number | null,
): EditPlan {
  const changes = edit.populations.filter((each) => each.before !== each.after);
  if (changes.length === 0 && edit.settings.length === 0) refuse({ code: 'nothingChanged' });
  if (!edit.putsBack) checkSettings(tables, edit.settings, thisYear);
  const operations = changes.map(({ member, before, after }) => {
    const row = tables.communes.rowNamed(member) ?? refuse({ code: 'notFound', name: member });
    const now = memberFields(row).population;
    if (now !== before) refuse({ code: 'changedMeanwhile', name: member, now: String(now ?? '') });
    if (!Number.isInteger(after) || after < 0) refuse({ code: 'populationInvalid', name: member });
    return tables.communes.set(row, { population: number(after) });
  });
  const settings = edit.settings.length > 0 ? settingOperations(tables, edit.settings) : [];
  const history = planHistory(tables, edit);
  return {
    operations: [...operations, ...settings, ...history.operations],
    removedSubscriptions: 0,
    journal: [
      ...changes.map(({ member, before, after }) =>
        entry('Population', `Commune ${member}`, String(before ?? ''), String(after)),
      ),
      ...edit.settings.map(settingEntry),
      ...history.journal,
    ],
    undo: {
      kind: 'setPopulations',
      // A population that was missing cannot be taken back to nothing: the row would be bad.
      populations: changes.flatMap(({ member, before, after }) =>
        before === null ? [] : [{ member, before: after, after: before }],
      ),
      settings: edit.settings.map(reversed),
      ...(history.undo === null ? {} : { kept: history.undo }),
      putsBack: true,
    },
  };
}

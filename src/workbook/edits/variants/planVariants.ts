import { MERGED_SHARES_ROW, MERGED_SHARES_WORDS, readMergedShares } from '../../read/byYear/mergedShares';
import { collectFindings } from '../../read/findings/findings';
import { nameKey, sameName } from '../../read/names';
import { isEmpty } from '../../read/readValues';
import { variantRow } from '../../read/variants/readVariants';
import type { VariantRow } from '../../read/variants/words';
import type { CellValues, Edit, EditPlan, TableOperation } from '../edit';
import type { Tables } from '../editableTables';
import { number, text } from '../fields';
import { entry } from '../journalWords';
import { writeOwnSettings } from '../ownSettings';
import { refuse } from '../refused';
import type { VariantEdit } from './variantEdit';

/** Keeps a variant, changes it or deletes it: nothing but its own rows moves. */
export function setVariant(
  tables: Tables,
  { name, before, rows }: Extract<VariantEdit, { kind: 'setVariant' }>,
): EditPlan {
  if (isEmpty(name)) refuse({ code: 'nameMissing' });
  const table = tables.of('variants');
  const standing = table.view.rows.filter((row) => sameName(row.cell('name'), name));
  const now = standing.map(variantRow);
  if (before.length === 0 && now.length > 0) refuse({ code: 'nameTaken', name });
  if (before.length > 0 && now.length === 0) refuse({ code: 'notFound', name });
  if (!sameRows(before, now)) refuse({ code: 'changedMeanwhile', name, now: wordsOf(now) });
  if (sameRows(before, rows)) refuse({ code: 'nothingChanged' });
  const cells = rows.map((row) => variantCells(name, row));
  const kept = standing.slice(0, cells.length);
  const gone = standing.slice(cells.length);
  const operations: TableOperation[] = [
    ...kept.map((row, index) => table.set(row, cells[index] ?? {})),
    ...(cells.length > kept.length ? table.add(cells.slice(kept.length)) : []),
    ...(gone.length > 0 ? [table.delete(gone)] : []),
  ];
  return {
    operations,
    removedSubscriptions: 0,
    journal: [entry('Variante', `Variante ${name}`, wordsOf(before), wordsOf(rows))],
    undo: { kind: 'setVariant', name, before: rows, rows: before },
  };
}

export function setMergedShares(
  tables: Tables,
  { rule, former }: Extract<VariantEdit, { kind: 'setMergedShares' }>,
): EditPlan {
  const now = readMergedShares(tables.settings.view, collectFindings().report);
  if (rule === former) refuse({ code: 'nothingChanged' });
  if (now !== former)
    refuse({ code: 'changedMeanwhile', name: MERGED_SHARES_ROW.key, now: MERGED_SHARES_WORDS[now] });
  return {
    operations: writeOwnSettings(tables, 'computation', [[MERGED_SHARES_ROW, MERGED_SHARES_WORDS[rule]]]),
    removedSubscriptions: 0,
    journal: [
      entry('Paramètre', MERGED_SHARES_ROW.key, MERGED_SHARES_WORDS[former], MERGED_SHARES_WORDS[rule]),
    ],
    undo: { kind: 'setMergedShares', rule: former, former: rule },
  };
}

/** The plan of its steps, with what the Journal says of the whole first. */
export function adoptVariant(
  { name, takesBack }: Extract<Edit, { kind: 'adoptVariant' }>,
  steps: EditPlan,
): EditPlan {
  const undone = steps.undo.kind === 'importRows' ? steps.undo.steps : [steps.undo];
  const said = takesBack === true ? 'reprise' : 'adoptée';
  return {
    ...steps,
    journal: [entry('Variante', `Variante ${name}`, '', said), ...steps.journal],
    undo: {
      kind: 'adoptVariant',
      name,
      steps: undone,
      ...(takesBack === true ? {} : { takesBack: true as const }),
    },
  };
}

function variantCells(name: string, { object, key, field, value }: VariantRow): CellValues {
  return {
    name: text(name),
    object: text(object),
    key: text(key),
    field: text(field),
    value: typeof value === 'number' ? number(value) : text(value),
  };
}

function sameRows(a: readonly VariantRow[], b: readonly VariantRow[]): boolean {
  const keys = (rows: readonly VariantRow[]): string =>
    JSON.stringify(rows.map(({ object, key, field, value }) => [object, key, field, value].map(nameKey)));
  return keys(a) === keys(b);
}

/** As many changes as a cell of the Journal shows at a glance. */
const SHOWN = 6;

function wordsOf(rows: readonly VariantRow[]): string {
  const said = rows
    .slice(0, SHOWN)
    .map(({ key, field, value }) => `${key} ${field} : ${String(value).replace('.', ',')}`.trim());
  return [...said, ...(rows.length > SHOWN ? [`et ${rows.length - SHOWN} de plus`] : [])].join(' ; ');
}

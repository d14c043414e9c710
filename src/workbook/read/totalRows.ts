import type { TableRole } from '../schema/tables';
import type { Report } from './findings/findings';
import { foldedName } from './names';
import { isEmpty, readNumber, readText } from './readValues';
import type { OpenTable, RowView, TableView } from './tableView';

/**
 * Rows of totals, as people put them among their data: they are no commune and no application, and whoever counts them
 * counts everything twice.
 */

/** `Total`, `TOTAL GÉNÉRAL`, `Sous-total`, `Totaux`, `Ensemble`, `Somme`: the words alone, or with what they add up. */
const TOTAL =
  /^(?:grand |sous )?(?:total|totaux|somme|sommes|cumul|ensemble|subtotal|sum)(?: (?:general|generale|generaux|global|annuel|communes?|partenaires?|membres?|applications?|metropole|interco|epci|ht|ttc|tva|de|des|du|d|la|le|les|par|pour|en|au|aux|population|(?:19|20)\d\d).*)?$/;
/** And of anything else: `Total secteur nord`. */
const TOTAL_OF = /^(?:grand |sous )?(?:total|totaux|subtotal) /;

/** What all of these words have in them: most names are none at a glance. */
const AT_A_GLANCE = /tota|somme|cumul|ensemble|sum/i;
const LONGEST_NAME = 200;

const looksLikeTotal = (name: unknown): name is string =>
  typeof name === 'string' && name.length < LONGEST_NAME && AT_A_GLANCE.test(name);

/** Whether a name is that of a total, and can hardly be anything else's. */
export function isTotalName(name: unknown): boolean {
  return looksLikeTotal(name) && TOTAL.test(foldedName(name));
}

/** Whether a name begins as that of a total. */
export function beginsAsTotal(name: unknown): boolean {
  return isTotalName(name) || (looksLikeTotal(name) && TOTAL_OF.test(foldedName(name)));
}

/** By what rows are called in a table, and what a total of them adds up; null: nothing. */
const COUNTED: Readonly<Partial<Record<TableRole, { readonly name: string; readonly sum: string | null }>>> =
  {
    communes: { name: 'name', sum: 'population' },
    applications: { name: 'name', sum: 'annualCost' },
    subscriptions: { name: 'commune', sum: null },
  };

/** Sets rows of totals of a table apart, each with a finding: the formulas of the workbook count them. */
export function setTotalsApart(view: TableView, report: Report): OpenTable {
  const counted = COUNTED[view.role];
  if (counted === undefined) return { ...view, totals: [] };
  const isTotal = (row: RowView): boolean =>
    isTotalName(row.cell(counted.name)) && isEmpty(row.cell('inseeCode')) && isEmpty(row.cell('siret'));
  const totals = view.rows.filter(isTotal);
  for (const row of totals)
    report('totalRowInTable', row.place(counted.name), { value: readText(row.cell(counted.name)) });
  const rows = view.rows.filter((row) => !isTotal(row));
  const last = rows.at(-1);
  if (counted.sum !== null && last !== undefined && addsUp(rows, counted.sum))
    report('rowLooksLikeTotal', last.place(counted.name), { value: readText(last.cell(counted.name)) });
  return { ...view, rows, totals };
}

/** Fewer rows may add up by chance. */
const FEWEST_ADDED = 3;

/** Whether the last row, which no code tells from a total, holds the sum of all above it. */
function addsUp(rows: readonly RowView[], column: string): boolean {
  const last = rows.at(-1);
  const above = rows.slice(0, -1);
  if (last === undefined || above.length < FEWEST_ADDED || !isEmpty(last.cell('inseeCode'))) return false;
  const total = readNumber(last.cell(column));
  if (!total.ok || total.value.isZero()) return false;
  let left = total.value;
  for (const row of above) {
    const reading = readNumber(row.cell(column));
    if (reading.ok) left = left.minus(reading.value);
    else if (reading.reason !== 'empty') return false;
  }
  return left.isZero();
}

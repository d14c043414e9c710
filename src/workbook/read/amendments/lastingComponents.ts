import { sum, type Euros } from '../../../core/money';
import type { Binding } from '../../schema/binding';
import { COST_COMPONENTS, type CostComponent } from '../../schema/tables';
import { sameName } from '../names';
import type { RawWorkbook } from '../rawTables';
import { isEmpty, readNumber, readText, readYear } from '../readValues';
import { viewTable, type RowView } from '../tableView';

export type Components = Readonly<Partial<Record<CostComponent, Euros>>>;

/**
 * The components (EUR) of which an application's cost of a year is made: those of the last row of the costs by year that
 * has taken effect, or of its own row; null where its cost stands in one, or where a component cannot be read.
 */
export function readLastingComponents(
  raw: RawWorkbook,
  binding: Binding,
  year: number,
): (application: string) => Components | null {
  const own = viewTable(raw, binding, 'applications')?.rows ?? [];
  const later = (viewTable(raw, binding, 'costs')?.rows ?? [])
    .map((row) => ({ row, from: readYear(row.cell('from')) }))
    .flatMap(({ row, from }) => (from.ok && from.value <= year ? [{ row, from: from.value }] : []))
    .toSorted((a, b) => a.from - b.from);
  return (application) => {
    const amended = later.findLast(({ row }) =>
      sameName(readText(row.cell('application')), application),
    )?.row;
    const row = amended ?? own.find((each) => sameName(readText(each.cell('name')), application));
    return row === undefined ? null : componentsIn(row);
  };
}

function componentsIn(row: RowView): Components | null {
  const found: Partial<Record<CostComponent, Euros>> = {};
  for (const component of COST_COMPONENTS) {
    const cell = row.cell(component);
    if (isEmpty(cell)) continue;
    const reading = readNumber(cell);
    if (!reading.ok) return null;
    found[component] = reading.value;
  }
  const parts = Object.values(found);
  if (parts.length === 0) return null;
  // A cost that was typed over its components is what counts.
  const cost = readNumber(row.cell('annualCost'));
  const typedOver = !isEmpty(row.cell('annualCost')) && !(cost.ok && sum(parts).eq(cost.value));
  return typedOver ? null : found;
}

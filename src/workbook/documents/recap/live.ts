import type { AllocationKey } from '../../../core/keys/allocationKey';
import { cellAddress } from '../../plan/address';
import type { ConventionReading } from '../../read/readConvention';
import { nameKey } from '../../read/names';
import { columnReference, definedName, type Binding } from '../../schema/binding';
import { COST_COMPONENTS, type TableRole } from '../../schema/tables';
import { CONTRIBUTION_RATE_NAME, TOTAL_POPULATION_NAME, type DefinedName } from '../../schema/definedNames';
import type { RecapLayout } from './layout';

/** What live formulas read from the workbook, by the names that it has; undefined where it has none. */
export interface LiveReferences {
  /** In the formulas of the lines. */
  readonly totalWeight: string;
  /** In the band's own cell. */
  readonly totalWeightSource: string | undefined;
  readonly defaultRate: string | undefined;
  readonly hasRateColumn: boolean;
  /** Columns of the table of applications. */
  has(column: string): boolean;
  /** Whether the row of an application says what it costs in the year. */
  saysCost(application: string): boolean;
  /** What weighs the commune whose name stands in a cell: none where the table does not have it. */
  weightFormula(cell: string): { live?: string };
  /** The value that stands beside the name of an application. */
  lookUp(cell: string, column: string): string;
}

/** Defined names of what is divided by, by the fact that weighs; a total without one is the sum of its column. */
const TOTAL_NAMES: ReadonlyMap<string, DefinedName> = new Map([['population', TOTAL_POPULATION_NAME]]);

export function liveReferences(
  { available }: ConventionReading,
  { fact }: AllocationKey,
  layout: RecapLayout,
  binding: Binding,
): LiveReferences {
  const has = (name: string): boolean => available.definedNames.has(nameKey(name));
  const name = TOTAL_NAMES.get(fact);
  const totalName = name === undefined ? undefined : definedName(binding, name);
  const namedTotal = totalName !== undefined && has(totalName) ? totalName : undefined;
  const weighs = available.columns.communes?.has(fact) ?? false;
  const hasColumn = (column: string): boolean => available.columns.applications?.has(column) ?? false;
  const rateName = definedName(binding, CONTRIBUTION_RATE_NAME);
  const lookUp = (cell: string, table: TableRole, column: string): string =>
    `XLOOKUP(${cell},${columnReference(binding, table, 'name')},${columnReference(binding, table, column)})`;
  return {
    totalWeight: namedTotal ?? cellAddress(layout.unitRow, layout.weightColumn, 'both'),
    totalWeightSource:
      namedTotal ?? (weighs ? `SUM(${columnReference(binding, 'communes', fact)})` : undefined),
    defaultRate: has(rateName) ? rateName : undefined,
    has: hasColumn,
    saysCost: (application) => available.amended?.has(application) !== true,
    hasRateColumn: hasColumn('contributionRate'),
    weightFormula: (cell) => (weighs ? { live: lookUp(cell, 'communes', fact) } : {}),
    lookUp: (cell, column) => lookUp(cell, 'applications', column),
  };
}

/** The annual cost, or the sum of its components where it is left empty, as the reader takes it. */
export function costFormula(live: LiveReferences, lookUp: (column: string) => string): { live?: string } {
  const components = COST_COMPONENTS.filter((column) => live.has(column)).map(lookUp);
  const sum = components.length === 0 ? undefined : `SUM(${components.join(',')})`;
  if (!live.has('annualCost')) return sum === undefined ? {} : { live: sum };
  const typed = lookUp('annualCost');
  return { live: sum === undefined ? typed : `IF(${typed}="",${sum},${typed})` };
}

/** An application's own rate, or the default one; the value where the workbook has neither by name. */
export function rateFormula(live: LiveReferences, own: string): { live?: string } {
  if (live.hasRateColumn && live.defaultRate !== undefined)
    return { live: `IF(${own}="",${live.defaultRate},${own})` };
  return !live.hasRateColumn && live.defaultRate !== undefined ? { live: live.defaultRate } : {};
}

import type { Member } from '../../core/convention';
import { inhabitants, inhabitantsIn } from '../../core/membership/membersIn';
import { MEMBER_KIND_WORDS } from '../schema/words';
import type { Report, WorkbookFinding } from './findings/findings';
import type { FindingCode } from './findings/register';
import type { RawCell } from './rawTables';
import type { Settings } from './readSettings';
import { isExcelError, readNumber, readText } from './readValues';
import type { OpenTable, RowView, TableView } from './tableView';

/** Far more than any territory has. */
const MOST_INHABITANTS = 1e10;

type Term = Pick<Settings, 'firstYear' | 'lastYear'>;

interface PopulationSources {
  /** What the defined name gives; null: there is no such name. */
  readonly cell: RawCell | null;
  readonly name: string;
  readonly communes: OpenTable | null;
  readonly members: readonly Member[];
  readonly term: Term;
  /** What was found so far. */
  readonly findings: readonly WorkbookFinding[];
}

/**
 * The inhabitants that costs are shared by: what the defined name gives, or those of the communes where there is no
 * such name or it gives no number. `totals`: rows of totals among the communes, which a name that adds up the column
 * counts too; they have a finding of their own.
 */
export function readTotalPopulation(sources: PopulationSources, report: Report): number {
  const { cell, members, communes } = sources;
  const counted = countedPopulation(members);
  const named =
    cell === null || countsTotals(cell, counted, communes?.totals ?? [])
      ? null
      : readNamed(cell, counted, sources, report);
  const total = named?.value ?? counted;
  if (total === 0 && members.some(({ kind }) => kind === 'commune')) {
    const cause = named?.problem ?? doubtsOf(sources)[0] ?? report.lackOf('communes', 'population');
    const place = { table: 'communes', row: null, column: 'population' } as const;
    report.because(cause)('totalPopulationZero', place);
  }
  return total;
}

/** The inhabitants of the communes; one whose population is not known counts for none. */
export function countedPopulation(members: readonly Member[]): number {
  return inhabitants(members);
}

/** What a formula adds up over the column: every number of who is no other member, text never. */
export function summedPopulation(communes: TableView | null): number {
  // As SUMIFS compares: spaces are significant.
  const others = [MEMBER_KIND_WORDS.ccas, MEMBER_KIND_WORDS.other].map((word) => word.toLowerCase());
  return (communes?.rows ?? [])
    .filter((row) => !others.includes(String(row.cell('kind')).toLowerCase()))
    .map((row) => row.cell('population'))
    .reduce((total: number, cell) => total + (typeof cell === 'number' ? cell : 0), 0);
}

/** By these a formula over the communes adds up to something else than their inhabitants. */
const DOUBTS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'nameMissing',
  'cellHoldsError',
  'duplicateCommune',
  'unknownKind',
  'populationMissing',
  'populationNotANumber',
  'populationNotAnInteger',
  'populationZero',
  'numberStoredAsText',
]);

function doubtsOf({ findings }: PopulationSources): WorkbookFinding[] {
  return findings.filter(
    ({ code, place }) => DOUBTS.has(code) && place !== null && 'table' in place && place.table === 'communes',
  );
}

/** Whether the name gives what the communes and their rows of totals add up to. */
function countsTotals(cell: RawCell, counted: number, totals: readonly RowView[]): boolean {
  const readings = [cell, ...totals.map((row) => row.cell('population'))].map(readNumber);
  const [named = null, ...added] = readings.map((reading) => (reading.ok ? reading.value.toNumber() : 0));
  return totals.length > 0 && named === added.reduce((sum, value) => sum + value, counted);
}

/** Of a term in which somebody joins, leaves or merges: the inhabitants of each of its years. */
function countedInYears(members: readonly Member[], { firstYear, lastYear }: Term): ReadonlySet<number> {
  if (members.every(({ membership }) => membership === undefined)) return new Set();
  const years = Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, at) => firstYear + at);
  return new Set(years.map((year) => inhabitantsIn(members, year)));
}

interface NamedPopulation {
  /** null: no number of inhabitants. */
  readonly value: number | null;
  readonly problem: WorkbookFinding | null;
}

/**
 * What the defined name gives. Its formula adds up the cells of the communes: where that explains the difference, it is
 * a cell that is to be mended, and the formula is right.
 */
function readNamed(
  cell: RawCell,
  expected: number,
  sources: PopulationSources,
  report: Report,
): NamedPopulation {
  const { name, communes } = sources;
  const place = { definedName: name };
  const reading = readNumber(cell);
  if (
    !reading.ok ||
    !reading.value.isInteger() ||
    reading.value.isNegative() ||
    reading.value.gt(MOST_INHABITANTS)
  ) {
    const error = isExcelError(cell)
      ? doubtsOf(sources).find(({ values }) => isExcelError(values.value))
      : undefined;
    const cause = error ?? report.lackOf('communes', 'population');
    const problem = report.because(cause)('totalPopulationInvalid', place, { name, value: readText(cell) });
    return { value: null, problem };
  }
  const value = reading.value.toNumber();
  if (value === expected) return { value, problem: null };
  // What the communes of one year of the term add up to follows them in every other one.
  if (countedInYears(sources.members, sources.term).has(value)) return { value: expected, problem: null };
  const cause = value === summedPopulation(communes) ? (doubtsOf(sources)[0] ?? null) : null;
  const code = value < expected ? 'totalPopulationTooSmall' : 'totalPopulationDiffers';
  return { value, problem: report.because(cause)(code, place, { name, value, expected }) };
}

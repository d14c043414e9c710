import {
  contradictions,
  matchUnderstood,
  subscriptionsOf,
  valuesOf,
  type PopulationWord,
  type ValuesOfRow,
} from '../../../../workbook/intake/matchTable';
import type { Contradiction } from '../../../../workbook/intake/communeCodes';
import type { Grid } from '../../../../workbook/intake/grid';
import {
  understand,
  type AskedUnderstanding,
  type Understanding,
} from '../../../../workbook/intake/understand';
import { INTAKE_WARNINGS, type IntakeWarningCode } from '../../../../workbook/intake/warnings';
import {
  IMPORTED_TABLES,
  type ImportedTable,
  type ImportPlan,
} from '../../../../workbook/edits/import/importPlan';
import { planImport } from '../../../../workbook/edits/import/importRows';
import type { RawWorkbook } from '../../../../workbook/read/rawTables';
import type { Binding } from '../../../../workbook/schema/binding';
import type { ColumnMatching } from '../../../../workbook/tables/matchColumns';

/** Which sheet of a file, how it was understood, as what, and from which of its columns. */
export interface ImportChoices {
  readonly sheet: number;
  readonly asked: AskedUnderstanding;
  readonly understanding: Understanding;
  /** Rows of the sheet that were not looked at: it is too large to be imported at once. */
  readonly rowsLeft: number;
  readonly role: ImportedTable;
  /** Subscriptions: a cross where a commune and an application meet, rather than a row each. */
  readonly asMatrix: boolean;
  readonly matching: ColumnMatching;
  /** Questions that the person has answered. */
  readonly answered: readonly IntakeWarningCode[];
}

/** More at a time would be more than one request to Excel takes. */
export const MOST_IMPORTED_ROWS = 5000;
/** Of a sheet that is understood, with what stands above and below its rows; more would hold the pane. */
const MOST_UNDERSTOOD_ROWS = MOST_IMPORTED_ROWS + 500;
const MOST_UNDERSTOOD_CELLS = 80_000;

/** Rows and cells that tell what a sheet is. */
const SAMPLE = 200;
const SAMPLED_CELLS = 5_000;

/** The sheet that looks most like a table of ours, as that table; null where there is none. */
export function guessedChoices(sheets: readonly Grid[], population: PopulationWord): ImportChoices | null {
  const guesses = sheets.flatMap((grid, sheet) => {
    const understanding = understand(firstRows(grid, SAMPLE, SAMPLED_CELLS));
    return IMPORTED_TABLES.map((role) => ({
      sheet,
      role,
      points: pointsOf(understanding, role, population),
    }));
  });
  const best = guesses.toSorted((a, b) => b.points - a.points)[0];
  const grid = best && sheets[best.sheet];
  return grid ? choicesOf(grid, best.sheet, {}, best.role, population) : null;
}

/** The rows at the top, as many as both numbers allow. */
function firstRows(grid: Grid, mostRows: number, mostCells: number): Grid {
  let cells = 0;
  const over = grid.rows.findIndex(
    (row, index) => index >= mostRows || (cells += Math.max(1, row.length)) > mostCells,
  );
  if (over < 0) return grid;
  return { ...grid, rows: grid.rows.slice(0, over), rowNumbers: grid.rowNumbers.slice(0, over) };
}

/** Of a sheet of which the person says how it is to be understood. */
export function choicesOf(
  grid: Grid,
  sheet: number,
  asked: AskedUnderstanding,
  role: ImportedTable | null,
  population: PopulationWord,
): ImportChoices {
  const most = firstRows(grid, MOST_UNDERSTOOD_ROWS, MOST_UNDERSTOOD_CELLS);
  // Nothing of a sheet that is too large is imported: its first rows say what it is.
  const looked = most === grid ? grid : firstRows(grid, SAMPLE, SAMPLED_CELLS);
  const understanding = understand(looked, asked);
  const found = role ?? likelyRole(understanding, population);
  return {
    sheet,
    asked,
    understanding,
    rowsLeft: grid.rows.length - looked.rows.length,
    role: found,
    asMatrix: found === 'subscriptions' && understanding.matrix !== null,
    matching: matchUnderstood(understanding, found, population),
    answered: [],
  };
}

function likelyRole(understanding: Understanding, population: PopulationWord): ImportedTable {
  const points = (role: ImportedTable): number => pointsOf(understanding, role, population);
  return [...IMPORTED_TABLES].sort((a, b) => points(b) - points(a))[0] ?? 'communes';
}

/** What is sure counts most; ours are four columns or nine: what is missing weighs more than what is there. */
const POINTS = { header: 3, synonym: 2, none: 0 } as const;
const MISSING = -4;
const HIDDEN = -1;
const NO_ROWS = -8;
const MATRIX = 10;

function pointsOf(understanding: Understanding, role: ImportedTable, population: PopulationWord): number {
  const { matches, missing } = matchUnderstood(understanding, role, population);
  return matches.reduce(
    (sum, { certainty }) => sum + POINTS[certainty],
    MISSING * missing.length +
      (understanding.hidden ? HIDDEN : 0) +
      (understanding.rows.length === 0 ? NO_ROWS : 0) +
      (role === 'subscriptions' && understanding.matrix !== null ? MATRIX : 0),
  );
}

/** The same with one of our columns from another of the file, or from none; a column of the file feeds one of ours. */
export function withMatch(matching: ColumnMatching, column: string, index: number | null): ColumnMatching {
  return {
    ...matching,
    matches: matching.matches.map((match) => {
      if (match.column === column) return { ...match, index, certainty: index === null ? 'none' : 'header' };
      return index !== null && match.index === index ? { ...match, index: null, certainty: 'none' } : match;
    }),
  };
}

/** Columns of which one must be there (each inner list) for rows to be found. */
const NEEDED: Readonly<Record<ImportedTable, readonly (readonly string[])[]>> = {
  communes: [['name', 'inseeCode', 'siret']],
  applications: [['name', 'code']],
  subscriptions: [['commune'], ['application']],
};

export function hasNeededColumns({ role, matching, asMatrix }: ImportChoices): boolean {
  if (asMatrix) return true;
  const there = new Set(matching.matches.flatMap(({ column, index }) => (index === null ? [] : [column])));
  return NEEDED[role].every((columns) => columns.some((column) => there.has(column)));
}

/** Questions of the file that wait for an answer, in their order. */
export function openQuestions({
  understanding,
  answered,
  asked,
  matching,
}: ImportChoices): IntakeWarningCode[] {
  const isAnswered = (code: IntakeWarningCode): boolean => {
    if (answered.includes(code)) return true;
    if (code === 'hiddenRows') return asked.hiddenRows !== undefined;
    // A column of years was chosen, or is not what this is about.
    const years = matching.matches.find(({ column }) => column === 'population');
    return code === 'yearHeaders' && (years === undefined || years.index !== null);
  };
  return understanding.warnings
    .map(({ code }) => code)
    .filter((code) => INTAKE_WARNINGS[code] === 'question' && !isAnswered(code));
}

export function rowsOf({ understanding, role, matching, asMatrix }: ImportChoices): readonly ValuesOfRow[] {
  return asMatrix ? subscriptionsOf(understanding) : valuesOf(understanding, matching, role);
}

export interface PlannedImport {
  readonly plan: ImportPlan;
  /** Rows that are left out until the person takes them in: their code is another commune's. */
  readonly contradictions: readonly Contradiction[];
}

/** What the rows of a table would do to ours. `reference`: code -> name of the communes that are known. */
export function plannedImport(
  choices: ImportChoices,
  { raw, binding }: { readonly raw: RawWorkbook; readonly binding: Binding },
  reference: ReadonlyMap<string, string> = new Map(),
): PlannedImport {
  const rows = rowsOf(choices);
  const found =
    choices.role === 'communes'
      ? contradictions(rows, reference).filter(({ row }) => choices.asked.taken?.includes(row) !== true)
      : [];
  const doubtful = new Set(found.map(({ row }) => row));
  return {
    plan: planImport(
      raw,
      binding,
      choices.role,
      rows.filter(({ row }) => !doubtful.has(row)),
    ),
    contradictions: found,
  };
}

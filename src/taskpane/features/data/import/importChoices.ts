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
import type { IntakeWarningCode } from '../../../../workbook/intake/warnings';
import {
  IMPORTED_TABLES,
  type ImportedTable,
  type ImportPlan,
} from '../../../../workbook/edits/import/importPlan';
import { importPlanned } from '../../../../workbook/edits/import/importRows';
import type { InParts } from '../../../../workbook/edits/import/inParts';
import { lookedAt, sampleOf, unanswered } from '../../../kit/files/understood/tableRows';
import type { Tables } from '../../../model/rows';
import type { TableChoices } from '../../../kit/files/understood/tableSession';

/** The same, as which of our tables. */
export interface ImportChoices extends TableChoices {
  readonly role: ImportedTable;
  /** Subscriptions: a cross where a commune and an application meet, rather than a row each. */
  readonly asMatrix: boolean;
}

/** The sheet that looks most like a table of ours, as that table; null where there is none. */
export function guessedChoices(sheets: readonly Grid[], population: PopulationWord): ImportChoices | null {
  const guesses = sheets.flatMap((grid, sheet) => {
    const understanding = understand(sampleOf(grid));
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

/** Of a sheet of which the person says how it is to be understood. */
export function choicesOf(
  grid: Grid,
  sheet: number,
  asked: AskedUnderstanding,
  role: ImportedTable | null,
  population: PopulationWord,
): ImportChoices {
  const { grid: looked, rowsLeft } = lookedAt(grid);
  const understanding = understand(looked, asked);
  const found = role ?? likelyRole(understanding, population);
  return {
    sheet,
    asked,
    understanding,
    rowsLeft,
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
export function openQuestions(choices: ImportChoices): IntakeWarningCode[] {
  // A column of years was chosen, or is not what this is about.
  const years = choices.matching.matches.find(({ column }) => column === 'population');
  return unanswered(choices).filter(
    (code) => code !== 'yearHeaders' || (years !== undefined && years.index === null),
  );
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
export function* plannedImport(
  choices: ImportChoices,
  { raw, binding }: Tables,
  reference: ReadonlyMap<string, string>,
): InParts<PlannedImport> {
  const rows = rowsOf(choices);
  yield undefined;
  const found =
    choices.role === 'communes'
      ? contradictions(rows, reference).filter(({ row }) => choices.asked.taken?.includes(row) !== true)
      : [];
  const doubtful = new Set(found.map(({ row }) => row));
  yield undefined;
  const plan = yield* importPlanned(
    raw,
    binding,
    choices.role,
    rows.filter(({ row }) => !doubtful.has(row)),
  );
  return { plan, contradictions: found };
}

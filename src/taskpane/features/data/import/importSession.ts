import { departmentOf, loadCommuneNames } from '../../../../data/epci';
import type { ImportedTable } from '../../../../workbook/edits/import/importPlan';
import { matchUnderstood, type PopulationWord } from '../../../../workbook/intake/matchTable';
import { isInseeCode } from '../../../../workbook/read/checkDigits';
import { readText } from '../../../../workbook/read/readValues';
import { MOST_ROWS } from '../../../kit/files/understood/tableRows';
import {
  NO_TABLE,
  tableActions,
  type TableActions,
  type TableState,
} from '../../../kit/files/understood/tableSession';
import type { Tables } from '../../../model/rows';
import { createStore, type Watched } from '../../../state/store';
import { choicesOf, guessedChoices, rowsOf, type ImportChoices } from './importChoices';
import { ImportPlanning, NOTHING_PLANNED, type Planning } from './importPlanning';

export interface ImportState extends TableState<ImportChoices> {
  /** Of which year the person says the populations are; null: as the file says, if it does. */
  readonly vintage: number | null;
  /** From which year of the convention on the person says they count; null: the year of the page. */
  readonly from: number | null;
  /** INSEE code -> name, of the départements that the file's codes are of. */
  readonly reference: ReadonlyMap<string, string>;
  readonly planning: Planning;
}

/** A file and what the person says about it: they outlive the page, which goes when the person looks elsewhere. */
export interface ImportSession extends Watched<ImportState>, TableActions {
  /** Says with which tables the rows are compared, each time they were read. */
  readonly compareWith: (tables: Tables) => void;
  readonly chooseRole: (role: ImportedTable) => void;
  readonly chooseMatrix: (asMatrix: boolean) => void;
  readonly chooseVintage: (vintage: number | null) => void;
  readonly chooseFrom: (from: number) => void;
  /** The calendar year in which vintages are offered. */
  readonly thisYear: () => number;
}

/** What the session asks of the world outside it. */
export interface ImportServices {
  readonly loadNames: (departments: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Which population the convention counts by. */
  readonly population: () => PopulationWord;
  readonly thisYear: () => number;
}

const NO_FILE: ImportState = {
  ...NO_TABLE,
  vintage: null,
  from: null,
  reference: new Map(),
  planning: NOTHING_PLANNED,
};

/** Départements whose communes are looked up: those of an intercommunality and its neighbours, not of all of France. */
const MOST_DEPARTMENTS = 8;

const SERVICES: ImportServices = {
  loadNames: loadCommuneNames,
  population: () => 'totale',
  thisYear: () => new Date().getFullYear(),
};

export function createImportSession(services: Partial<ImportServices> = {}): ImportSession {
  const { loadNames, population, thisYear } = { ...SERVICES, ...services };
  const { getState, subscribe, set, change } = createStore(NO_FILE);

  let tables: Tables | null = null;
  const planning = new ImportPlanning((state) => change({ planning: state }));
  const plan = (): void => {
    const { choices, reference } = getState();
    planning.ask(choices === null || tables === null ? null : { choices, tables, reference });
  };
  const choose = (choices: ImportChoices): void => {
    change({ choices });
    plan();
    void refer(choices);
  };
  /** Loads the names of the communes that the codes of the file are of; without them nothing is contradicted. */
  const refer = async (choices: ImportChoices): Promise<void> => {
    const departments = departmentsOf(choices).filter((code) => !known.has(code));
    if (departments.length === 0) return;
    for (const code of departments) known.add(code);
    try {
      const names = await loadNames(departments);
      change({ reference: new Map([...getState().reference, ...names]) });
    } catch {
      for (const code of departments) known.delete(code);
      return;
    }
    plan();
  };
  const known = new Set<string>();

  const actions = tableActions<ImportChoices>(
    {
      getState,
      choose,
      change,
      reset(changes) {
        planning.ask(null);
        set({ ...NO_FILE, reference: getState().reference, ...changes });
      },
    },
    {
      guess(sheets, former) {
        const guess = guessedChoices(sheets, population());
        const grid = guess && sheets[guess.sheet];
        return former && grid ? choicesOf(grid, guess.sheet, {}, former.role, population()) : guess;
      },
      understood: (grid, sheet, asked, former) => ({
        ...choicesOf(grid, sheet, asked, former?.role ?? null, population()),
        answered: former?.answered ?? [],
      }),
      keep: withKept,
    },
  );

  return {
    getState,
    subscribe,
    ...actions,
    chooseRole(role) {
      const { choices } = getState();
      if (choices === null) return;
      const matching = matchUnderstood(choices.understanding, role, population());
      const asMatrix = role === 'subscriptions' && choices.understanding.matrix !== null;
      choose({ ...choices, role, matching, asMatrix });
    },
    chooseMatrix(asMatrix) {
      const { choices } = getState();
      if (choices) choose({ ...choices, asMatrix: asMatrix && choices.understanding.matrix !== null });
    },
    thisYear,
    compareWith(read) {
      tables = read;
      plan();
    },
    chooseVintage(vintage) {
      change({ vintage });
    },
    chooseFrom(from) {
      change({ from });
    },
  };
}

/** Of another understanding of the same columns, with what was chosen of them. */
function withKept(next: ImportChoices, { matching, asMatrix, role }: ImportChoices): ImportChoices {
  if (next.role !== role) return next;
  return { ...next, matching, asMatrix: asMatrix && next.understanding.matrix !== null };
}

function departmentsOf(choices: ImportChoices): string[] {
  if (choices.role !== 'communes' || choices.understanding.rows.length > MOST_ROWS) return [];
  const counts = new Map<string, number>();
  for (const { values } of rowsOf(choices)) {
    const code = readText(values['inseeCode']).toUpperCase();
    if (isInseeCode(code)) counts.set(departmentOf(code), (counts.get(departmentOf(code)) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_DEPARTMENTS)
    .map(([code]) => code);
}

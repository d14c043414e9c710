import { departmentOf, loadCommuneNames } from '../../../../data/epci';
import type { AskedDialect, CsvDialect } from '../../../../files/read/readCsv';
import type { ImportedTable } from '../../../../workbook/edits/import/importPlan';
import type { Grid } from '../../../../workbook/intake/grid';
import { matchUnderstood, type PopulationWord } from '../../../../workbook/intake/matchTable';
import type { AskedUnderstanding } from '../../../../workbook/intake/understand';
import type { IntakeWarningCode } from '../../../../workbook/intake/warnings';
import { isInseeCode } from '../../../../workbook/read/checkDigits';
import { readText } from '../../../../workbook/read/readValues';
import { openFile, type FileProblem, type PickedFile } from '../../../kit/files/openFile';
import { createStore, type Watched } from '../../../state/store';
import {
  choicesOf,
  guessedChoices,
  MOST_IMPORTED_ROWS,
  rowsOf,
  withMatch,
  type ImportChoices,
} from './importChoices';

export interface ImportState {
  /** Name of the file that is being read, or was. */
  readonly file: string | null;
  readonly busy: boolean;
  /** How much of it was read, 0 to 1; null: not known. */
  readonly progress: number | null;
  readonly sheets: readonly Grid[];
  readonly problems: readonly FileProblem[];
  /** How a CSV was read; null for a workbook. */
  readonly csv: CsvDialect | null;
  /** null where the file has no table. */
  readonly choices: ImportChoices | null;
  /** Of which year the person says the populations are; null: as the file says, if it does. */
  readonly vintage: number | null;
  /** From which year of the convention on the person says they count; null: the year of the page. */
  readonly from: number | null;
  /** INSEE code -> name, of the départements that the file's codes are of. */
  readonly reference: ReadonlyMap<string, string>;
}

/** A file and what the person says about it: they outlive the page, which goes when the person looks elsewhere. */
export interface ImportSession extends Watched<ImportState> {
  readonly open: (file: PickedFile) => Promise<void>;
  /** Reads the same text otherwise. */
  readonly readAs: (dialect: AskedDialect) => Promise<void>;
  /** Ends the reading that is under way. */
  readonly stop: () => void;
  readonly chooseSheet: (sheet: number) => void;
  /** Says how the table is to be understood; what is not named stays as it was said. */
  readonly ask: (asked: AskedUnderstanding) => void;
  /** Takes a row in that was set apart, or leaves it where it was. */
  readonly takeRow: (row: number, taken: boolean) => void;
  /** Sets a row apart that was not. */
  readonly leaveRow: (row: number) => void;
  readonly answer: (question: IntakeWarningCode) => void;
  readonly chooseRole: (role: ImportedTable) => void;
  readonly chooseMatrix: (asMatrix: boolean) => void;
  readonly match: (column: string, index: number | null) => void;
  readonly chooseVintage: (vintage: number | null) => void;
  readonly chooseFrom: (from: number) => void;
  /** The calendar year in which vintages are offered. */
  readonly thisYear: () => number;
  /** As before any file. */
  readonly leave: () => void;
}

/** What the session asks of the world outside it. */
export interface ImportServices {
  readonly loadNames: (departments: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Which population the convention counts by. */
  readonly population: () => PopulationWord;
  readonly thisYear: () => number;
}

const NO_FILE: ImportState = {
  file: null,
  busy: false,
  progress: null,
  sheets: [],
  problems: [],
  csv: null,
  choices: null,
  vintage: null,
  from: null,
  reference: new Map(),
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
  let controller: AbortController | null = null;
  let picked: PickedFile | null = null;
  let asked: AskedDialect = {};

  const choose = (choices: ImportChoices): void => {
    change({ choices });
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
    }
  };
  const known = new Set<string>();

  const read = async (file: PickedFile, role: ImportedTable | null): Promise<void> => {
    controller?.abort();
    const mine = (controller = new AbortController());
    set({ ...NO_FILE, reference: getState().reference, file: file.name, busy: true });
    try {
      const { signal } = mine;
      const onProgress = (progress: number): void => {
        if (controller === mine) change({ progress });
      };
      const opened = await openFile(file, { signal, onProgress, dialect: asked });
      // Another file was chosen meanwhile.
      if (controller !== mine) return;
      const guess = guessedChoices(opened.sheets, population());
      change({ busy: false, progress: null, ...opened, choices: null });
      const grid = guess && opened.sheets[guess.sheet];
      if (guess) choose(role && grid ? choicesOf(grid, guess.sheet, {}, role, population()) : guess);
    } catch (error) {
      if (!mine.signal.aborted) throw error;
    }
  };
  const again = (
    changes: Pick<Partial<ImportChoices>, 'sheet' | 'asked' | 'role'>,
    kept: readonly IntakeWarningCode[] = [],
  ): void => {
    const { choices, sheets } = getState();
    if (choices === null) return;
    const { sheet, asked: said, role } = { ...choices, ...changes };
    const grid = sheets[sheet];
    if (grid === undefined) return;
    choose({ ...choicesOf(grid, sheet, said, role, population()), answered: kept });
  };

  const session: ImportSession = {
    getState,
    subscribe,
    open(file) {
      picked = file;
      asked = {};
      return read(file, null);
    },
    async readAs(dialect) {
      asked = { ...asked, ...dialect };
      if (picked !== null) await read(picked, getState().choices?.role ?? null);
    },
    stop() {
      controller?.abort();
      controller = null;
      set(NO_FILE);
    },
    chooseSheet(sheet) {
      const { sheets } = getState();
      const grid = sheets[sheet];
      if (grid) choose(choicesOf(grid, sheet, {}, null, population()));
    },
    ask(said) {
      const { choices } = getState();
      if (choices === null) return;
      const rows: AskedUnderstanding = said.headerRows === undefined ? {} : { taken: [], leftOut: [] };
      const next = { ...choices.asked, ...rows, ...said };
      const isSameTable = said.headerRows === undefined;
      again({ asked: next }, isSameTable ? choices.answered : []);
      // What the person has matched stays where the columns do.
      if (isSameTable) change({ choices: withKept(getState().choices, choices) });
    },
    takeRow(row, isTaken) {
      const { choices } = getState();
      if (choices === null) return;
      const { taken = [], leftOut = [] } = choices.asked;
      const isBack = leftOut.includes(row);
      const others = taken.filter((each) => each !== row);
      session.ask({
        taken: isTaken && !isBack ? [...others, row] : others,
        leftOut: leftOut.filter((each) => each !== row),
      });
    },
    leaveRow(row) {
      const { choices } = getState();
      if (choices === null) return;
      const { taken = [], leftOut = [] } = choices.asked;
      session.ask({ taken: taken.filter((each) => each !== row), leftOut: [...leftOut, row] });
    },
    answer(question) {
      const { choices } = getState();
      if (choices) change({ choices: { ...choices, answered: [...choices.answered, question] } });
    },
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
    match(column, index) {
      const { choices } = getState();
      if (choices === null) return;
      const matching = withMatch(choices.matching, column, index);
      choose({ ...choices, matching, answered: [...choices.answered, 'noHeader', 'yearHeaders'] });
    },
    thisYear,
    chooseVintage(vintage) {
      change({ vintage });
    },
    chooseFrom(from) {
      change({ from });
    },
    leave() {
      controller?.abort();
      controller = null;
      picked = null;
      set({ ...NO_FILE, reference: getState().reference });
    },
  };
  return session;
}

/** Of another understanding of the same columns, with what was chosen of them. */
function withKept(
  next: ImportChoices | null,
  { matching, asMatrix, role }: ImportChoices,
): ImportChoices | null {
  if (next?.role !== role) return next;
  return { ...next, matching, asMatrix: asMatrix && next.understanding.matrix !== null };
}

function departmentsOf(choices: ImportChoices): string[] {
  if (choices.role !== 'communes' || choices.understanding.rows.length > MOST_IMPORTED_ROWS) return [];
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

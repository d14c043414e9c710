import { matchColumns } from '../../../../files/read/matchColumns';
import { READ_LIMITS, type ReadProblemCode } from '../../../../files/read/readLimits';
import { readTables, type ReadProblem, type ReadTable } from '../../../../files/read/readTables';
import type { ImportedTable } from '../../../../workbook/edits/import/importPlan';
import { createStore, type Watched } from '../../../state/store';
import { guessedChoices, withMatch, type ImportChoices } from './importChoices';

/** unreachable: the browser could not open it. */
export type FileProblem =
  ReadProblem | { readonly code: 'unreachable'; readonly severity: 'error'; readonly sheet: null };

export type FileProblemCode = ReadProblemCode | 'unreachable';

/** What a file picker gives. */
export type PickedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

export interface ImportState {
  /** Name of the file that is being read, or was. */
  readonly file: string | null;
  readonly busy: boolean;
  readonly tables: readonly ReadTable[];
  readonly problems: readonly FileProblem[];
  /** null where the file has no table. */
  readonly choices: ImportChoices | null;
}

/** A file and what the person says about it: they outlive the page, which goes when the person looks elsewhere. */
export interface ImportSession extends Watched<ImportState> {
  readonly open: (file: PickedFile) => Promise<void>;
  readonly chooseTable: (table: number) => void;
  readonly chooseRole: (role: ImportedTable) => void;
  readonly match: (column: string, index: number | null) => void;
  /** As before any file. */
  readonly leave: () => void;
}

const NO_FILE: ImportState = { file: null, busy: false, tables: [], problems: [], choices: null };

export function createImportSession(): ImportSession {
  const { getState, subscribe, set, change } = createStore(NO_FILE);
  let controller: AbortController | null = null;
  const choose = (choices: ImportChoices): void => change({ choices });

  return {
    getState,
    subscribe,
    async open(file) {
      controller?.abort();
      const mine = (controller = new AbortController());
      set({ ...NO_FILE, file: file.name, busy: true });
      const read = await readFile(file, mine.signal);
      // Another file was chosen meanwhile.
      if (controller !== mine) return;
      set({ file: file.name, busy: false, ...read, choices: guessedChoices(read.tables) });
    },
    chooseTable(table) {
      const guess = guessedChoices([getState().tables[table]].filter((each) => each !== undefined));
      if (guess) choose({ ...guess, table });
    },
    chooseRole(role) {
      const { choices, tables } = getState();
      if (choices === null) return;
      const { table } = choices;
      choose({ table, role, matching: matchColumns(tables[table]?.headers ?? [], role) });
    },
    match(column, index) {
      const { choices } = getState();
      if (choices === null) return;
      choose({ ...choices, matching: withMatch(choices.matching, column, index) });
    },
    leave() {
      controller?.abort();
      controller = null;
      set(NO_FILE);
    },
  };
}

async function readFile(
  file: PickedFile,
  signal: AbortSignal,
): Promise<Pick<ImportState, 'tables' | 'problems'>> {
  // Not even opened: it would not fit the memory.
  if (file.size > READ_LIMITS.fileBytes)
    return {
      tables: [],
      problems: [{ code: 'tooLarge', severity: 'error', sheet: null, limit: READ_LIMITS.fileBytes }],
    };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { tables: [], problems: [{ code: 'unreachable', severity: 'error', sheet: null }] };
  }
  try {
    return await readTables(bytes, { signal });
  } catch (error) {
    if (signal.aborted) return { tables: [], problems: [] };
    throw error;
  }
}

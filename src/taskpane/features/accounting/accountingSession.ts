import type { ExcelProblem, Outcome } from '../../../excel/outcome';
import { fileName } from '../../../workbook/plan/fileNames';
import { decodeWindows1252 } from '../../../files/csv/textEncoding';
import { saveFile } from '../export/saveFile';
import { csvOf, DEFAULT_ACCOUNTING, rowsOf, type AccountingChoices } from './accountingChoices';
import type { AccountingServices, AccountingSource } from './accountingServices';
import { unexpected } from '../../unexpected';

export type AccountingResult =
  | {
      readonly kind: 'made';
      readonly count: number;
      /** null where files cannot be saved: the text is to be copied. */
      readonly download: { readonly file: string; readonly url: string } | null;
      readonly text: string;
      readonly lostCharacters: readonly string[];
      /** The choices are kept in the workbook. */
      readonly remembered: boolean;
    }
  | { readonly kind: 'failed'; readonly problem: ExcelProblem };

export interface AccountingState {
  /** null: not read yet. */
  readonly source: Outcome<AccountingSource> | null;
  readonly choices: AccountingChoices;
  readonly busy: boolean;
  readonly result: AccountingResult | null;
}

/** Outlives the page, which goes when the person looks elsewhere. */
export interface AccountingSession {
  readonly getState: () => AccountingState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: (year: number) => Promise<void>;
  readonly choose: (change: Partial<AccountingChoices>) => void;
  /** Makes the file from the tables as they are now. */
  readonly make: (year: number) => Promise<void>;
}

export function createAccountingSession(services: AccountingServices): AccountingSession {
  let state: AccountingState = { source: null, choices: DEFAULT_ACCOUNTING, busy: false, result: null };
  /** What the person changed here counts more than what the workbook remembers. */
  let touched = false;
  let asked = 0;
  const listeners = new Set<() => void>();
  const set = (change: Partial<AccountingState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const read = async (year: number): Promise<Outcome<AccountingSource>> => {
    asked += 1;
    const turn = asked;
    const source = await services.read(year).catch((error: unknown) => unexpected(error, true));
    if (turn === asked) set({ source, ...(source.ok && !touched ? { choices: source.value.choices } : {}) });
    return source;
  };
  const made = async (year: number): Promise<AccountingResult> => {
    const source = await read(year);
    if (!source.ok) return { kind: 'failed', problem: source.problem };
    const { choices } = state;
    const rows = rowsOf(source.value.orders, choices);
    const { bytes, lostCharacters } = csvOf(rows, choices);
    const kept = await services.remember(choices).catch((error: unknown) => unexpected(error, true));
    const download = services.canDownload()
      ? {
          file: fileName([String(year), source.value.metropole, 'titres'], 'csv'),
          url: URL.createObjectURL(new Blob([bytes.slice().buffer], { type: 'text/csv' })),
        }
      : null;
    const text = textOf(bytes, choices);
    return { kind: 'made', count: rows.length, download, text, lostCharacters, remembered: kept.ok };
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async read(year) {
      if (!state.busy) await read(year);
    },
    choose(change) {
      touched = true;
      set({ choices: { ...state.choices, ...change } });
    },
    async make(year) {
      if (state.busy) return;
      if (state.result?.kind === 'made' && state.result.download)
        URL.revokeObjectURL(state.result.download.url);
      set({ busy: true, result: null });
      const result = await made(year).catch((error: unknown): AccountingResult => ({
        kind: 'failed',
        problem: unexpected(error, true).problem,
      }));
      set({ busy: false, result });
      if (result.kind === 'made' && result.download) saveFile(result.download);
    },
  };
}

/** What stands in the file, read back from its bytes. */
export function textOf(bytes: Uint8Array, { options }: AccountingChoices): string {
  return options.encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder().decode(bytes);
}

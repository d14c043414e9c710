import type { AmountsOrigin } from '../../../core/amountsOrigin';
import type { ExcelProblem, Outcome } from '../../../excel/outcome';
import { fileName } from '../../../workbook/plan/fileNames';
import { decodeWindows1252 } from '../../../files/csv/textEncoding';
import { saveFile } from '../../kit/saveFile';
import { csvOf, DEFAULT_ACCOUNTING, rowsOf, type AccountingChoices } from './accountingChoices';
import type { AccountingServices, AccountingSource } from './accountingServices';
import { createAmountsChoices, type AmountsChoices } from '../../state/amountsChoices';
import { createStore, type Watched } from '../../state/store';
import { unexpected } from '../../state/unexpected';

export type AccountingResult =
  | {
      readonly kind: 'made';
      readonly count: number;
      /** Of these, rows that no finance software can assign to a debtor. */
      readonly withoutSiret: number;
      /** Where the amounts of the proposed orders come from. */
      readonly origin: AmountsOrigin;
      /** null where files cannot be saved: the text is to be copied. */
      readonly download: { readonly file: string; readonly url: string } | null;
      readonly text: string;
      readonly lostCharacters: readonly string[];
      /** The choices are kept in the workbook. */
      readonly remembered: boolean;
    }
  /** The amounts are no longer those that were decided on: nothing was made, somebody has to choose. */
  | { readonly kind: 'toChoose' }
  | { readonly kind: 'failed'; readonly problem: ExcelProblem };

export interface AccountingState {
  /** null: not read yet. */
  readonly source: Outcome<AccountingSource> | null;
  readonly choices: AccountingChoices;
  readonly busy: boolean;
  readonly result: AccountingResult | null;
}

/** Outlives the page, which goes when the person looks elsewhere. */
export interface AccountingSession extends Watched<AccountingState> {
  readonly amounts: AmountsChoices;
  readonly read: (year: number) => Promise<void>;
  readonly choose: (change: Partial<AccountingChoices>) => void;
  /** Makes the file from the tables as they are now. */
  readonly make: (year: number) => Promise<void>;
}

export function createAccountingSession(
  services: AccountingServices,
  amounts: AmountsChoices = createAmountsChoices(),
): AccountingSession {
  const { getState, subscribe, change } = createStore<AccountingState>({
    source: null,
    choices: DEFAULT_ACCOUNTING,
    busy: false,
    result: null,
  });
  /** What the person changed here counts more than what the workbook remembers. */
  let touched = false;
  let asked = 0;
  const read = async (year: number): Promise<Outcome<AccountingSource>> => {
    asked += 1;
    const turn = asked;
    const source = await services
      .read(year, amounts.of(year))
      .catch((error: unknown) => unexpected(error, true));
    if (turn === asked)
      change({ source, ...(source.ok && !touched ? { choices: source.value.choices } : {}) });
    return source;
  };
  const made = async (year: number): Promise<AccountingResult> => {
    const source = await read(year);
    if (!source.ok) return { kind: 'failed', problem: source.problem };
    const { orders } = source.value;
    if (orders === null) return { kind: 'toChoose' };
    const { choices } = getState();
    const rows = rowsOf(orders, choices);
    const { bytes, lostCharacters } = csvOf(rows, choices);
    const kept = await services.remember(choices).catch((error: unknown) => unexpected(error, true));
    const download = services.canDownload()
      ? {
          file: fileName([String(year), source.value.creditor, 'titres'], 'csv'),
          url: URL.createObjectURL(new Blob([bytes.slice().buffer], { type: 'text/csv' })),
        }
      : null;
    const text = textOf(bytes, choices);
    const { origin } = orders;
    const withoutSiret = rows.filter(({ siret }) => siret === null).length;
    return {
      kind: 'made',
      count: rows.length,
      withoutSiret,
      origin,
      download,
      text,
      lostCharacters,
      remembered: kept.ok,
    };
  };

  return {
    getState,
    subscribe,
    amounts,
    async read(year) {
      if (!getState().busy) await read(year);
    },
    choose(choices) {
      touched = true;
      change({ choices: { ...getState().choices, ...choices } });
    },
    async make(year) {
      if (getState().busy) return;
      const { result: former } = getState();
      if (former?.kind === 'made' && former.download) URL.revokeObjectURL(former.download.url);
      change({ busy: true, result: null });
      const result = await made(year).catch((error: unknown): AccountingResult => ({
        kind: 'failed',
        problem: unexpected(error, true).problem,
      }));
      change({ busy: false, result });
      if (result.kind === 'made' && result.download) saveFile(result.download);
    },
  };
}

/** What stands in the file, read back from its bytes. */
export function textOf(bytes: Uint8Array, { options }: AccountingChoices): string {
  return options.encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder().decode(bytes);
}

import type { DocumentOrder, DrawnDocument } from '../../../excel/drawDocument';
import type { ExcelProblem, Outcome } from '../../../excel/outcome';
import type { AmountsOffer } from '../../../workbook/frozen/amountsOffer';
import type { DocumentId } from '../../../workbook/documents/document';
import { documentOf, DOCUMENTS, type DocumentRegister } from '../../../workbook/documents/register';
import type { PaneStore } from '../../state/paneStore';
import { defaultSheets, type SheetChoices } from './sheetOrders';
import { createAmountsChoices, type AmountsChoices } from '../../state/amountsChoices';
import { createStore, type Watched } from '../../state/store';
import { unexpected } from '../../state/unexpected';

/** What the page asks of the world outside it; loaded with it. */
export interface SheetsServices {
  /** What the amounts of a year may come from. */
  readAmounts(year: number): Promise<Outcome<AmountsOffer>>;
  draw(order: DocumentOrder): Promise<Outcome<DrawnDocument>>;
  /** `dd/mm/yyyy`. */
  today(): string;
}

export interface SheetsProgress {
  readonly done: number;
  readonly total: number;
  /** The sheet that is being drawn. */
  readonly name: string;
}

export interface FailedSheet {
  readonly order: DocumentId;
  readonly name: string;
  readonly problem: ExcelProblem;
  readonly restored: boolean;
}

export interface SheetsResult {
  readonly drawn: readonly DrawnDocument[];
  readonly failed: readonly FailedSheet[];
  /** Sheets that were not begun: the person stopped, or Excel cannot go on. */
  readonly left: number;
  readonly cancelled: boolean;
}

export interface SheetsState {
  /** null: not read yet. */
  readonly offer: Outcome<AmountsOffer> | null;
  readonly choices: SheetChoices;
  readonly progress: SheetsProgress | null;
  readonly result: SheetsResult | null;
}

/** One piece of work: it goes on while the person looks at another page, and its result waits here. */
export interface SheetsSession extends Watched<SheetsState> {
  readonly amounts: AmountsChoices;
  readonly read: (year: number) => Promise<void>;
  readonly choose: (change: Partial<SheetChoices>) => void;
  /** Draws one sheet after the other; what one cannot have does not stop the others. */
  readonly start: (orders: readonly DocumentId[], underAnotherName?: boolean) => Promise<void>;
  /** Takes effect between two sheets: none is left half done. */
  readonly cancel: () => void;
}

/** About one sheet alone; after any other problem the next sheet would fail the same way. */
const ONE_SHEET_ONLY: readonly ExcelProblem['code'][] = [
  'nameTaken',
  'newerSheet',
  'cellsInTheWay',
  'sheetProtected',
  'itemGone',
  'textUnfilled',
];

export function createSheetsSession(
  services: SheetsServices,
  store: Pick<PaneStore, 'dispatch' | 'refresh' | 'getState'>,
  register: DocumentRegister = DOCUMENTS,
  amounts: AmountsChoices = createAmountsChoices(),
): SheetsSession {
  const { getState, subscribe, change } = createStore<SheetsState>({
    offer: null,
    choices: defaultSheets(register),
    progress: null,
    result: null,
  });
  let stop = new AbortController();
  /** How often the amounts were asked for: what comes late is not shown over what is newer. */
  let asked = 0;

  return {
    getState,
    subscribe,
    amounts,
    async read(year) {
      asked += 1;
      const turn = asked;
      const offer = await services.readAmounts(year).catch((error: unknown) => unexpected(error, true));
      if (turn === asked) change({ offer });
    },
    choose: (choices) => change({ choices: { ...getState().choices, ...choices } }),
    async start(orders, underAnotherName = false) {
      if (getState().progress !== null || store.getState().job !== null || orders.length === 0) return;
      stop = new AbortController();
      const { signal } = stop;
      store.dispatch({ type: 'jobMoved', job: { kind: 'sheets' } });
      const { filling } = getState().choices;
      const today = services.today();
      const drawn: DrawnDocument[] = [];
      const failed: FailedSheet[] = [];
      let done = 0;
      for (const order of orders) {
        if (signal.aborted) break;
        const name = documentOf(order.kind, register)?.sheetName(order.year, order.subject) ?? order.kind;
        change({ progress: { done, total: orders.length, name }, result: null });
        const outcome = await services
          .draw({ ...order, filling, today, underAnotherName, amounts: amounts.of(order.year) ?? undefined })
          .catch((error: unknown) => unexpected(error, false));
        done += 1;
        if (outcome.ok) drawn.push(outcome.value);
        else {
          failed.push({ order, name, problem: outcome.problem, restored: outcome.restored });
          if (!ONE_SHEET_ONLY.includes(outcome.problem.code)) break;
        }
      }
      // Read first: what is listed as drawn stands in the list of sheets too.
      await store.refresh();
      store.dispatch({ type: 'jobLeft' });
      change({
        progress: null,
        result: { drawn, failed, left: orders.length - done, cancelled: signal.aborted },
      });
    },
    cancel: () => stop.abort(),
  };
}

import type { ExcelProblem } from '../../../../excel/outcome';
import { reminder } from '../../../../workbook/documents/reminder/entry';
import type { PaneStore } from '../../../state/paneStore';
import { perPane } from '../../../state/perPane';
import { createStore, type Watched } from '../../../state/store';

/** Whom a letter goes to, and the year of the orders that it speaks of. */
export interface Addressee {
  readonly debtor: string;
  readonly year: number;
}

export interface LettersState {
  /** How many letters are drawn, of those that are under way; null: nothing is. */
  readonly done: number | null;
  readonly count: number;
  /** What came of the last letters; null: none were drawn. */
  readonly result: {
    readonly drawn: number;
    readonly failed: readonly (Addressee & { readonly problem: ExcelProblem })[];
  } | null;
}

/** Letters are drawn one after the other, also while the person looks elsewhere. */
export interface LettersSession extends Watched<LettersState> {
  readonly draw: (addressees: readonly Addressee[]) => Promise<void>;
}

function createLettersSession(pane: PaneStore): LettersSession {
  const { getState, subscribe, change } = createStore<LettersState>({ done: null, count: 0, result: null });
  return {
    getState,
    subscribe,
    async draw(addressees) {
      if (getState().done !== null) return;
      change({ done: 0, count: addressees.length, result: null });
      const failed: (Addressee & { problem: ExcelProblem })[] = [];
      for (const [index, { debtor, year }] of addressees.entries()) {
        const outcome = await pane.call((available) =>
          available.drawDocument(
            { kind: reminder.kind, year, subject: debtor, filling: 'portable', today: available.today() },
            () => undefined,
          ),
        );
        if (!outcome.ok) failed.push({ debtor, year, problem: outcome.problem });
        change({ done: index + 1 });
      }
      await pane.refresh();
      change({ done: null, result: { drawn: addressees.length - failed.length, failed } });
    },
  };
}

export const lettersSessionOf = perPane(createLettersSession);

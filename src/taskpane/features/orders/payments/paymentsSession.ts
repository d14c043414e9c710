import type { PaymentChoices } from '../../../../workbook/accounts/payments/decidedPayments';
import type { Grid } from '../../../../workbook/intake/grid';
import { matchPaymentColumns } from '../../../../workbook/intake/payments/paymentColumns';
import {
  understand,
  type AskedUnderstanding,
  type Understanding,
} from '../../../../workbook/intake/understand';
import type { IntakeWarningCode } from '../../../../workbook/intake/warnings';
import { lookedAt, sampleOf } from '../../../kit/files/understood/tableRows';
import {
  NO_TABLE,
  tableActions,
  type TableActions,
  type TableChoices,
  type TableState,
} from '../../../kit/files/understood/tableSession';
import { createStore, type Watched } from '../../../state/store';

export interface PaymentsState extends TableState {
  /** What the person said of single lines; as long as the list is understood as it is. */
  readonly chosen: PaymentChoices;
}

/** A list and what the person says about it: they outlive the page, which goes when the person looks elsewhere. */
export interface PaymentsSession extends Watched<PaymentsState>, TableActions {
  /** What a line pays, by its place among what it may; null: nothing; undefined: as it was matched. */
  readonly decide: (line: number, choice: number | null | undefined) => void;
  /** What was said of single lines no longer counts: the orders are others now. */
  readonly forget: () => void;
}

const NO_LIST: PaymentsState = { ...NO_TABLE, chosen: new Map() };

/** What lists of payments cannot have: codes of communes, years as titles, crosses. */
const OF_OTHER_TABLES: ReadonlySet<IntakeWarningCode> = new Set([
  'yearHeaders',
  'joinedCodes',
  'codesNotWhole',
  'matrixCells',
]);

export function createPaymentsSession(): PaymentsSession {
  const { getState, subscribe, set, change } = createStore<PaymentsState>(NO_LIST);
  const actions = tableActions<TableChoices>(
    {
      getState,
      choose: (choices) => change({ choices, chosen: new Map() }),
      change,
      reset: (changes) => set({ ...NO_LIST, ...changes }),
    },
    { guess: guessed, understood, keep: (next, { matching }) => ({ ...next, matching }) },
  );
  return {
    getState,
    subscribe,
    ...actions,
    decide(line, choice) {
      const chosen = new Map(getState().chosen);
      if (choice === undefined) chosen.delete(line);
      else chosen.set(line, choice);
      change({ chosen });
    },
    forget: () => change({ chosen: new Map() }),
  };
}

/** The sheet of which most columns are known. */
function guessed(sheets: readonly Grid[]): TableChoices | null {
  const points = sheets.map((grid) => {
    const { matches, missing } = matchPaymentColumns(understand(sampleOf(grid)));
    return matches.filter(({ index }) => index !== null).length - missing.length * matches.length;
  });
  const sheet = points.indexOf(Math.max(...points));
  const grid = sheets[sheet];
  return grid === undefined ? null : understood(grid, sheet, {}, null);
}

function understood(
  grid: Grid,
  sheet: number,
  asked: AskedUnderstanding,
  former: TableChoices | null,
): TableChoices {
  const { grid: looked, rowsLeft } = lookedAt(grid);
  const understanding = ofPayments(understand(looked, asked));
  return {
    sheet,
    asked,
    understanding,
    rowsLeft,
    matching: matchPaymentColumns(understanding),
    answered: former?.answered ?? [],
  };
}

function ofPayments(understanding: Understanding): Understanding {
  return {
    ...understanding,
    warnings: understanding.warnings.filter(({ code }) => !OF_OTHER_TABLES.has(code)),
  };
}

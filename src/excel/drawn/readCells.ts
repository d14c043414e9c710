import type { StandingCells } from '../../workbook/plan/cellDigest';
import type { Outcome } from '../outcome';
import { run } from '../run';
import { queueCells } from './sheetContents';

/** A sheet by its id, and how many of its rows and columns are read at most. */
export interface CellsOrder {
  readonly id: string;
  readonly rows: number;
  readonly columns: number;
}

/** If all of them hold something, an answer of one or two megabytes. */
const CELLS_A_REQUEST = 60_000;

/** The cells of sheets, by their ids, in as few requests as that takes; one that is gone is left out. */
export async function readCells(
  orders: readonly CellsOrder[],
): Promise<Outcome<ReadonlyMap<string, StandingCells>>> {
  if (orders.length === 0) return { ok: true, value: new Map() };
  return run(async (context) => {
    const found = new Map<string, StandingCells>();
    for (const together of requestsOf(orders)) {
      const queued = together.map((order) => ({ id: order.id, cells: queueCells(context, order.id, order) }));
      await context.sync();
      for (const { id, cells } of queued) {
        const standing = cells();
        if (standing !== null) found.set(id, standing);
      }
    }
    return found;
  });
}

function requestsOf(orders: readonly CellsOrder[]): CellsOrder[][] {
  const requests: CellsOrder[][] = [];
  let room = 0;
  for (const order of orders) {
    const cells = order.rows * order.columns;
    const last = requests.at(-1);
    if (last === undefined || cells > room) {
      requests.push([order]);
      room = CELLS_A_REQUEST - cells;
    } else {
      last.push(order);
      room -= cells;
    }
  }
  return requests;
}

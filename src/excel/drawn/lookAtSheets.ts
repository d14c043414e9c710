import { DOCUMENTS, type DocumentRegister } from '../../workbook/documents/register';
import { documentSource } from '../../workbook/documents/source';
import { RECAP } from '../../workbook/documents/recap/kind';
import type { FrozenCosts } from '../../workbook/frozen/frozenCosts';
import { readFrozenRecap } from '../../workbook/frozen/frozenRecap';
import { changesByHand } from '../../workbook/frozen/handChanges';
import { NO_CHANGES, type HandChanges } from '../../workbook/plan/compareCells';
import { readConvention } from '../../workbook/read/readConvention';
import type { Outcome } from '../outcome';
import { readWorkbook } from '../readWorkbook';
import { frozenYearsOf } from './readVersions';
import { readCells } from './readCells';
import { findUnmarked, type UnmarkedSheet } from './unmarkedSheets';

export interface SheetsLookedAt {
  /** By the ids of the sheets: what was changed by hand; null: nothing tells. */
  readonly changes: ReadonlyMap<string, HandChanges | null>;
  readonly unmarked: readonly UnmarkedSheet[];
  /** By the ids of frozen recaps: what the applications cost by them. */
  readonly costs: ReadonlyMap<string, FrozenCosts>;
}

/** People insert a few rows and columns of their own; what they keep further away is not read. */
const MORE = { rows: 200, columns: 20 };

/**
 * Looks at what stands on the drawn sheets that are asked for by their ids, and on those that lost their mark. A reading
 * of the workbook does without: this takes a request for the tables, and those for the cells of these sheets.
 */
export async function lookAtSheets(
  ids: ReadonlySet<string>,
  register: DocumentRegister = DOCUMENTS,
): Promise<Outcome<SheetsLookedAt>> {
  const state = await readWorkbook();
  if (!state.ok) return state;
  const { raw, binding, drawnSheets } = state.value;
  const source = {
    ...documentSource(raw, binding, readConvention(raw, binding)),
    frozenYears: frozenYearsOf(state.value),
  };
  const unmarked = await findUnmarked(state.value, source, register);
  if (!unmarked.ok) return unmarked;
  const drawn = drawnSheets.filter(({ id }) => ids.has(id));
  const cells = await readCells(
    drawn.map(({ id, label }) => ({
      id,
      rows: label.rows + MORE.rows,
      columns: label.columns + MORE.columns,
    })),
  );
  if (!cells.ok) return cells;

  const changes = new Map<string, HandChanges | null>();
  const costs = new Map<string, FrozenCosts>();
  for (const { id, label, mark } of drawn) {
    const standing = cells.value.get(id);
    if (standing === undefined) continue;
    // Of an incomplete drawing nothing is said but that.
    const found = mark && (await changesByHand({ label, mark }, standing, source, register));
    changes.set(id, mark === null ? NO_CHANGES : found);
    const { kind, year, frozen } = label;
    const recap = mark !== null && frozen && kind === RECAP ? readFrozenRecap(standing.formulas) : null;
    if (recap !== null)
      costs.set(id, { year, frozenOn: mark?.drawnOn ?? '', applications: recap.applications });
  }
  return { ok: true, value: { changes, unmarked: unmarked.value, costs } };
}

import { computeRecap } from '../core/recap';
import { readConvention } from '../workbook/readConvention';
import { freeSheetName, isTaken } from '../workbook/sheetNames';
import type { Filling, SheetPlan } from '../workbook/sheetPlan';
import { recapSheet } from '../workbook/sheets/recap';
import { drawSheet, type DrawTarget } from './drawSheet';
import type { Outcome } from './outcome';
import { readWorkbook, type DrawnSheet, type WorkbookState } from './readWorkbook';
import { failure } from './run';

export interface RecapOrder {
  readonly year: number;
  readonly filling: Filling;
  /** `dd/mm/yyyy`, printed on the sheet. */
  readonly today: string;
  /** When the sheet's name belongs to somebody else's sheet: draw under the next free name instead of asking. */
  readonly underAnotherName?: boolean;
}

export type DrawingStep = 'reading' | 'drawing' | 'finishing';

/** unchanged: a frozen sheet of the very same inputs is there already. */
export interface DrawnRecap {
  readonly sheetName: string;
  readonly unchanged: boolean;
}

/** Where each recap stood last, so that its contents come with the first request. */
const lastSheetIds = new Map<string, string>();

/**
 * Draws the recap of a year from the tables as they are now: one request to read, one to draw.
 *
 * There is one recap a year that is drawn again in place, live or portable. A frozen one is what a council voted on:
 * it gets a sheet of its own, is never drawn over, and is not drawn twice from the same inputs.
 */
export async function drawRecap(
  order: RecapOrder,
  onProgress: (step: DrawingStep) => void,
): Promise<Outcome<DrawnRecap>> {
  onProgress('reading');
  const key = `${order.year} ${order.filling === 'frozen' ? 'frozen' : 'working'}`;
  const state = await readWorkbook(lastSheetIds.get(key) ?? `Récap ${order.year}`);
  if (!state.ok) return state;

  const reading = readConvention(state.value.raw, state.value.binding);
  const recap = computeRecap(reading.convention, order.year);
  if (recap.rows.length === 0 || recap.totalPopulation === 0) return failure({ code: 'nothingToShare' });
  const plan = recapSheet(reading, recap, state.value.binding, order.filling, { date: order.today });

  const target = await chooseTarget(plan, state.value, order.underAnotherName ?? false);
  if (!target.ok) return target;
  if (target.value.kind === 'unchanged')
    return { ok: true, value: { sheetName: target.value.name, unchanged: true } };

  onProgress('drawing');
  const drawn = await drawSheet(plan, target.value);
  onProgress('finishing');
  if (!drawn.ok) return drawn;
  if (target.value.kind === 'redraw') lastSheetIds.set(key, target.value.sheet.id);
  return { ok: true, value: { ...drawn.value, unchanged: false } };
}

type Target = DrawTarget | { readonly kind: 'unchanged'; readonly name: string };

async function chooseTarget(
  plan: SheetPlan,
  state: WorkbookState,
  underAnotherName: boolean,
): Promise<Outcome<Target>> {
  const frozen = plan.filling === 'frozen';
  const candidates = state.drawnSheets.filter(
    ({ label }) => label.kind === plan.kind && label.year === plan.year && label.frozen === frozen,
  );
  if (frozen) {
    const same = candidates.find((sheet) => sheet.mark?.fingerprint === plan.fingerprint);
    if (same) return { ok: true, value: { kind: 'unchanged', name: same.name } };
    return { ok: true, value: { kind: 'new', name: freeSheetName(plan.sheetName, state.sheetNames) } };
  }
  // A person who copies our sheet copies its label: the one that kept its name is the one to draw on.
  const sheet = candidates.find(({ name }) => name === plan.sheetName) ?? candidates[0];
  if (sheet) return redrawTarget(sheet, state);

  const free = freeSheetName(plan.sheetName, state.sheetNames);
  if (isTaken(plan.sheetName, state.sheetNames) && !underAnotherName)
    return failure({ code: 'nameTaken', name: plan.sheetName, free });
  return { ok: true, value: { kind: 'new', name: free } };
}

async function redrawTarget(sheet: DrawnSheet, state: WorkbookState): Promise<Outcome<Target>> {
  if (state.contents?.sheetId === sheet.id)
    return { ok: true, value: { kind: 'redraw', sheet, contents: state.contents } };
  // The sheet was renamed since it was made, and this is the first time that we see it.
  const again = await readWorkbook(sheet.id);
  if (!again.ok) return again;
  return again.value.contents === null
    ? failure({ code: 'itemGone', item: sheet.name })
    : { ok: true, value: { kind: 'redraw', sheet, contents: again.value.contents } };
}

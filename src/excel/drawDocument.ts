import type { DocumentSource } from '../workbook/documents/document';
import { planAsDrawn } from '../workbook/documents/planAsDrawn';
import { documentOf, DOCUMENTS, type DocumentRegister } from '../workbook/documents/register';
import { nameKey, sameName } from '../workbook/read/names';
import { keptPicture } from '../workbook/plan/logo';
import type { SheetLabel } from '../workbook/plan/sheetMark';
import { freeSheetName, isTaken } from '../workbook/plan/sheetNames';
import type { SheetPlan } from '../workbook/plan/sheetPlan';
import { LOGO_SHAPE, placeLogo } from './drawing/placeLogo';
import { makeTextTable } from './drawing/makeLetters';
import { plannedDocument, type AskedDocument } from './drawn/plannedDocument';
import { readWithSheet } from './drawn/readWithSheet';
import { drawSheet, type DrawTarget, type SheetDrawing } from './drawSheet';
import type { Outcome } from './outcome';
import type { DrawnSheet, NewerSheet, WorkbookState } from './readWorkbook';
import { failure } from './run';

export interface DocumentOrder extends AskedDocument {
  /** `dd/mm/yyyy`, printed on the sheet. */
  readonly today: string;
  /** On a frozen recap: what its author says about it. */
  readonly note?: string;
  /** When the sheet's name belongs to somebody else's sheet: draw under the next free name instead of asking. */
  readonly underAnotherName?: boolean;
}

export type DrawingStep = 'reading' | 'drawing' | 'finishing';

/** unchanged: a frozen sheet of the very same inputs is there already; draft: what was drawn lacks something, and says so. */
export interface DrawnDocument extends SheetDrawing {
  readonly unchanged: boolean;
  readonly draft?: true;
  /** Excel did not take the picture. */
  readonly withoutLogo?: true;
}

/** Where each document stood last, so that its contents come with the first request. */
const lastSheetIds = new Map<string, string>();

/**
 * Draws a document from the tables as they are now: one request to read, one to draw (more where a
 * sheet of thousands of rows stands there already). The table that a text is read from is
 * made with the first document that wants it, and goes again where that cannot be drawn.
 *
 * There is one sheet of a kind, a year and a subject that is drawn again in place, live or portable. A frozen one is
 * what a council voted on: it gets a sheet of its own, is never drawn over, and is not drawn twice from the same
 * inputs with the same note.
 */
export async function drawDocument(
  order: DocumentOrder,
  onProgress: (step: DrawingStep) => void,
  register = DOCUMENTS,
): Promise<Outcome<DrawnDocument>> {
  onProgress('reading');
  const state = await readFor(order, register);
  if (!state.ok) return state;
  const table = documentOf(order.kind, register)?.table;
  if (table === undefined || state.value.raw.tables[table])
    return drawFrom(state.value, order, onProgress, register);

  const made = await makeTextTable([table]);
  if (!made.ok) return made;
  const again = await readFor(order, register);
  const drawn = again.ok ? await drawFrom(again.value, order, onProgress, register) : again;
  if (drawn.ok || !drawn.restored) return drawn;
  const taken = await made.value();
  return taken.ok ? drawn : taken;
}

const keyOf = ({ kind, year, subject, filling }: DocumentOrder): string =>
  JSON.stringify([kind, year, nameKey(subject ?? ''), filling === 'frozen']);

/** The workbook, and what stands on the sheet of this document. */
function readFor(order: DocumentOrder, register: DocumentRegister): Promise<Outcome<WorkbookState>> {
  const { kind, year, subject } = order;
  return readWithSheet(
    lastSheetIds.get(keyOf(order)) ?? documentOf(kind, register)?.sheetName(year, subject),
  );
}

async function drawFrom(
  state: WorkbookState,
  order: DocumentOrder,
  onProgress: (step: DrawingStep) => void,
  register: DocumentRegister,
): Promise<Outcome<DrawnDocument>> {
  const drawing = { date: order.today, note: order.note };
  const planned = await plannedDocument(order, state, drawing, register);
  if (!planned.ok) return planned;
  const { plan, source, draft } = planned.value;
  const marked = draft ? ({ draft: true } as const) : {};

  const chosen = await chooseTarget(plan, state, order.underAnotherName ?? false);
  if (!chosen.ok) return chosen;
  if (chosen.value.kind === 'unchanged') {
    const { name: sheetName, isHidden: hidden } = chosen.value.sheet;
    return { ok: true, value: { sheetName, printing: 'set', hidden, unchanged: true } };
  }
  const target = await withLook(chosen.value, source, register);

  onProgress('drawing');
  const drawn = await drawSheet(plan, target, order.today);
  onProgress('finishing');
  if (!drawn.ok) return drawn;
  if (target.kind === 'redraw') lastSheetIds.set(keyOf(order), target.sheet.id);
  const standing = target.kind === 'redraw' ? target.contents.pictures : [];
  const logo = plan.logo === undefined ? null : keptPicture(state.keptLogo ?? null);
  const shown =
    (logo === null && !standing.includes(LOGO_SHAPE)) ||
    (await placeLogo(drawn.value.sheetName, plan, logo, source.reading.settings.metropole, standing)).ok;
  const bare = shown ? {} : ({ withoutLogo: true } as const);
  return { ok: true, value: { ...drawn.value, unchanged: false, ...marked, ...bare } };
}

type Target = DrawTarget | { readonly kind: 'unchanged'; readonly sheet: DrawnSheet };

async function chooseTarget(
  plan: SheetPlan,
  state: WorkbookState,
  underAnotherName: boolean,
): Promise<Outcome<Target>> {
  const frozen = plan.filling === 'frozen';
  const candidates = state.drawnSheets.filter(({ label }) => isOf(label, plan) && label.frozen === frozen);
  if (frozen) {
    const same = candidates.find(
      ({ mark }) => mark?.fingerprint === plan.fingerprint && mark.note === plan.note,
    );
    if (same) return { ok: true, value: { kind: 'unchanged', sheet: same } };
    return { ok: true, value: { kind: 'new', name: freeSheetName(plan.sheetName, state.sheetNames) } };
  }
  // A person who copies our sheet copies its label: the one that kept its name is the one to draw on.
  const sheet = candidates.find(({ name }) => name === plan.sheetName) ?? candidates[0];
  if (sheet) return redrawTarget(sheet, state);

  const free = freeSheetName(plan.sheetName, state.sheetNames);
  const newer = state.newerSheets.find((each) => isNewerOf(each, plan));
  if (newer && !underAnotherName) return failure({ code: 'newerSheet', sheet: newer.name, free });
  if (isTaken(plan.sheetName, state.sheetNames) && !underAnotherName && !isTwins(plan, state))
    return failure({ code: 'nameTaken', name: plan.sheetName, free });
  return { ok: true, value: { kind: 'new', name: free } };
}

/** A mark that came through another program has no look: where the tables still give what was drawn, they give it. */
async function withLook(
  target: DrawTarget,
  source: DocumentSource,
  register: DocumentRegister,
): Promise<DrawTarget> {
  if (target.kind === 'new') return target;
  const { label, mark } = target.sheet;
  if (mark === null || mark.look !== null) return target;
  const plan = await planAsDrawn({ label, mark }, source, register);
  return plan === null
    ? target
    : { ...target, sheet: { ...target.sheet, mark: { ...mark, look: plan.look } } };
}

function isOf(label: SheetLabel, { kind, year, subject }: SheetPlan): boolean {
  return label.kind === kind && label.year === year && sameName(label.subject ?? '', subject ?? '');
}

/** The same document, as far as a later version says what it drew, or the name that the plan would have. */
function isNewerOf({ name, label }: NewerSheet, plan: SheetPlan): boolean {
  const { kind, year, subject } = label;
  const same = kind === plan.kind && year === plan.year && sameName(subject ?? '', plan.subject ?? '');
  return same || isTaken(plan.sheetName, [name]);
}

/** Long names of two communes may be cut to the same name of a sheet: the other one's is ours too. */
function isTwins(plan: SheetPlan, { drawnSheets }: WorkbookState): boolean {
  return drawnSheets.some(
    ({ name, label }) =>
      isTaken(plan.sheetName, [name]) && label.kind === plan.kind && label.year === plan.year,
  );
}

async function redrawTarget(sheet: DrawnSheet, state: WorkbookState): Promise<Outcome<Target>> {
  if (state.contents?.sheetId === sheet.id)
    return { ok: true, value: { kind: 'redraw', sheet, contents: state.contents } };
  // The sheet was renamed since it was made, and this is the first time that we see it.
  const again = await readWithSheet(sheet.id);
  if (!again.ok) return again;
  return again.value.contents === null
    ? failure({ code: 'itemGone', item: sheet.name })
    : { ok: true, value: { kind: 'redraw', sheet, contents: again.value.contents } };
}

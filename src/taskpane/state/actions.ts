import type { DrawingStep, DrawnDocument } from '../../excel/drawDocument';
import type { RecapOrder } from '../../excel/drawRecap';
import type { Reached } from '../../excel/goTo';
import type { Outcome } from '../../excel/outcome';
import type { Messages } from '../../i18n';
import type { FindingPlace } from '../../workbook/read/findings/findings';
import { RECAP } from '../../workbook/documents/recap/kind';
import type { SheetView } from '../model/paneReading';
import { conventionOf, yearOf, type PaneState, type Result, type Route } from './paneState';
import { keepDraft } from './keptDraft';
import type { LifeTool } from './lifeTools';
import type { PaneStore } from './paneStore';

/** One record for each thing that a person can do: it serves every button that does it. */
export interface PaneAction<Target = void> {
  label(text: Messages, state: PaneState, target: Target): string;
  /** Whether nothing under way keeps it from being done; a button that waits stays where it is, and keeps the focus. */
  readonly enabled: (state: PaneState) => boolean;
  run(store: PaneStore, target: Target): Promise<void> | void;
}

const idle = (state: PaneState): boolean => state.job === null;

export const readAgain: PaneAction = {
  label: (text) => text.error.again,
  enabled: idle,
  async run(store) {
    store.dispatch({ type: 'readingRestarted' });
    await store.refresh();
    // The button that was pressed is gone with the error.
    store.dispatch({ type: 'headingWished' });
  },
};

export const loadExample: PaneAction = {
  label: (text) => text.example.load,
  enabled: idle,
  async run(store) {
    const moved = (done: number, total: number): void =>
      store.dispatch({ type: 'jobMoved', job: { kind: 'example', done, total } });
    moved(0, 0);
    const outcome = await store.call((services) => services.createExample(moved));
    // Read first: while the job is on, the page does not change under the person's eyes.
    await store.refresh();
    store.dispatch({
      type: 'jobEnded',
      result: outcome.ok ? { kind: 'exampleLoaded' } : { kind: 'exampleFailed', failure: outcome },
    });
  },
};

export const undoCreation: PaneAction<Extract<Result, { kind: 'created' }>> = {
  label: (text) => text.creation.undo,
  enabled: idle,
  async run(store, { mark, draft }) {
    if (mark === null) return;
    store.dispatch({ type: 'jobMoved', job: { kind: 'undoCreation' } });
    const outcome = await store.call((services) => services.undoCreation(mark));
    const undone = outcome.ok && outcome.value;
    if (undone && draft !== null) keepDraft(draft);
    await store.refresh();
    store.dispatch({
      type: 'jobEnded',
      result: outcome.ok
        ? { kind: undone ? 'creationUndone' : 'creationChanged' }
        : { kind: 'creationUndoFailed', failure: outcome },
    });
  },
};

export const drawRecap: PaneAction = {
  label: (text, state) => text.drawing.draw({ year: shownYear(state) }),
  enabled: (state) => idle(state) && conventionOf(state) !== null,
  run: (store) => draw(store, ordered(store)),
};

/** After the name of the sheet proved to be somebody else's: `target` is the free name to draw under. */
export const drawUnderAnotherName: PaneAction<string> = {
  label: (text, _state, sheet) => text.drawing.underAnotherName({ sheet }),
  enabled: drawRecap.enabled,
  run(store) {
    // The button goes as the drawing starts, and must not take the focus with it.
    const drawing = draw(store, { ...ordered(store), underAnotherName: true });
    store.dispatch({ type: 'headingWished' });
    return drawing;
  },
};

/** Draws a sheet that is out of date or incomplete once more, filled as it is. Only for one that is redrawable. */
export const redrawSheet: PaneAction<SheetView> = {
  label: (text) => text.drawing.redraw,
  enabled: idle,
  run(store, { name, kind, year, subject, filling, origin }) {
    if (year === null) return;
    const wished = filling ?? store.getState().filling;
    const order = { year, filling: wished === 'frozen' ? ('live' as const) : wished };
    if (kind === RECAP) return draw(store, order);
    const id = { kind, year, ...(subject === null ? {} : { subject }) };
    // One of a version stays one of that version.
    const amounts = origin && ({ kind: 'version', fingerprint: origin.fingerprint } as const);
    return drawWith(store, { year, hadFormer: true, document: name }, (moved) =>
      store.call((services) =>
        services.drawDocument({ ...order, ...id, amounts, today: services.today() }, moved),
      ),
    );
  },
};

/** The version for the council: `target` is its author's note. */
export const freezeRecap: PaneAction<string> = {
  label: (text, state) => text.drawing.draw({ year: shownYear(state) }),
  enabled: drawRecap.enabled,
  run: (store, note) => draw(store, { ...ordered(store), filling: 'frozen', note }),
};

type Order = Omit<RecapOrder, 'today'>;

function ordered(store: PaneStore): Order {
  const state = store.getState();
  return { year: shownYear(state), filling: state.filling };
}

function draw(store: PaneStore, order: Order): Promise<void> {
  const { year } = order;
  const frozen = order.filling === 'frozen';
  const hadFormer =
    conventionOf(store.getState())?.sheets.some(
      (sheet) => sheet.kind === RECAP && sheet.year === year && sheet.frozen === frozen,
    ) ?? false;
  return drawWith(store, { year, hadFormer, ...(frozen ? { frozen } : {}) }, (moved) =>
    store.call((services) => services.drawRecap({ ...order, today: services.today() }, moved)),
  );
}

interface Drawing {
  readonly year: number;
  readonly hadFormer: boolean;
  /** What its sheet is called, where it is not the recap. */
  readonly document?: string;
  /** The version for the council. */
  readonly frozen?: boolean;
}

/** One drawing from its start to what is said at its end. */
async function drawWith(
  store: PaneStore,
  { year, hadFormer, ...named }: Drawing,
  run: (moved: (step: DrawingStep) => void) => Promise<Outcome<DrawnDocument>>,
): Promise<void> {
  const moved = (step: DrawingStep): void =>
    store.dispatch({ type: 'jobMoved', job: { kind: 'draw', year, step } });
  moved('reading');
  const outcome = await run(moved);
  await store.refresh();
  const result: Result = outcome.ok
    ? drawnResult(year, outcome.value, named)
    : { kind: 'drawFailed', year, failure: outcome, hadFormer, ...named };
  store.dispatch({ type: 'jobEnded', result });
}

function drawnResult(
  year: number,
  { sheetName: sheet, unchanged, printing, hidden }: DrawnDocument,
  named: Pick<Drawing, 'document' | 'frozen'>,
): Result {
  return { kind: 'drawn', year, sheet, unchanged, printing, hidden, ...named };
}

export const open: PaneAction<Exclude<Route, LifeTool>> = {
  label: (text, _state, route) => (route === 'data' ? text.sections.data : text.open[route]),
  enabled: () => true,
  run: (store, route) => store.dispatch({ type: 'routeChosen', route }),
};

/** From every page, which it leads back to. */
export const openHelp: PaneAction = {
  label: (text) => text.head.help,
  enabled: () => true,
  run: (store) => open.run(store, 'help'),
};

/** From a convention of which parts are gone. */
export const openRepair: PaneAction = {
  label: (text) => text.open.repair,
  enabled: () => true,
  run: (store) => open.run(store, 'tables'),
};

/** To Documents, where a sheet is out of date or incomplete. */
export const openToRedraw: PaneAction = {
  label: (text) => text.drawing.redraw,
  enabled: () => true,
  run: (store) => open.run(store, 'documents'),
};

export const goToSheet: PaneAction<string> = {
  label: (text, _state, sheet) => text.goToSheet({ sheet }),
  enabled: idle,
  async run(store, sheet) {
    said(store, await store.call((services) => services.goToSheet(sheet)));
  },
};

/** To the cell that a finding is about: the line that names it is the button. Answers whether it is selected now. */
export async function goToPlace(store: PaneStore, place: FindingPlace): Promise<boolean> {
  const state = store.getState();
  const view = conventionOf(state);
  if (view === null || !idle(state)) return false;
  const reached = await store.call((services) => services.goToPlace(place, view.binding));
  said(store, reached);
  return reached.ok && reached.value.shown === null;
}

/** What there is to say of going somewhere: nothing, where all is as expected. */
function said(store: PaneStore, reached: Outcome<Reached>): void {
  if (!reached.ok) store.dispatch({ type: 'placeNotReached', problem: reached.problem });
  else if (reached.value.shown !== null) store.dispatch({ type: 'sheetShown', sheet: reached.value.shown });
}

function shownYear(state: PaneState): number {
  const view = conventionOf(state);
  return view ? yearOf(state, view) : 0;
}

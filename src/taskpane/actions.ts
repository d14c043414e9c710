import type { DrawingStep, RecapOrder } from '../excel/drawRecap';
import type { Messages } from '../i18n';
import type { TablePlace } from '../workbook/findings';
import { conventionOf, yearOf, type PaneState, type Result, type Route } from './state/paneState';
import type { PaneStore } from './state/store';

/** One record for each thing that a person can do: it serves every button that does it. */
export interface PaneAction<Target = void> {
  label(text: Messages, state: PaneState, target: Target): string;
  /** Whether it can be done now; a button that cannot stays where it is, and keeps the focus. */
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
  label: (text) => text.welcome.load,
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

export const drawRecap: PaneAction = {
  label: (text, state) => text.documents.draw({ year: shownYear(state) }),
  enabled: (state) => idle(state) && conventionOf(state) !== null,
  run: (store) => draw(store, { filling: store.getState().filling }),
};

/** After the name of the sheet proved to be somebody else's: `target` is the free name to draw under. */
export const drawUnderAnotherName: PaneAction<string> = {
  label: (text, _state, sheet) => text.documents.underAnotherName({ sheet }),
  enabled: drawRecap.enabled,
  run(store) {
    // The button goes as the drawing starts, and must not take the focus with it.
    const drawing = draw(store, { filling: store.getState().filling, underAnotherName: true });
    store.dispatch({ type: 'headingWished' });
    return drawing;
  },
};

/** The version for the council: `target` is its author's note. */
export const freezeRecap: PaneAction<string> = {
  label: (text, state) => text.documents.draw({ year: shownYear(state) }),
  enabled: drawRecap.enabled,
  run: (store, note) => draw(store, { filling: 'frozen', note }),
};

async function draw(
  store: PaneStore,
  order: Pick<RecapOrder, 'filling' | 'note' | 'underAnotherName'>,
): Promise<void> {
  const state = store.getState();
  const year = shownYear(state);
  const frozen = order.filling === 'frozen';
  const hadFormer =
    conventionOf(state)?.sheets.some(
      (sheet) => sheet.kind === 'recap' && sheet.year === year && sheet.frozen === frozen,
    ) ?? false;
  const moved = (step: DrawingStep): void =>
    store.dispatch({ type: 'jobMoved', job: { kind: 'draw', year, step } });
  moved('reading');
  const outcome = await store.call((services) =>
    services.drawRecap({ ...order, year, today: services.today() }, moved),
  );
  await store.refresh();
  const result: Result = outcome.ok
    ? { kind: 'drawn', year, sheet: outcome.value.sheetName, unchanged: outcome.value.unchanged }
    : { kind: 'drawFailed', year, failure: outcome, hadFormer };
  store.dispatch({ type: 'jobEnded', result });
}

const openLabels: Readonly<Record<Route, (text: Messages) => string>> = {
  overview: (text) => text.help.back,
  data: (text) => text.sections.data,
  checks: (text) => text.overview.check,
  documents: (text) => text.overview.draw,
  help: (text) => text.overview.help,
};

export const open: PaneAction<Route> = {
  label: (text, _state, route) => openLabels[route](text),
  enabled: () => true,
  run: (store, route) => store.dispatch({ type: 'routeChosen', route }),
};

/** To Documents, where a sheet is out of date or incomplete. */
export const openToRedraw: PaneAction = {
  label: (text) => text.overview.redraw,
  enabled: () => true,
  run: (store) => open.run(store, 'documents'),
};

export const goToSheet: PaneAction<string> = {
  label: (text, _state, sheet) => text.documents.goToSheet({ sheet }),
  enabled: idle,
  async run(store, sheet) {
    const outcome = await store.call((services) => services.goToSheet(sheet));
    if (!outcome.ok) store.dispatch({ type: 'placeNotReached', problem: outcome.problem });
  },
};

export const goToPlace: PaneAction<TablePlace> = {
  label: (text) => text.checks.intro,
  enabled: idle,
  async run(store, place) {
    const view = conventionOf(store.getState());
    if (view === null) return;
    const outcome = await store.call((services) => services.goToPlace(place, view.binding));
    if (!outcome.ok) store.dispatch({ type: 'placeNotReached', problem: outcome.problem });
  },
};

function shownYear(state: PaneState): number {
  const view = conventionOf(state);
  return view ? yearOf(state, view) : 0;
}

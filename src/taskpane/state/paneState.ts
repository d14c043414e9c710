import type { ExcelProblem, Failure } from '../../excel/outcome';
import type { CreationMark } from '../../excel/undoCreation';
import type { Filling } from '../../workbook/plan/sheetPlan';
import { NOTHING_LOOKED, withoutTouched, type Looked } from '../model/looked';
import type { FirstView } from '../model/firstReading';
import type { ConventionView, PaneReading } from '../model/paneReading';
import type { DrawingStep } from '../../excel/drawRecap';
import type { Printing } from '../../excel/drawing/printSetup';
import type { LifeTool } from './lifeTools';

/** In the order of the tabs. A new section is added here, to `SECTION_PAGES` and to i18n. */
export const SECTIONS = ['overview', 'data', 'checks', 'orders', 'documents'] as const;
export type Section = (typeof SECTIONS)[number];

/** Where the person is: a section, or a page that leads back to one. */
export type Route = Section | 'help' | 'diagnostic' | 'tables' | 'why' | LifeTool;

export type Reading =
  | { readonly status: 'loading' }
  /** The first figures are there; what is wrong with the tables and how the sheets stand is not known yet. */
  | { readonly status: 'begun'; readonly first: FirstView }
  /** problem: the last reading failed; what is shown is from the one before. */
  | { readonly status: 'ready'; readonly value: PaneReading; readonly problem: ExcelProblem | null }
  | { readonly status: 'error'; readonly problem: ExcelProblem };

/** What is under way, at most one thing at a time. */
export type Job =
  | { readonly kind: 'draw'; readonly year: number; readonly step: DrawingStep }
  | { readonly kind: 'example' | 'create'; readonly done: number; readonly total: number }
  | { readonly kind: 'undoCreation' | 'upgrade' }
  /** Several sheets, one after the other; the page that draws them says how far it is. */
  | { readonly kind: 'sheets' }
  /** Excel is tried out; the page says how far it is. */
  | { readonly kind: 'diagnostic' };

/** How the last thing ended; stays until the next one starts. */
export type Result =
  | {
      readonly kind: 'drawn';
      readonly year: number;
      readonly sheet: string;
      /** A frozen sheet of the same inputs was there: nothing was drawn. */
      readonly unchanged: boolean;
      readonly printing: Printing;
      /** The sheet is hidden. */
      readonly hidden: boolean;
      /** What the sheet is called, where it is not a recap. */
      readonly document?: string;
      /** The version for the council. */
      readonly frozen?: boolean;
    }
  | {
      readonly kind: 'drawFailed';
      readonly year: number;
      readonly failure: Failure;
      /** A drawing of that year was there before. */
      readonly hadFormer: boolean;
      readonly document?: string;
    }
  | { readonly kind: 'exampleLoaded' }
  | { readonly kind: 'exampleFailed'; readonly failure: Failure }
  | {
      readonly kind: 'created';
      /** null: it cannot be undone. */
      readonly mark: CreationMark | null;
      /** The draft that it was made from, as it was kept: it comes back with an undo. */
      readonly draft: string | null;
    }
  | { readonly kind: 'createFailed' | 'creationUndoFailed'; readonly failure: Failure }
  | { readonly kind: 'creationUndone' | 'creationChanged' }
  /** Of a workbook of an earlier version. */
  | { readonly kind: 'upgraded' }
  | { readonly kind: 'upgradeFailed'; readonly failure: Failure }
  | { readonly kind: 'notReached'; readonly problem: ExcelProblem }
  /** Somebody went to a sheet that was hidden. */
  | { readonly kind: 'sheetShown'; readonly sheet: string };

/** Where the focus must go; `turn` grows with each wish, so that the same target can be wished for again. */
export interface FocusWish {
  readonly target: 'heading' | 'result';
  readonly turn: number;
}

export interface PaneState {
  readonly reading: Reading;
  readonly route: Route;
  /** What the person chose; the workbook may not have that year. See `yearOf`. */
  readonly chosenYear: number | null;
  readonly filling: Filling;
  readonly job: Job | null;
  readonly result: Result | null;
  /** What was made last: the overview says so, and takes it back, until something else is done. */
  readonly created: Extract<Result, { kind: 'created' }> | null;
  /** A new convention is being prepared: who looks at the help comes back to it. */
  readonly inWizard: boolean;
  /** The page that the help leads back to. */
  readonly behind: Route;
  readonly focus: FocusWish;
  readonly looked: Looked;
}

export type PaneEvent =
  /** After an error, at the person's wish. */
  | { readonly type: 'readingRestarted' }
  | { readonly type: 'readingBegun'; readonly view: FirstView }
  | { readonly type: 'readingSucceeded'; readonly value: PaneReading }
  | { readonly type: 'readingFailed'; readonly problem: ExcelProblem }
  | { readonly type: 'routeChosen'; readonly route: Route }
  | { readonly type: 'yearChosen'; readonly year: number }
  | { readonly type: 'fillingChosen'; readonly filling: Filling }
  | { readonly type: 'jobMoved'; readonly job: Job }
  | { readonly type: 'jobEnded'; readonly result: Result }
  /** What nobody asked for takes no focus. */
  | { readonly type: 'jobEndedQuietly'; readonly result: Result }
  /** The page that did it says how it ended. */
  | { readonly type: 'jobLeft' }
  /** Something else was asked for on the page, which says how that ended: how the last job did is said no more. */
  | { readonly type: 'resultPassed' }
  | { readonly type: 'placeNotReached'; readonly problem: ExcelProblem }
  | { readonly type: 'sheetShown'; readonly sheet: string }
  | { readonly type: 'headingWished' }
  | { readonly type: 'wizardTurned'; readonly inWizard: boolean }
  /** Sheets were looked at, of which nothing was known. */
  | { readonly type: 'sheetsLooked'; readonly looked: Looked }
  /** By their ids. */
  | { readonly type: 'sheetsTouched'; readonly sheets: readonly string[] };

export function initialState(kept: Pick<PaneState, 'route' | 'chosenYear' | 'filling'>): PaneState {
  return {
    reading: { status: 'loading' },
    ...kept,
    job: null,
    result: null,
    created: null,
    inWizard: false,
    behind: 'overview',
    focus: { target: 'heading', turn: 0 },
    looked: NOTHING_LOOKED,
  };
}

export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'readingRestarted':
      return state.reading.status === 'error'
        ? wish({ ...state, reading: { status: 'loading' } }, 'heading')
        : state;
    case 'readingBegun':
      // What is known in full is not taken back for less.
      return conventionOf(state) === null ? arrive(state, { status: 'begun', first: event.view }) : state;
    case 'readingSucceeded':
      return arrive(state, { status: 'ready', value: event.value, problem: null });
    case 'readingFailed':
      if (state.reading.status === 'ready')
        return { ...state, reading: { ...state.reading, problem: event.problem } };
      return { ...state, reading: { status: 'error', problem: event.problem } };
    case 'routeChosen':
      return wish(
        {
          ...state,
          route: event.route,
          behind: isHelp(event.route) && !isHelp(state.route) ? state.route : state.behind,
          result: event.route === 'overview' ? state.created : null,
        },
        'heading',
      );
    case 'yearChosen':
      return { ...state, chosenYear: event.year, result: null };
    case 'fillingChosen':
      return { ...state, filling: event.filling };
    case 'jobMoved':
      return { ...state, job: event.job, result: null };
    case 'jobEnded':
      return wish(
        {
          ...state,
          job: null,
          result: event.result,
          created: event.result.kind === 'created' ? event.result : null,
          inWizard: state.inWizard && event.result.kind !== 'created',
        },
        'result',
      );
    case 'jobEndedQuietly':
      return { ...state, job: null, result: event.result };
    case 'jobLeft':
      return { ...state, job: null };
    case 'resultPassed':
      return { ...state, result: null };
    case 'placeNotReached':
      return wish({ ...state, result: { kind: 'notReached', problem: event.problem } }, 'result');
    case 'sheetShown':
      // The person is on that sheet now: the focus stays there.
      return { ...state, result: { kind: 'sheetShown', sheet: event.sheet } };
    case 'wizardTurned':
      return wish({ ...state, inWizard: event.inWizard }, 'heading');
    case 'headingWished':
      return wish(state, 'heading');
    case 'sheetsLooked': {
      const { looked } = state;
      const changes = new Map([...looked.changes, ...event.looked.changes]);
      const costs = new Map([...looked.costs, ...event.looked.costs]);
      return { ...state, looked: { ...event.looked, changes, costs } };
    }
    case 'sheetsTouched': {
      const looked = withoutTouched(state.looked, event.sheets);
      return looked === state.looked ? state : { ...state, looked };
    }
  }
}

/** Pages that one reads and comes back from. */
const isHelp = (route: Route): boolean => route === 'help' || route === 'diagnostic';

function arrive(state: PaneState, reading: Reading): PaneState {
  const next: PaneState = { ...state, reading };
  return pageOf(next) === pageOf(state) || state.reading.status === 'loading' ? next : wish(next, 'heading');
}

/** The page that a state shows. */
export type Page = 'loading' | 'error' | 'welcome' | Route;

export function pageOf({ reading, route }: PaneState): Page {
  // Also for whoever waits for the tables, or cannot have them read.
  if (isHelp(route)) return route;
  if (reading.status === 'begun') return route;
  if (reading.status !== 'ready') return reading.status;
  return reading.value.kind === 'welcome' && route !== 'tables' ? 'welcome' : route;
}

/** What is shown of a convention as far as it is read; null: nothing is, or there is none. */
export function shownConvention(state: PaneState): FirstView | null {
  return state.reading.status === 'begun' ? state.reading.first : conventionOf(state);
}

/** All of a convention, with what was seen on its sheets; null: it is not known, or there is none. */
export function conventionOf({ reading, looked }: PaneState): ConventionView | null {
  if (reading.status !== 'ready' || reading.value.kind !== 'convention') return null;
  const known = views.get(reading.value);
  if (known?.looked === looked) return known.view;
  const view = reading.value.withChanges(looked.changes, looked.costs);
  views.set(reading.value, { looked, view });
  return view;
}

/** The same state shows the same view. */
const views = new WeakMap<ConventionView, { readonly looked: Looked; readonly view: ConventionView }>();

/** The year that is shown: the chosen one where the convention has it. */
export function yearOf(state: PaneState, view: Pick<FirstView, 'years' | 'defaultYear'>): number {
  const { chosenYear } = state;
  return chosenYear !== null && view.years.includes(chosenYear) ? chosenYear : view.defaultYear;
}

function wish(state: PaneState, target: FocusWish['target']): PaneState {
  return { ...state, focus: { target, turn: state.focus.turn + 1 } };
}

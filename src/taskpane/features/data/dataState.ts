import type { Failure } from '../../../excel/outcome';
import type { Ending } from '../../kit/edits/endings';
import type {
  ApplicationFields,
  Edit,
  EditOutcome,
  EditPlan,
  MemberFields,
  Refusal,
} from '../../../workbook/edits/edit';
import { fieldOf, NO_DRAFT, type Draft, type FieldProblems } from './forms';
import type { Wanted } from './matrix';
import type { SettingValues, Tables } from '../../model/rows';

/** What is open in the section; name null: a new row. */
export type Place =
  | {
      readonly page: 'list' | 'communes' | 'applications' | 'populations' | 'settings' | 'clauses' | 'import';
    }
  /** The commune that one comes for; none: all of them. */
  | { readonly page: 'subscriptions'; readonly commune?: string }
  | { readonly page: 'commune' | 'application'; readonly name: string | null };

export interface Drafts {
  readonly member: Draft<MemberFields>;
  readonly application: Draft<ApplicationFields>;
  readonly settings: Draft<SettingValues>;
  /** The settings that are clauses, on a page of their own. */
  readonly clauses: Draft<SettingValues>;
}

export type SortedList = 'communes' | 'applications';
/** table: as the rows stand there; size: inhabitants, or EUR a year; billed: EUR in the year that is shown. */
export const SORTINGS = ['table', 'name', 'size', 'billed'] as const;
export type Sorting = (typeof SORTINGS)[number];

export type Removal = Extract<Edit, { kind: 'removeMember' | 'removeApplication' }>;

/** A row that may go, and what would go along with it, or why it may not, in the workbook as it was then. */
export interface AskedRemoval {
  readonly edit: Removal;
  readonly raw: Tables['raw'];
  readonly outcome: EditOutcome;
}

export interface DataState {
  readonly place: Place;
  readonly drafts: Drafts;
  readonly problems: FieldProblems;
  readonly wanted: Wanted;
  readonly search: string;
  readonly busy: boolean;
  /** What the person is asked whether it may go; null: nothing. */
  readonly confirming: AskedRemoval | null;
  readonly ending: Ending | null;
  /** The last edit, which can be taken back from every page until the next one; null: none, or it was. */
  readonly last: Extract<Ending, { kind: 'done' }> | null;
  /** How the lists are sorted, while the pane is open. */
  readonly sorting: Readonly<Record<SortedList, Sorting>>;
  /** Where the focus must go next; `turn` grows with each wish. */
  readonly focus: { readonly target: string; readonly turn: number };
}

/** Targets of the focus besides the names of fields. */
export const ENDING = ' ending';
export const CONFIRMATION = ' confirmation';
export const DELETE = ' delete';

export type DataEvent =
  | { readonly type: 'opened'; readonly place: Place }
  | { readonly type: 'typed'; readonly drafts: Partial<Drafts>; readonly field: string }
  | { readonly type: 'rebased'; readonly drafts: Partial<Drafts> }
  | { readonly type: 'searched'; readonly search: string }
  | { readonly type: 'sorted'; readonly list: SortedList; readonly by: Sorting }
  | { readonly type: 'wanted'; readonly wanted: Wanted }
  /** What stands in the workbook, instead of what was wanted of the subscriptions. */
  | { readonly type: 'unwanted' }
  | { readonly type: 'unreadable'; readonly problems: FieldProblems }
  | { readonly type: 'deletionAsked'; readonly asked: AskedRemoval }
  | { readonly type: 'deletionLeft' }
  /** What ended is said no more. */
  | { readonly type: 'endingLeft' }
  | { readonly type: 'editStarted' }
  | {
      readonly type: 'editDone';
      readonly edit: Edit;
      readonly plan: Pick<EditPlan, 'removedSubscriptions' | 'undo'>;
    }
  | { readonly type: 'editUndone' }
  | { readonly type: 'editRefused'; readonly refusal: Refusal; readonly wasUndo?: boolean }
  | { readonly type: 'editFailed'; readonly failure: Failure };

const NO_DRAFTS: Drafts = {
  member: NO_DRAFT,
  application: NO_DRAFT,
  settings: NO_DRAFT,
  clauses: NO_DRAFT,
};

export const INITIAL_DATA: DataState = {
  place: { page: 'list' },
  drafts: NO_DRAFTS,
  problems: {},
  wanted: {},
  search: '',
  busy: false,
  confirming: null,
  ending: null,
  last: null,
  sorting: { communes: 'table', applications: 'table' },
  focus: { target: '', turn: 0 },
};

export function dataReducer(state: DataState, event: DataEvent): DataState {
  switch (event.type) {
    case 'opened': {
      const { page } = event.place;
      const isList = page === 'list' || page === 'subscriptions' || page === 'settings' || page === 'clauses';
      return {
        ...state,
        place: event.place,
        drafts: settingsOnly(state.drafts),
        problems: {},
        confirming: null,
        ending: null,
        search: isList ? '' : state.search,
      };
    }
    case 'typed': {
      const { [event.field]: _, ...problems } = state.problems;
      const about = state.ending?.kind === 'refused' ? fieldOf(state.ending.refusal) : null;
      return {
        ...state,
        drafts: { ...state.drafts, ...event.drafts },
        problems,
        ending: about === event.field || state.ending?.kind === 'done' ? null : state.ending,
      };
    }
    case 'rebased':
      return wish(
        { ...state, drafts: { ...state.drafts, ...event.drafts }, ending: null },
        // The first field of the form.
        'settings' in event.drafts ? 'metropole' : 'clauses' in event.drafts ? 'bodyKind' : 'name',
      );
    case 'searched':
      return { ...state, search: event.search };
    case 'sorted':
      return { ...state, sorting: { ...state.sorting, [event.list]: event.by } };
    case 'unwanted':
      return { ...state, wanted: {}, ending: null };
    case 'wanted':
      return { ...state, wanted: { ...state.wanted, ...event.wanted }, ending: null };
    case 'unreadable':
      return wish(
        { ...state, problems: event.problems, ending: null },
        Object.keys(event.problems)[0] ?? ENDING,
      );
    case 'deletionAsked':
      // Asked anew of a workbook that has changed, the focus stays where it is, unless another thing is said now.
      return state.confirming?.outcome.ok === event.asked.outcome.ok
        ? { ...state, confirming: event.asked }
        : wish({ ...state, confirming: event.asked, ending: null }, CONFIRMATION);
    case 'deletionLeft':
      return wish({ ...state, confirming: null }, DELETE);
    case 'endingLeft':
      return { ...state, ending: null };
    case 'editStarted':
      return { ...state, busy: true, problems: {} };
    case 'editDone': {
      const { edit, plan } = event;
      const last = { kind: 'done', edit, removed: plan.removedSubscriptions, undo: plan.undo } as const;
      return wish(
        {
          ...state,
          ...afterEdit(state, edit),
          busy: false,
          confirming: null,
          ending: last,
          last,
        },
        ENDING,
      );
    }
    case 'editUndone':
      return wish({ ...state, busy: false, ending: { kind: 'undone' }, last: null }, ENDING);
    case 'editRefused':
      return wish(
        {
          ...state,
          busy: false,
          confirming: null,
          ending: { kind: 'refused', refusal: event.refusal },
          last: event.wasUndo ? null : state.last,
        },
        fieldOf(event.refusal) ?? ENDING,
      );
    case 'editFailed':
      return wish(
        { ...state, busy: false, confirming: null, ending: { kind: 'failed', failure: event.failure } },
        ENDING,
      );
  }
}

/** A form that was saved goes back to its list; what was typed is now in the workbook. */
function afterEdit({ place, drafts }: DataState, edit: Edit): Partial<DataState> {
  switch (edit.kind) {
    case 'setPeriods':
      return { wanted: {} };
    case 'changeSettings':
      // What was typed on the other of the two pages stays.
      return { drafts: { ...drafts, [place.page === 'clauses' ? 'clauses' : 'settings']: NO_DRAFT } };
    default:
      return {
        place: place.page === 'commune' || place.page === 'application' ? placeBehind(place) : place,
        drafts: settingsOnly(drafts),
      };
  }
}

/** Settings are typed on pages that one comes back to; a row's form is left with its row. */
function settingsOnly({ settings, clauses }: Drafts): Drafts {
  return { ...NO_DRAFTS, settings, clauses };
}

function wish(state: DataState, target: string): DataState {
  return { ...state, focus: { target, turn: state.focus.turn + 1 } };
}

/** Where the back link leads. */
export function placeBehind({ page }: Place): Place {
  if (page === 'commune') return { page: 'communes' };
  return { page: page === 'application' ? 'applications' : 'list' };
}

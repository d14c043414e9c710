import type { RequestFields } from '../../../workbook/accounts/requests/fields';
import type { DocumentSource } from '../../../workbook/documents/document';
import type { Edit } from '../../../workbook/edits/edit';
import { carried, takenBack } from '../../kit/edits/carried';
import type { Ending } from '../../kit/edits/endings';
import type { Values } from '../../kit/form/Form';
import { drawOne, type DrawnOne } from '../../state/drawOne';
import type { PaneStore } from '../../state/paneStore';
import { createStore, type Watched } from '../../state/store';
import { unexpected } from '../../state/unexpected';
import type { AnswerSaved } from './answerFile';

export type RequestPlace =
  | { readonly page: 'list' }
  /** null: a new one. */
  | { readonly page: 'form'; readonly ref: string | null }
  | { readonly page: 'one'; readonly ref: string };

export interface RequestsState {
  readonly place: RequestPlace;
  readonly typed: Values;
  /** Fields that cannot be read as they are typed. */
  readonly unreadable: readonly string[];
  readonly busy: boolean;
  readonly ending: Ending | null;
  readonly drawn: DrawnOne | null;
  /** The file of an answer that was made last. */
  readonly saved: AnswerSaved | null;
}

/** What was typed and how the last edit ended: it outlives the page. */
export interface RequestsSession extends Watched<RequestsState> {
  readonly open: (place: RequestPlace) => void;
  readonly type: (field: string, value: string) => void;
  readonly leaveUnread: (fields: readonly string[]) => void;
  /** `then`: where to go when it was done. */
  readonly apply: (edit: Edit, then: RequestPlace) => Promise<void>;
  readonly undo: (edit: Edit) => Promise<void>;
  readonly draw: (kind: string, year: number, subject: string) => Promise<void>;
  /** The answer with the annexes that it names, as one file. */
  readonly save: (source: DocumentSource, fields: RequestFields, year: number) => Promise<void>;
}

const NOTHING_TYPED = { typed: {}, unreadable: [], ending: null, drawn: null, saved: null } as const;

export function createRequestsSession(pane: PaneStore): RequestsSession {
  const { getState, subscribe, change } = createStore<RequestsState>({
    place: { page: 'list' },
    busy: false,
    ...NOTHING_TYPED,
  });
  return {
    getState,
    subscribe,
    open(place) {
      change({ place, ...NOTHING_TYPED });
      pane.dispatch({ type: 'headingWished' });
    },
    type: (field, value) =>
      change({
        typed: { ...getState().typed, [field]: value },
        unreadable: getState().unreadable.filter((each) => each !== field),
        ending: null,
      }),
    leaveUnread: (unreadable) => change({ unreadable, ending: null }),
    async apply(edit, then) {
      if (getState().busy) return;
      change({ busy: true, drawn: null, saved: null });
      const ending = await carried(pane, edit);
      change({ ...(ending.kind === 'done' ? { ...NOTHING_TYPED, place: then } : {}), ending, busy: false });
    },
    async undo(edit) {
      if (getState().busy) return;
      change({ busy: true });
      change({ ending: await takenBack(pane, edit), busy: false });
    },
    async draw(kind, year, subject) {
      if (getState().busy) return;
      change({ busy: true, ending: null, drawn: null, saved: null });
      change({ drawn: await drawOne(pane, { kind, year, subject }), busy: false });
    },
    async save(source, fields, year) {
      if (getState().busy) return;
      release(getState().saved);
      change({ busy: true, ending: null, drawn: null, saved: null });
      const saved = await import('./answerFile')
        .then(({ saveAnswer }) => saveAnswer(source, fields, year))
        .catch((error: unknown): AnswerSaved => ({
          kind: 'failed',
          problem: unexpected(error, true).problem,
        }));
      change({ saved, busy: false });
    },
  };
}

function release(saved: AnswerSaved | null): void {
  if (saved?.kind === 'saved') URL.revokeObjectURL(saved.url);
}

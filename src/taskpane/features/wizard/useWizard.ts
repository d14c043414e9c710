import { createContext, use } from 'react';
import { usePane, useWords, type PaneView } from '../../state/PaneContext';
import { createStore, useStore, type Watched } from '../../state/store';
import { draftReducer, type Draft, type DraftEvent } from './draft';
import { markOf, type DraftField, type WantedField } from './wanted/draftFields';
import type { NextConvention } from './next/nextConvention';
import { wizardWords, type WizardWords } from './words';

/** The draft that is worked on and what may be done to it. */
export interface DraftStore extends Watched<Draft> {
  readonly dispatch: (event: DraftEvent) => void;
  /** The field that the review led to; null: none. */
  readonly wanted: Watched<{ readonly field: WantedField | null }>;
  readonly want: (field: WantedField | null) => void;
}

export function createDraftStore(initial: Draft, keep: (draft: Draft) => void): DraftStore {
  const { getState, subscribe, set } = createStore(initial);
  const wanted = createStore<{ readonly field: WantedField | null }>({ field: null });
  return {
    getState,
    subscribe,
    wanted,
    want: (field) => wanted.set({ field }),
    dispatch(event) {
      const draft = draftReducer(getState(), event);
      keep(draft);
      set(draft);
    },
  };
}

interface WizardTools {
  readonly draftStore: DraftStore;
  /** Says something aloud. */
  readonly say: (sentence: string) => void;
  /** What goes on in the convention that is prepared; null: it follows none. */
  readonly next: NextConvention | null;
}

export const WizardContext = createContext<WizardTools | null>(null);

export interface WizardView extends PaneView {
  readonly draft: Draft;
  readonly change: DraftStore['dispatch'];
  readonly say: WizardTools['say'];
  readonly next: NextConvention | null;
  readonly wanted: WantedField | null;
  readonly want: DraftStore['want'];
  /** What the review said of a field, until it is changed; '': nothing. */
  readonly mark: (field: DraftField) => string;
  readonly words: WizardWords;
}

/** What every part of the wizard may know. */
export function useWizard(): WizardView {
  const pane = usePane();
  const tools = use(WizardContext);
  if (tools === null) throw new Error('A part of the wizard stands outside <Wizard>.');
  const { draftStore, say, next } = tools;
  const draft = useStore(draftStore);
  const { field: wanted } = useStore(draftStore.wanted);
  return {
    ...pane,
    draft,
    change: draftStore.dispatch,
    say,
    next,
    wanted,
    want: draftStore.want,
    mark: (field) => markOf(wanted, field, draft),
    words: useWords(wizardWords),
  };
}

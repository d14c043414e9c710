import { createContext, use } from 'react';
import { usePane, useWords, type PaneView } from '../../state/PaneContext';
import { createStore, useStore, type Watched } from '../../state/store';
import { draftReducer, type Draft, type DraftEvent } from './draft';
import { markOf, type DraftField, type WantedField } from './draftFields';
import type { NextConvention } from './next/nextConvention';
import { wizardWords, type WizardWords } from './words';

/** The draft that is worked on and what may be done to it. */
export interface DraftStore extends Watched<Draft> {
  readonly dispatch: (event: DraftEvent) => void;
}

export function createDraftStore(initial: Draft, keep: (draft: Draft) => void): DraftStore {
  const { getState, subscribe, set } = createStore(initial);
  return {
    getState,
    subscribe,
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
  /** The field that the review led to; null: none. */
  readonly wanted: WantedField | null;
  readonly want: (field: WantedField | null) => void;
}

export const WizardContext = createContext<WizardTools | null>(null);

export interface WizardView extends PaneView {
  readonly draft: Draft;
  readonly change: DraftStore['dispatch'];
  readonly say: WizardTools['say'];
  readonly next: NextConvention | null;
  readonly wanted: WizardTools['wanted'];
  readonly want: WizardTools['want'];
  /** What the review said of a field, until it is changed; '': nothing. */
  readonly mark: (field: DraftField) => string;
  readonly words: WizardWords;
}

/** What every part of the wizard may know. */
export function useWizard(): WizardView {
  const pane = usePane();
  const tools = use(WizardContext);
  if (tools === null) throw new Error('A part of the wizard stands outside <Wizard>.');
  const { draftStore, say, wanted, want, next } = tools;
  const draft = useStore(draftStore);
  return {
    ...pane,
    draft,
    change: draftStore.dispatch,
    say,
    wanted,
    want,
    next,
    mark: (field) => markOf(wanted, field, draft),
    words: useWords(wizardWords),
  };
}

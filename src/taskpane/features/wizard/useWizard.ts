import { createContext, use, useSyncExternalStore } from 'react';
import { usePane, type PaneView } from '../../state/PaneContext';
import { draftReducer, type Draft, type DraftEvent } from './draft';

/** The draft that is worked on and what may be done to it. */
export interface DraftStore {
  readonly getDraft: () => Draft;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: DraftEvent) => void;
}

export function createDraftStore(initial: Draft, keep: (draft: Draft) => void): DraftStore {
  let draft = initial;
  const listeners = new Set<() => void>();
  return {
    getDraft: () => draft,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(event) {
      draft = draftReducer(draft, event);
      keep(draft);
      for (const listener of listeners) listener();
    },
  };
}

interface WizardTools {
  readonly draftStore: DraftStore;
  /** Says something aloud. */
  readonly say: (sentence: string) => void;
}

export const WizardContext = createContext<WizardTools | null>(null);

export interface WizardView extends PaneView {
  readonly draft: Draft;
  readonly change: DraftStore['dispatch'];
  readonly say: WizardTools['say'];
  readonly words: PaneView['text']['wizard'];
}

/** What every part of the wizard may know. */
export function useWizard(): WizardView {
  const pane = usePane();
  const tools = use(WizardContext);
  if (tools === null) throw new Error('A part of the wizard stands outside <Wizard>.');
  const { draftStore, say } = tools;
  const draft = useSyncExternalStore(draftStore.subscribe, draftStore.getDraft, draftStore.getDraft);
  return { ...pane, draft, change: draftStore.dispatch, say, words: pane.text.wizard };
}

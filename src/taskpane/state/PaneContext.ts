import { createContext, use } from 'react';
import type { Language, Translator } from '../../i18n';
import type { PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { useStore } from './store';

interface Pane {
  readonly store: PaneStore;
  readonly translator: Translator;
}

export const PaneContext = createContext<Pane | null>(null);

export interface PaneView extends Pane {
  readonly state: PaneState;
  readonly text: Translator['text'];
  readonly format: Translator['format'];
}

/** What every component of the pane may know. */
export function usePane(): PaneView {
  const { store, translator } = useTools();
  const state = useStore(store);
  return { store, translator, state, text: translator.text, format: translator.format };
}

/** The words of a feature, in the language of the pane: they come with it. */
export function useWords<Words>(wordsIn: (language: Language) => Words): Words {
  return wordsIn(useTools().translator.language);
}

function useTools(): Pane {
  const pane = use(PaneContext);
  if (pane === null) throw new Error('A component of the pane stands outside <App>.');
  return pane;
}

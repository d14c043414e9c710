import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands/commands';
import { languageOf, type Language } from '../i18n/language';
import { loadTranslator } from '../i18n/load';
import { App } from './App';
import { isDark, officeReady, watchTheme } from './shell/office';
import type { Services } from './state/services';
import { initialState } from './state/paneState';
import { loadPreferences } from './state/preferences';
import { createPaneStore, type PaneStore } from './state/paneStore';
import { upgradeWhenRead } from './state/upgrade';

/** What reads and writes the workbook comes on its own, while the pane already shows itself. */
async function loadServices(): Promise<Services> {
  return (await import('./shell/excelServices')).excelServices;
}

/** A convenience beside the tab that counts the same: what keeps it away takes nothing from the pane. */
async function countOnRibbon(store: PaneStore, language: Language): Promise<void> {
  try {
    const { followCount } = await import('./features/ribbon/followCount');
    followCount(store, language);
  } catch (error) {
    console.warn('Quote-part: the count on the ribbon', error);
  }
}

function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element #root.');
  return root;
}

async function openPane(store: PaneStore): Promise<void> {
  // On its way while Office gets ready; what goes wrong is said by the first reading.
  loadServices().catch(() => undefined);
  const { displayLanguage } = await officeReady();
  const words = await loadTranslator(languageOf(displayLanguage));
  document.documentElement.lang = words.language;
  createRoot(rootElement()).render(
    <App store={store} translator={words} theme={{ isDark, watch: watchTheme }} />,
  );
  upgradeWhenRead(store);
  store.start();
  void countOnRibbon(store, words.language);
}

const { section, chosenYear, filling } = loadPreferences();
const store = createPaneStore(initialState({ route: section, chosenYear, filling }), loadServices);
associateCommands((route) => store.dispatch({ type: 'routeChosen', route }));
void openPane(store);

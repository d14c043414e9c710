import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands/commands';
import { languageOf, type Language } from '../i18n/language';
import { loadTranslator } from '../i18n/load';
import { App } from './App';
import { addressIn, officeAddress, sayNotStarted } from './shell/notStarted';
import { isDark, isOfficeThere, officeReady, watchTheme } from './shell/office';
import type { Services } from './state/services';
import { initialState } from './state/paneState';
import { loadPreferences } from './state/preferences';
import { createPaneStore, type PaneStore } from './state/paneStore';
import { upgradeWhenRead } from './state/upgrade';

/** What reads and writes the workbook comes on its own, while the pane already shows itself. */
async function loadServices(): Promise<Services> {
  return (await import(/* webpackChunkName: "reading" */ './shell/excelServices')).excelServices;
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

/** Longer than Excel takes on a slow machine; if it answers later all the same, the pane opens. */
const PATIENCE = 30_000;

async function openPane(store: PaneStore): Promise<void> {
  // On its way while Office gets ready; what goes wrong is said by the first reading.
  loadServices().catch(() => undefined);
  // Which language Excel speaks is known when Office is ready: most speak French, whose words are there by then.
  loadTranslator('fr').catch(() => undefined);
  const root = rootElement();
  const silent = setTimeout(() => sayNotStarted(root, 'excelSilent'), PATIENCE);
  const { inOffice, displayLanguage } = await officeReady();
  clearTimeout(silent);
  if (!inOffice) {
    sayNotStarted(root, 'notInExcel');
    return;
  }
  const words = await loadTranslator(languageOf(displayLanguage));
  document.documentElement.lang = words.language;
  createRoot(root).render(<App store={store} translator={words} theme={{ isDark, watch: watchTheme }} />);
  upgradeWhenRead(store);
  store.start();
  void countOnRibbon(store, words.language);
}

function start(): void {
  const { section, chosenYear, filling } = loadPreferences();
  const store = createPaneStore(initialState({ route: section, chosenYear, filling }), loadServices);
  associateCommands((route) => store.dispatch({ type: 'routeChosen', route }));
  openPane(store).catch((error: unknown) => {
    console.error('Quote-part: the pane does not open', error);
    sayNotStarted(rootElement(), 'fileMissing', addressIn(error));
  });
}

if (isOfficeThere()) start();
else sayNotStarted(rootElement(), 'officeMissing', officeAddress());

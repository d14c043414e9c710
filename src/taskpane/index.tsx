import { createRoot } from 'react-dom/client';
import { languageOf } from '../i18n/language';
import { loadTranslator } from '../i18n/load';
import { App } from './App';
import { isDark, officeReady, watchTheme } from './office';
import type { Services } from './services';
import { initialState } from './state/paneState';
import { loadPreferences, routeAskedFor } from './state/preferences';
import { createPaneStore } from './state/store';

/** What reads and writes the workbook comes on its own, while the pane already shows itself. */
async function loadServices(): Promise<Services> {
  return (await import('./excelServices')).excelServices;
}

function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element #root.');
  return root;
}

async function openPane(): Promise<void> {
  // On its way while Office gets ready; what goes wrong is said by the first reading.
  loadServices().catch(() => undefined);
  const { displayLanguage } = await officeReady();
  const { section, chosenYear, filling } = loadPreferences();
  const route = routeAskedFor(location.search) ?? section;
  const store = createPaneStore(initialState({ route, chosenYear, filling }), loadServices);
  const words = await loadTranslator(languageOf(displayLanguage));
  document.documentElement.lang = words.language;
  createRoot(rootElement()).render(
    <App store={store} translator={words} theme={{ isDark, watch: watchTheme }} />,
  );
  store.start();
}

void openPane();

/** The pane while it reads for the first time: its help is there, and a focus on it is not lost with the page. */
import { act } from 'react';
import { translator } from '../../src/i18n';
import { Shell } from '../../src/taskpane/shell/Shell';
import { welcomeWords } from '../../src/taskpane/features/welcome/words';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore, type PaneStore } from '../../src/taskpane/state/paneStore';
import { pageWith, type Page } from '../helpers/page';
import { fakeServices } from './fakes';

const { text } = translator('fr');

async function whileReading(use: (page: Page, store: PaneStore) => void): Promise<void> {
  const store = createPaneStore(initialState({ route: 'overview', chosenYear: null, filling: 'live' }), () =>
    fakeServices({ kind: 'welcome' }),
  );
  const page = await pageWith(<Shell />, store, 'fr');
  // A page of a browser has it where the element that had the focus is gone, too.
  document.hasFocus = () => true;
  try {
    use(page, store);
  } finally {
    page.close();
  }
}
const arrive = (store: PaneStore): void => {
  act(() => store.dispatch({ type: 'readingSucceeded', value: { kind: 'welcome' } }));
};

test('the help can be pressed', () =>
  whileReading((page) => {
    expect(page.text()).toContain(text.loading.reading);
    expect(page.buttons()).toEqual([text.head.help]);
  }));

test('a focus on it goes on to the title of the page that comes', () =>
  whileReading((page, store) => {
    document.querySelector<HTMLElement>('[data-testid=help]')?.focus();
    expect(page.hasFocusOn(text.head.help)).toBe(true);
    arrive(store);
    expect(page.hasFocusOn(welcomeWords('fr').title)).toBe(true);
  }));

test('without it, the page that comes takes no focus', () =>
  whileReading((page, store) => {
    arrive(store);
    expect(page.hasFocusOn(welcomeWords('fr').title)).toBe(false);
  }));

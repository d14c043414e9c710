/** What the help asks the guide about, by where the person was when it was opened. */
import { guideSubject } from '../../src/taskpane/features/help/guidePlaces';
import { innerPageBehind, useInnerPage, type InnerPage } from '../../src/taskpane/state/innerPage';
import {
  initialState,
  paneReducer,
  type PaneEvent,
  type PaneState,
  type Route,
} from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { pageWith } from '../helpers/page';
import { aConvention, fakeServices } from './fakes';

const open = (route: Route): PaneEvent => ({ type: 'routeChosen', route });
const read: PaneEvent = { type: 'readingSucceeded', value: aConvention() };
const welcome: PaneEvent = { type: 'readingSucceeded', value: { kind: 'welcome' } };
const after = (...events: PaneEvent[]): PaneState =>
  events.reduce(paneReducer, initialState({ route: 'overview', chosenYear: null, filling: 'live' }));

test.each([
  ['overview', after(read, open('help')), null],
  ['checks', after(read, open('checks'), open('help')), null],
  ['checks', after(read, open('checks'), open('help'), open('diagnostic'), open('help')), null],
  ['data', after(read, open('data'), open('help')), null],
  ['data/clauses', after(read, open('data'), open('help')), 'data/clauses'],
  ['welcome', after(welcome, open('help')), null],
  ['tables', after(welcome, open('tables'), open('help')), null],
  ['wizard', after(welcome, { type: 'wizardTurned', inWizard: true }, open('help')), null],
] as const)('%s', (subject, state, inner) => {
  expect(guideSubject(state, inner)).toBe(subject);
});

function Inside({ page }: { readonly page: InnerPage | null }) {
  useInnerPage(page);
  return null;
}

test('a section says which of its pages is open, for as long as the person is in it', async () => {
  const store = createPaneStore(after(read), () => fakeServices(aConvention()));
  const helpFrom = (section: Route) => innerPageBehind(store, after(read, open(section), open('help')));
  expect(helpFrom('data')).toBeNull();

  const page = await pageWith(<Inside page="data/clauses" />, store, 'fr');
  page.close();
  expect(helpFrom('data')).toBe('data/clauses');
  expect(helpFrom('documents')).toBeNull();

  const list = await pageWith(<Inside page={null} />, store, 'fr');
  list.close();
  expect(helpFrom('data')).toBeNull();
});

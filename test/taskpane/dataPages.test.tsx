import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToString } from 'react-dom/server';
import { translator, type Language } from '../../src/i18n';
import DataSection from '../../src/taskpane/features/data/DataSection';
import type { AskedRemoval, DataEvent, Place } from '../../src/taskpane/features/data/dataState';
import { dataStoreOf } from '../../src/taskpane/features/data/dataStore';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import type { Edit } from '../../src/workbook/edits/edit';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { membersOf } from '../../src/taskpane/model/rows';
import { exampleTables } from '../../src/workbook/tables/example';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { aConvention, fakeServices } from './fakes';
import { dataWords } from '../../src/taskpane/features/data/words';
import { editWords } from '../../src/taskpane/kit/edits/words';
import { formWords } from '../../src/taskpane/kit/form/words';
import { BETWEEN_WORDS } from '../helpers/markup';

const view = aConvention({ raw: rawWorkbookOf(exampleTables()) });

/** Asked whether Lattes may go. */
const LATTES: AskedRemoval = (() => {
  const before = membersOf(view).find(({ name }) => name === 'Lattes');
  if (before === undefined) throw new Error('Lattes is a member.');
  const edit = { kind: 'removeMember', before } as const;
  return { edit, raw: view.raw, outcome: planEdit(view.raw, view.binding, edit, 0) };
})();

/** As if the rate had been another one: what it is now is what the edit that is taken back wrote. */
const SETTING: Edit = {
  kind: 'changeSettings',
  changes: [{ setting: 'vatRate', before: 0.2, after: 0.1 }],
};

function rendered(language: Language, place: Place, ...events: DataEvent[]): string {
  const store = createPaneStore(initialState({ route: 'data', chosenYear: null, filling: 'live' }), () =>
    fakeServices(view),
  );
  store.dispatch({ type: 'readingSucceeded', value: view });
  const data = dataStoreOf(store);
  data.open(place);
  for (const event of events) data.dispatch(event);
  return renderToString(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={{ store, translator: translator(language) }}>
        <DataSection view={view} />
      </PaneContext>
    </FluentProvider>,
  ).replace(BETWEEN_WORDS, '');
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const data = dataWords(language);
  const edits = editWords(language);
  test.each([
    ['list', { page: 'list' }, [], data.subscriptions.detail({ year: 2021 })],
    ['communes', { page: 'communes' }, [], data.communes.add],
    [
      'nothing found',
      { page: 'communes' },
      [{ type: 'searched', search: 'Zzz' }],
      data.noMatch({ text: 'Zzz' }),
    ],
    ['a commune', { page: 'commune', name: 'Lattes' }, [], data.communes.fields.population.label],
    [
      'deletion',
      { page: 'commune', name: 'Lattes' },
      [{ type: 'deletionAsked', asked: LATTES }],
      data.deletion.title({ name: 'Lattes' }),
    ],
    ['gone', { page: 'commune', name: 'Nowhere' }, [], edits.refusals.notFound({ name: 'Nowhere' }).what],
    [
      'a rate that is asked about',
      { page: 'settings' },
      [{ type: 'unreadable', problems: { vatRate: 'belowOne' } }],
      formWords(language).belowOne,
    ],
    [
      'refused at the field',
      { page: 'commune', name: null },
      [{ type: 'editRefused', refusal: { code: 'nameMissing' } }],
      edits.refusals.nameMissing({}).todo,
    ],
    ['applications', { page: 'applications' }, [], data.applications.notRebilled],
    [
      'an application',
      { page: 'application', name: 'E-demat' },
      [],
      data.applications.fields.annualCost.hint,
    ],
    ['subscriptions', { page: 'subscriptions' }, [], data.subscriptions.heading({ year: 2021 })],
    ['settings', { page: 'settings' }, [], edits.settings.vatRate.label],
    ['clauses', { page: 'clauses' }, [], edits.settings.contestDays.label],
    [
      'sorted by what is billed',
      { page: 'communes' },
      [{ type: 'sorted', list: 'communes', by: 'billed' }],
      translator(language).format.money('1504.61'),
    ],
    [
      'subscriptions that somebody else changed',
      { page: 'subscriptions' },
      [{ type: 'editRefused', refusal: { code: 'changedMeanwhile', name: 'x', now: 'y' } }],
      data.takeCurrent,
    ],
    [
      'the last edit, on another page',
      { page: 'list' },
      [
        { type: 'editDone', edit: SETTING, plan: { removedSubscriptions: 0, undo: SETTING } },
        { type: 'opened', place: { page: 'applications' } },
      ],
      'data-testid="data-undo-last"',
    ],
  ] as const)('%s', (_, place, events, words) => {
    const html = rendered(language, place, ...events);
    expect(html).toContain(words);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});

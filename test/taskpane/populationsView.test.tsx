import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToString } from 'react-dom/server';
import { loadEpci, loadIndex, type Epci, type EpciEntry } from '../../src/data/epci';
import { translator, type Language } from '../../src/i18n';
import { populationsWords } from '../../src/taskpane/features/data/populations/words';
import { dataStoreOf } from '../../src/taskpane/features/data/dataStore';
import type { DataEvent } from '../../src/taskpane/features/data/dataState';
import type { ConventionView } from '../../src/taskpane/model/paneReading';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import {
  PopulationsView,
  type PopulationsFound,
} from '../../src/taskpane/features/data/populations/PopulationsView';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import type { Loading } from '../../src/taskpane/kit/useLoaded';
import { exampleTables } from '../../src/workbook/tables/example';
import { rawWorkbookOf, withCell } from '../helpers/rawWorkbook';
import { aConvention, fakeServices } from './fakes';
import { editWords } from '../../src/taskpane/kit/edits/words';
import { epciWords } from '../../src/taskpane/kit/epci/words';

const raw = rawWorkbookOf(exampleTables());
let entry: EpciEntry;
let epci: Epci;
beforeAll(async () => {
  entry = (await loadIndex()).entries.find(({ siren }) => siren === '243400017')!;
  epci = (await loadEpci('243400017', 2022))!;
});

function rendered(
  language: Language,
  found: Loading<PopulationsFound>,
  { view = aConvention({ raw }), events = [] }: { view?: ConventionView; events?: DataEvent[] } = {},
): string {
  const store = createPaneStore(initialState({ route: 'data', chosenYear: null, filling: 'live' }), () =>
    fakeServices(view),
  );
  store.dispatch({ type: 'readingSucceeded', value: view });
  const data = dataStoreOf(store);
  data.open({ page: 'populations' });
  for (const event of events) data.dispatch(event);
  return renderToString(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={{ store, translator: translator(language) }}>
        <PopulationsView
          view={view}
          choice={{ kind: 'totale', vintage: 2022, picked: null }}
          found={found}
          onChoose={() => undefined}
          onLoadAgain={() => undefined}
        />
      </PaneContext>
    </FluentProvider>,
  )
    .replace(/<!-- -->/g, '')
    .replace(/&#x27;/g, "'");
}

const ready = (changes: Partial<PopulationsFound> = {}): Loading<PopulationsFound> => ({
  status: 'ready',
  value: { entry, epci, thisYear: 2026, ...changes },
});

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const words = populationsWords(language);
  const { format } = translator(language);

  test('loading, and what could not be loaded, which can be asked for again', () => {
    expect(rendered(language, { status: 'loading' })).toContain(words.loading);
    const html = rendered(language, { status: 'failed' });
    expect(html).toContain(epciWords(language).communesFailed);
    expect(html).toContain('data-testid="populations-again"');
  });

  test('every commune, the sum and the source', () => {
    const html = rendered(language, ready());
    expect(html.match(/data-testid="populations-row"/g)).toHaveLength(31);
    for (const amount of ['1504.61', '1484.45', '-20.16', '5486.97'])
      expect(html).toContain(format.money(amount));
    expect(html).toContain(`+${format.money('57.47')}`);
    expect(html).toContain('Licence Ouverte');
    expect(html).toContain(words.notYetInForce({ vintage: 2022, year: 2025 }));
    expect(html).toContain(words.apply({ vintage: 2022 }));
    expect(html).not.toContain(words.termRunning({ first: 2019, last: 2021 }));
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test('the populations of a convention that is running are fixed', () => {
    expect(rendered(language, ready({ thisYear: 2020 }))).toContain(
      words.termRunning({ first: 2019, last: 2021 }),
    );
  });

  test('communes that are not found are listed', () => {
    const odd = withCell(
      withCell(raw, 'communes', 2, 'Commune', 'Ailleurs'),
      'communes',
      2,
      'Code INSEE',
      '',
    );
    const html = rendered(language, ready(), { view: aConvention({ raw: odd }) });
    expect(html).toContain(words.why.notFound({ name: 'Ailleurs' }));
    expect(html).toContain(words.absentDetail({ names: 'Lattes' }));
    expect(html).toContain(words.kept);
  });

  test('a total population that was typed', () => {
    const view = aConvention({ raw: { ...raw, totalPopulation: 481_000, totalPopulationIsTyped: true } });
    expect(rendered(language, ready(), { view })).toContain(
      words.fixedTotal({ name: 'PopulationTotale', total: format.integer(481_000) }),
    );
  });

  test('no intercommunality, or none in that vintage', () => {
    const unknown = rendered(language, ready({ entry: null, epci: null }));
    expect(unknown).toContain(words.epciUnknown);
    expect(rendered(language, ready({ epci: null }))).toContain(
      words.notInVintage({ name: entry.name, vintage: 2022 }),
    );
  });

  test('a conflict, with what can be done', () => {
    const refusal = { code: 'changedMeanwhile', name: 'Lattes', now: '17000' } as const;
    const html = rendered(language, ready(), { events: [{ type: 'editRefused', refusal }] });
    expect(html).toContain(editWords(language).refusals.changedMeanwhile(refusal).what);
    expect(html).toContain('data-testid="data-take-current"');
    expect(html).toContain('data-testid="data-save-anyway"');
  });
});

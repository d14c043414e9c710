import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { strToU8 } from 'fflate';
import { renderToString } from 'react-dom/server';
import { loadEpci, loadIndex, type Epci, type EpciEntry, type PopulationKind } from '../../src/data/epci';
import { readFile } from '../../src/files/read/readFile';
import { translator, type Language } from '../../src/i18n';
import { populationsWords } from '../../src/taskpane/features/data/populations/words';
import { dataStoreOf } from '../../src/taskpane/features/data/dataStore';
import type { DataEvent } from '../../src/taskpane/features/data/dataState';
import type { ConventionView } from '../../src/taskpane/model/paneReading';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import {
  PopulationsView,
  type PopulationChoice,
  type PopulationsFound,
} from '../../src/taskpane/features/data/populations/PopulationsView';
import {
  createFileSession,
  type FileSession,
} from '../../src/taskpane/features/data/populations/fileSession';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import type { Loading } from '../../src/taskpane/kit/useLoaded';
import { exampleTables } from '../../src/workbook/tables/example';
import { donneesCommunes, ensemble, xlsxOf, type Inhabitants } from '../helpers/inseeFiles';
import { rawWorkbookOf, withCell } from '../helpers/rawWorkbook';
import { aConvention, fakeServices } from './fakes';
import { editWords } from '../../src/taskpane/kit/edits/words';
import { epciWords } from '../../src/taskpane/kit/epci/words';
import { BETWEEN_WORDS } from '../helpers/markup';

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
  {
    view = aConvention({ raw }),
    events = [],
    choice = {},
    session = createFileSession(),
  }: {
    view?: ConventionView;
    events?: DataEvent[];
    choice?: Partial<PopulationChoice>;
    session?: FileSession;
  } = {},
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
          choice={{
            kind: 'totale',
            source: 'shipped',
            vintage: 2022,
            fileVintage: null,
            picked: null,
            from: null,
            ...choice,
          }}
          found={found}
          session={session}
          onChoose={() => undefined}
          onLoadAgain={() => undefined}
        />
      </PaneContext>
    </FluentProvider>,
  )
    .replace(BETWEEN_WORDS, '')
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

  describe('from a file of INSEE', () => {
    const COMMUNES: Inhabitants[] = [
      { department: '34', commune: '095', name: 'Fabrègues', municipale: 7447, apart: 85 },
      { department: '34', commune: '129', name: 'Lattes', municipale: 17_600, apart: 190 },
    ];
    const opened = async (bytes: Uint8Array, name = 'ensemble.xlsx'): Promise<FileSession> => {
      const session = createFileSession();
      session.take(name, (await readFile(bytes)).sheets);
      return session;
    };
    const shown = (session: FileSession, choice: Partial<PopulationChoice> = {}): string =>
      rendered(language, ready(), { session, choice: { source: 'file', ...choice } });

    test('what was found, of which vintage, and the effect', async () => {
      const html = shown(await opened(xlsxOf(ensemble(COMMUNES, 2023))));
      const [found, communes] = [2, 31];
      expect(html).toContain(words.found({ sheet: 'Communes', rows: format.integer(2), found, communes }));
      expect(html).toContain(
        words.said({ quote: 'Populations de référence des communes en vigueur au 1er janvier 2026' }),
      );
      expect(html).toContain(format.integer(7532));
      expect(html).toContain(words.apply({ vintage: 2023 }));
      expect(html).toContain(words.notInFile({ name: 'Montpellier' }));
      expect(html).toContain(words.leftAlone({ count: 29 }));
    });

    test('a file that does not say of which vintage it is: asked, and nothing applied before', async () => {
      const session = await opened(strToU8(donneesCommunes(COMMUNES, 'now')), 'donnees_communes.csv');
      const html = shown(session);
      expect(html).toContain(words.vintageAsked);
      expect(html).toContain(words.notReady);
      expect(html).not.toContain('data-testid="populations-effect"');
      expect(shown(session, { fileVintage: 2023 })).toContain(words.apply({ vintage: 2023 }));
    });

    test('one that says two things', async () => {
      const html = shown(
        await opened(strToU8(donneesCommunes(COMMUNES, 'now')), 'popref2022, recensement 2023.csv'),
      );
      expect(html).toContain(words.vintageAsked);
      expect(html).toContain('data-testid="populations-said"');
    });

    test('one that has the population municipale alone does not stand in for the totale', async () => {
      const session = await opened(strToU8('CODGEO;LIBGEO;PMUN2023\n34095;Fabrègues;7447\n'));
      const kinds = words.kindsInText;
      const html = shown(session);
      expect(html).toContain(words.otherKind({ kind: kinds.municipale }));
      expect(html).toContain(words.otherKindDetail({ kind: kinds.totale }));
      expect(html).not.toContain('data-testid="populations-effect"');
      expect(shown(session, { kind: 'municipale' })).toContain(words.apply({ vintage: 2023 }));
    });

    test('rows that are not taken, and codes of other communes, each with its reason', async () => {
      const text = [
        'DEP;CODCOM;COM;Commune;PMUN;PCAP;PTOT',
        '34;095;34095;Fabrègues;7447;85;7533',
        '34;129;34129;Lunel;1;0;1',
        '34;172;34172;Montpellier;n.d.;;',
        '34;022;34022;Baillargues;1;0;1',
        '34;022;34022;Baillargues;2;0;2',
      ].join('\n');
      const html = shown(await opened(strToU8(text), 'popref2023.csv'));
      expect(html).toContain(
        words.problems.sumDiffers({
          row: 2,
          name: 'Fabrègues',
          municipale: format.integer(7447),
          apart: '85',
          totale: format.integer(7533),
        }),
      );
      expect(html).toContain(words.problems.unreadable({ row: 4, name: 'Montpellier', value: 'n.d.' }));
      expect(html).toContain(words.problems.twice({ row: 6, name: 'Baillargues' }));
      expect(html).toContain(words.why.otherName({ name: 'Lattes', otherName: 'Lunel' }));
    });

    test('a file that is none of populations', async () => {
      expect(shown(await opened(strToU8('Application;Coût\nCadastre;12\n')))).toContain(words.notPopulations);
    });
  });

  describe('where the vintages that ship end', () => {
    const in2026 = (kind: PopulationKind): string =>
      rendered(language, ready(), {
        view: aConvention({ raw, years: [2026], defaultYear: 2026 }),
        choice: { kind },
      });

    test('totale: 2023 wants INSEE’s file, and the page says how to go on', () => {
      const html = in2026('totale');
      expect(html).toContain(words.beyond({ year: 2026, vintage: 2023 }));
      expect(html).toContain(
        words.beyondDetail({ kind: words.kindsInText.totale, newest: 2022, vintage: 2023 }),
      );
      expect(html).toContain(epciWords(language).municipaleAlone({ vintage: 2023 }));
    });

    test('municipale: 2023 ships, and only that', () => {
      const html = in2026('municipale');
      expect(html).not.toContain(words.beyond({ year: 2026, vintage: 2023 }));
      expect(html).toContain('<option value="2023"');
      expect(in2026('totale')).not.toContain('<option value="2023"');
    });
  });
});

/** The diagnostic in words, how it is run from the pane, and what the page says of its browser. */
import { PROBES, type ProbeId } from '../../src/excel/probes/register';
import { REGISTERED, type Diagnostic, type ProbeFinding } from '../../src/excel/probes/runProbes';
import { createDiagnosticSession } from '../../src/taskpane/features/diagnostic/diagnosticSession';
import { browserOf } from '../../src/taskpane/features/diagnostic/pageAbilities';
import { countsOf, reportGroups, reportText } from '../../src/taskpane/features/diagnostic/report';
import { diagnosticWords } from '../../src/taskpane/features/diagnostic/words';
import { probeWords } from '../../src/taskpane/features/diagnostic/words/probes';
import type { Language } from '../../src/i18n';
import { initialState, pageOf } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { fakeServices } from './fakes';

const wordsIn = (language: Language) => ({
  page: diagnosticWords(language),
  probes: probeWords(language),
});

const diagnosticOf = (...findings: ProbeFinding[]): Diagnostic => ({
  facts: {
    platform: 'PC',
    version: '16.0.1',
    displayLanguage: 'fr-FR',
    contentLanguage: '',
    browser: 'edge',
    culture: { name: 'fr-FR', decimalSeparator: ',', groupSeparator: '\u202f' },
    sets: [['ExcelApi', '1.17']],
  },
  findings,
  noSheet: null,
  hadLeftover: false,
  leftSheet: null,
});

const answered = (
  id: ProbeId,
  answer: string,
  expected: boolean,
  code: string | null = null,
): ProbeFinding => ({
  kind: 'answered',
  id,
  answer,
  expected,
  code,
});

const EACH_KIND = diagnosticOf(
  answered('excelApi', 'there', true),
  answered('sheetProperties', 'refused', false, 'ApiNotFound'),
  { kind: 'notTried', id: 'charts', reason: { why: 'failed', code: 'GeneralException' } },
  { kind: 'notTried', id: 'blankCells', reason: { why: 'needs', id: 'ourFunctions' } },
);

test('what is passed on: which Excel, the counts, a line a probe with its id', () => {
  expect(reportText(EACH_KIND, '1.2.3', wordsIn('en')).split('\n')).toEqual([
    'Quote-part 1.2.3 – Diagnostic of Excel',
    'Version of Excel: PC 16.0.1',
    'Languages (menus, contents): fr-FR',
    'Browser of the pane: Edge',
    'Numbers (thousands, decimals): fr-FR U+202F ,',
    'Functions of Office: ExcelApi 1.17',
    '1 as expected, 1 otherwise, 2 not tried',
    '',
    'What Excel and the pane can do',
    '= excelApi – Excel knows the functions that Quote-part needs (ExcelApi 1.12). – they are there',
    '',
    'Formulas and functions',
    '? blankCells – A function can tell a blank cell. – depends on a line that is not as expected',
    '',
    'Names',
    '',
    'Tables',
    '',
    'Talking to Excel',
    '',
    'Sheets',
    '≠ sheetProperties – A sheet keeps the mark that Quote-part puts on it. – it refuses it (ApiNotFound)',
    '? charts – A chart can be drawn. – Excel answered GeneralException',
  ]);
  expect(countsOf(EACH_KIND)).toEqual({ expected: 1, otherwise: 1, notTried: 2 });
});

test.each(['fr', 'en'] as const)(
  'what is otherwise says what comes of it, nothing else does (%s)',
  (language) => {
    const words = wordsIn(language);
    const every = diagnosticOf(
      ...REGISTERED.flatMap(({ id, expected }) =>
        Object.keys(words.probes[id].answers).map((answer) =>
          answered(id, answer, expected.includes(answer)),
        ),
      ),
    );
    for (const { lines } of reportGroups(every, words))
      for (const { verdict, answer, consequence } of lines) {
        expect(answer).not.toBe('');
        expect(consequence === '').toBe(verdict === 'expected');
      }
  },
);

test('every probe stands in a group once; each can be as expected, and otherwise', () => {
  const ids = Object.values(PROBES).flatMap((probes) => probes.map(({ id }) => id));
  expect(ids).toEqual([...new Set(ids)]);
  const { probes } = wordsIn('fr');
  for (const { id, expected } of REGISTERED) {
    const answers = Object.keys(probes[id].answers);
    expect(answers).toEqual(expect.arrayContaining([...expected]));
    expect(answers.length).toBeGreaterThan(expected.length);
  }
});

describe('a session', () => {
  const paneOf = () =>
    createPaneStore(initialState({ route: 'diagnostic', chosenYear: null, filling: 'live' }), () =>
      fakeServices({ kind: 'welcome' }),
    );

  test('nothing else is done meanwhile; it ends with what was found', async () => {
    const pane = paneOf();
    const seen: unknown[] = [];
    const session = createDiagnosticSession(
      {
        run(onProgress) {
          onProgress(1, 2);
          seen.push(pane.getState().job, session.getState().progress);
          return Promise.resolve(EACH_KIND);
        },
      },
      pane,
    );
    await session.start();
    expect(seen).toEqual([{ kind: 'diagnostic' }, { done: 1, total: 2 }]);
    expect(pane.getState().job).toBeNull();
    expect(session.getState()).toEqual({
      progress: null,
      result: { kind: 'done', diagnostic: EACH_KIND },
    });
  });

  test('it does not begin while something else is done, and says when it failed', async () => {
    const pane = paneOf();
    let begun = 0;
    const session = createDiagnosticSession(
      {
        run() {
          begun += 1;
          return Promise.reject(new TypeError('nothing there'));
        },
      },
      pane,
    );
    pane.dispatch({ type: 'jobMoved', job: { kind: 'sheets' } });
    await session.start();
    expect([begun, session.getState().result]).toEqual([0, null]);
    pane.dispatch({ type: 'jobLeft' });
    await session.start();
    expect(begun).toBe(1);
    expect(session.getState().result).toMatchObject({ kind: 'failed', problem: { code: 'unexpected' } });
    expect(pane.getState().job).toBeNull();
  });

  test('its page is there although the tables cannot be read', () => {
    const pane = paneOf();
    pane.dispatch({ type: 'readingFailed', problem: { code: 'excelBusy' } });
    expect(pageOf(pane.getState())).toBe('diagnostic');
  });
});

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
test.each([
  ['edge', `${WINDOWS} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0`],
  ['chrome', `${WINDOWS} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36`],
  ['legacyEdge', `${WINDOWS} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0 Safari/537.36 Edge/18.17763`],
  ['internetExplorer', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; rv:11.0) like Gecko'],
  ['firefox', 'Mozilla/5.0 (Windows NT 10.0; rv:125.0) Gecko/20100101 Firefox/125.0'],
  ['safari', `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15`],
  ['safari', `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko)`],
  ['unknown', 'node'],
])('%s', (browser, userAgent) => {
  expect(browserOf(userAgent)).toBe(browser);
});

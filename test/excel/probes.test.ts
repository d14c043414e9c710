/**
 * What the add-in takes for granted of Excel, tried on the host: it answers what the host's ways say, and an ability that
 * goes, or a way that is another one, turns the line that is about it and no other.
 */
import { defaultWays, hardWays, kindWays, type HostWorkbook, type Ways } from '../../host';
import { openExcel } from '../../host/node';
import type { PageAbilities } from '../../src/excel/probes/probe';
import type { ProbeId } from '../../src/excel/probes/register';
import { REGISTERED, runProbes, type ProbeFinding } from '../../src/excel/probes/runProbes';
import { excelWith, withFunctions } from '../helpers/excel';

const PAGE: PageAbilities = { browser: 'edge', storage: true, clipboard: 'api', files: true };
const SCRATCH = 'Essai Quote-part à supprimer';

const run = (page: Partial<PageAbilities> = {}) =>
  runProbes({ page: { ...PAGE, ...page }, onProgress: () => undefined, patience: 300 });

type Lines = Readonly<Record<string, string>>;

/** A word a line: the answer, with a sign where it is not the expected one; or why there is none. */
const lineOf = (finding: ProbeFinding): string => {
  if (finding.kind === 'notTried') return `(${finding.reason.why})`;
  return finding.expected ? finding.answer : `≠ ${finding.answer}`;
};
const linesOf = (findings: readonly ProbeFinding[]): Lines =>
  Object.fromEntries(findings.map((finding) => [finding.id, lineOf(finding)]));

async function workbook(ways: Partial<Ways> = {}): Promise<HostWorkbook> {
  const { host } = await openExcel({ ways });
  return withFunctions(host);
}
const linesWith = async (ways: Partial<Ways>): Promise<Lines> => {
  await workbook(ways);
  return linesOf((await run()).findings);
};

/** What each way makes its line say; a way that is not listed has no line. */
const ANSWERS: { readonly [Way in keyof Ways]: (way: Ways[Way]) => readonly [ProbeId, string] } = {
  resultsBeforeError: (way) => ['resultsBeforeError', way === 'given' ? 'given' : '≠ missing'],
  payloadLimit: (limit) => ['payload', limit > 1_100_000 ? 'carried' : '≠ refused'],
  pageLayout: (way) => ['printSetup', way === 'kept' ? 'kept' : `≠ ${way}`],
  trackedRanges: (way) => ['trackedRanges', way === 'follow' ? 'followed' : '≠ stayed'],
  blankArguments: (way) => ['blankCells', way === 'zero' ? '≠ zero' : 'blank'],
  nameFormulas: (way) => ['nameFormulas', way === 'english' ? 'english' : '≠ local'],
  namesFromText: (way) => ['namesFromText', way === 'taken' ? 'taken' : `≠ ${way}`],
  filteredTables: (way) => {
    const answers = { refused: 'refused', misplaced: '≠ ignored', ignored: '≠ deleted' };
    return ['filteredTables', answers[way]];
  },
  columnFormulas: (way) => ['calculatedColumns', way === 'fill' ? 'filled' : '≠ alone'],
  emptiedTables: (way) => ['emptiedTables', way === 'noRow' ? 'noRow' : '≠ blankRow'],
  areaLists: (way) => ['areaLists', way === 'commas' ? 'commas' : '≠ semicolons'],
  dateSystem: (way) => ['dateSystem', way === 1900 ? 'from1900' : '≠ from1904'],
};
const answersOf = (ways: Readonly<Ways>): Lines =>
  Object.fromEntries(
    (Object.keys(ANSWERS) as (keyof Ways)[]).map((way) =>
      (ANSWERS[way] as (way: unknown) => [string, string])(ways[way]),
    ),
  );

/** What the host has, whatever its ways. */
const SETTLED: Lines = {
  excelApi: 'there',
  functionsRuntime: 'there',
  sharedRuntime: 'shown',
  ribbonTabs: 'there',
  undoGroup: '≠ missing',
  renamedSheets: '≠ missing',
  webView: 'modern',
  storage: 'kept',
  clipboard: 'api',
  savedFiles: 'saved',
  englishFormulas: 'computed',
  textStaysText: 'text',
  numberFormats: 'kept',
  structuredReferences: 'kept',
  ourFunctions: 'computed',
  errorArguments: 'passedOn',
  spilling: 'spilled',
  namesFromRanges: 'named',
  nullLeavesCells: 'left',
  rowsAsCells: 'deleted',
  dropDownLists: 'kept',
  noRollback: 'kept',
  changeEvents: 'told',
  sheetProperties: 'kept',
  documentSettings: 'kept',
  frozenPanes: 'frozen',
  charts: 'drawn',
  pictures: 'placed',
  selection: 'selected',
  hiddenSheets: 'refused',
  veryHiddenSheets: 'refused',
  protectedSheets: 'refused',
};

describe.each([
  ['default', defaultWays],
  ['hard', hardWays],
  ['kind', kindWays],
])('the %s ways', (_, ways) => {
  test('each probe answers what they say', async () => {
    expect(await linesWith(ways)).toEqual({ ...SETTLED, ...answersOf(ways) });
  });
});

let known: Promise<Lines> | undefined;
/** The lines in the default ways, tried once. */
const usualLines = (): Promise<Lines> => (known ??= linesWith(defaultWays));

describe('an other way turns its line and no other', () => {
  test.each([
    ...(Object.keys(kindWays) as (keyof Ways)[]).flatMap((way) =>
      [hardWays[way], kindWays[way]]
        .filter((value) => value !== defaultWays[way])
        .map((value) => [way, value] as const),
    ),
    ['pageLayout', 'fitLost'],
    ['namesFromText', 'addresses'],
    ['filteredTables', 'misplaced'],
    ['payloadLimit', 500_000],
    ['dateSystem', 1904],
  ] as const)('%s: %s', async (way, value) => {
    const ways = { ...defaultWays, [way]: value };
    expect(turned(await usualLines(), await linesWith(ways))).toEqual(
      turned(answersOf(defaultWays), answersOf(ways)),
    );
  });
});

describe('an ability that goes turns its line and no other', () => {
  test.each([
    ['Worksheet.customProperties', { sheetProperties: '≠ refused' }],
    ['SettingCollection.add', { documentSettings: '≠ refused' }],
    ['Worksheet.pageLayout', { printSetup: '≠ refused' }],
    ['Worksheet.freezePanes', { frozenPanes: '≠ refused' }],
    ['Worksheet.charts', { charts: '≠ refused' }],
    ['ShapeCollection.addImage', { pictures: '≠ refused' }],
    ['Range.dataValidation', { dropDownLists: '≠ refused' }],
    ['Worksheet._RegisterDataChangedEvent', { changeEvents: '≠ refused' }],
    ['Worksheet.getRanges', { areaLists: '≠ refused' }],
    ['AppRuntimeService.setAppRuntimeState', { sharedRuntime: '≠ refused' }],
    ['Range.select', { selection: '≠ refused' }],
    ['WorksheetProtection.protect', { protectedSheets: '(failed)' }],
    ['Range.delete', { rowsAsCells: '≠ refused', trackedRanges: '≠ refused' }],
    ['TableColumn.filter', { filteredTables: '(failed)' }],
    ['TableRow.delete', { emptiedTables: '≠ refused', filteredTables: 'refused' }],
    // What rests upon a line says that it could not be tried.
    [
      'NamedItemCollection.add',
      { namesFromRanges: '≠ refused', namesFromText: '(needs)', nameFormulas: '(needs)' },
    ],
  ])('%s', async (member, expected) => {
    const before = await usualLines();
    const host = await workbook();
    host.lacking.add(member);
    const now = linesOf((await run()).findings);
    expect(turned(before, now)).toEqual(turned(before, { ...before, ...(expected as Lines) }));
    expect(host.sheetNames()).toEqual(['Feuil1']);
  });

  test('our functions', async () => {
    await openExcel();
    expect(turned(SETTLED, linesOf((await run()).findings))).toMatchObject({
      ourFunctions: '≠ unknown',
      blankCells: '(needs)',
      errorArguments: '(needs)',
      spilling: '(needs)',
    });
  });

  test.each([
    ['ExcelApi', '1.12', { excelApi: '≠ missing', sheetProperties: '≠ refused' }],
    ['CustomFunctionsRuntime', '1.3', { functionsRuntime: '≠ missing' }],
    ['RibbonApi', '1.2', { ribbonTabs: '≠ missing' }],
    ['SharedRuntime', '1.1', { sharedRuntime: '≠ missing', ribbonTabs: '≠ missing' }],
  ])('%s %s', async (set, version, expected) => {
    await workbook();
    const { requirements } = Office.context as {
      readonly requirements: { isSetSupported(name: string, version?: string): boolean };
    };
    const supported = requirements.isSetSupported.bind(requirements);
    const without = jest
      .spyOn(requirements, 'isSetSupported')
      .mockImplementation((name, number) => !(name === set && number === version) && supported(name, number));
    const lines = linesOf((await run()).findings);
    without.mockRestore();
    expect(lines).toMatchObject({ ...answersOf(defaultWays), ...SETTLED, ...expected });
  });

  test.each([
    [{ browser: 'internetExplorer' }, { webView: '≠ old' }],
    [{ browser: 'unknown' }, { webView: '≠ unknown' }],
    [{ storage: false }, { storage: '≠ missing' }],
    [{ clipboard: 'selection' }, { clipboard: '≠ selection' }],
    [{ files: false }, { savedFiles: '≠ missing' }],
  ] as const)('of the page: %j', async (page, expected) => {
    await workbook();
    expect(linesOf((await run(page)).findings)).toEqual({
      ...SETTLED,
      ...answersOf(defaultWays),
      ...expected,
    });
  });
});

describe('the workbook of the person', () => {
  /** All that a person sees, and where they are. */
  const seen = async (host: HostWorkbook) => ({
    book: host.snapshotAll(),
    place: await Excel.run(async (context) => {
      const cells = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return cells.address;
    }),
  });

  test('is as before, its tables are not read, and the report says nothing of it', async () => {
    const host = await excelWith();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Communes');
      sheet.activate();
      sheet.getRange('B3:C4').select();
      await context.sync();
    });
    const before = await seen(host);
    const first = host.requests.length;
    const diagnostic = await run();
    const requests = [...host.requests].slice(first).map(({ body }) => JSON.stringify(body));
    expect(await seen(host)).toEqual(before);
    expect(diagnostic).toMatchObject({ noSheet: null, hadLeftover: false, leftSheet: null });
    expect(diagnostic.findings.map(({ id }) => id)).toEqual(REGISTERED.map(({ id }) => id));
    const touched = requests.filter((body) =>
      /Communes|Applications|Adhesions|Parametres|Journal/.test(body),
    );
    expect(touched).toEqual([]);
    expect(JSON.stringify(diagnostic)).not.toMatch(/Communes|Lattes|Classeur|Feuil/);
    expect([...host.unimplemented]).toEqual([]);
  });

  test('without room for a sheet: what needs none is tried, the rest is said', async () => {
    const host = await workbook();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const diagnostic = await run();
    expect(diagnostic.noSheet).toEqual({ code: 'workbookProtected' });
    expect(diagnostic.leftSheet).toBeNull();
    const lines = linesOf(diagnostic.findings);
    for (const { id, on } of REGISTERED)
      expect([id, lines[id]]).toEqual([id, on === 'page' ? SETTLED[id] : '(noSheet)']);
    expect(host.sheetNames()).toEqual(['Feuil1']);
  });

  test('a sheet that has the name and is somebody’s stays; one that a crash left goes', async () => {
    const host = await workbook();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add(SCRATCH).getRange('B2').values = [['à moi']];
      await context.sync();
    });
    // Neither of the two times that it is tried can the sheet be taken away.
    const requests = await requestsOf(host, run);
    for (let time = 0; time < 2; time += 1)
      host.faults.failRequest('GeneralException', { afterRequests: time === 0 ? requests - 3 : 0 });
    const interrupted = await run();
    expect(interrupted.leftSheet).toBe(SCRATCH);
    const left = `${SCRATCH} 2`;
    expect(host.sheetNames()).toEqual(['Feuil1', SCRATCH, left]);
    expect(host.cell(left, 'A1').value).toMatch(
      /^Feuille d’essai du diagnostic de Quote-part\. .* supprimez-la/,
    );

    expect(await run()).toMatchObject({ hadLeftover: true, leftSheet: null });
    expect(host.sheetNames()).toEqual(['Feuil1', SCRATCH]);
    expect(host.cell(SCRATCH, 'B2').value).toBe('à moi');
  });

  test('is as before whichever request fails, or answers nothing', async () => {
    const host = await workbook();
    const requests = await requestsOf(host, run);
    const before = await seen(host);
    expect(requests).toBeGreaterThan(60);
    for (let request = 1; request < requests; request += 17) {
      host.faults.failRequest('GeneralException', { afterRequests: request });
      await run();
      host.faults.loseResponse('GeneralException', { afterRequests: request + 4 });
      await run();
      host.faults.clear();
      expect([request, await seen(host)]).toEqual([request, before]);
    }
  }, 120_000);
});

test('Excel that falls silent is waited for twice, not at every line', async () => {
  const host = await workbook();
  const answer = host.processRequest.bind(host);
  jest.spyOn(host, 'processRequest').mockImplementation((body) => {
    // From the first name that is given until the sheet goes.
    const text = JSON.stringify(body);
    return text.includes('QuotePartEssai') ? (new Promise(() => undefined) as never) : answer(body);
  });
  const lines = linesOf(
    (await runProbes({ page: PAGE, onProgress: () => undefined, patience: 20 })).findings,
  );
  const silent = Object.keys(lines).filter((id) => lines[id] === '(noAnswer)');
  const first = REGISTERED.findIndex(({ id }) => id === 'structuredReferences');
  expect(silent[0]).toBe('structuredReferences');
  expect(lines.protectedSheets).toBe('(noAnswer)');
  expect(REGISTERED.length - first).toBeGreaterThan(20);
});

async function requestsOf(host: HostWorkbook, work: () => Promise<unknown>): Promise<number> {
  const first = host.requests.length;
  await work();
  return [...host.requests].slice(first).filter(({ isCleanup }) => !isCleanup).length;
}

/** The lines that are not as before. */
function turned(before: Lines, now: Lines): Lines {
  return Object.fromEntries(Object.entries(now).filter(([id, line]) => before[id] !== line));
}

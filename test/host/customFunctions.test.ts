import { type ExcelSession, openExcel } from '../../host/node';

const parameter = (name: string, more: object = {}) => ({ name, type: 'number', ...more });
const metadata = [
  { id: 'DOUBLE', name: 'DOUBLE', parameters: [parameter('value')], result: { type: 'number' } },
  {
    id: 'SHARE',
    name: 'SHARE',
    parameters: [parameter('weight'), parameter('total'), parameter('rate', { optional: true })],
  },
  { id: 'SEEN', name: 'SEEN', parameters: [parameter('cells', { type: 'any', dimensionality: 'matrix' })] },
  { id: 'SPREAD', name: 'SPREAD', parameters: [parameter('cells', { dimensionality: 'matrix' })] },
  { id: 'ANY', name: 'ANY', parameters: [parameter('value', { type: 'any', optional: true })] },
  { id: 'FAIL', name: 'FAIL', parameters: [parameter('code', { type: 'string' })] },
  { id: 'WHERE', name: 'WHERE', parameters: [] },
];

/** The client's own error class, which its declarations do not let derive from Error. */
const refusal = (code: string, message?: string) =>
  new CustomFunctions.Error(code as never, message) as unknown as Error;

let calls = 0;
let session: ExcelSession;
const seen: unknown[] = [];

// The client warns of each function that is associated again, as each test does.
beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
beforeEach(async () => {
  session = await openExcel({ ways: { namesFromText: 'taken' } });
  calls = 0;
  seen.length = 0;
  const mappings: Record<string, (...args: never[]) => unknown> = {
    DOUBLE: (value: number) => {
      calls += 1;
      return value * 2;
    },
    SHARE: (...args: unknown[]) => {
      seen.push(args);
      const [weight, total, rate] = args as [number, number, number | null];
      if (total === 0) throw refusal('#DIV/0!');
      return (weight / total) * (rate ?? 0.5);
    },
    SEEN: (cells: unknown[][]) => {
      seen.push(cells);
      return cells.length;
    },
    SPREAD: (cells: number[][]) => cells.map((row) => row.map((cell) => cell * 10)),
    ANY: (value: unknown) => {
      seen.push(value);
      return typeof value;
    },
    FAIL: (code: string) => {
      throw refusal(`#${code}`, `refusé : ${code}`);
    },
    WHERE: (invocation: CustomFunctions.Invocation) => invocation.address,
  };
  CustomFunctions.associate(mappings as Record<string, never>);
  const { _association } = CustomFunctions as unknown as { _association: { mappings: typeof mappings } };
  session.host.registerFunctions(
    metadata,
    _association.mappings as Record<string, (...args: unknown[]) => unknown>,
  );
});
afterEach(() => session.close());

const type = (a1: string, content: string) => {
  session.host.typeInGrid('Feuil1', a1, content);
  return session.host.cell('Feuil1', a1).value;
};
const value = (a1: string) => session.host.cell('Feuil1', a1).value;

test('lives in a cell and follows its arguments', () => {
  type('A1', '21');
  expect(type('B1', '=QUOTEPART.DOUBLE(A1)')).toBe(42);
  type('A1', '4');
  expect(value('B1')).toBe(8);
  expect(session.host.cell('Feuil1', 'B1').formula).toBe('=QUOTEPART.DOUBLE(A1)');
  expect(type('B2', '=quotepart.double(1)+1')).toBe(3);
});

test('an optional argument that is left out is null', () => {
  expect(type('A1', '=QUOTEPART.SHARE(1,4)')).toBe(0.125);
  expect(type('A2', '=QUOTEPART.SHARE(1,4,1)')).toBe(0.25);
  expect(seen).toEqual([
    [1, 4, null],
    [1, 4, 1],
  ]);
});

test('matrices come as rows; an empty cell is an empty text there, zero or null alone', () => {
  session.host.ways.blankArguments = 'text';
  type('A1', '1');
  type('B1', 'x');
  type('B2', 'TRUE');
  expect(type('D1', '=QUOTEPART.SEEN(A1:B3)')).toBe(3);
  expect(seen).toEqual([
    [
      [1, 'x'],
      ['', true],
      ['', ''],
    ],
  ]);
  expect(type('D2', '=QUOTEPART.DOUBLE(Z9)')).toBe(0);
  seen.length = 0;
  type('D3', '=QUOTEPART.ANY(Z9)');
  type('D4', '=QUOTEPART.ANY()');
  type('D5', '=QUOTEPART.SEEN(A1)');
  expect(seen).toEqual([null, null, [[1]]]);
});

test('a text where a number is due is #VALUE!, and the function is not called', () => {
  expect(type('A1', '=QUOTEPART.DOUBLE("12")')).toBe('#VALUE!');
  expect(calls).toBe(0);
});

test('an error that is passed goes through, and the function is not called', () => {
  type('A1', '=1/0');
  expect(type('B1', '=QUOTEPART.DOUBLE(A1)')).toBe('#DIV/0!');
  expect(type('B2', '=QUOTEPART.SEEN(A1:A3)')).toBe('#DIV/0!');
  expect(type('B3', '=QUOTEPART.DOUBLE(NA())')).toBe('#N/A');
  expect([calls, seen]).toEqual([0, []]);
});

test('spills what has rows and columns', () => {
  type('A1', '1');
  type('A2', '2');
  type('B1', '3');
  type('B2', '4');
  type('D1', '=QUOTEPART.SPREAD(A1:B2)');
  expect([value('D1'), value('E1'), value('D2'), value('E2')]).toEqual([10, 30, 20, 40]);
  expect(type('G1', '=SUM(D1:E2)')).toBe(100);
  type('A2', '5');
  expect(value('G1')).toBe(130);
  expect(type('E2', 'obstacle')).toBe('obstacle');
  expect(value('D1')).toBe('#SPILL!');
});

test('errors have their code and message, and are errors to other functions', () => {
  for (const code of ['VALUE!', 'N/A', 'NUM!', 'DIV/0!']) {
    expect(type('A1', `=QUOTEPART.FAIL("${code}")`)).toBe(`#${code}`);
    expect(session.host.cellError('Feuil1', 'A1')).toEqual({ code: `#${code}`, message: `refusé : ${code}` });
  }
  expect(type('A2', '=ISERROR(A1)')).toBe(true);
  expect(type('A3', '=IFERROR(QUOTEPART.FAIL("VALUE!"),7)')).toBe(7);
  expect(type('A4', '=A1+1')).toBe('#DIV/0!');
  expect(session.host.cellError('Feuil1', 'A3')).toBeNull();
});

test('an invocation for the function that asks for one', () => {
  expect(type('C3', '=QUOTEPART.WHERE()')).toBe('Feuil1!C3');
});

test('with names and structured references as arguments', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [['Population'], [100], [300]];
    sheet.tables.add('A1:A3', true).name = 'Communes';
    context.workbook.names.add('PopulationTotale', '=SUM(Communes[Population])');
    sheet.getRange('C1:C2').formulas = [
      ['=QUOTEPART.SHARE(A2,PopulationTotale,1)'],
      ['=QUOTEPART.SEEN(Communes[#All])'],
    ];
    await context.sync();
  });
  expect([value('C1'), value('C2')]).toEqual([0.25, 3]);
});

test('a formula that came before its function is computed once it is there', async () => {
  const { host, close } = await openExcel();
  host.typeInGrid('Feuil1', 'A1', '=AUTRE.LATER(3)');
  expect(host.cell('Feuil1', 'A1').value).toBe('#NAME?');
  close();
  const other = await openExcel({ functionNamespace: 'AUTRE' });
  other.host.typeInGrid('Feuil1', 'A1', '=AUTRE.LATER(3)');
  const later = { id: 'LATER', name: 'LATER', parameters: [parameter('value')] };
  other.host.registerFunctions([later], { LATER: (value) => Number(value) + 1 });
  expect(other.host.cell('Feuil1', 'A1').value).toBe(4);
  // What one workbook has registered is unknown to another.
  const third = await openExcel();
  third.host.typeInGrid('Feuil1', 'A1', '=AUTRE.LATER(3)');
  expect(third.host.cell('Feuil1', 'A1').value).toBe('#NAME?');
});

test('ROUND rounds half up, in the 15 digits that Excel shows', () => {
  const cases: [string, number][] = [
    ['=ROUND(4166.665,2)', 4166.67],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(-1.005,2)', -1.01],
    ['=ROUND(2.5,0)', 3],
    ['=ROUND(1234.5,-2)', 1200],
    ['=ROUND(0.1+0.2,1)', 0.3],
    ['=ROUND(0.0000001,2)', 0],
  ];
  for (const [formula, expected] of cases)
    expect([formula, type('A1', formula)]).toEqual([formula, expected]);
});

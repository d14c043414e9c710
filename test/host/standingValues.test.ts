/**
 * Values stand where nothing that they rest on has moved (engine/sparing/standingValues): whatever is done to the sheets, tables and
 * names, all values are those that a whole computation gives.
 */
import fc from 'fast-check';
import { HostWorkbook } from '../../host/index';
import { openExcel } from '../../host/node';

async function begin(): Promise<HostWorkbook> {
  const { host } = await openExcel({ ways: { namesFromText: 'taken', nameFormulas: 'english' } });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = 'Feuil1';
    sheet.getRange('A1:C3').values = [
      ['Jour', 'Délai', 'Double'],
      [1, 5, ''],
      [2, 10, ''],
    ];
    sheet.tables.add('A1:C3', true).name = 'Ordres';
    sheet.getRange('C2:C3').formulas = [['=[@Délai]*2'], ['=[@Délai]*2']];
    context.workbook.names.add('Total', '=SUM(Ordres[Délai])');
    context.workbook.names.add('Encore', '=Total+1');
    const formulas = [
      '=SUM(Ordres[Double])',
      '=Total',
      '=Encore*2',
      '=ROWS(Ordres[#All])',
      '=IFERROR(SUM(Autres[Valeur]),"rien")',
      '=IFERROR(Nouveau,"rien")',
      '=COUNTA(Feuil1!$A:$A)',
      '=ROWS(Feuil1!A1:A500)',
      '=SUM(Feuil1!$A$1:$A$400)',
      '=IFERROR(Ordres[[#Totals],[Délai]],"rien")',
    ];
    const calculations = context.workbook.worksheets.add('Calculs');
    calculations.getRange('A1:A10').formulas = formulas.map((formula) => [formula]);
    calculations.getRange('C1').formulas = [['=Feuil1!A1:A3']];
    await context.sync();
  });
  return host;
}

const tableOf = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem('Ordres');

/** What people and add-ins do; what Excel refuses is no step. */
const STEPS = {
  row: (context, at) => void tableOf(context).rows.add(undefined, [[at, at * 3, '']]),
  rows: (context, at) =>
    void tableOf(context).rows.add(
      undefined,
      Array.from({ length: 40 }, (_, row) => [row, at, '']),
    ),
  lessRow: (context) => tableOf(context).rows.getItemAt(0).delete(),
  cell: (context, at) =>
    void (context.workbook.worksheets.getItem('Feuil1').getRange(`B${2 + (at % 3)}`).values = [[at]]),
  far: (context, at) =>
    void (context.workbook.worksheets.getItem('Feuil1').getRange(`A${100 + at * 8}`).values = [[at]]),
  farColumn: (context, at) =>
    void (context.workbook.worksheets.getItem('Calculs').getRange(`AD${1 + at}`).formulas = [['=Total+A2']]),
  sheet: (context, at) => void context.workbook.worksheets.add(at % 2 === 0 ? 'Plus tard' : `Autre ${at}`),
  laterCell: (context, at) =>
    void (context.workbook.worksheets.getItem('Plus tard').getRange('A1').values = [[at]]),
  lessSheet: (context) => context.workbook.worksheets.getItem('Plus tard').delete(),
  table: (context, at) => {
    const sheet = context.workbook.worksheets.getItem('Calculs');
    sheet.getRange('F1:F3').values = [['Valeur'], [at], [2]];
    sheet.tables.add('F1:F3', true).name = 'Autres';
  },
  tableCell: (context, at) =>
    void (context.workbook.tables.getItem('Autres').rows.getItemAt(0).values = [[at]]),
  tableRow: (context, at) => void context.workbook.tables.getItem('Autres').rows.add(undefined, [[at]]),
  lessTable: (context) => context.workbook.tables.getItem('Autres').delete(),
  otherName: (context, at) => void (tableOf(context).columns.getItem('Délai').name = `Délai ${at}`),
  sameName: (context) => void (tableOf(context).columns.getItemAt(1).name = 'Délai'),
  smaller: (context) => tableOf(context).resize('A1:C3'),
  totals: (context, at) => void (tableOf(context).showTotals = at % 2 === 0),
  name: (context, at) => void context.workbook.names.add('Nouveau', `=${at}+Total`),
  lessName: (context) => context.workbook.names.getItem('Nouveau').delete(),
  filled: (context) => void (context.workbook.worksheets.getItem('Calculs').getRange('C2').values = [['x']]),
  emptied: (context) => context.workbook.worksheets.getItem('Calculs').getRange('C2:C4').clear(),
  // A sheet that no formula reads, until one does.
  aside: (context, at) => {
    const sheet = context.workbook.worksheets.add('À part');
    sheet.getRange('A1:B8').values = [
      ['Clé', 'Rang'],
      ...Array.from({ length: 7 }, (_, row) => [`c${row}`, at + row]),
    ];
    sheet.tables.add('A1:B8', true).name = 'Rangs';
    sheet.getRange('A12:B12').values = [['sous', at]];
  },
  asideRow: (context, at) => void context.workbook.tables.getItem('Rangs').rows.add(undefined, [['x', at]]),
  asideLess: (context, at) =>
    context.workbook.tables.getItem('Rangs').rows.deleteRowsAt(at % 3, 1 + (at % 2)),
  asideLines: (context, at) =>
    context.workbook.worksheets
      .getItem('À part')
      .getRange(`${2 + at}:${3 + at}`)
      .delete(Excel.DeleteShiftDirection.up),
  asideCells: (context, at) => {
    const sheet = context.workbook.worksheets.getItem('À part');
    sheet.getRange(`B${3 + (at % 4)}`).values = [[at * 7]];
    context.workbook.tables.getItem('Rangs').rows.getItemAt(0).delete();
    sheet.getRange('A3').values = [[at]];
  },
  // Rows and a column that nothing has stood in, written in the request in which a row above them goes.
  asideWide: (context, at) => {
    const sheet = context.workbook.worksheets.getItem('À part');
    const rows = [
      ['y', at],
      ['z', at + 1],
    ];
    context.workbook.tables.getItem('Rangs').rows.add(undefined, rows);
    sheet.getRange(`D${6 + at}`).values = [[`large ${at}`]];
    sheet.getRange(`${3 + (at % 5)}:${3 + (at % 5)}`).delete(Excel.DeleteShiftDirection.up);
  },
  asideRead: (context, at) => {
    const formula = ["='À part'!B4", '=SUM(Rangs[Rang])', '=INDIRECT("\'À part\'!B4")', '=Rangé'][at % 4];
    // Of a sheet that is not there Excel asks in which file it is.
    context.workbook.worksheets.getItem('À part').load('name');
    if (formula === '=Rangé') context.workbook.names.add('Rangé', "='À part'!$B$3");
    context.workbook.worksheets.getItem('Calculs').getRange('H1').formulas = [[formula]];
  },
  asideUnread: (context) => context.workbook.worksheets.getItem('Calculs').getRange('H1').clear(),
  insert: (context) =>
    void context.workbook.worksheets
      .getItem('Feuil1')
      .getRange('2:2')
      .insert(Excel.InsertShiftDirection.down),
} satisfies Record<string, (context: Excel.RequestContext, at: number) => void>;

type Step = readonly [name: keyof typeof STEPS, at: number];

async function take([name, at]: Step): Promise<void> {
  await Excel.run(async (context) => {
    STEPS[name](context, at);
    await context.sync();
  }).catch((error: unknown) => {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  });
}

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
  fc.nat({ max: 9 }),
);

test('all values are those of the same workbook opened anew, after each of a random row of steps', async () => {
  const taken = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const host = await begin();
      for (const each of steps) {
        taken.add(each[0]);
        await take(each);
        expect(host.snapshotAll()).toEqual(HostWorkbook.fromSaved(host.save()).snapshotAll());
      }
    }),
    { numRuns: Number(process.env['STORIES'] ?? 12) },
  );
  expect(taken.size).toBeGreaterThan(15);
});

/** How often the whole workbook is computed while something is done. */
async function wholeComputations(names: readonly (keyof typeof STEPS)[]): Promise<number> {
  const said = jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  try {
    for (const name of names) await take([name, 2]);
    return said.mock.calls.filter(([what]) => what === 'evaluate all cells').length;
  } finally {
    said.mockRestore();
  }
}

test('a sheet, a table that no formula calls, and rows in it: the rest is not computed', async () => {
  const host = await begin();
  await Excel.run(async (context) => {
    // What calls the table and the sheet to come, whole columns, and what found no room to spill.
    context.workbook.worksheets.getItem('Calculs').getRange('A5:A10').clear();
    await context.sync();
  });
  host.snapshotAll();
  expect(await wholeComputations(['sheet', 'table', 'tableRow', 'farColumn'])).toBe(0);
  expect(host.cell('Calculs', 'AD3').value).toBe(30);
  expect(await wholeComputations(['aside', 'asideRow', 'asideLess', 'asideLines', 'asideCells'])).toBe(0);
  expect(await wholeComputations(['row'])).toBe(1);
});

test('what was written where nothing has stood moves with the row that goes above it', async () => {
  const host = await begin();
  for (const each of [
    ['aside', 4],
    ['asideWide', 9],
  ] as const)
    await take(each);
  expect(host.cell('À part', 'D14').value).toBe('large 9');
  expect(host.snapshotAll()).toEqual(HostWorkbook.fromSaved(host.save()).snapshotAll());
});

test('what reads a sheet by a text follows the rows that go from it', async () => {
  const host = await begin();
  for (const each of [
    ['aside', 4],
    ['asideRead', 2],
  ] as const)
    await take(each);
  expect(host.cell('Calculs', 'H1').value).toBe(6);
  await take(['asideLines', 0]);
  expect(host.cell('Calculs', 'H1').value).toBe(8);
});

import { type ExcelSession, openExcel } from '../../host/node';

let session: ExcelSession;
beforeEach(async () => {
  session = await openExcel({ ways: { namesFromText: 'taken', nameFormulas: 'english' } });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = 'Communes';
    sheet.getRange('A1:C4').values = [
      ['Commune', 'Type', 'Population'],
      ['Jacou', 'Commune', 100],
      ['Lattes', 'Commune', 40],
      ['CCAS', 'CCAS', 5],
    ];
    sheet.tables.add('A1:C4', true).name = 'Communes';
    context.workbook.worksheets.add('Calculs');
    await context.sync();
  });
});
afterEach(() => session.close());

/** Writes formulas down column A of the sheet Calculs and tells what they give. */
const compute = (...formulas: string[]) => {
  formulas.forEach((formula, index) => session.host.typeInGrid('Calculs', `A${index + 1}`, formula));
  return values(formulas.length);
};
const values = (count: number) =>
  Array.from({ length: count }, (_, index) => session.host.cell('Calculs', `A${index + 1}`).value);
const formula = (a1: string, sheet = 'Calculs') => session.host.cell(sheet, a1).formula;

const inTable = (work: (table: Excel.Table, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.tables.getItem('Communes'), context);
    await context.sync();
  });

test('all forms, whatever the case', () => {
  expect(
    compute(
      '=SUM(Communes[Population])',
      '=ROWS(Communes[#All])',
      '=Communes[[#Headers],[Type]]',
      '=COLUMNS(Communes[[Type]:[Population]])',
      '=ROWS(Communes)',
      '=ROWS(Communes[])',
      '=SUM(communes[POPULATION])',
      '=SUMIFS(Communes[Population],Communes[Type],"Commune")',
      '=INDEX(Communes[Population],MATCH("Lattes",Communes[Commune],0))',
      '=ROWS(Communes[[#Headers],[#Data],[Type]])',
      '=ROWS(Communes[#Data])',
    ),
  ).toEqual([145, 4, 'Type', 2, 3, 3, 145, 140, 40, 4, 3]);
});

test('this row, within the table and beside it', async () => {
  session.host.typeInGrid('Communes', 'E3', '=Communes[@Population]*2');
  session.host.typeInGrid('Communes', 'E4', '=SUM(Communes[@[Type]:[Population]])');
  session.host.typeInGrid('Communes', 'E9', '=Communes[@Population]');
  await inTable((table) => {
    table.columns.add(-1, [
      ['Double'],
      ['=[@Population]*2'],
      ['=[@Population]*2'],
      ['=Communes[@[Population]]*2'],
    ]);
  });
  expect(session.host.cell('Communes', 'E3').value).toBe(80);
  expect(session.host.cell('Communes', 'E4').value).toBe(5);
  expect(session.host.cell('Communes', 'E9').value).toBe('#VALUE!');
  expect(session.host.cell('Communes', 'D2').value).toBe(200);
  expect(session.host.cell('Communes', 'D4').value).toBe(10);
});

test('a header with signs that have to be escaped', () => {
  session.host.typeInGrid('Communes', 'B1', "Coût [HT] d'accès #1 @");
  expect(compute("=COUNTA(Communes[Coût '[HT'] d''accès '#1 '@])")).toEqual([3]);
});

test('an unknown table, column, name or function is an error in the cell', () => {
  expect(compute('=SUM(Absente[X])', '=SUM(Communes[Absente])', '=Absent+1', '=ABSENTE(1)')).toEqual([
    '#REF!',
    '#REF!',
    '#NAME?',
    '#NAME?',
  ]);
  expect(formula('A2')).toBe('=SUM(Communes[Absente])');
});

test('text stays as written: spaces, quotes, case', () => {
  compute('=SUM( communes[Population] , 1 )&" dit ""oui"" \\"');
  expect(formula('A1')).toBe('=SUM( communes[Population] , 1 )&" dit ""oui"" \\"');
  expect(session.host.cell('Calculs', 'A1').value).toBe('146 dit "oui" \\');
});

test('follows a table that grows by typing, by rows.add and shrinks by a delete', async () => {
  compute('=SUM(Communes[Population])', '=ROWS(Communes[#All])');
  session.host.typeInGrid('Communes', 'A5', 'Pérols');
  session.host.typeInGrid('Communes', 'C5', '9');
  expect(values(2)).toEqual([154, 5]);
  await inTable((table) => table.rows.add(undefined, [['Vendargues', 'Commune', 1000]]));
  expect(values(2)).toEqual([1154, 6]);
  await inTable((table) => table.rows.getItemAt(0).delete());
  expect(values(2)).toEqual([1054, 5]);
  await inTable((table) => table.rows.add(0, [['Jacou', 'Commune', 100]]));
  expect(values(2)).toEqual([1154, 6]);
  expect(session.host.cell('Communes', 'A2').value).toBe('Jacou');
});

test('follows a table that moves', async () => {
  compute('=SUM(Communes[Population])');
  await inTable((table) => {
    table.worksheet.getRange('1:2').insert('Down');
    table.worksheet.getRange('A:A').insert('Right');
  });
  expect(session.host.cell('Communes', 'D6').value).toBe(40 - 35);
  session.host.typeInGrid('Communes', 'D4', '1');
  expect(values(1)).toEqual([46]);
  expect(formula('A1')).toBe('=SUM(Communes[Population])');
});

test('follows a table and a column that take other names', async () => {
  compute('=SUM(Communes[Population])+ROWS(Communes)', '=SUM(Communes[[#All],[Type]:[Population]])');
  session.host.typeInGrid('Communes', 'E2', '=Communes[@Population]');
  await inTable((table, context) => {
    context.workbook.names.add('Total', '=SUM(Communes[Population])');
    table.name = 'Membres';
  });
  expect(formula('A1')).toBe('=SUM(Membres[Population])+ROWS(Membres)');
  expect(values(1)).toEqual([148]);
  session.host.typeInGrid('Communes', 'C1', 'Habitants 2026');
  expect(formula('A1')).toBe('=SUM(Membres[Habitants 2026])+ROWS(Membres)');
  expect(formula('A2')).toBe('=SUM(Membres[[#All],[Type]:[Habitants 2026]])');
  expect(formula('E2', 'Communes')).toBe('=Membres[@[Habitants 2026]]');
  expect(values(1)).toEqual([148]);
  await Excel.run(async (context) => {
    const name = context.workbook.names.getItem('Total').load('formula,value');
    await context.sync();
    expect(name.formula).toBe('=SUM(Membres[Habitants 2026])');
    expect(name.value).toBe(145);
  });
});

test('a column that is inserted into the table changes nothing', async () => {
  compute('=SUM(Communes[Population])');
  await inTable((table) => table.columns.add(1, [['Code'], ['a'], ['b'], ['c']]));
  expect(values(1)).toEqual([145]);
  expect(session.host.cell('Communes', 'B1').value).toBe('Code');
  expect(session.host.cell('Communes', 'D2').value).toBe(100);
});

test('sorting moves rows with their formulas', async () => {
  session.host.ways.columnFormulas = 'alone';
  await inTable((table) => {
    table.columns.add(-1, [['Double'], ['=[@Population]*2'], ['=C3*2'], ['=[@Population]*2']]);
    table.sort.apply([{ key: 2, ascending: true }]);
  });
  const column = (letter: string) =>
    [2, 3, 4].map((row) => session.host.cell('Communes', `${letter}${row}`).value);
  expect(column('A')).toEqual(['CCAS', 'Lattes', 'Jacou']);
  expect(column('D')).toEqual([10, 80, 200]);
  await inTable((table) => table.sort.apply([{ key: 0, ascending: false }]));
  expect(column('A')).toEqual(['Lattes', 'Jacou', 'CCAS']);
  expect(column('D')).toEqual([80, 200, 10]);
  expect(formula('D2', 'Communes')).toBe('=C2*2');
});

test('the A1 parts of a formula move, its names and structured references stay', async () => {
  session.host.typeInGrid('Calculs', 'C8', '2');
  session.host.typeInGrid('Calculs', 'D9', '=$C8*SUM(Communes[Population])*D$4+PopulationTotale');
  await Excel.run(async (context) => {
    context.workbook.names.add('PopulationTotale', '=SUM(Communes[Population])');
    context.workbook.worksheets.getItem('Calculs').getRange('2:3').insert('Down');
    await context.sync();
  });
  expect(formula('D11')).toBe('=$C10*SUM(Communes[Population])*D$6+PopulationTotale');
  expect(session.host.cell('Calculs', 'D11').value).toBe(145);
});

test('a table that is deleted leaves #REF!', async () => {
  compute('=SUM(Communes[Population])');
  await inTable((table) => table.convertToRange());
  expect(values(1)).toEqual(['#REF!']);
  expect(session.host.cell('Communes', 'C2').value).toBe(100);
});

import { type ExcelSession, openExcel } from '../../host/node';

let session: ExcelSession;
beforeEach(async () => {
  // Names as they are, of a text in English: what a French desktop makes of them is in ways/localNames.
  session = await openExcel({ ways: { namesFromText: 'taken', nameFormulas: 'english' } });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = 'Paramètres';
    sheet.getRange('A1:B3').values = [
      ['Paramètre', 'Valeur'],
      ['Exercice', 2026],
      ['TVA', 0.2],
    ];
    sheet.tables.add('A1:B3', true).name = 'Parametres';
    const { names } = context.workbook;
    names.add('Exercice', '=INDEX(Parametres[Valeur],MATCH("Exercice",Parametres[Paramètre],0))', 'année');
    names.add('TauxParticipation', '=0.5');
    names.add('Valeurs', sheet.getRange('B2:B3'));
    context.workbook.worksheets.add('Calculs').getRange('A1:A4').formulas = [
      ['=Exercice+1'],
      ['=100*tauxparticipation'],
      ['=SUM(Valeurs)'],
      ['=Exercice*TauxParticipation'],
    ];
    await context.sync();
  });
});
afterEach(() => session.close());

const value = (a1: string) => session.host.cell('Calculs', a1).value;
const code = (work: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  }).then(
    () => 'done',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

test('formulas, constants and ranges', () => {
  expect(['A1', 'A2', 'A3', 'A4'].map(value)).toEqual([2027, 50, 2026.2, 1013]);
});

test('what a name tells of itself', async () => {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load('items/name,items/type,items/value,items/formula,items/visible,items/comment');
    const range = names.getItem('Valeurs').getRange().load('address');
    const none = names.getItem('Exercice').getRangeOrNullObject();
    await context.sync();
    expect(
      names.items.map((name) => [name.name, name.type, name.value as unknown, name.formula as unknown]),
    ).toEqual([
      ['Exercice', 'Integer', 2026, '=INDEX(Parametres[Valeur],MATCH("Exercice",Parametres[Paramètre],0))'],
      ['TauxParticipation', 'Double', 0.5, '=0.5'],
      ['Valeurs', 'Range', 'Paramètres!$B$2:$B$3', '=Paramètres!$B$2:$B$3'],
    ]);
    expect(names.items[0]?.comment).toBe('année');
    expect(range.address).toBe('Paramètres!B2:B3');
    expect(none.isNullObject).toBe(true);
  });
});

test('cells follow what a name is built on, and the name itself', async () => {
  session.host.typeInGrid('Paramètres', 'B2', '2030');
  expect(value('A1')).toBe(2031);
  await code((context) => {
    context.workbook.names.getItem('TauxParticipation').formula = '=0.25';
  });
  expect(value('A2')).toBe(25);
  await code((context) => context.workbook.names.getItem('TauxParticipation').delete());
  expect(value('A2')).toBe('#NAME?');
});

test('the formula of a name moves with the grid and with the name of its sheet', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Paramètres');
    sheet.getRange('1:1').insert('Down');
    sheet.name = 'Réglages de base';
    const name = context.workbook.names.getItem('Valeurs').load('formula');
    await context.sync();
    expect(name.formula).toBe("='Réglages de base'!$B$3:$B$4");
  });
  expect(value('A3')).toBe(2026.2);
});

test('a name serves once, for tables and names together', async () => {
  expect(await code((context) => context.workbook.names.add('exercice', '=1'))).toBe('ItemAlreadyExists');
  expect(await code((context) => context.workbook.names.add('PARAMETRES', '=1'))).toBe('ItemAlreadyExists');
  expect(
    await code((context) => {
      context.workbook.tables.getItem('Parametres').name = 'Exercice';
    }),
  ).toBe('InvalidArgument');
  for (const name of ['A1', '', 'deux mots', '1er', 'R1C1']) {
    expect(await code((context) => context.workbook.names.add(name, '=1'))).toBe('InvalidArgument');
  }
});

test('a name that refers to itself is an error, not a hang', async () => {
  await code((context) => {
    context.workbook.names.add('Serpent', '=Queue+1');
    context.workbook.names.add('Queue', '=Serpent+1');
    context.workbook.worksheets.getItem('Calculs').getRange('C1').formulas = [['=Serpent']];
  });
  expect(value('C1')).toBe('#REF!');
});

test('a name of one sheet is that sheet’s alone, beside one of the workbook, and goes with it', async () => {
  const { host } = session;
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.getItem('Calculs');
    const own = sheet.names.add('Exercice', sheet.getRange('A1'), 'à elle');
    own.visible = false;
    own.load('name,scope,value,visible,comment');
    const others = worksheets.getItem('Paramètres').names.load('items/name');
    names.load('items/name');
    worksheets.load('items/names/items/name');
    await context.sync();
    expect(own.toJSON()).toMatchObject({
      name: 'Exercice',
      scope: 'Worksheet',
      value: 'Calculs!$A$1',
      visible: false,
      comment: 'à elle',
    });
    expect(others.items).toEqual([]);
    expect(names.items).toHaveLength(3);
    expect(worksheets.items.map((each) => each.names.items.map(({ name }) => name))).toEqual([
      [],
      ['Exercice'],
    ]);
  });
  expect(await code(addOwn)).toBe('ItemAlreadyExists');
  expect(host.cell('Calculs', 'A1').value).toBe(2027);
  host.typeInGrid('Paramètres', 'B2', '2030');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Calculs');
    sheet.getRange('1:2').insert('Down');
    const moved = sheet.names.getItem('exercice').load('value');
    await context.sync();
    expect(moved.value as unknown).toBe('Calculs!$A$3');
    sheet.names.getItem('Exercice').delete();
    const gone = sheet.names.getItemOrNullObject('Exercice');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    addOwn(context);
    sheet.delete();
    const names = context.workbook.names.load('items/name');
    await context.sync();
    expect(names.items.map(({ name }) => name)).toEqual(['Exercice', 'TauxParticipation', 'Valeurs']);
  });
  expect([...host.unimplemented]).toEqual([]);
});

function addOwn(context: Excel.RequestContext): void {
  const sheet = context.workbook.worksheets.getItem('Calculs');
  sheet.names.add('Exercice', sheet.getRange('A1'));
}

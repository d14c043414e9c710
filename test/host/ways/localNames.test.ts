/** Names and formulas on a desktop that speaks French and parts its lists with semicolons. */
import { type ExcelSession, openExcel } from '../../../host/node';
import type { HostOptions } from '../../../host';
import { fromLocalFormula, toLocalFormula } from '../../../host/model/locale/localFormulas';

describe('formulas in French', () => {
  test.each([
    ['=SUM(A1,1.5)', '=SOMME(A1;1,5)'],
    [
      '=SUMIFS(Communes[Population],Communes[Type],"commune, oui")',
      '=SOMME.SI.ENS(Communes[Population];Communes[Type];"commune, oui")',
    ],
    ['=IFERROR(INDEX(A:A,MATCH(TRUE,B:B,0)),#N/A)', '=SIERREUR(INDEX(A:A;EQUIV(VRAI;B:B;0));#N/A)'],
    ["='SUM(A,B)'!$A$1+SUM", "='SUM(A,B)'!$A$1+SUM"],
    ['=Communes[[#Headers],[Coût, HT]]', '=Communes[[#En-têtes];[Coût, HT]]'],
    ['=SUM({1,2.5;3,4})', '=SOMME({1.2,5;3.4})'],
    ['=IF(A1=#VALUE!,1,2)', '=SI(A1=#VALEUR!;1;2)'],
    ['=QUOTEPART.COSTSHARE(A1,B1)', '=QUOTEPART.COSTSHARE(A1;B1)'],
    ['=Feuil1!$A$1:$A$9,Feuil1!$C$1', '=Feuil1!$A$1:$A$9;Feuil1!$C$1'],
  ])('%s', (english, french) => {
    expect(toLocalFormula(english, 'fr-FR')).toBe(french);
    expect(fromLocalFormula(french, 'fr-FR')).toBe(english);
    expect([toLocalFormula(english, 'en-US'), fromLocalFormula(english, 'en-US')]).toEqual([
      english,
      english,
    ]);
  });
});

let session: ExcelSession | undefined;
afterEach(() => session?.close());

async function open(options: HostOptions) {
  session = await openExcel(options);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = 'Communes';
    sheet.getRange('A1:B3').values = [
      ['Commune', 'Population'],
      ['Lattes', 10],
      ['Pérols', 32],
    ];
    sheet.tables.add('A1:B3', true).name = 'Membres';
    await context.sync();
  });
  return session.host;
}

/** Adds a name and tells its formula and value, or the code of the error. */
const add = (name: string, add: (names: Excel.NamedItemCollection) => Excel.NamedItem) =>
  Excel.run(async (context) => {
    const item = add(context.workbook.names).load('formula,value');
    await context.sync();
    return { name, formula: String(item.formula), value: item.value as unknown };
  }).catch((error: unknown) => (error as OfficeExtension.Error).code);

const texts = {
  comma: '=SUM(Communes!$B$2,Communes!$B$3)',
  structured: '=SUM(Membres[Population])',
  both: '=SUMIFS(Membres[Population],Membres[Commune],"Lattes")',
  local: '=SOMME(Communes!$B$2;Communes!$B$3)',
  plain: '=SUM(Communes!$B$2:$B$3)',
} as const;

const addText = (text: string) => add('Nom', (names) => names.add('Nom', text));
const named = (formula: string, value: unknown) => ({ name: 'Nom', formula, value });

describe('a name from text on a French desktop', () => {
  test.each([
    ['refused', 'comma', 'InvalidArgument'],
    ['refused', 'structured', 'InvalidArgument'],
    ['refused', 'both', 'InvalidArgument'],
    ['refused', 'local', named('=SUM(Communes!$B$2,Communes!$B$3)', 42)],
    ['refused', 'plain', named('=SUM(Communes!$B$2:$B$3)', 42)],
    ['addresses', 'comma', named('=SUM(Communes!$B$2,Communes!$B$3)', 42)],
    ['addresses', 'structured', named('=SUM(Communes!$B$2:$B$3)', 42)],
    ['addresses', 'both', named('=SUMIFS(Communes!$B$2:$B$3,Communes!$A$2:$A$3,"Lattes")', 10)],
    ['taken', 'structured', named('=SUM(Membres[Population])', 42)],
  ] as const)('%s: %s', async (namesFromText, text, expected) => {
    await open({ ways: { namesFromText, nameFormulas: 'english' } });
    expect(await addText(texts[text])).toEqual(expected);
  });

  test('a refused text leaves no name, and one that stood there as it was', async () => {
    const host = await open({ ways: { namesFromText: 'refused', nameFormulas: 'english' } });
    await addText(texts.plain);
    const change = await Excel.run(async (context) => {
      context.workbook.names.getItem('Nom').formula = texts.structured;
      await context.sync();
    }).catch((error: unknown) => (error as OfficeExtension.Error).code);
    expect(change).toBe('InvalidArgument');
    host.typeInGrid('Communes', 'D1', '=Nom');
    expect(host.cell('Communes', 'D1').value).toBe(42);
  });

  test('a range that is given as such is taken, and so is a formula that is said to be local', async () => {
    await open({ ways: { namesFromText: 'refused', nameFormulas: 'english' } });
    const range = await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem('Communes').getRange('B2:B3');
      const item = context.workbook.names.add('Cellules', cells).load('formula');
      await context.sync();
      return item.formula as string;
    });
    expect(range).toBe('=Communes!$B$2:$B$3');
    expect(
      await add('Nom', (names) => names.addFormulaLocal('Nom', '=SOMME(Membres[Population];1,5)')),
    ).toEqual(named('=SUM(Membres[Population],1.5)', 43.5));
  });
});

test('on an English desktop commas are taken; structured references turn into addresses there too', async () => {
  await open({ locale: 'en-US', ways: { namesFromText: 'refused', nameFormulas: 'local' } });
  expect(await addText(texts.both)).toEqual(
    named('=SUMIFS(Communes!$B$2:$B$3,Communes!$A$2:$A$3,"Lattes")', 10),
  );
});

test('the formula of a name is read in the language of the desktop, and may be given back as it was read', async () => {
  await open({ ways: { nameFormulas: 'local', namesFromText: 'refused' } });
  const local = '=SOMME(Communes!$B$2;Communes!$B$3)';
  expect(await addText(local)).toEqual(named(local, 42));
  const again = await Excel.run(async (context) => {
    const item = context.workbook.names.getItem('Nom').load('formula');
    await context.sync();
    item.formula = String(item.formula);
    item.load('value');
    await context.sync();
    return item.value as unknown;
  });
  expect(again).toBe(42);
});

test('formulas of cells are English, and local where they are asked for so', async () => {
  await open({ ways: { nameFormulas: 'local', namesFromText: 'refused' } });
  const seen = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Communes').getRange('D1:E1');
    range.formulasLocal = [['=SOMME(B2;B3;0,5)', 'texte; autre']];
    await context.sync();
    range.load('formulas,formulasLocal,values');
    await context.sync();
    return [range.formulas, range.formulasLocal, range.values] as unknown[];
  });
  expect(seen).toEqual([
    [['=SUM(B2,B3,0.5)', 'texte; autre']],
    [['=SOMME(B2;B3;0,5)', 'texte; autre']],
    [[42.5, 'texte; autre']],
  ]);
});

/** Files as people keep them, each with the right rows or the right question. */
import { contradictions, subscriptionsOf } from '../../../src/workbook/intake/matchTable';
import { understand } from '../../../src/workbook/intake/understand';
import { apartOf, readCase, rowsAs, understoodCase, warningsOf } from '../../helpers/cases';

describe('lists of INSEE and of intercommunalities', () => {
  test('INSEE: three digits within a département make the whole code; the population is the totale', async () => {
    const found = await understoodCase('C01-insee-code-commune-3-chiffres.csv');
    expect(found.headerRows).toEqual({ first: 10, last: 10 });
    expect(rowsAs(found, 'communes')).toEqual([
      { name: 'Baillargues', inseeCode: '34022', population: 7900 },
      { name: 'Castries', inseeCode: '34058', population: 6819 },
      { name: 'Clapiers', inseeCode: '34077', population: 6108 },
      { name: 'Fabrègues', inseeCode: '34095', population: 7282 },
      { name: 'Lattes', inseeCode: '34129', population: 17789 },
    ]);
    expect(rowsAs(found, 'communes', 'municipale').map(({ population }) => population)).toEqual([
      7793, 6722, 6010, 7200, 17592,
    ]);
    expect(warningsOf(found)).toEqual([['joinedCodes', 'C F']]);
  });

  test('no titles at all: the columns are guessed, and asked about', async () => {
    const found = await understoodCase('C03-montpellier-sans-entete.csv');
    expect(found.headerRows).toBeNull();
    expect(warningsOf(found)).toEqual([['noHeader', '']]);
    const rows = rowsAs(found, 'communes');
    expect(rows).toHaveLength(31);
    expect(rows[0]).toEqual({ name: 'Baillargues', population: 7654 });
    expect(rows[16]).toEqual({ name: 'Montpellier', population: 295542 });
  });

  test('two lines of titles: the second is no commune', async () => {
    const found = await understoodCase('C04-insee-epci-deux-entetes.csv');
    expect(found.headerRows).toEqual({ first: 5, last: 6 });
    const rows = rowsAs(found, 'communes');
    expect(rows).toHaveLength(31);
    expect(rows[0]).toEqual({ name: 'Baillargues', inseeCode: '34022' });
    expect(rows.at(-1)).toEqual({ name: 'Villeneuve-lès-Maguelone', inseeCode: '34337' });
  });

  test('DGCL: name, code and the population that the convention counts by', async () => {
    const found = await understoodCase('C05-banatic-epcicom.csv');
    expect(rowsAs(found, 'communes')[0]).toEqual({
      name: 'Montpellier',
      inseeCode: '34172',
      population: 310611,
    });
    expect(rowsAs(found, 'communes', 'municipale')[2]).toEqual({
      name: 'Lattes',
      inseeCode: '34129',
      population: 17592,
    });
    expect(apartOf(found)).toEqual([]);
  });
});

describe('CSV', () => {
  test('credits, in the three ways of accountants, are negative and said', async () => {
    const found = await understoodCase('D22-avoir.csv');
    expect(rowsAs(found, 'applications')).toEqual([
      { name: 'Cadastre', annualCost: -1200.5 },
      { name: 'Portail', annualCost: -1200.5 },
      { name: 'GED', annualCost: -1200.5 },
    ]);
    expect(warningsOf(found)).toEqual([['credits', 'B2:B4']]);
  });

  test('a stray byte of another encoding is said, and changes nothing else', async () => {
    const { csv } = await readCase('D24-utf8-avec-un-octet-cp1252.csv');
    expect(csv).toEqual({ separator: ';', encoding: 'utf-8' });
    const found = await understoodCase('D24-utf8-avec-un-octet-cp1252.csv');
    expect(rowsAs(found, 'communes').map(({ name }) => name)).toEqual(['Fabrègues', 'Pérols', 'Castries']);
    expect(found.rows[2]!.cells[3]).toBe('mairie d’Été');
    expect(warningsOf(found)).toEqual([
      ['beyondHeaders', 'D4'],
      ['doubtfulTexts', 'D4'],
    ]);
  });

  test('uneven lines, a comma in each', async () => {
    expect((await readCase('E01-lignes-inegales.csv')).csv?.separator).toBe(';');
    const found = await understoodCase('E01-lignes-inegales.csv');
    expect(rowsAs(found, 'applications')[4]).toEqual({
      name: 'Nom 7',
      maintenance: 25,
      operation: 4,
      annualCost: 16,
    });
  });

  test('addresses with commas', async () => {
    expect((await readCase('E02-virgule-adresse.csv')).csv?.separator).toBe(';');
    const found = await understoodCase('E02-virgule-adresse.csv');
    expect(rowsAs(found, 'communes')).toContainEqual({
      name: 'Castries',
      inseeCode: '34058',
      population: 6819,
    });
  });

  test('titles of the page, then decimals with a comma', async () => {
    const found = await understoodCase('E03-deux-lignes-titre-decimales.csv');
    expect(found).toMatchObject({ headerRows: { first: 3, last: 3 }, decimalSign: ',' });
    expect(rowsAs(found, 'applications')).toEqual([
      { name: 'Cadastre', annualCost: 1200.5 },
      { name: 'Portail', annualCost: 2000.1 },
      { name: 'Paie', annualCost: 3000.2 },
    ]);
  });
});

describe('workbooks', () => {
  test.each(['W00-sans-styles.xlsx', 'W00b-textes-en-ligne-inlineStr.xlsx'])('%s', async (name) => {
    const found = await understoodCase(name, { hiddenRows: 'taken' });
    expect(rowsAs(found, 'communes')).toEqual([
      { name: 'Lattes', inseeCode: '34129', population: 17789 },
      { name: 'Fabrègues', inseeCode: '34095', population: 7282 },
      { name: 'Castries', inseeCode: '34058', population: 6819 },
    ]);
    expect(apartOf(found)).toEqual([[8, 'total']]);
  });

  test('a total typed below the data is set apart, and taken in only when somebody says so', async () => {
    const name = 'W02-total-saisi-dans-le-tableau.xlsx';
    const found = await understoodCase(name);
    expect(rowsAs(found, 'communes').map((row) => row['name'])).toEqual(['Lattes', 'Fabrègues', 'Castries']);
    expect(apartOf(found)).toEqual([[5, 'total']]);
    expect(rowsAs(await understoodCase(name, { taken: [5] }), 'communes')).toHaveLength(4);
  });

  test('rows that a filter hides wait for an answer', async () => {
    const name = 'X02-lignes-filtrees.xlsx';
    const found = await understoodCase(name);
    expect(warningsOf(found)).toEqual([['hiddenRows', '2 4']]);
    expect(rowsAs(found, 'communes').map((row) => row['name'])).toEqual(['Lattes', 'Fabrègues']);
    const taken = rowsAs(await understoodCase(name, { hiddenRows: 'taken' }), 'communes');
    expect(taken.map((row) => row['name'])).toEqual(['Bourg-en-Bresse', 'Lattes', 'Laon', 'Fabrègues']);
  });

  test('two merged lines of titles name each column', async () => {
    const found = await understoodCase('X03-entete-fusionnee.xlsx');
    expect(found.headerRows).toEqual({ first: 1, last: 2 });
    expect(found.columns.map(({ header }) => header)).toEqual([
      'Commune',
      'Code INSEE',
      'Population municipale',
      'Population comptée à part',
      'Population totale',
    ]);
    expect(rowsAs(found, 'communes')[0]).toEqual({ name: 'Lattes', inseeCode: '34129', population: 17789 });
    expect(rowsAs(found, 'communes', 'municipale')[0]!['population']).toBe(17592);
  });

  test('years as titles, below a title: which year is asked', async () => {
    const found = await understoodCase('X04-titre-et-annees-en-nombres.xlsx');
    expect(found.columns.map(({ header }) => header)).toEqual([
      'Commune',
      'Code INSEE',
      '2019',
      '2020',
      '2021',
    ]);
    expect(warningsOf(found)).toEqual([['yearHeaders', 'C D E']]);
    expect(rowsAs(found, 'communes')).toEqual([
      { name: 'Lattes', inseeCode: '34129' },
      { name: 'Fabrègues', inseeCode: '34095' },
    ]);
  });

  test('a shared text without an index is an empty cell', async () => {
    expect(rowsAs(await understoodCase('X06-texte-partage-sans-indice.xlsx'), 'communes')).toEqual([
      { name: 'Lattes', inseeCode: '34129', population: 17789 },
      { name: 'Fabrègues', population: 7282 },
    ]);
  });

  test('formulas that nobody computed are said, and are not empty', async () => {
    const found = await understoodCase('X07-formule-sans-valeur.xlsx');
    expect(warningsOf(found)).toEqual([['notComputed', 'E2:E3']]);
    expect(rowsAs(found, 'communes').map(({ population }) => population)).toEqual([
      '#NON_CALCULÉ!',
      '#NON_CALCULÉ!',
    ]);
  });

  test('a commune merged over two rows goes for both', async () => {
    const found = await understoodCase('X10-commune-fusionnee-verticalement.xlsx');
    expect(rowsAs(found, 'subscriptions')).toEqual([
      { commune: 'Lattes', application: 'E-demat', firstYear: 2019 },
      { commune: 'Lattes', application: 'Marchés publics', firstYear: 2019 },
      { commune: 'Castries', application: 'E-demat', firstYear: 2020 },
      { commune: 'Castries', application: 'E-services', firstYear: 2020 },
    ]);
    expect(warningsOf(found)).toEqual([['mergedRows', 'A3 A5']]);
  });

  test('a matrix of crosses is subscriptions', async () => {
    const found = await understoodCase('X11-matrice-adhesions.xlsx');
    expect(subscriptionsOf(found)).toEqual([
      { row: 2, values: { commune: 'Lattes', application: 'E-demat' } },
      { row: 2, values: { commune: 'Lattes', application: 'E-services' } },
      { row: 3, values: { commune: 'Castries', application: 'E-demat' } },
      { row: 3, values: { commune: 'Castries', application: 'Marchés publics' } },
    ]);
  });

  test('remarks below the table are no rows', async () => {
    const found = await understoodCase('X12-notes-en-pied.xlsx');
    expect(rowsAs(found, 'communes')).toHaveLength(2);
    expect(apartOf(found)).toEqual([
      [5, 'note'],
      [6, 'note'],
    ]);
  });
});

test('a code that is known as another commune’s is asked about; a name with words around it is the same', () => {
  const reference = new Map([
    ['34129', 'Lattes'],
    ['34095', 'Fabrègues'],
    ['34179', 'Murviel-lès-Montpellier'],
    ['34090', 'Le Crès'],
    ['34192', 'Palavas-les-Flots'],
  ]);
  const rows = [
    ['34129', 'Fabrègues'],
    ['34095', 'COMMUNE DE FABREGUES'],
    ['34179', 'Montpellier'],
    ['34090', 'Cres (34)'],
    ['34192', 'Palavas'],
    ['34999', 'Nulle part'],
    ['34129', 'CCAS'],
    ['', 'Lattes'],
  ].map(([inseeCode = '', name = ''], index) => ({ row: index + 2, values: { inseeCode, name } }));
  expect(contradictions(rows, reference)).toEqual([
    { row: 2, code: '34129', name: 'Fabrègues', expected: 'Lattes' },
    { row: 4, code: '34179', name: 'Montpellier', expected: 'Murviel-lès-Montpellier' },
  ]);
});

test('what the person says is understood again', async () => {
  const { sheets } = await readCase('C04-insee-epci-deux-entetes.csv');
  const one = understand(sheets[0]!, { headerRows: { first: 6, last: 6 } });
  expect(one.columns[0]!.header).toBe('CODGEO');
  expect(one.rows).toHaveLength(31);
  const none = understand(sheets[0]!, { headerRows: 'none' });
  expect(none.rows).toHaveLength(37);
  expect(apartOf(understand(sheets[0]!, { leftOut: [7] }))).toEqual([[7, 'leftOut']]);
});

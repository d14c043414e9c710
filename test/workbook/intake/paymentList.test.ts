/** The accountant's list: which column says what, what is a payment, and how its dates and amounts are read. */
import { readFile } from '../../../src/files/read/readFile';
import { NO_MARKS, type Grid } from '../../../src/workbook/intake/grid';
import { dateOfFile } from '../../../src/workbook/intake/payments/fileDates';
import { matchPaymentColumns } from '../../../src/workbook/intake/payments/paymentColumns';
import { readPaymentList } from '../../../src/workbook/intake/payments/paymentList';
import { understand } from '../../../src/workbook/intake/understand';
import { on } from '../../core/revenueOrders/orders';

const DAY = on('2021-11-10');

async function ofCsv(...lines: string[]) {
  const read = await readFile(new TextEncoder().encode(lines.join('\r\n')));
  return listed(read.sheets[0]!);
}
const ofCells = (rows: Grid['rows']) =>
  listed({
    name: 'Feuil1',
    hidden: false,
    rows,
    rowNumbers: rows.map((_, index) => index + 1),
    marks: NO_MARKS,
  });

function listed(grid: Grid) {
  const understanding = understand(grid);
  const matching = matchPaymentColumns(understanding);
  const { lines, left } = readPaymentList(understanding, matching);
  return {
    columns: Object.fromEntries(
      matching.matches.flatMap(({ column, index }) =>
        index === null ? [] : [[column, understanding.columns[index]!.header]],
      ),
    ),
    said: lines.map(({ line, number, debtor, on: day, amount, reference }) => [
      line,
      number,
      debtor,
      day,
      amount?.toFixed(2),
      reference,
    ]),
    left: left.map(({ line, why }) => [line, why]),
    apart: understanding.rows.flatMap(({ row, apart }) => (apart === null ? [] : [[row, apart]])),
  };
}

test('an export with titles, numbers as text with their zeros, dates as text, a row of totals', async () => {
  const { columns, said, left, apart } = await ofCsv(
    'N° titre;Redevable;Date encaissement;Montant titre;Montant encaissé;Libellé',
    '000101;COMMUNE DE FABREGUES;10/11/2021;148,91;148,91;VIR SEPA 12',
    '000102;MAIRIE DE LATTES;10/11/21;347,23;1 347,20;VIR SEPA 13',
    'TOTAL;;;;1 496,11;',
  );
  expect(columns).toEqual({
    number: 'N° titre',
    debtor: 'Redevable',
    date: 'Date encaissement',
    amount: 'Montant encaissé',
    reference: 'Libellé',
  });
  expect(said).toEqual([
    [2, '000101', 'COMMUNE DE FABREGUES', DAY, '148.91', 'VIR SEPA 12'],
    [3, '000102', 'MAIRIE DE LATTES', DAY, '1347.20', 'VIR SEPA 13'],
  ]);
  expect(left).toEqual([]);
  expect(apart).toEqual([[4, 'total']]);
});

test('of debits and credits, only what came in; what is below 0 is none', async () => {
  const { columns, said, left } = await ofCsv(
    'Date comptable;Tiers;Débit;Crédit;Référence',
    '20/09/2021;FABREGUES;148,91;;TITRE 101',
    '10/11/2021;FABREGUES;;148,91;VIR 12',
    '12/11/2021;LATTES;;-20,00;REJET',
    '13/11/2021;LATTES;;(20,00);AVOIR',
    '14/11/2021;JACOU;10,00;200,00;NET',
  );
  expect(columns).toMatchObject({ debit: 'Débit', amount: 'Crédit', date: 'Date comptable' });
  expect(said.map(([line, , , , amount]) => [line, amount])).toEqual([
    [3, '148.91'],
    [6, '190.00'],
  ]);
  expect(left).toEqual([
    [2, 'notReceived'],
    [4, 'notReceived'],
    [5, 'notReceived'],
  ]);
});

test('a workbook: dates and numbers as numbers; what cannot be read is said', () => {
  const { said, left } = ofCells([
    ['Paiements reçus'],
    ['Titre', 'Payeur', 'Date', 'Montant'],
    [101, 'Fabrègues', DAY + 0.6, 148.91],
    [102, 'Lattes', 'le 10', 347.23],
    [103, 'Jacou', DAY, 'douze'],
    [104, 'Clapiers', DAY, 12.345],
    ['', '', '', ''],
  ]);
  expect(said).toEqual([[3, '101', 'Fabrègues', DAY, '148.91', '']]);
  expect(left).toEqual([
    [4, 'date'],
    [5, 'amount'],
    [6, 'amount'],
  ]);
});

test('without titles, or with one that nobody knows, the columns are told from what stands in them', async () => {
  const bare = await ofCsv('0101;Fabrègues;10/11/2021;148,91', '0102;Lattes;12/11/2021;347,23');
  expect(bare.said.map((each) => each.slice(0, 5))).toEqual([
    [1, '0101', 'Fabrègues', DAY, '148.91'],
    [2, '0102', 'Lattes', DAY + 2, '347.23'],
  ]);
  const odd = await ofCsv('Titre;Commune;Jour;Somme', '0101;Fabrègues;10/11/2021;148,91');
  expect(odd.said.map((each) => each.slice(0, 5))).toEqual([[2, '0101', 'Fabrègues', DAY, '148.91']]);
});

test.each([
  [44_510.5, DAY],
  ['10/11/2021', DAY],
  ['10.11.21', DAY],
  ['2021-11-10', DAY],
  ['2021-11-10T08:30:00', DAY],
  ['10/11/2021 14:32', DAY],
  ['10/11/2021 14:32:05', DAY],
  ['20211110', DAY],
  [20_211_110, DAY],
  ['10112021', DAY],
  ['31/02/2021', null],
  ['11/2021', null],
  ['20112012', on('2012-11-20')],
  [0, null],
  [true, null],
])('a date of a file: %p', (cell, expected) => {
  expect(dateOfFile(cell)).toBe(expected);
});

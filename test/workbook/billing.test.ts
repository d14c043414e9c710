/** Rows of the billing year as people type them: read right, or refused with a finding. */
import fc from 'fast-check';
import { serialDate } from '../../src/core/dates';
import { accountFindings } from '../../src/workbook/accounts/accountFindings';
import { readBilling } from '../../src/workbook/accounts/billing/readBilling';
import { readInterventions } from '../../src/workbook/accounts/interventions/readInterventions';
import { readNumberList } from '../../src/workbook/accounts/billing/numberList';
import { planEdit } from '../../src/workbook/edits/planEdit';
import type { Edit } from '../../src/workbook/edits/edit';
import type { EventData } from '../../src/workbook/edits/orders/orderEdit';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import { exampleTables } from '../../src/workbook/tables/example';
import { applyOperations } from '../helpers/applyOperations';
import { billingRaw } from '../helpers/billingRaw';
import { asRead, rawWorkbookOf, withRow, withTable } from '../helpers/rawWorkbook';

const DAY = serialDate(2022, 3, 1);
const NOW = DAY + 0.5;

const RAW = billingRaw(DAY);
const ROW = {
  'Réf.': 'T2021-0001',
  Nature: 'Quote-part',
  Exercice: 2021,
  Commune: 'Lattes',
  Montant: 347.23,
  'Délai de contestation': 8,
  Décompte: 'Jours francs',
  'Délai de paiement': 30,
  Régime: 'Aucun',
};
const withOrder = (cells: Record<string, RawCell> = {}): RawWorkbook =>
  withRow(RAW, 'revenueOrders', { ...ROW, ...cells });
const read = (raw: RawWorkbook) => readBilling(raw, DEFAULT_BINDING);
const codes = (raw: RawWorkbook) => read(raw).findings.map(({ code }) => code);

describe('dates as people type them', () => {
  test.each<[string, RawCell, number | null, string[]]>([
    ['a date', serialDate(2021, 9, 20), serialDate(2021, 9, 20), []],
    ['with a time', serialDate(2021, 9, 20) + 0.75, serialDate(2021, 9, 20) + 0.75, []],
    ['as text', '20/09/2021', serialDate(2021, 9, 20), ['dateStoredAsText']],
    ['a year of two digits', '20.9.21', serialDate(2021, 9, 20), ['dateStoredAsText']],
    ['the ISO form', '2021-09-20', serialDate(2021, 9, 20), ['dateStoredAsText']],
    ['nothing', '', null, []],
    ['no day of the calendar', '31/02/2021', null, ['accountCellInvalid']],
    ['words', 'fin septembre', null, ['accountCellInvalid']],
    ['a number that is no date', -3, null, ['accountCellInvalid']],
    ['a tick', true, null, ['accountCellInvalid']],
  ])('%s', (_, cell, issuedOn, found) => {
    const raw = withOrder({ 'Émis le': cell });
    expect(read(raw).billing.orders.map(({ order }) => order.issuedOn)).toEqual([issuedOn]);
    expect(codes(raw)).toEqual(found);
  });
});

/** What stands in a cell for the first of July 2029, or not, with what it is read as and what is found. */
const TYPED: readonly (readonly [string, RawCell, number | null, readonly string[]])[] = [
  ['a date', serialDate(2029, 7, 1), serialDate(2029, 7, 1), []],
  ['with a time', serialDate(2029, 7, 1) + 0.75, serialDate(2029, 7, 1), []],
  ['as text', '01/07/2029', serialDate(2029, 7, 1), ['dateStoredAsText']],
  ['a year of two digits', '1.7.29', serialDate(2029, 7, 1), ['dateStoredAsText']],
  ['the ISO form', '2029-07-01', serialDate(2029, 7, 1), ['dateStoredAsText']],
  ['nothing', '', null, ['accountCellMissing']],
  ['no day of the calendar', '31/06/2029', null, ['accountCellInvalid']],
  ['words', 'début juillet', null, ['accountCellInvalid']],
  ['a number that is no date', -3, null, ['accountCellInvalid']],
  ['a tick', true, null, ['accountCellInvalid']],
];

describe('dates of the other tables as people type them', () => {
  test.each(TYPED)('a payment, a rate, a holiday: %s', (_, cell, day, found) => {
    const paid = withRow(withOrder({ 'Émis le': DAY }), 'payments', {
      Titre: 'T2021-0001',
      Date: cell,
      Montant: 1,
    });
    expect(read(paid).billing.orders[0]!.payments.map(({ on }) => on)).toEqual(day === null ? [] : [day]);
    expect(codes(paid)).toEqual(found);

    const rated = withRow(RAW, 'rates', { Régime: 'Intérêt légal', 'À partir du': cell, Taux: 0.03 });
    const known = read(RAW).billing.rates.legalRate.length;
    expect(
      read(rated)
        .billing.rates.legalRate.slice(known)
        .map(({ from }) => from),
    ).toEqual(day === null ? [] : [day]);
    expect(codes(rated)).toEqual(found);

    const off = withRow(RAW, 'holidays', { Date: cell, Libellé: 'Fermeture' });
    const days = read(RAW).billing.holidays.length;
    expect(read(off).billing.holidays.slice(days).map(Math.floor)).toEqual(day === null ? [] : [day]);
    expect(codes(off)).toEqual(found);
  });

  test.each(TYPED)('an intervention: %s', (_, cell, day, found) => {
    const raw = withRow(withTable(RAW, 'interventionLines'), 'interventions', {
      'Réf.': 'I7',
      Commune: 'Lattes',
      'Accord le': cell,
      Référence: 'courriel',
    });
    const [row] = readInterventions(raw, DEFAULT_BINDING).rows;
    expect(row!.fields.agreedOn === null ? null : Math.floor(row!.fields.agreedOn)).toBe(day);
    // Nothing is no agreement; a date that stands as text is read, since no formula looks at it.
    const said = accountFindings(raw, DEFAULT_BINDING, asRead(raw).reading).map(({ code }) => code);
    expect(said.filter((code) => code === 'accountCellInvalid')).toEqual(
      found.filter((code) => code === 'accountCellInvalid'),
    );
  });
});

test('what a row lacks or has twice is said, and no more', () => {
  expect(codes(withOrder())).toEqual([]);
  expect(codes(withOrder({ 'Réf.': '' }))).toEqual(['orderKeyMissing']);
  expect(codes(withOrder({ Montant: 'cher' }))).toEqual(['accountCellInvalid']);
  expect(codes(withOrder({ Régime: 'au choix' }))).toEqual(['accountCellInvalid']);
  expect(codes(withRow(withOrder(), 'revenueOrders', ROW))).toEqual(['duplicateOrderKey']);
  expect(codes(withOrder({ 'Reçu le': serialDate(2021, 9, 30) }))).toEqual(['orderDateWithout']);
  const paid = { Titre: 'T2021-0009', Date: DAY, Montant: 1 };
  expect(codes(withRow(withOrder(), 'payments', paid))).toEqual(['paymentWithoutOrder']);
});

test('a delay that ends in a year without holidays is said, a missing rate too', () => {
  const late = {
    'Émis le': serialDate(2040, 1, 2),
    'Reçu le': serialDate(2040, 1, 3),
    Régime: 'Intérêt légal, de plein droit',
  };
  const raw = { ...withOrder(late), calculationDate: serialDate(2040, 6, 1) };
  expect(read(raw).findings.map(({ code, values }) => [code, values])).toEqual([
    ['holidaysMissing', { year: 2040 }],
    ['rateMissing', { regime: 'Intérêt légal', date: serialDate(2040, 1, 1) }],
  ]);
});

test('numbers from the list of the finance software, by key, SIRET or name', () => {
  const orders = [
    { ref: 'T2021-0001', debtor: 'Lattes', siret: '21340129100017', number: '' },
    { ref: 'T2021-0002', debtor: 'Saint-Brès', siret: '', number: '' },
    { ref: 'T2021-0003', debtor: 'Jacou', siret: '', number: '' },
  ];
  const list =
    '213 401 291 00017;101\nST BRES\t102\n\nt2021-0003 | Jacou | 103\nNîmes;104\nJacou;105\nLattes';
  expect(readNumberList(list, orders)).toEqual({
    found: [
      { ref: 'T2021-0001', number: '101' },
      { ref: 'T2021-0002', number: '102' },
      { ref: 'T2021-0003', number: '103' },
    ],
    unknown: [5, 6, 7],
  });
});

/** The tables after an edit, with the edit that takes it back. */
function after(raw: RawWorkbook, edit: Edit): { readonly raw: RawWorkbook; readonly undo: Edit } {
  const outcome = planEdit(raw, DEFAULT_BINDING, edit, NOW);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return { raw: applyOperations(raw, outcome.plan.operations), undo: outcome.plan.undo };
}
const refusal = (raw: RawWorkbook, edit: Edit) => {
  const outcome = planEdit(raw, DEFAULT_BINDING, edit, NOW);
  return outcome.ok ? null : outcome.refusal;
};
const one = (event: EventData, ref = 'T2021-0001'): Edit => ({
  kind: 'recordEvents',
  events: [{ ref, event }],
});
const claim = (debtor: string, amount: number) => ({ debtor, amount, nature: 'share' as const });

describe('edits', () => {
  const prepare: Edit = {
    kind: 'prepareOrders',
    year: 2021,
    claims: [claim('Lattes', 347.23), claim('Jacou', 141.57)],
  };
  const prepared = after(RAW, prepare).raw;

  test('one order a commune and year, under the clauses of today', () => {
    expect(
      read(prepared).billing.orders.map(({ order }) => [order.ref, order.debtor, order.amount.toNumber()]),
    ).toEqual([
      ['T2021-0001', 'Lattes', 347.23],
      ['T2021-0002', 'Jacou', 141.57],
    ]);
    expect(read(prepared).billing.orders[0]!.order.terms).toMatchObject({
      contest: { days: 8, clear: true },
      paymentDays: 30,
    });
    expect(refusal(prepared, { ...prepare, claims: [claim('LATTES', 1)] })).toEqual({
      code: 'orderExists',
      name: 'LATTES',
      year: 2021,
    });
    expect(refusal(RAW, { ...prepare, claims: [claim('Lattes', 0)] })).toMatchObject({
      code: 'orderAmountInvalid',
    });
    expect(refusal(RAW, { ...prepare, claims: [claim('Nîmes', 5)] })).toEqual({
      code: 'notFound',
      name: 'Nîmes',
    });
  });

  test('without their tables nothing is done', () => {
    expect(refusal(rawWorkbookOf(exampleTables()), prepare)).toEqual({ code: 'billingMissing' });
  });

  test('what cannot have happened is refused, and nothing of it is done', () => {
    const events = ['T2021-0001', 'T2021-0002'].map((ref) => ({
      ref,
      event: { kind: 'issue' as const, on: serialDate(2021, 9, 20) },
    }));
    const issued = after(prepared, { kind: 'recordEvents', events: events.slice(0, 1) }).raw;
    expect(refusal(issued, { kind: 'recordEvents', events })).toMatchObject({
      code: 'orderEventRefused',
      name: 'Lattes',
      event: 'issue',
      why: { reason: 'alreadyIssued' },
    });
    expect(refusal(issued, one({ kind: 'receive', on: serialDate(2021, 9, 19) }))).toMatchObject({
      why: { reason: 'before' },
    });
  });

  test('a number names one order of a year', () => {
    const numbers = [
      { ref: 'T2021-0001', before: '', after: '101' },
      { ref: 'T2021-0002', before: '', after: '101' },
    ];
    expect(refusal(prepared, { kind: 'numberOrders', numbers })).toEqual({
      code: 'orderNumberTaken',
      number: '101',
      name: 'Lattes',
    });
  });

  test('a random year never loses or doubles a cent, and each edit comes back to the cell', () => {
    const day = fc.integer({ min: serialDate(2021, 9, 1), max: DAY });
    const cents = fc.integer({ min: 1, max: 40_000 }).map((count) => count / 100);
    const event = fc.oneof(
      fc.record({
        kind: fc.constantFrom('issue', 'receive', 'contest', 'rejectContest', 'accept', 'demand'),
        on: day,
      }),
      fc.record({ kind: fc.constant('pay'), on: day, amount: cents, reference: fc.constant('') }),
      fc.record({ kind: fc.constant('cancel'), on: day, amount: fc.option(cents) }),
      fc.record({ kind: fc.constant('correct'), on: day, amount: cents }),
    ) as fc.Arbitrary<EventData>;
    const ref = fc.constantFrom('T2021-0001', 'T2021-0002', 'T2021-0003', 'T2021-0004');
    fc.assert(
      fc.property(fc.array(fc.record({ ref, event }), { maxLength: 30 }), (steps) => {
        let raw = prepared;
        for (const step of steps) {
          const edit: Edit = { kind: 'recordEvents', events: [step] };
          const outcome = planEdit(raw, DEFAULT_BINDING, edit, NOW);
          if (!outcome.ok) continue;
          const next = after(raw, edit);
          const back = after(next.raw, next.undo).raw;
          for (const role of ['revenueOrders', 'payments'] as const)
            expect(typedRows(back, role)).toEqual(typedRows(raw, role));
          raw = next.raw;
        }
        expect(codes(raw)).toEqual([]);
        for (const { order, payments } of read(raw).billing.orders) {
          const paid = payments.reduce((total, { amount }) => total + Math.round(amount.toNumber() * 100), 0);
          const cancelled = Math.round((order.cancelledAmount?.toNumber() ?? 0) * 100);
          expect(paid + cancelled).toBeLessThanOrEqual(Math.round(order.amount.toNumber() * 100));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Rows that hold something that was typed. */
function typedRows(raw: RawWorkbook, role: 'revenueOrders' | 'payments'): unknown[] {
  return raw.tables[role]!.rows.filter((row) => row[0] !== '').map((row) =>
    row.slice(0, role === 'payments' ? 4 : 20),
  );
}

/** A year of the accounts closed: who is refused then, how it is reopened, and what is grouped in it. */
import { closedYears } from '../../src/workbook/accounts/closing/closedYears';
import { yearSeal } from '../../src/workbook/accounts/closing/yearSeal';
import type { Edit } from '../../src/workbook/edits/edit';
import { NO_ORDER_ROWS } from '../../src/workbook/edits/orders/orderEdit';
import { readBilling } from '../../src/workbook/accounts/billing/readBilling';
import { readInterventions } from '../../src/workbook/accounts/interventions/readInterventions';
import { revenueOrders } from '../../src/workbook/accounts/revenueOrders';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import {
  after,
  close,
  CLOSED,
  DAY,
  EMPTY_YEAR,
  prepare,
  record,
  refusal,
  withWork,
  YEAR,
} from '../helpers/closedYear';
import { asRead, withCell, withRow } from '../helpers/rawWorkbook';

describe('closing', () => {
  test('is a row of the settings, with the seal of the accounts, and comes back', () => {
    expect(closedYears(YEAR, DEFAULT_BINDING)).toEqual([]);
    expect(closedYears(CLOSED.raw, DEFAULT_BINDING)).toEqual([
      { year: 2021, seal: yearSeal(YEAR, DEFAULT_BINDING, 2021) },
    ]);
    const reopened = after(CLOSED.raw, CLOSED.undo);
    expect(closedYears(reopened.raw, DEFAULT_BINDING)).toEqual([]);
    expect(closedYears(after(reopened.raw, reopened.undo).raw, DEFAULT_BINDING)).toEqual(
      closedYears(CLOSED.raw, DEFAULT_BINDING),
    );
  });

  test('closing and reopening are written in the Journal, with what the year came to', () => {
    const journal = (raw: RawWorkbook) =>
      raw.tables
        .journal!.rows.filter((row) => row.includes('Exercice 2021'))
        .map((row) =>
          row
            .slice(1)
            .join(' | ')
            .replace(/[\u00a0\u202f]/g, ' '),
        );
    const seal = yearSeal(YEAR, DEFAULT_BINDING, 2021);
    expect(journal(after(CLOSED.raw, { kind: 'reopenYear', year: 2021 }).raw)).toEqual([
      `Clôture | Exercice 2021 |  | titré 626,27 € ; payé 100,00 € ; annulé 0,00 € ; reste dû 526,27 € ; empreinte ${seal}`,
      `Réouverture | Exercice 2021 | empreinte ${seal} | `,
    ]);
  });

  test('is refused: without orders, twice, or of accounts that are not those that were seen', () => {
    expect(refusal(YEAR, close(YEAR, 2020))).toEqual({ code: 'nothingToClose', year: 2020 });
    expect(refusal(CLOSED.raw, close(CLOSED.raw))).toEqual({ code: 'yearClosed', year: 2021 });
    expect(refusal(YEAR, { ...close(EMPTY_YEAR), year: 2021 } as Edit)).toEqual({
      code: 'accountsChanged',
      year: 2021,
    });
    expect(refusal(YEAR, { kind: 'reopenYear', year: 2021 })).toEqual({ code: 'yearNotClosed', year: 2021 });
  });

  test.each<[string, (raw: RawWorkbook) => Edit]>([
    ['a payment', () => record('T2021-0001', { kind: 'pay', on: DAY, amount: 1, reference: '' })],
    ['a date', () => record('T2021-0002', { kind: 'rejectContest', on: DAY })],
    [
      'a number',
      () => ({ kind: 'numberOrders', numbers: [{ ref: 'T2021-0001', before: '', after: '101' }] }),
    ],
    ['another order', () => prepare({ debtor: 'Jacou', amount: 50, nature: 'share' })],
    [
      'rows that are put back',
      () => ({
        kind: 'changeOrders',
        ...NO_ORDER_ROWS,
        removedPayments: [{ order: 'T2021-0001', date: 1, amount: 1 }],
      }),
    ],
    [
      'an intervention that it claims',
      (raw) => {
        const before = readInterventions(raw, DEFAULT_BINDING).rows[0]!.fields;
        return { kind: 'changeIntervention', before, after: { ...before, subject: 'Autre' } };
      },
    ],
    [
      'a mend of one of its cells',
      () => ({
        kind: 'mendCells',
        rows: [{ table: 'payments', row: 0, seen: { order: 'T2021-0001' }, after: { amount: 5 } }],
      }),
    ],
  ])('then %s is refused, and done once it is reopened', (_, editOf) => {
    expect(refusal(CLOSED.raw, editOf(CLOSED.raw))).toEqual({ code: 'yearClosed', year: 2021 });
    const reopened = after(CLOSED.raw, { kind: 'reopenYear', year: 2021 }).raw;
    expect(refusal(reopened, editOf(reopened))?.code).not.toBe('yearClosed');
  });

  test('other years go on; work of a closed year may be claimed in a later one, and not be dated anew', () => {
    expect(
      refusal(CLOSED.raw, {
        ...prepare({ debtor: 'Jacou', amount: 50, nature: 'share' }),
        year: 2020,
      } as Edit),
    ).toBeNull();
    const raw = withRow(withWork(CLOSED.raw, 'I8'), 'revenueOrders', {
      'Réf.': 'T2022-0001',
      Nature: 'Intervention',
      Exercice: 2022,
      Commune: 'Saussan',
      Montant: 120,
    });
    const before = readInterventions(raw, DEFAULT_BINDING).rows[1]!.fields;
    const edit = (changes: object): Edit => ({
      kind: 'changeIntervention',
      before,
      after: { ...before, ...changes },
    });
    expect(refusal(raw, edit({ revenueOrder: 'T2022-0001' }))).toBeNull();
    expect(refusal(raw, edit({ revenueOrder: 'T2021-0001' }))).toEqual({ code: 'yearClosed', year: 2021 });
    expect(refusal(raw, edit({ performedOn: before.performedOn! + 1 }))).toEqual({
      code: 'yearClosed',
      year: 2021,
    });
  });
});

test('the seal: any change by hand breaks it, another order of the rows and another name do not', () => {
  const seal = (raw: RawWorkbook) => yearSeal(raw, DEFAULT_BINDING, 2021);
  const is = seal(YEAR);
  expect(seal(withCell(YEAR, 'revenueOrders', 0, 'Montant', 149.05))).not.toBe(is);
  expect(seal(withCell(YEAR, 'payments', 0, 'Montant', 99))).not.toBe(is);
  expect(seal(withCell(YEAR, 'interventionLines', 1, 'HT', 99))).not.toBe(is);
  expect(seal(withCell(YEAR, 'revenueOrders', 0, 'État', 'Payé'))).toBe(is);
  expect(seal(withCell(YEAR, 'revenueOrders', 0, 'Commune', 'Fabrègues-le-Vieux'))).toBe(is);
  const { revenueOrders: orders } = YEAR.tables;
  const reversed = { ...orders!, rows: orders!.rows.toReversed() };
  expect(seal({ ...YEAR, tables: { ...YEAR.tables, revenueOrders: reversed } })).toBe(is);
  expect(seal(withWork(YEAR, 'I9'))).toBe(is);
});

describe('orders that are grouped with interventions', () => {
  const raw = withWork(withWork(EMPTY_YEAR, 'I7'), 'I8');
  const group = (...interventions: string[]) =>
    prepare({ debtor: 'Saussan', amount: 10, nature: 'grouped', interventions });

  test('one order, whose amount is that of both; the interventions name it; taken back, all is as before', () => {
    const done = after(raw, group('I7', 'I8'));
    const [facts] = readBilling(done.raw, DEFAULT_BINDING).billing.orders;
    expect([facts!.order.nature, facts!.order.amount.toNumber()]).toEqual(['grouped', 250]);
    expect(
      readInterventions(done.raw, DEFAULT_BINDING).rows.map(({ fields }) => fields.revenueOrder),
    ).toEqual(['T2021-0001', 'T2021-0001']);
    const back = after(done.raw, done.undo).raw;
    expect(back.tables.interventions).toEqual(raw.tables.interventions);
    expect(readBilling(back, DEFAULT_BINDING).billing.orders).toEqual([]);
  });

  test('nothing is billed twice: neither what an order claims, nor one intervention in two orders', () => {
    const twice = { code: 'interventionRefused', name: 'I7', reason: 'alreadyClaimed', step: 'claim' };
    const other = { debtor: 'Saussan', amount: 1, nature: 'intervention' as const, interventions: ['I7'] };
    expect(refusal(after(raw, group('I7')).raw, prepare(other))).toEqual(twice);
    expect(refusal(raw, group('I7', 'I7'))).toEqual(twice);
    expect(
      refusal(
        raw,
        prepare({ debtor: 'Saussan', amount: 10, nature: 'grouped', interventions: ['I7'] }, other),
      ),
    ).toEqual(twice);
  });

  test('nor what is not accepted, or is for somebody else', () => {
    expect(refusal(withWork(EMPTY_YEAR, 'I7', { 'Qualité acceptée le': '' }), group('I7'))).toMatchObject({
      reason: 'notAccepted',
    });
    expect(refusal(withWork(EMPTY_YEAR, 'I7', { Commune: 'Jacou' }), group('I7'))).toMatchObject({
      code: 'notFound',
    });
    expect(refusal(raw, group('I99'))).toMatchObject({ code: 'notFound' });
  });

  test('the finance software reads what they are for', () => {
    const done = after(raw, group('I7')).raw;
    const source = asRead(done);
    const { issued } = revenueOrders(done, DEFAULT_BINDING, source.reading, source.recapOf(2021));
    expect(issued.map(({ label }) => label.slice(0, 34))).toEqual(['Quote-part et interventions 2021 –']);
  });
});

/** On the genuine client: interventions, orders that are grouped with them, a formula put back, a year closed. */
import { drawDocument } from '../../src/excel/drawDocument';
import { yearSeal } from '../../src/workbook/accounts/closing/yearSeal';
import type { InterventionFields } from '../../src/workbook/accounts/interventions/fields';
import type { Edit } from '../../src/workbook/edits/edit';
import { editOf, mendFinder } from '../../src/workbook/edits/mends/mends';
import { change, interventionsNow, QUOTE, refusalOf, STEPS, withWork } from '../helpers/acceptedWork';
import { currentHost } from '../helpers/excel';
import { comesAfterReading } from '../helpers/faults/secondPerson';
import { billingExcel, billingNow, edited, on, recorded, seenOn, sheetAndCore } from '../helpers/billing';

test('an intervention: quoted, agreed, done, accepted, changed line by line, and each step comes back', async () => {
  await withWork();
  const [accepted] = await interventionsNow();
  expect(accepted).toMatchObject({ ...QUOTE, ...Object.assign({}, ...STEPS) });
  expect(await refusalOf(change(accepted!, null))).toMatchObject({ reason: 'stillAgreed' });
  expect(await refusalOf(change(accepted!, { ...accepted!, lines: [] }))).toMatchObject({
    reason: 'linesAgreed',
  });
  expect(await refusalOf(change(QUOTE, accepted!))).toMatchObject({ code: 'changedMeanwhile' });

  // A second one, whose lines come and go.
  const [line] = QUOTE.lines;
  const second: InterventionFields = {
    ...QUOTE,
    ref: 'I2',
    lines: [line!, { ...line!, profile: 'Chef de projet' }],
  };
  const added = await edited(change(null, second));
  const fewer = await edited(change(second, { ...second, lines: [line!] }));
  expect((await interventionsNow())[1]!.lines).toHaveLength(1);
  await edited(fewer);
  expect((await interventionsNow())[1]).toEqual(second);
  const removed = await edited(change(second, null));
  expect(await interventionsNow()).toHaveLength(1);
  await edited(removed);
  expect((await interventionsNow())[1]).toEqual(second);
  await edited(added);
  expect(await interventionsNow()).toHaveLength(1);
  expect([...currentHost().unimplemented]).toEqual([]);
});

const GROUP: Edit = {
  kind: 'prepareOrders',
  year: 2021,
  claims: [{ debtor: 'Saussan', amount: 10, nature: 'grouped', interventions: ['I1'] }],
};

test('a grouped order: its formulas say what core says, the intervention names it, and it comes back whole', async () => {
  await withWork();
  const undo = await edited(GROUP);
  expect((await interventionsNow())[0]!.revenueOrder).toBe('T2021-0001');
  await recorded(['T2021-0001', { kind: 'issue', on: on('2021-09-20') }]);
  const issued = await recorded(['T2021-0001', { kind: 'receive', on: on('2021-09-30') }]);
  const { sheet, core } = await sheetAndCore();
  expect(sheet).toEqual(core);
  expect(sheet['T2021-0001']).toMatchObject({ open: 130, state: 'En retard' });
  expect(await refusalOf(GROUP)).toMatchObject({ code: 'orderExists' });
  await edited(issued);
  // It is issued: what prepared it cannot be taken back any more.
  expect(await refusalOf(undo)).toMatchObject({ code: 'notFound' });
});

test('somebody else claims the intervention between our reading and our writing: it is not billed twice', async () => {
  await withWork();
  const leave = comesAfterReading(currentHost(), () =>
    Excel.run(async (context) => {
      const orders = context.workbook.tables.getItem('Interventions').columns.getItem('Titre');
      orders.getDataBodyRange().getCell(0, 0).values = [["'0101"]];
      await context.sync();
    }),
  );
  const said = await refusalOf(GROUP);
  leave();
  expect(said).toMatchObject({ code: 'interventionRefused', reason: 'alreadyClaimed' });
  expect((await interventionsNow())[0]!.revenueOrder).toBe('0101');
  expect((await billingNow()).billing.orders).toEqual([]);
});

describe('a computed cell that somebody typed over', () => {
  const typeOver = (formula: string | number): Promise<void> =>
    Excel.run(async (context) => {
      const body = context.workbook.tables.getItem('Titres').columns.getItem('Reste dû').getDataBodyRange();
      body.getCell(0, 0).formulas = [[formula]];
      await context.sync();
    });
  const mend = async (): Promise<Edit> => {
    const { raw, binding, findings } = await billingNow();
    const mendOf = mendFinder(raw, binding);
    return editOf(findings.flatMap((finding) => mendOf(finding) ?? []));
  };
  beforeEach(async () => {
    await billingExcel('2021-12-05');
    await edited({
      kind: 'prepareOrders',
      year: 2021,
      claims: ['Lattes', 'Jacou'].map((debtor) => ({ debtor, amount: 100, nature: 'share' })),
    });
  });

  test('gets its formula again, in one edit that comes back', async () => {
    await typeOver(40);
    expect((await billingNow()).findings.map(({ code }) => code)).toEqual(['computedCellTyped']);
    const edit = await mend();
    expect(edit).toEqual({
      kind: 'setComputed',
      cells: [{ ref: 'T2021-0001', column: 'open', before: 40, after: null }],
    });
    const undo = await edited(edit);
    const { sheet, core } = await sheetAndCore();
    expect(sheet).toEqual(core);
    expect((await billingNow()).findings).toEqual([]);
    // It computes again.
    await recorded(['T2021-0001', { kind: 'issue', on: on('2021-09-20') }]);
    await recorded(['T2021-0001', { kind: 'pay', on: on('2021-10-20'), amount: 30, reference: '' }]);
    expect((await sheetAndCore()).sheet['T2021-0001']).toMatchObject({ open: 70 });
    await edited(undo);
    expect((await sheetAndCore()).sheet['T2021-0001']).toMatchObject({ open: 40 });
  });

  test('is left as it is where it has changed since, or holds a formula of their own', async () => {
    await typeOver(40);
    const edit = await mend();
    await typeOver(41);
    expect(await refusalOf(edit)).toMatchObject({ code: 'changedMeanwhile' });
    await typeOver('=20*2');
    expect(await refusalOf(edit)).toMatchObject({ code: 'cellHoldsFormula' });
  });
});

test('a year is closed: edits of it are refused, its sheet is frozen, a change by hand breaks the seal; reopened, it goes on', async () => {
  await withWork();
  await edited(GROUP);
  await recorded(['T2021-0001', { kind: 'issue', on: on('2021-09-20') }]);
  const sealNow = async () => {
    const { raw, binding } = await billingNow();
    return yearSeal(raw, binding, 2021);
  };
  const seal = await sealNow();
  const undo = await edited({ kind: 'closeYear', year: 2021, seal });
  const pay: Edit = {
    kind: 'recordEvents',
    events: [{ ref: 'T2021-0001', event: { kind: 'pay', on: on('2021-10-01'), amount: 10, reference: '' } }],
  };
  expect(await refusalOf(pay)).toEqual({ code: 'yearClosed', year: 2021 });

  const order = { kind: 'yearClosing', year: 2021, filling: 'frozen', today: '05/12/2021' } as const;
  const drawn = await drawDocument(order, () => undefined);
  expect(drawn).toMatchObject({ ok: true, value: { unchanged: false } });
  expect(await drawDocument(order, () => undefined)).toMatchObject({ ok: true, value: { unchanged: true } });

  // A day later nothing has changed; a cell that is typed over has.
  await seenOn('2021-12-06');
  expect(await sealNow()).toBe(seal);
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Titres').columns.getItem('Montant');
    column.getDataBodyRange().getCell(0, 0).values = [[131]];
    await context.sync();
  });
  expect(await sealNow()).not.toBe(seal);

  await edited(undo);
  await edited(pay);
  expect([...currentHost().unimplemented]).toEqual([]);
});

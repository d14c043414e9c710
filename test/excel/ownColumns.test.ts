/** People's own columns and formulas in our tables: rows that are added take them over, and no other row is changed. */
import type { HostWorkbook } from '../../host/index';
import { applyEdit } from '../../src/excel/applyEdit';
import { repairTables } from '../../src/excel/repairTables';
import type { Edit } from '../../src/workbook/edits/edit';
import { excelWith } from '../helpers/excel';
import { threeCommunes } from '../helpers/faults/threeCommunes';
import {
  addApplication,
  addMember,
  importCommunes,
  removeMember,
  setPeriods,
  stateNow,
} from '../helpers/faults/writeActions';

let host: HostWorkbook;

const inWorkbook = (change: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });

/** A calculated column of the person's own in each table, behind the first one, and a note that was typed. */
const OWN = ['Communes', 'Applications', 'Adhesions', 'Parametres', 'Journal'] as const;

beforeEach(async () => {
  host = await excelWith(threeCommunes());
  await inWorkbook(({ tables }) => {
    for (const name of OWN) {
      const table = tables.getItem(name);
      const column = table.columns.add(1, undefined, 'À moi');
      column.getDataBodyRange().getCell(0, 0).formulas = [['=ROW()*10']];
      table.columns.add(undefined, undefined, 'Note').getDataBodyRange().getCell(0, 0).values = [
        ['à garder'],
      ];
    }
  });
});
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

interface Seen {
  readonly formulas: unknown[];
  readonly notes: unknown[];
  readonly values: unknown[];
}

/** The own columns of a table, from the first row to the last. */
const seen = (name: string): Promise<Seen> =>
  Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(name);
    const [own, note] = ['À moi', 'Note'].map((header) => columns.getItem(header).getDataBodyRange()) as [
      Excel.Range,
      Excel.Range,
    ];
    own.load('formulas,values');
    note.load('values');
    await context.sync();
    return {
      formulas: own.formulas.flat() as unknown[],
      values: own.values.flat() as unknown[],
      notes: note.values.flat() as unknown[],
    };
  });

async function everyRowIsWhole(): Promise<void> {
  for (const name of OWN) {
    const { formulas, values, notes } = await seen(name);
    expect({ name, formulas }).toEqual({ name, formulas: formulas.map(() => '=ROW()*10') });
    expect({ name, values }).toEqual({ name, values: values.map((_, row) => (row + 2) * 10) });
    expect({ name, notes: notes.slice(1).filter((note) => note !== '') }).toEqual({ name, notes: [] });
    expect({ name, note: notes[0] }).toEqual({ name, note: 'à garder' });
  }
}

async function done(edit: Edit): Promise<Edit> {
  const result = await applyEdit(edit, 46_000);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.plan.undo;
}

test('a calculated column goes on in every row that comes: edits, imports, what takes them back', async () => {
  await everyRowIsWhole();
  const undos: Edit[] = [];
  for (const edit of [addMember, addApplication, setPeriods, removeMember]) {
    undos.push(await done(edit(await stateNow())));
    await everyRowIsWhole();
  }
  for (const undo of undos.reverse()) {
    await done(undo);
    await everyRowIsWhole();
  }
  await done(importCommunes(await stateNow()));
  await everyRowIsWhole();
});

test('rows of the settings that are put back', async () => {
  await inWorkbook(({ tables }) => tables.getItem('Parametres').rows.getItemAt(10).delete());
  expect(await repairTables({}, () => undefined)).toMatchObject({ ok: true });
  await everyRowIsWhole();
});

test.each([
  ['another formula', (row: number) => `=SUM(E${row}:H${row})*1`],
  ['nothing', () => ''],
] as const)('the formula of a new cost fills no other row: those have %s', async (_, formulaOf) => {
  const column = () =>
    Excel.run(async (context) => {
      const costs = context.workbook.tables.getItem('Applications').columns.getItem('Coût annuel global');
      const body = costs.getDataBodyRange();
      body.load('formulas');
      await context.sync();
      return body.formulas.flat() as unknown[];
    });
  const count = (await column()).length;
  await inWorkbook(({ tables }) => {
    const costs = tables.getItem('Applications').columns.getItem('Coût annuel global').getDataBodyRange();
    costs.formulas = Array.from({ length: count }, (__, row) => [formulaOf(row + 2)]);
  });
  const before = await column();
  await done(addApplication(await stateNow()));
  const after = await column();
  expect(after.slice(0, count)).toEqual(before);
  expect(String(after[count])).toMatch(/^=SUM\(/);
});

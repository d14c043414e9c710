/** Our functions in cells, where blank cells come as each Excel gives them, and cells that hold errors. */
import type { HostWorkbook } from '../../host/index';
import { readConvention } from '../../src/workbook/read/readConvention';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { excelWith, valuesOf } from '../helpers/excel';
import { threeCommunes } from '../helpers/faults/threeCommunes';
import { stateNow } from '../helpers/faults/writeActions';

const STATEMENT = '=QUOTEPART.STATEMENT("Jacou",Communes[#All],Applications[#All],Adhesions[#All],2021)';

let host: HostWorkbook;
beforeEach(async () => {
  host = await excelWith(threeCommunes());
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('État');
    await context.sync();
  });
});

const calculated = (formula: string): { value: unknown; message: string } => {
  host.typeInGrid('État', 'A1', formula);
  return {
    value: host.cell('État', 'A1').value,
    message: host.cellError('État', 'A1')?.message ?? '',
  };
};
const total = async (): Promise<unknown> =>
  (await valuesOf('État', 'A1:C9')).find(([name]) => name === 'Total')?.[2];

test.each(['null', 'text'] as const)('%s: a statement of tables with blanks', async (way) => {
  host.ways.blankArguments = way;
  expect(calculated(STATEMENT).message).toBe('');
  expect(await total()).toBeGreaterThan(0);
});

const APPLICATION_ROWS = [2, 3, 4, 5];

test('zero: a statement of tables that we make is right, since nothing that counts is blank in them', async () => {
  host.ways.blankArguments = 'null';
  calculated(STATEMENT);
  const right = await total();
  host.typeInGrid('État', 'A1', '');
  host.ways.blankArguments = 'zero';
  expect(calculated(STATEMENT).message).toBe('');
  expect(await total()).toBe(right);
});

test('zero: a statement says which cell may be blank, and is right once it is filled', async () => {
  // As 0.1.0 left them, and people who clear the formula.
  for (const row of APPLICATION_ROWS) host.typeInGrid('Applications', `H${row}`, '');
  host.ways.blankArguments = 'null';
  calculated(STATEMENT);
  const right = await total();
  host.typeInGrid('État', 'A1', '');

  host.ways.blankArguments = 'zero';
  const { value, message } = calculated(STATEMENT);
  expect(value).toBe('#VALUE!');
  expect(message).toMatch(
    /^applications \(ligne \d+ sous les en-têtes, « Participation »\) : 0 peut être une cellule vide/,
  );
  host.typeInGrid('État', 'A1', '');
  for (const row of APPLICATION_ROWS) host.typeInGrid('Applications', `H${row}`, '0.5');
  expect(calculated(STATEMENT).message).toBe('');
  expect(await total()).toBe(right);
});

test.each([
  '=QUOTEPART.COSTSHARE(Communes!E3,100,1000)',
  '=QUOTEPART.COMMUNETOTAL(1,Communes!E2:E4,1000000)',
  '=QUOTEPART.ALLOCATE(100,Communes!E2:E4)',
  STATEMENT,
])('an error in a cell goes through %s, and the checks say where it is', async (formula) => {
  host.typeInGrid('Communes', 'E3', '=1/0');
  expect(calculated(formula).value).toBe('#DIV/0!');
  const { raw } = await stateNow();
  expect(readConvention(raw, DEFAULT_BINDING).findings).toContainEqual(
    expect.objectContaining({
      code: 'populationNotANumber',
      place: { table: 'communes', row: 1, column: 'population', holdsFormula: true },
      values: { commune: 'Lattes', value: '#DIV/0!' },
    }),
  );
});

/** What a custom function is given for a blank cell. */
import { type ExcelSession, openExcel } from '../../../host/node';
import type { Ways } from '../../../host';

let session: ExcelSession | undefined;
const seen: unknown[] = [];

async function open(blankArguments: Ways['blankArguments']) {
  session = await openExcel({ ways: { blankArguments } });
  const any = { name: 'value', type: 'any', optional: true };
  session.host.registerFunctions(
    [
      { id: 'RANGE', name: 'RANGE', parameters: [{ ...any, dimensionality: 'matrix' }] },
      { id: 'CELL', name: 'CELL', parameters: [any] },
      { id: 'NUMBER', name: 'NUMBER', parameters: [{ ...any, type: 'number' }] },
    ],
    Object.fromEntries(
      ['RANGE', 'CELL', 'NUMBER'].map((name) => [name, (value: unknown) => seen.push(value)]),
    ),
  );
  session.host.typeInGrid('Feuil1', 'A2', '0');
  return session.host;
}
beforeEach(() => {
  seen.length = 0;
});
afterEach(() => session?.close());

test.each([
  ['zero', 0, 0],
  ['null', null, null],
  ['text', '', null],
] as const)('%s', async (way, inRange, alone) => {
  const host = await open(way);
  host.typeInGrid('Feuil1', 'B1', '=QUOTEPART.RANGE(A1:A2)');
  host.typeInGrid('Feuil1', 'B2', '=QUOTEPART.RANGE(A1)');
  host.typeInGrid('Feuil1', 'B3', '=QUOTEPART.CELL(A1)');
  expect(seen).toEqual([[[inRange], [0]], [[inRange]], alone]);
});

test.each(['zero', 'null', 'text'] as const)(
  '%s: an argument that is not there is null, a number that is blank zero',
  async (way) => {
    const host = await open(way);
    host.typeInGrid('Feuil1', 'B1', '=QUOTEPART.CELL()');
    host.typeInGrid('Feuil1', 'B2', '=QUOTEPART.NUMBER(A1)');
    expect(seen).toEqual([null, 0]);
  },
);

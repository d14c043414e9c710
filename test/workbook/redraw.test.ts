import { computeRecap } from '../../src/core/recap';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import type { RawCell } from '../../src/workbook/read/rawTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import { planRedraw } from '../../src/workbook/plan/redraw';
import { labelOf, markOf, parseLabel, parseMark, serialise } from '../../src/workbook/plan/sheetMark';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { recapSheet } from '../../src/workbook/documents/recap/plan';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

const DAY = '23/11/2026';

function plan(change: (communes: string[]) => string[] = (communes) => communes): SheetPlan {
  const tables = exampleTables();
  const all = tables.rows.communes!;
  const names = change(all.map((row) => String(row['name'])));
  const communes = names.map((name) => all.find((row) => row['name'] === name) ?? { name, population: 100 });
  const reading = readConvention(
    rawWorkbookOf({ ...tables, rows: { ...tables.rows, communes } }),
    DEFAULT_BINDING,
  );
  return recapSheet(reading, computeRecap(reading.convention, 2021), DEFAULT_BINDING, 'frozen', { date: '' });
}

function contents(drawn: SheetPlan): RawCell[][] {
  return drawn.cells.map((row) =>
    row.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.value : '')),
  );
}

const before = plan();
const redraw = (after: SheetPlan, cells = contents(before)) =>
  planRedraw(labelOf(before), markOf(before, DAY), cells, after);

test('label and mark survive the workbook; damaged ones are none', () => {
  expect(parseLabel(serialise(labelOf(before)))).toEqual(labelOf(before));
  expect(parseMark(serialise(markOf(before, DAY)))).toEqual(markOf(before, DAY));
  expect(serialise(markOf(before, DAY))).toMatch(/^[\x20-\x7e]*$/);
  for (const text of ['', '{', '{}', '[]', 'null', '{"version":2,"kind":"recap"}']) {
    expect(parseLabel(text)).toBeNull();
    expect(parseMark(text)).toBeNull();
  }
});

test('the same recap moves nothing', () => {
  expect(redraw(before)).toMatchObject({ rowSteps: [], columnSteps: [], inTheWay: null });
});

test('a commune that leaves and one that comes are a row deleted and a row inserted', () => {
  const after = plan((names) => [...names.filter((name) => name !== 'Lattes'), 'Palavas-les-Flots']);
  expect(redraw(after).rowSteps).toEqual([
    { kind: 'delete', at: 9, count: 1 },
    { kind: 'insert', at: 37, count: 1 },
  ]);
});

test('without a mark nothing is known of the rows, and all that we may have written is cleared', () => {
  const after = plan((names) => names.slice(0, 10));
  const { rowSteps, clear } = planRedraw(labelOf(before), null, contents(before), after);
  expect(rowSteps).toEqual([]);
  expect(clear.rows).toBe(before.cells.length);
});

describe('what is not ours is never covered', () => {
  const withNote = (row: number, column: number): RawCell[][] => {
    const cells = contents(before);
    while (cells.length <= row) cells.push([]);
    const line = cells[row]!;
    while (line.length <= column) line.push('');
    line[column] = 'à moi';
    return cells;
  };
  const wider = (): SheetPlan => {
    const after = plan();
    return { ...after, look: { ...after.look, columnWidths: [...after.look.columnWidths, 10, 10, 10] } };
  };

  test('beside the recap, when it grows to the side', () => {
    expect(redraw(wider(), withNote(4, 9)).inTheWay).toBe('J5');
    expect(redraw(wider(), withNote(4, 12)).inTheWay).toBeNull();
  });

  test('below it, a note moves along with the rows', () => {
    const after = plan((names) => [...names, 'Palavas-les-Flots']);
    expect(redraw(after, withNote(before.cells.length + 1, 0)).inTheWay).toBeNull();
  });

  test('beside a row that goes', () => {
    const after = plan((names) => names.filter((name) => name !== 'Lattes'));
    expect(redraw(after, withNote(9, 10)).inTheWay).toBe('K10');
    expect(redraw(after, withNote(10, 10)).inTheWay).toBeNull();
    expect(redraw(after, withNote(9, 10)).goesWith).toBe('Lattes');
    expect(redraw(wider(), withNote(4, 9)).goesWith).toBeNull();
  });
});

describe('a commune that is called otherwise', () => {
  const renamed = (code: string): SheetPlan => {
    const tables = exampleTables();
    const communes = tables.rows.communes!.map((row) =>
      row['name'] === 'Lattes' ? { ...row, name: 'Lattes-Maurin', inseeCode: code } : row,
    );
    const rows = { ...tables.rows, communes };
    const reading = readConvention(rawWorkbookOf({ ...tables, rows }), DEFAULT_BINDING);
    return recapSheet(reading, computeRecap(reading.convention, 2021), DEFAULT_BINDING, 'frozen', {
      date: '',
    });
  };
  const noted = (): RawCell[][] => {
    const cells = contents(before);
    const line = cells[9]!;
    while (line.length <= 10) line.push('');
    line[10] = 'à moi';
    return cells;
  };

  test('keeps its row, with the note beside it', () => {
    expect(noted()[9]!.slice(0, 2)).toEqual(['Lattes', '34129']);
    expect(redraw(renamed('34129'), noted())).toMatchObject({
      rowSteps: [],
      inTheWay: null,
      goesWith: null,
    });
  });

  test('and another code is another one, whose row comes as the former goes', () => {
    expect(redraw(renamed('34999'), noted())).toMatchObject({
      rowSteps: [
        { kind: 'delete', at: 9, count: 1 },
        { kind: 'insert', at: 9, count: 1 },
      ],
      inTheWay: 'K10',
      goesWith: 'Lattes',
    });
  });

  test('names that both stand there already are not guessed about', () => {
    const swapped = plan();
    const [a, b] = [8, 9];
    const cells = swapped.cells.map((row) => [...row]);
    [cells[a]![0], cells[b]![0]] = [cells[b]![0]!, cells[a]![0]!];
    const rowKeys = [...swapped.body.rowKeys];
    const at = (row: number) => row - swapped.body.firstRow;
    [rowKeys[at(a)], rowKeys[at(b)]] = [rowKeys[at(b)]!, rowKeys[at(a)]!];
    const after = { ...swapped, cells, body: { ...swapped.body, rowKeys } };
    // Both names stand there already: which row is whose is not guessed.
    expect(redraw(after).rowSteps).not.toEqual([]);
  });
});

import fc from 'fast-check';
import { cellAddress } from '../../src/workbook/plan/address';
import { codesOf, digestOf } from '../../src/workbook/plan/cellDigest';
import { compareCells, NO_CHANGES, type HandChanges } from '../../src/workbook/plan/compareCells';
import type { PlanCell, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import type { RawCell } from '../../src/workbook/read/rawTables';
import { everyDocument } from '../helpers/everyDocument';

/** A cell as it stands: what it holds and what it gives. */
interface Standing {
  readonly formula: RawCell;
  readonly value: RawCell;
}
type Grid = Standing[][];

const constant = (value: RawCell): Standing => ({ formula: value, value });
const standing = (cell: PlanCell): Standing => {
  if (cell.kind === 'formula') return { formula: cell.formula, value: cell.cached ?? '' };
  return constant(cell.kind === 'number' ? cell.value : cell.kind === 'text' ? cell.text : '');
};
const gridOf = (plan: SheetPlan): Grid => plan.cells.map((row) => row.map(standing));

function changes(plan: SheetPlan, grid: Grid, withResults = true): HandChanges {
  return compareCells(
    {
      codes: codesOf(digestOf(plan.cells)),
      columns: plan.look.columnWidths.length,
      formulaOf(row, column) {
        const cell = plan.cells[row]?.[column];
        return withResults && cell?.kind === 'formula' && cell.cached !== null
          ? { formula: cell.formula, result: cell.cached }
          : null;
      },
    },
    {
      formulas: grid.map((row) => row.map(({ formula }) => formula)),
      values: grid.map((row) => row.map(({ value }) => value)),
      isText: grid.map((row) =>
        row.map(({ formula, value }) => formula === value && typeof value === 'string'),
      ),
    },
  );
}

let plans: readonly { readonly name: string; readonly made: SheetPlan }[] = [];
beforeAll(async () => {
  plans = (await everyDocument()).filter(({ name }) => / exactTotal /.test(name));
});
const planOf = (kind: string, filling: string): SheetPlan => {
  const found = plans.find(({ made }) => made.kind === kind && made.filling === filling);
  if (!found) throw new Error(`No ${kind} ${filling}`);
  return found.made;
};
const rowOf = (grid: Grid, name: string): number => grid.findIndex(([first]) => first?.value === name);

test('every document, as it was drawn', () => {
  expect(plans.length).toBeGreaterThan(20);
  for (const { name, made } of plans)
    expect({ name, ...changes(made, gridOf(made)) }).toEqual({ name, ...NO_CHANGES });
});

test('any one cell of any document, changed or emptied, is named and no other', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(),
      fc.constantFrom<RawCell>('', 'Autre chose', 123_456.78),
      (p, c, value) => {
        const plan = plans[p % plans.length]!.made;
        const filled = plan.cells.flatMap((row, y) =>
          row.flatMap((cell, x) => (cell.kind === 'empty' ? [] : [[y, x] as const])),
        );
        const [y, x] = filled[c % filled.length]!;
        const grid = gridOf(plan);
        grid[y]![x] = constant(value);
        const found = changes(plan, grid, false);
        const only = plan.cells[y]!.filter((cell) => cell.kind !== 'empty').length === 1;
        // A row of one cell that is emptied is gone; so it is where it is the last one, and shorter now.
        if (value === '' && only) expect(found).toEqual({ cells: [], elsewhere: true });
        else expect(found).toEqual({ cells: [cellAddress(y, x)], elsewhere: false });
      },
    ),
    { numRuns: 300 },
  );
});

describe('the recap', () => {
  test.each(['live', 'portable', 'frozen'])('%s: an amount and a name', (filling) => {
    const plan = planOf('recap', filling);
    const grid = gridOf(plan);
    const row = rowOf(grid, 'Fabrègues');
    grid[row]![3] = constant(65.1);
    grid[row - 1]![0] = constant('Castelnau');
    expect(changes(plan, grid, false)).toEqual({
      cells: [cellAddress(row - 1, 0), cellAddress(row, 3)],
      elsewhere: false,
    });
  });

  test('another formula is found by its result; an error is none', () => {
    const plan = planOf('recap', 'live');
    const grid = gridOf(plan);
    const row = rowOf(grid, 'Fabrègues');
    grid[row]![3] = { formula: '=1+1', value: 2 };
    grid[row]![4] = { formula: '=quotepart.costshare(A1)', value: '#NAME?' };
    expect(changes(plan, grid)).toEqual({ cells: [cellAddress(row, 3)], elsewhere: false });
    expect(changes(plan, grid, false)).toEqual(NO_CHANGES);
    // What follows it is not named, nor what follows an amount that was typed.
    grid[row]![7] = { ...grid[row]![7]!, value: 77 };
    expect(changes(plan, grid)).toEqual({ cells: [cellAddress(row, 3)], elsewhere: false });
    grid[row + 1]![0] = constant('Grabels-le-Vieux');
    expect(changes(plan, grid)).toEqual({ cells: [cellAddress(row + 1, 0)], elsewhere: false });
  });

  test.each(['live', 'portable', 'frozen'])(
    '%s: sorted, moved, with columns beside and rows below',
    (filling) => {
      const plan = planOf('recap', filling);
      const { firstRow, rowKeys } = plan.body;
      const grid = gridOf(plan);
      const sorted = grid
        .slice(firstRow, firstRow + rowKeys.length)
        .sort((a, b) => String(a[0]!.value).localeCompare(String(b[0]!.value)));
      grid.splice(firstRow, rowKeys.length, ...sorted);
      const wide = grid.map((row, y) => [...row, constant(''), constant(`à moi ${y}`)]);
      wide.push([], [constant('mes comptes')]);
      expect(changes(plan, wide)).toEqual(NO_CHANGES);
    },
  );

  test('blank rows and columns that came between change nothing, what is written there is named', () => {
    const plan = planOf('recap', 'portable');
    const grid = gridOf(plan);
    const row = rowOf(grid, 'Fabrègues');
    grid.splice(
      row,
      0,
      grid[0]!.map(() => constant('')),
    );
    const wide = grid.map((cells) => [...cells.slice(0, 3), constant(''), ...cells.slice(3)]);
    expect(changes(plan, wide)).toEqual(NO_CHANGES);
    wide[row]![1] = constant('à revoir');
    wide[2]![3] = constant('Contact');
    expect(changes(plan, wide)).toEqual({ cells: ['D3', cellAddress(row, 1)], elsewhere: false });
  });

  test('a row or a column that is gone', () => {
    const plan = planOf('recap', 'frozen');
    const grid = gridOf(plan);
    grid.splice(rowOf(grid, 'Fabrègues'), 1);
    expect(changes(plan, grid)).toEqual({ cells: [], elsewhere: true });
    const narrow = gridOf(plan).map((row) => [...row.slice(0, 3), ...row.slice(4)]);
    expect(changes(plan, narrow)).toEqual({ cells: [], elsewhere: true });
    expect(changes(plan, [])).toEqual({ cells: [], elsewhere: true });
  });
});

test('the end of a statement is there to be filled in', () => {
  const plan = planOf('settlementStatement', 'portable');
  const grid = gridOf(plan);
  const row = grid.findIndex(([first]) => String(first?.value).startsWith('Date, nom'));
  grid[row]![3] = constant('M. Dupont');
  grid[row + 1]![0] = constant('Le 30 septembre 2021');
  expect(changes(plan, grid)).toEqual(NO_CHANGES);
});

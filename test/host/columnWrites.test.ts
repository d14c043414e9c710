/**
 * Looks and formulas written down a column (engine/sparing/columnWrites): whatever stands there, all is as if each cell had
 * been written by itself, and can be taken back and done again.
 */
import fc from 'fast-check';
import { Book } from '../../host/model/book';
import type { ColumnCells, Look } from '../../host/model/engine/sparing/columnWrites';

/** How a column is written: as a whole, or cell by cell. */
interface Way {
  dress(book: Book, cells: ColumnCells, look: Look): void;
  fill(book: Book, cells: ColumnCells, content: string): void;
}

const AT_ONCE: Way = {
  dress: ({ engine }, cells, look) => engine.dressColumn(cells, look),
  fill: ({ engine }, cells, content) => engine.fillColumn(cells, content),
};
const ONE_BY_ONE: Way = {
  dress({ engine }, { rows, ...column }, look) {
    for (const row of rows) engine.writeCell({ ...column, row, ...look });
  },
  fill({ engine }, { rows, ...column }, content) {
    for (const row of rows) engine.writeCell({ ...column, row, content });
  },
};

const LOOKS: readonly Look[] = [
  { style: { bold: true } },
  { style: { fontSize: 30 }, format: '0.00' },
  { format: 'dd/mm/yyyy' },
  { style: { wrapping: 'wrap', excel: { locked: false } } },
];

const CONTENTS = [
  '=[@Délai]*2',
  '=SUM(Tableau1[Délai])',
  '=SUBTOTAL(9,Tableau1[Délai])',
  '=B2*2',
  '=IF(',
  '=Inconnu+1',
  'texte',
  '44470',
  '',
];

const KINDS = ['dress', 'fill', 'cell', 'merge', 'unmerge', 'insert', 'undo', 'redo'] as const;

interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly col: number;
  readonly rows: readonly number[];
  readonly what: number;
}

/** What of it Excel refuses; '': nothing. */
function take(book: Book, way: Way, { kind, col, rows, what }: Step): string {
  const { engine } = book;
  const sheetId = book.sheets.activeId();
  const cells = { sheetId, col, rows };
  const [row = 0] = rows;
  const target = [{ top: row, bottom: row + 1, left: col, right: col }];
  const work = {
    dress: () => engine.transact(() => way.dress(book, cells, LOOKS[what % LOOKS.length] ?? {})),
    fill: () => engine.transact(() => way.fill(book, cells, CONTENTS[what] ?? '')),
    cell: () => engine.writeCell({ sheetId, col, row, content: CONTENTS[what] ?? '' }),
    merge: () => engine.dispatch('ADD_MERGE', { sheetId, target, force: true }),
    unmerge: () => engine.dispatch('REMOVE_MERGE', { sheetId, target }),
    insert: () => book.grid.insertHeaders(sheetId, 'ROW', row, 1),
    undo: () => engine.model.dispatch('REQUEST_UNDO'),
    redo: () => engine.model.dispatch('REQUEST_REDO'),
  }[kind];
  try {
    work();
    return '';
  } catch (error) {
    return String(error);
  }
}

/** A table of five rows on a sheet, with rows to come below it. */
function begin(): { book: Book; told: string[] } {
  const book = new Book();
  const { engine } = book;
  const sheetId = book.sheets.activeId();
  ['Jour', 'Délai', 'Double'].forEach((content, col) => engine.writeCell({ sheetId, col, row: 0, content }));
  for (let row = 1; row < 6; row += 1) engine.writeCell({ sheetId, col: 1, row, content: String(row) });
  engine.dispatch('CREATE_TABLE', {
    sheetId,
    ranges: [{ _sheetId: sheetId, _zone: { top: 0, bottom: 5, left: 0, right: 2 } }],
    tableType: 'static',
    config: { numberOfHeaders: 1, totalRow: false, hasFilters: false, automaticAutofill: false },
  });
  const told: string[] = [];
  book.events.emit = (event, targets, message) => void told.push(JSON.stringify([event, targets, message()]));
  return { book, told };
}

/** Whatever the engine tells of the cells, and how they came to it. */
function seen({ book, told }: ReturnType<typeof begin>): unknown {
  const { getters } = book.engine;
  const sheetId = book.sheets.activeId();
  const rows = Array.from({ length: 14 }, (_, row) => ({
    height: getters.getRowSize(sheetId, row),
    cells: Array.from({ length: 5 }, (_cell, col) => {
      const { id: _, ...cell } = getters.getCell({ sheetId, col, row }) ?? {};
      const { position: _position, ...evaluated } = getters.getEvaluatedCell({ sheetId, col, row });
      const formula = book.cells.formulaText({ sheetId, col, row });
      return { ...cell, compiledFormula: formula, evaluated: JSON.stringify(evaluated) };
    }),
  }));
  return {
    rows,
    told,
    tables: book.tables.all(),
    tracked: getters.getCellsWithTrackedFormula('SUBTOTAL').length,
  };
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS, 'dress' as const, 'fill' as const),
  col: fc.nat({ max: 3 }),
  rows: fc
    .uniqueArray(fc.nat({ max: 11 }), { minLength: 1, maxLength: 9 })
    .map((rows) => rows.sort((a, b) => a - b)),
  what: fc.nat({ max: CONTENTS.length - 1 }),
});

const INTO_MERGED_CELLS: Step[] = [
  { kind: 'merge', col: 3, rows: [3], what: 0 },
  { kind: 'fill', col: 3, rows: [1, 2, 3, 4, 5], what: 1 },
];

/** The engine tells how long each of its steps took. */
beforeEach(() => jest.spyOn(console, 'debug').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test('a column that is written at once is as if it were written cell by cell, after each of a random row of steps', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const [atOnce, oneByOne] = [begin(), begin()];
      for (const each of steps) {
        expect(take(atOnce.book, AT_ONCE, each)).toBe(take(oneByOne.book, ONE_BY_ONE, each));
        expect(seen(atOnce)).toEqual(seen(oneByOne));
      }
    }),
    { numRuns: Number(process.env['STORIES'] ?? 25), examples: [[INTO_MERGED_CELLS]] },
  );
});

import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import fc from 'fast-check';
import { renderToString } from 'react-dom/server';
import { translator } from '../../src/i18n';
import { AT_FIRST, broughtIntoView, drawnRows, seenIn } from '../../src/taskpane/kit/grid/drawing';
import { Grid } from '../../src/taskpane/kit/grid/Grid';
import { pressed, type GridCell, type GridLine, type Spot } from '../../src/taskpane/kit/grid/gridCells';
import { nextSpot, placeOf, spotOf } from '../../src/taskpane/kit/grid/movement';
import { lettersBeforeEnd } from '../../src/taskpane/kit/grid/shortNames';
import { rowByName } from '../../src/taskpane/kit/list/typeAhead';
import { gridWords } from '../../src/taskpane/kit/grid/words';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { fakeServices } from './fakes';
import { BETWEEN_WORDS } from '../helpers/markup';

const lines = (count: number, prefix: string): GridLine[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}`, name: `${prefix} ${index}` }));
const cellsOf = (rows: number, columns: number, on = (_row: number, _column: number) => true): GridCell[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => ({ key: `${row}/${column}`, on: on(row, column) })),
  );

describe('where a name is cut', () => {
  const parted = (names: readonly string[]): [string, string][] =>
    lettersBeforeEnd(names).map((before, index) => [
      names[index]!.slice(0, before),
      names[index]!.slice(before),
    ]);

  test('names that begin alike keep their last word, or its last letters', () => {
    const names = ['Saint-Jean-de-Védas', 'SAINT JEAN', 'Saint-Jean-de-Cuculles', 'Montferrier-sur-Lez'];
    expect(parted(names)).toEqual([
      ['Saint-Jean-de-', 'Védas'],
      ['SAINT JEAN', ''],
      ['Saint-Jean-de-Cu', 'culles'],
      ['Montferrier-sur-Lez', ''],
    ]);
  });

  test('no letter is lost, and names that differ in a number at their end alone are told apart', () => {
    const same = fc.tuple(fc.string({ minLength: 1, maxLength: 60 }), fc.integer({ min: 2, max: 999 }));
    fc.assert(
      fc.property(same, ([name, count]) => {
        const names = [`Saint-Jean${name} ${count}`, `Saint-Jean${name} ${count - 1}`];
        const found = parted(names);
        expect(found.map(([before, end]) => before + end)).toEqual(names);
        expect(found[0]![1]).not.toBe(found[1]![1]);
      }),
    );
  });
});

describe('a key', () => {
  test.each([
    ['ArrowUp', false, { row: -1, column: 0 }],
    ['ArrowLeft', false, { row: 0, column: -1 }],
    ['ArrowDown', false, { row: 1, column: 0 }],
    ['End', false, { row: 0, column: 3 }],
    ['End', true, { row: 30, column: 3 }],
    ['Home', false, { row: 0, column: -1 }],
    ['a', false, null],
  ])('%s (control: %s) from the first of 31 by 4', (key, ctrlKey, spot) => {
    expect(nextSpot({ row: 0, column: 0 }, { key, ctrlKey }, { rows: 31, columns: 4 })).toEqual(spot);
  });

  // Counted from the headers, which are row and column 0.
  test.each([
    ['ArrowDown', false, [1, 1], [2, 1]],
    ['ArrowDown', false, [5, 1], [5, 1]],
    ['ArrowUp', false, [1, 1], [0, 1]],
    ['ArrowUp', false, [1, 0], [1, 0]],
    ['ArrowLeft', false, [1, 1], [1, 0]],
    ['ArrowLeft', false, [0, 1], [0, 1]],
    ['ArrowRight', false, [1, 4], [1, 4]],
    ['Home', false, [3, 3], [3, 0]],
    ['End', false, [3, 0], [3, 4]],
    ['End', true, [1, 1], [5, 4]],
    ['PageDown', false, [1, 2], [5, 2]],
  ] as const)('%s (Ctrl %s) leads from %j to %j', (key, ctrlKey, from, to) => {
    const spot = ([row, column]: readonly [number, number]): Spot => ({ row: row - 1, column: column - 1 });
    expect(nextSpot(spot(from), { key, ctrlKey }, { rows: 5, columns: 4 })).toEqual(spot(to));
  });

  const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
  const moves = fc.array(
    fc.record({
      key: fc.constantFrom(...KEYS),
      ctrlKey: fc.boolean(),
      scrolled: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 40 },
  );
  test('never leaves the grid nor reaches the corner, and the row is drawn wherever the frame stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 900 }),
        moves,
        (rows, columns, page, height, keys) => {
          let spot: Spot = { row: 0, column: 0 };
          for (const { scrolled, ...key } of keys) {
            const next = nextSpot(spot, key, { rows, columns, page });
            expect(next).not.toBeNull();
            spot = next!;
            expect(spot.row).toBeGreaterThanOrEqual(-1);
            expect(spot.row).toBeLessThan(rows);
            expect(spot.column).toBeGreaterThanOrEqual(-1);
            expect(spot.column).toBeLessThan(columns);
            expect(spot).not.toEqual({ row: -1, column: -1 });
            const drawn = drawnRows(seenIn(scrolled * rows * 32, height, 32), rows, spot);
            expect(spot.row === -1 || drawn.includes(spot.row)).toBe(true);
            expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b));
            expect(drawn.length).toBeLessThanOrEqual(height / 32 + 8 + 17);
          }
        },
      ),
    );
  });

  test('what the frame shows is drawn, whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 900 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, height, part) => {
          const scrolled = part * Math.max(0, rows * 32 - height);
          const drawn = new Set(drawnRows(seenIn(scrolled, height, 32), rows, { row: -1, column: 0 }));
          const last = Math.min(rows - 1, Math.floor((scrolled + height - 1) / 32));
          for (let row = Math.floor(scrolled / 32); row <= last; row += 1) expect(drawn).toContain(row);
        },
      ),
    );
  });

  test('the focus is scrolled from under what sticks, and no further than it must', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 32_000 }),
        fc.integer({ min: 24, max: 60 }),
        fc.integer({ min: 0, max: 32_000 }),
        fc.integer({ min: 60, max: 900 }),
        (start, size, at, length) => {
          const to = broughtIntoView({ start, end: start + size }, { at, length });
          expect(to).toBeLessThanOrEqual(start);
          expect(to + length).toBeGreaterThanOrEqual(start + size);
          if (at <= start && start + size <= at + length) expect(to).toBe(at);
        },
      ),
    );
  });
});

describe('a name', () => {
  const keys = ['assat', 'la bastide', 'bayonne', 'biarritz', "l'hopital", 'le cres'];
  test.each([
    ['b', 0, 2],
    ['b', 2, 3],
    ['b', 3, 2],
    ['ba', 2, 2],
    ['bi', 2, 3],
    ['h', 0, 4],
    ['cr', 0, 5],
    ['z', 0, null],
    ['', 0, null],
  ])('“%s” typed on row %i leads to %s', (typed, from, to) => {
    expect(rowByName(keys, from, typed)).toBe(to);
  });
});

test('a place is found again when rows come and go before it, and leads to the first one when it is gone', () => {
  const [rows, columns] = [lines(20, 'r'), lines(4, 'c')];
  const place = placeOf({ row: 7, column: 2 }, rows, columns);
  expect(spotOf(place, rows.slice(5), columns)).toEqual({ row: 2, column: 2 });
  expect(spotOf(place, rows.slice(10), columns)).toEqual({ row: 0, column: 2 });
  expect(spotOf(placeOf({ row: -1, column: 3 }, rows, columns), rows, columns)).toEqual({
    row: -1,
    column: 3,
  });
  expect(spotOf(null, rows, columns)).toEqual({ row: 0, column: 0 });
});

test('a header turns only what is otherwise, and leaves what cannot be turned', () => {
  const cells = cellsOf(3, 2, (row) => row > 0);
  expect(pressed(cells, { row: -1, column: 0 })).toEqual({ keys: ['0/0'], on: true });
  expect(pressed(cells, { row: 1, column: -1 })).toEqual({ keys: ['1/0', '1/1'], on: false });
  expect(pressed(cells, { row: 0, column: 1 })).toEqual({ keys: ['0/1'], on: true });
  const held = cells.map((line) => line.map((cell) => ({ ...cell, disabled: true })));
  expect(pressed(held, { row: -1, column: 0 }).keys).toEqual([]);
});

describe('drawn', () => {
  const rendered = (rows: number, columns: number, cell: Partial<GridCell> = {}): string => {
    const store = createPaneStore(
      initialState({ route: 'overview', chosenYear: null, filling: 'live' }),
      () => fakeServices({ kind: 'welcome' }),
    );
    return renderToString(
      <FluentProvider theme={webLightTheme}>
        <PaneContext value={{ store, translator: translator('fr') }}>
          <Grid
            label="Qui utilise quoi"
            testId="grid"
            rows={lines(rows, 'Commune')}
            columns={lines(columns, 'Application')}
            cells={cellsOf(rows, columns).map((line) => line.map((each) => ({ ...each, ...cell })))}
            onTurn={() => undefined}
          />
        </PaneContext>
      </FluentProvider>,
    ).replace(BETWEEN_WORDS, '');
  };
  const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;

  test('first what is seen, with its place in the whole', () => {
    const html = rendered(1000, 20);
    expect(html).toContain('aria-rowcount="1001"');
    expect(html).toContain('aria-colcount="21"');
    expect(count(html, /role="row"/g)).toBeLessThanOrEqual(AT_FIRST.rows + 8 + 1);
    expect(html).toContain('aria-rowindex="2"');
    expect(html).toContain('data-testid="grid-search"');
  });

  test('with one place for the Tab key', () => {
    for (const [rows, columns] of [
      [1, 1],
      [11, 12],
      [1000, 20],
    ] as const)
      expect(
        count(rendered(rows, columns), /data-cell="[^"]*"[^>]*tabindex="0"|tabindex="0"[^>]*data-cell/gi),
      ).toBe(1);
  });

  test('a short one needs no search', () => {
    expect(rendered(10, 4)).not.toContain('grid-search');
  });

  test('a cell says what is changed, and what more there is', () => {
    const words = gridWords('fr');
    const html = rendered(2, 2, { changed: true, note: { short: '2027→', long: 'à partir de 2027' } });
    const label = `${words.cell({ row: 'Commune 1', column: 'Application 0' })}, à partir de 2027, ${words.changed}`;
    expect(html).toContain(`aria-label="${label}"`);
    expect(html).toContain('2027→');
    expect(html).toContain(words.header({ name: 'Application 1', on: 2, total: 2 }));
  });
});

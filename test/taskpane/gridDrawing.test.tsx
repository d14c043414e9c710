/** What a key makes the grid draw anew: with hundreds of communes, all of them would be felt at every key. */
import { act, useState } from 'react';
import { Grid } from '../../src/taskpane/kit/grid/Grid';
import type { GridLine } from '../../src/taskpane/kit/grid/gridCells';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { pageWith, type Page } from '../helpers/page';
import { fakeServices } from './fakes';

/** Names in the order in which they were drawn: each row and each header of a column has one. */
const drawn: string[] = [];

jest.mock('../../src/taskpane/kit/grid/ShortName', () => ({
  ShortName({ name }: { readonly name: string }) {
    drawn.push(name);
    return name;
  },
}));

const line = (name: string): GridLine => ({ id: name, name });
const ROWS = Array.from({ length: 1_000 }, (_, index) => line(`Commune ${index}`));
const COLUMNS = ['E-demat', 'SIG', 'Archives'].map(line);

/** As a page does: what has changed is held beside the tables, and all cells are made of both. */
function Matrix() {
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const cells = ROWS.map(({ id }) =>
    COLUMNS.map((column) => {
      const key = `${id}/${column.id}`;
      return { key, on: !off.has(key), changed: off.has(key) };
    }),
  );
  const turn = (keys: readonly string[], on: boolean): void =>
    setOff(new Set(on ? [...off].filter((key) => !keys.includes(key)) : [...off, ...keys]));
  return <Grid label="Usages" testId="grid" rows={ROWS} columns={COLUMNS} cells={cells} onTurn={turn} />;
}

const at = (cell: string): HTMLElement => document.querySelector<HTMLElement>(`[data-cell="${cell}"]`)!;

/** The rows that a key draws anew, pressed on a cell. */
async function rowsDrawn(cell: string, key: string): Promise<string[]> {
  drawn.length = 0;
  const { KeyboardEvent } = document.defaultView as unknown as {
    KeyboardEvent: typeof globalThis.KeyboardEvent;
  };
  await act(async () => {
    at(cell).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await Promise.resolve();
  });
  return drawn.filter((name) => name.startsWith('Commune'));
}

let page: Page;
beforeAll(async () => {
  const store = createPaneStore(initialState({ route: 'overview', chosenYear: null, filling: 'live' }), () =>
    fakeServices({ kind: 'welcome' }),
  );
  page = await pageWith(<Matrix />, store, 'fr');
});
afterAll(() => page.close());

test('of a thousand rows those that are seen are drawn', () => {
  expect(drawn).toContain('Commune 0');
  expect(drawn.length).toBeLessThan(100);
});

test('a tick draws its own row alone', async () => {
  expect(await rowsDrawn('3-1', ' ')).toEqual(['Commune 3']);
  expect(at('3-1').getAttribute('aria-checked')).toBe('false');
  expect(await rowsDrawn('3-1', ' ')).toEqual(['Commune 3']);
});

test('an arrow draws the row that the focus leaves and the one that it comes to', async () => {
  act(() => at('3-1').focus());
  expect(await rowsDrawn('3-1', 'ArrowDown')).toEqual(['Commune 3', 'Commune 4']);
  expect(document.activeElement).toBe(at('4-1'));
});

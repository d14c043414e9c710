/** Where the cells of a grid stand, and what has the focus in it. */
import type { Preview } from './preview';

interface Measures {
  /** Width and height of the smallest thing to press, in pixels. */
  readonly smallest: readonly [width: number, height: number];
  /** What is wrong with where things stand; empty: nothing. */
  readonly faults: readonly string[];
}

/** Where the grid and what has the focus in it stand. */
export const measured = (preview: Preview, grid: string): Promise<Measures> =>
  preview.pane.locator('html').evaluate((html, testId) => {
    const faults: string[] = [];
    const frame = document.querySelector<HTMLElement>(`[data-testid="${testId}"]`)!;
    const head = frame.querySelector('[role="row"]')!.getBoundingClientRect();
    const corner = frame.querySelector('[role="columnheader"]')!.getBoundingClientRect();
    const room = frame.getBoundingClientRect();
    const places = [...frame.querySelectorAll<HTMLElement>('[data-cell]')];
    const sizes = places.map((place) => place.getBoundingClientRect());
    const smallest = [
      Math.min(...sizes.map(({ width }) => width)),
      Math.min(...sizes.map(({ height }) => height)),
    ] as const;
    if (html.scrollWidth > html.clientWidth) faults.push('the page scrolls sideways');
    for (const each of document.querySelectorAll('main *'))
      if (each !== frame && each.contains(frame) && each.scrollWidth > each.clientWidth)
        faults.push('something around the grid scrolls sideways');
    if (Math.abs(head.top - room.top) > 2) faults.push(`the header left: ${head.top - room.top}`);
    if (Math.abs(corner.left - room.left) > 2) faults.push(`the names left: ${corner.left - room.left}`);
    // In a low window the page scrolls as a whole.
    const above = document.elementFromPoint(corner.left + 4, head.top + 4);
    if (innerHeight >= 400 && !frame.contains(above)) faults.push('the header is covered');
    const focused = document.activeElement!;
    if (!frame.contains(focused)) faults.push('the focus is not in the grid');
    else if (focused !== frame) {
      const at = focused.getBoundingClientRect();
      const where = focused.getAttribute('data-cell')!;
      const [row, column] = /^(-?\d+)-(-?\d+)$/.exec(where)!.slice(1).map(Number);
      if (row! >= 0 && at.top < head.bottom - 0.5) faults.push(`${where} is under the header`);
      if (column! >= 0 && at.left < corner.right - 0.5) faults.push(`${where} is under the names`);
      if (at.bottom > room.bottom + 0.5 || at.right > room.right + 0.5) faults.push(`${where} is beyond`);
      if (at.top < -0.5 || at.bottom > innerHeight + 0.5) faults.push(`${where} is out of the window`);
      // What is drawn there is the cell, not something over it.
      const top = document.elementFromPoint((at.left + at.right) / 2, (at.top + at.bottom) / 2);
      if (top === null || !(focused.contains(top) || top.contains(focused)))
        faults.push(`${where} is covered`);
    }
    return { smallest, faults };
  }, grid);

/** Forty moves of the arrow keys, from end to end and back, with what was wrong after each. */
export async function faultsOfMoves(preview: Preview, grid: string): Promise<string[]> {
  const moves = [
    ...['Control+Home', ...Array<string>(12).fill('ArrowRight'), ...Array<string>(8).fill('ArrowDown')],
    ...['Control+End', ...Array<string>(8).fill('ArrowUp'), ...Array<string>(12).fill('ArrowLeft')],
    ...['PageUp', 'PageDown', 'End', 'Home', 'ArrowRight'],
  ];
  const faults: string[] = [];
  for (const key of moves) {
    await preview.page.keyboard.press(key);
    faults.push(...(await measured(preview, grid)).faults.map((fault) => `after ${key}: ${fault}`));
  }
  return faults;
}

/** The same from the first cell on, in each grid of the page as it stands; the focus is where it was afterwards. */
export async function gridFaults(preview: Preview): Promise<string[]> {
  const grids = await preview.pane
    .locator('[role="grid"]:visible')
    .evaluateAll((all) => all.map((grid) => (grid as HTMLElement).dataset['testid'] ?? ''));
  if (grids.length === 0) return [];
  const before = await preview.pane.locator('html').evaluateHandle(() => document.activeElement);
  const faults: string[] = [];
  for (const grid of grids) {
    await preview.inPane(grid).locator('[data-cell][tabindex="0"]').focus();
    faults.push(...(await faultsOfMoves(preview, grid)));
    const [narrow, low] = (await measured(preview, grid)).smallest;
    if (Math.min(narrow, low) < 24) faults.push(`a cell of ${grid} is ${narrow} by ${low} px`);
  }
  await before.evaluate((element) => {
    if (element === document.body) (document.activeElement as HTMLElement).blur();
    else (element as HTMLElement).focus({ preventScroll: true });
  });
  return faults;
}

/** F6 and Shift+F6 as in Excel: between the ribbon, the grid and the pane, since the grid keeps Tab for its cells. */
export function listenForRegions(ribbon: HTMLElement, grid: HTMLElement, pane: HTMLIFrameElement): void {
  let inGrid: HTMLElement | null = null;
  grid.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) inGrid = target;
  });
  const regions = [
    {
      has: () => ribbon.contains(document.activeElement),
      enter: () => ribbon.querySelector('button')?.focus(),
    },
    { has: () => grid.contains(document.activeElement), enter: () => (inGrid ?? firstIn(grid))?.focus() },
    { has: () => document.activeElement === pane, enter: () => pane.contentWindow?.focus() },
  ];
  const move = (event: KeyboardEvent): void => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const from = regions.findIndex(({ has }) => has());
    const step = event.shiftKey ? regions.length - 1 : 1;
    regions[(from + step) % regions.length]?.enter();
  };
  // Before the grid, which takes keys for its cells.
  window.addEventListener('keydown', move, { capture: true });
  pane.addEventListener('load', () => pane.contentWindow?.addEventListener('keydown', move));
}

/** The editor of the active cell, which the engine keeps ready. */
function firstIn(grid: HTMLElement): HTMLElement | null {
  return grid.querySelector('.o-grid .o-composer');
}

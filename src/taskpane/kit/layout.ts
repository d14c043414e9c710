/**
 * Where the pane is tall enough, its head and the button at its bottom stay in view and the page scrolls between them.
 * On a very low screen, as with a large zoom, that would leave nothing to read: everything scrolls.
 */
export const TALL_ENOUGH = '@media (min-height: 400px)';

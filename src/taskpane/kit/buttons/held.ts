/** What stands in the frame of the pane, unseen: why a button waits while something is under way. */
export const UNDER_WAY = 'under-way';

interface Held {
  readonly disabledFocusable: boolean;
  readonly 'aria-describedby': string | undefined;
}

/**
 * For a button that waits while something is under way: it keeps its place and the focus, and says why it waits.
 *
 * @param describedBy id of what describes it besides
 */
export function heldWhile(busy: boolean, describedBy?: string): Held {
  return {
    disabledFocusable: busy,
    'aria-describedby': [describedBy, busy ? UNDER_WAY : undefined].filter(Boolean).join(' ') || undefined,
  };
}

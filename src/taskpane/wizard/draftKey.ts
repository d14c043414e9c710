/** Where the draft of a new convention is kept. Apart, for the welcome page asks before the wizard is loaded. */
export const DRAFT_KEY = 'quote-part.new-convention';

/** The store may be closed to us. */
export function isDraftKept(): boolean {
  try {
    return localStorage.getItem(DRAFT_KEY) !== null;
  } catch {
    return false;
  }
}

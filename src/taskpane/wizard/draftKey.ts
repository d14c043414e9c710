/** Where the draft of a new convention is kept. Apart, for the welcome page asks before the wizard is loaded. */
export const DRAFT_KEY = 'quote-part.new-convention';

/** The draft as it is kept, which the wizard reads; null: none, or the store is closed to us. */
export function keptDraft(): string | null {
  try {
    return localStorage.getItem(DRAFT_KEY);
  } catch {
    return null;
  }
}

export function isDraftKept(): boolean {
  return keptDraft() !== null;
}

/** Keeps a draft again that `keptDraft` gave. */
export function keepDraft(draft: string): void {
  try {
    localStorage.setItem(DRAFT_KEY, draft);
  } catch {
    // Nothing to keep it in.
  }
}

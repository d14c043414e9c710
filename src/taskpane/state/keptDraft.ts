import { keepText, keptText } from './kept';

/** Where the draft of a new convention is kept. Apart, for the welcome page asks before the wizard is loaded. */
const KEY = 'quote-part.new-convention';

/** The draft as it is kept, which the wizard reads; null: none, or the store is closed to us. */
export const keptDraft = (): string | null => keptText(KEY);

export const isDraftKept = (): boolean => keptDraft() !== null;

/** Keeps a draft, also again that `keptDraft` gave; null forgets it. */
export const keepDraft = (draft: string | null): void => keepText(KEY, draft);

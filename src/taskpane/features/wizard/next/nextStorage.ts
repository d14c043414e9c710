import { keepText, keptText, parsedFields } from '../../../state/kept';
import type { ConventionView } from '../../../model/paneReading';
import type { Draft } from '../draft';
import { parseDraft, VERSION } from '../draftStorage';

/** Where the draft of the next convention is kept, apart from one that begins from nothing. */
const KEY = 'quote-part.next-convention';

/** By which a draft is known to follow the convention of a workbook and no other. */
export function followedBy({ reading: { settings } }: Pick<ConventionView, 'reading'>): string {
  return JSON.stringify([settings.metropole, settings.conventionName, settings.firstYear, settings.lastYear]);
}

/** The kept draft that follows a convention; null: none is kept, or it follows another. */
export function loadNextDraft(follows: string): Draft | null {
  const text = keptText(KEY);
  return parsedFields(text)['follows'] === follows ? parseDraft(text) : null;
}

export function saveNextDraft(follows: string, draft: Draft): void {
  keepText(KEY, JSON.stringify({ version: VERSION, follows, draft }));
}

export function forgetNextDraft(): void {
  keepText(KEY, null);
}

import type { Filling } from '../../workbook/plan/sheetPlan';
import { keepText, keptText, parsedFields } from './kept';
import { SECTIONS, type PaneState, type Section } from './paneState';
import { FILLINGS } from '../model/fillings';

/** What survives closing the pane. */
export type Preferences = Pick<PaneState, 'chosenYear' | 'filling'> & { readonly section: Section };

export const DEFAULT_PREFERENCES: Preferences = { section: 'overview', chosenYear: null, filling: 'live' };

const KEY = 'quote-part.pane';

/** Kept text may be missing, damaged or from another version: each part that is not understood has its default. */
export function parsePreferences(text: string | null): Preferences {
  const kept = parsedFields(text);
  return {
    section: isSection(kept['section']) ? kept['section'] : DEFAULT_PREFERENCES.section,
    chosenYear: Number.isInteger(kept['chosenYear']) ? (kept['chosenYear'] as number) : null,
    filling: isFilling(kept['filling']) ? kept['filling'] : DEFAULT_PREFERENCES.filling,
  };
}

export const loadPreferences = (): Preferences => parsePreferences(keptText(KEY));

export function savePreferences({ section, chosenYear, filling }: Preferences): void {
  keepText(KEY, JSON.stringify({ section, chosenYear, filling }));
}

function isSection(value: unknown): value is Section {
  return SECTIONS.some((section) => section === value);
}

function isFilling(value: unknown): value is Filling {
  return FILLINGS.some((filling) => filling === value);
}

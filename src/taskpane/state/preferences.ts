import type { Filling } from '../../workbook/sheetPlan';
import { FILLINGS, SECTIONS, type PaneState, type Section } from './paneState';

/** What survives closing the pane. */
export type Preferences = Pick<PaneState, 'chosenYear' | 'filling'> & { readonly section: Section };

export const DEFAULT_PREFERENCES: Preferences = { section: 'overview', chosenYear: null, filling: 'live' };

const KEY = 'quote-part.pane';

/** Kept text may be missing, damaged or from another version: each part that is not understood has its default. */
export function parsePreferences(text: string | null): Preferences {
  const kept = parsed(text);
  return {
    section: isSection(kept['section']) ? kept['section'] : DEFAULT_PREFERENCES.section,
    chosenYear: Number.isInteger(kept['chosenYear']) ? (kept['chosenYear'] as number) : null,
    filling: isFilling(kept['filling']) ? kept['filling'] : DEFAULT_PREFERENCES.filling,
  };
}

/** The store may be closed to us, as in a browser that blocks third-party storage: the pane works without it. */
export function loadPreferences(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(KEY));
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

export function savePreferences({ section, chosenYear, filling }: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ section, chosenYear, filling }));
  } catch {
    // Nothing to keep it in.
  }
}

function isSection(value: unknown): value is Section {
  return SECTIONS.some((section) => section === value);
}

function isFilling(value: unknown): value is Filling {
  return FILLINGS.some((filling) => filling === value);
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(text ?? '{}');
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

import { endingTitle } from '../../kit/edits/endings';
import type { EditWords } from '../../kit/edits/words';
import type { DataState } from './dataState';
import type { DataWords } from './words';

/** What a screen reader says while nothing is being saved; empty: nothing. */
export function dataAnnouncement(
  { ending, problems }: DataState,
  words: DataWords,
  edits: EditWords,
): string {
  if (Object.keys(problems).length > 0) return words.unreadableTitle;
  return ending ? endingTitle(ending, edits) : '';
}

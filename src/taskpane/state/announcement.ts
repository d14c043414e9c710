import type { Translator } from '../../i18n';
import type { PaneState, Result } from './paneState';

/** What a screen reader says while something is under way and when it ended; empty: nothing. */
export function announcementOf(state: PaneState, { text }: Translator): string {
  const { job, result, reading } = state;
  if (job?.kind === 'draw') return text.documents.steps[job.step];
  if (job?.kind === 'example') return text.welcome.starting;
  if (job?.kind === 'create') return text.wizard.review.starting;
  if (job?.kind === 'undoCreation') return text.wizard.review.undoing;
  if (result) return resultTitle(result, text);
  return reading.status === 'loading' ? text.loading.reading : '';
}

export function resultTitle(result: Result, text: Translator['text']): string {
  switch (result.kind) {
    case 'drawn':
      if (result.unchanged) return text.documents.unchanged;
      return result.document === undefined
        ? text.documents.drawn({ year: result.year })
        : text.documents.sheetDrawn({ sheet: result.sheet });
    case 'drawFailed':
      return result.document === undefined
        ? text.documents.failed({ year: result.year })
        : text.documents.sheetFailed({ sheet: result.document });
    case 'exampleLoaded':
      return text.welcome.loaded;
    case 'exampleFailed':
      return text.welcome.failed;
    case 'created':
      return text.wizard.review.created;
    case 'createFailed':
      return text.wizard.review.failed;
    case 'creationUndone':
      return text.wizard.review.undone;
    case 'creationChanged':
    case 'creationUndoFailed':
      return text.wizard.review.notUndone;
    case 'notReached':
      return text.checks.notReached;
  }
}

import type { Translator } from '../../i18n';
import type { PaneState, Result } from './paneState';

/** What a screen reader says while something is under way and when it ended; empty: nothing. */
export function announcementOf(state: PaneState, { text }: Translator): string {
  const { job, result, reading } = state;
  if (job?.kind === 'draw') return text.drawing.steps[job.step];
  if (job?.kind === 'example') return text.example.starting;
  if (job?.kind === 'create') return text.creation.starting;
  if (job?.kind === 'undoCreation') return text.creation.undoing;
  if (job?.kind === 'upgrade') return text.upgrade.starting;
  if (result) return resultTitle(result, text);
  return reading.status === 'loading' ? text.loading.reading : '';
}

export function resultTitle(result: Result, text: Translator['text']): string {
  switch (result.kind) {
    case 'drawn':
      if (result.unchanged) return text.drawing.unchanged;
      return result.document === undefined
        ? text.drawing.drawn(result)
        : text.drawing.sheetDrawn({ sheet: result.sheet });
    case 'drawFailed':
      return result.document === undefined
        ? text.drawing.failed({ year: result.year })
        : text.drawing.sheetFailed({ sheet: result.document });
    case 'exampleLoaded':
      return text.example.loaded;
    case 'exampleFailed':
      return text.example.failed;
    case 'created':
      return text.creation.created;
    case 'createFailed':
      return text.creation.failed;
    case 'creationUndone':
      return text.creation.undone;
    case 'creationChanged':
    case 'creationUndoFailed':
      return text.creation.notUndone;
    case 'upgraded':
      return text.upgrade.done;
    case 'upgradeFailed':
      return text.upgrade.failed;
    case 'sheetShown':
      return text.sheetShown({ sheet: result.sheet });
    case 'notReached':
      return text.notReached;
  }
}

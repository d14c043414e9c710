import type { ExcelProblem, Failure, Outcome } from './outcome';

/** A problem that our own code found, on its way out of a batch. */
export class ProblemFound extends Error {
  constructor(readonly problem: ExcelProblem) {
    super(problem.code);
  }
}

/**
 * Runs a batch and maps what goes wrong to an enumerated outcome. `undo`, when given, brings back what was before;
 * it says whether it could. With `undoGroup` the person undoes all of it in one step, where Excel can (ExcelApi 1.20).
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: { undoGroup?: boolean; undo?: () => Promise<boolean> } = {},
): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await Excel.run(runOptions(options.undoGroup ?? false), batch) };
  } catch (error) {
    const restored = options.undo ? await options.undo() : true;
    return failure(problemOf(error), restored);
  }
}

export function failure(problem: ExcelProblem, restored = true): Failure {
  return { ok: false, problem, restored };
}

function runOptions(undoGroup: boolean): Excel.RunOptions {
  const options: Excel.RunOptions & { mergeUndoGroup?: boolean } = { delayForCellEdit: true };
  if (undoGroup && Office.context.requirements.isSetSupported('ExcelApi', '1.20'))
    options.mergeUndoGroup = true;
  return options;
}

/** Branches on Excel's codes, never on its sentences, which are in the language of Excel. */
export function problemOf(error: unknown): ExcelProblem {
  if (error instanceof ProblemFound) return error.problem;
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const where = error.debugInfo.errorLocation ?? '';
  switch (error.code) {
    case 'InvalidOperationInCellEditMode':
      return { code: 'cellBeingEdited' };
    case 'AccessDenied':
    case 'ReadOnly':
      return /Worksheets?Collection|WorksheetCollection\.add/i.test(where)
        ? { code: 'workbookProtected' }
        : { code: 'sheetProtected', sheet: '' };
    case 'InsertDeleteConflict':
    case 'FilteredRangeConflict':
      return { code: 'tableFiltered', table: '' };
    case 'ItemNotFound':
    case 'InvalidReference':
    case 'InvalidObjectPath':
      return { code: 'itemGone', item: '' };
    case 'ItemAlreadyExists':
      return { code: 'nameTaken', name: '', free: null };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
    case 'RequestTooLarge':
      return { code: 'tooLarge' };
    case 'Busy':
    case 'HostRestartNeeded':
    case 'RequestAborted':
    case 'Timeout':
    case 'ServiceNotAvailable':
    case 'TooManyRequests':
      return { code: 'excelBusy' };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
    case 'UnsupportedOperation':
      return { code: 'notSupported' };
    default:
      return { code: 'unexpected', excelCode: error.code, message: error.message };
  }
}

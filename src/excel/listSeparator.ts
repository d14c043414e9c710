/**
 * What parts the addresses that `Worksheet.getRanges` is given. Documented: commas or semicolons; on desktops that were
 * seen (#1167 of OfficeDev/office-js) only what parts lists there, which no property says. A comma for decimals goes with
 * semicolons in lists; where that proves wrong the other one is taken from then on. It does not change while Excel runs.
 */
let separator: ',' | ';' | null = null;

/** Queues what it takes to know it; the function that comes back learns it once the request was made. */
export function queueListSeparator(context: Excel.RequestContext): () => void {
  const { numberFormat } = context.application.cultureInfo;
  numberFormat.load('numberDecimalSeparator');
  return () => {
    separator ??= numberFormat.numberDecimalSeparator === ',' ? ';' : ',';
  };
}

/** Several ranges of a sheet, by their addresses. */
export function areasOf(sheet: Excel.Worksheet, addresses: readonly string[]): Excel.RangeAreas {
  return sheet.getRanges(addresses.join(separator ?? ','));
}

/** Takes the other separator from now on where it was the addresses that Excel refused; whether it was. */
export function notesRefusedList(error: unknown): boolean {
  const isRefused =
    error instanceof OfficeExtension.Error &&
    error.code === 'InvalidArgument' &&
    /getRanges/i.test(`${error.debugInfo.errorLocation ?? ''} ${error.debugInfo.statement ?? ''}`);
  if (isRefused) separator = separator === ';' ? ',' : ';';
  return isRefused;
}

/** For the end of a request: the error goes on, and the next request gives its lists otherwise where that was it. */
export function noteRefusedList(error: unknown): never {
  notesRefusedList(error);
  throw error;
}

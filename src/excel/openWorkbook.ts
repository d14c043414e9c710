import type { Outcome } from './outcome';
import { failure, run } from './run';

/** Excel for Mac shows the pane in a view that saves no files. */
export function canDownload(): boolean {
  // As text: an older Office.js has the value without its enumeration.
  return String((Office.context as Partial<Office.Context>).platform) !== 'Mac';
}

/** Opens an .xlsx as a new, unsaved workbook beside this one. */
export async function openWorkbook(bytes: Uint8Array): Promise<Outcome<void>> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.8'))
    return failure({ code: 'notSupported' });
  return run(() => Excel.createWorkbook(base64(bytes)));
}

/** More would be too many arguments for one call. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary);
}

import type { SheetPlan } from '../workbook/plan/sheetPlan';
import type { FileProperties } from './fileProperties';
import { fileSheets } from './sheet/fileSheet';
import { odsFile } from './ods/odsFile';
import { xlsxFile } from './xlsx/xlsxFile';

export type WorkbookFormat = 'xlsx' | 'ods';

/** What leaves: a workbook, or the same documents on pages. */
export type FileFormat = WorkbookFormat | 'pdf';
export const FILE_FORMATS: readonly FileFormat[] = ['xlsx', 'ods', 'pdf'];

export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  pdf: 'application/pdf',
};

/**
 * A workbook of its own with a sheet per plan, for people without the add-in or without Excel. The same plans give the
 * same bytes. Text is text whatever it looks like. Rejects live plans, functions that are not portable and references
 * out of the file: these are mistakes of ours.
 */
export async function writeWorkbook(
  plans: readonly SheetPlan[],
  properties: FileProperties,
  format: WorkbookFormat,
): Promise<Uint8Array> {
  // Rejects rather than throws, as callers of a promise expect.
  await Promise.resolve();
  const ready = fileSheets(plans);
  return format === 'xlsx' ? xlsxFile(ready, properties) : odsFile(ready, properties);
}

import type { Outcome } from '../../../../excel/outcome';
import { canDownload, openWorkbook } from '../../../../excel/openWorkbook';
import { tablesFile } from '../../../../files/xlsx/tablesFile';
import type { FileProperties } from '../../../../files/fileProperties';
import type { NewTables } from '../../../../workbook/tables/newTables';

/** What the page asks of the world outside it; loaded with it. */
export interface NextServices {
  readonly write: (tables: NewTables, properties: FileProperties) => Uint8Array;
  /** Opens it as a new, unsaved workbook beside this one. */
  readonly open: (bytes: Uint8Array) => Promise<Outcome<void>>;
  readonly canDownload: () => boolean;
}

export const excelNext: NextServices = { write: tablesFile, open: openWorkbook, canDownload };

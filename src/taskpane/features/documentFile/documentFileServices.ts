import { readAmounts } from '../../../excel/drawn/readVersions';
import { savableDocument, type Savable, type SaveOrder } from '../../../excel/drawn/savableDocument';
import { canDownload, openWorkbook } from '../../../excel/openWorkbook';
import type { Outcome } from '../../../excel/outcome';
import { openFileWriter, type FileWriter } from '../../../files/fileWriter';
import type { FileFormat } from '../../../files/workbookFile';
import type { AmountsOffer } from '../../../workbook/frozen/amountsOffer';
import { todayInFrench } from '../../state/today';

/** What the page asks of the world outside it; loaded with it. */
export interface DocumentFileServices {
  /** What the amounts of a year may come from. */
  readAmounts(year: number): Promise<Outcome<AmountsOffer>>;
  document(order: SaveOrder): Promise<Outcome<Savable>>;
  openWriter(format: FileFormat): FileWriter;
  canDownload(): boolean;
  /** Where files cannot be saved from the pane. */
  openWorkbook(bytes: Uint8Array): Promise<Outcome<void>>;
  /** `dd/mm/yyyy`. */
  today(): string;
}

export const excelDocumentFile: DocumentFileServices = {
  readAmounts: (year) => readAmounts(year),
  document: (order) => savableDocument(order),
  openWriter: (format) => openFileWriter(format),
  canDownload,
  openWorkbook,
  today: todayInFrench,
};

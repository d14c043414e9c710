import { computeRecap } from '../../../core/recap';
import type { Outcome } from '../../../excel/outcome';
import { canDownload, openWorkbook } from '../../../excel/openWorkbook';
import { readWorkbook } from '../../../excel/readWorkbook';
import { readSetting, writeSetting } from '../../../excel/workbookSettings';
import {
  attachmentsKey,
  parseAttachments,
  serialiseAttachments,
  type Attachments,
} from '../../../files/communes/attachments';
import type { FilesSource } from '../../../files/communes/communeDocuments';
import {
  madeFilesKey,
  parseMadeFiles,
  serialiseMadeFiles,
  type MadeFiles,
} from '../../../files/communes/madeFiles';
import { openPdfWriter, type PdfWriter } from '../../../files/pdf/pdfWriter';
import { readConvention } from '../../../workbook/read/readConvention';
import { todayInFrench } from '../../state/today';

/** The tables as they are at one moment, and the amounts of a year. */
export interface ExportSource extends FilesSource {
  /** What the last files of the year showed. */
  readonly made: MadeFiles;
  /** Which file last brought each commune its statement of the year. */
  readonly attachments: Attachments;
}

/** What the page asks of the world outside it; loaded with it, so that the pane starts without it. */
export interface ExportServices {
  read(year: number): Promise<Outcome<ExportSource>>;
  /** Keeps in the workbook what the last files of a year showed, and how those with a statement are called. */
  remember(year: number, made: MadeFiles, attachments: Attachments): Promise<Outcome<void>>;
  canDownload(): boolean;
  /** Where files cannot be saved from the pane. */
  openWorkbook(bytes: Uint8Array): Promise<Outcome<void>>;
  /** Until it is ended, or no longer wanted. */
  openPdfWriter(signal: AbortSignal): PdfWriter;
  /** `dd/mm/yyyy`. */
  today(): string;
}

export const excelExport: ExportServices = {
  async read(year) {
    const state = await readWorkbook();
    if (!state.ok) return state;
    const record = await readSetting(madeFilesKey(year));
    if (!record.ok) return record;
    const names = await readSetting(attachmentsKey(year));
    if (!names.ok) return names;
    const [made, attachments] = [parseMadeFiles(record.value), parseAttachments(names.value)];
    return { ok: true, value: sourceOf(state.value, year, made, attachments) };
  },
  async remember(year, made, attachments) {
    // The names first: with what the files showed but not how they are called, nobody would make them again.
    const named = await writeSetting(attachmentsKey(year), serialiseAttachments(attachments));
    return named.ok ? writeSetting(madeFilesKey(year), serialiseMadeFiles(made)) : named;
  },
  canDownload,
  openWorkbook,
  openPdfWriter: (signal) => openPdfWriter(signal),
  today: todayInFrench,
};

export function sourceOf(
  { raw, binding }: Pick<ExportSource, 'raw' | 'binding'>,
  year: number,
  made: MadeFiles = new Map(),
  attachments: Attachments = new Map(),
): ExportSource {
  const reading = readConvention(raw, binding);
  return { raw, binding, reading, recap: computeRecap(reading.convention, year), made, attachments };
}

import { computeRecap } from '../../../core/recap';
import type { Outcome } from '../../../excel/outcome';
import { canDownload, openWorkbook } from '../../../excel/openWorkbook';
import { readWorkbook } from '../../../excel/readWorkbook';
import { readSetting, writeSetting } from '../../../excel/workbookSettings';
import type { FilesSource } from '../../../files/communes/communeDocuments';
import {
  madeFilesKey,
  parseMadeFiles,
  serialiseMadeFiles,
  type MadeFiles,
} from '../../../files/communes/madeFiles';
import { readConvention } from '../../../workbook/read/readConvention';
import { todayInFrench } from '../../state/today';

/** The tables as they are at one moment, and the amounts of a year. */
export interface ExportSource extends FilesSource {
  /** What the last files of the year showed. */
  readonly made: MadeFiles;
}

/** What the page asks of the world outside it; loaded with it, so that the pane starts without it. */
export interface ExportServices {
  read(year: number): Promise<Outcome<ExportSource>>;
  /** Keeps in the workbook what the last files of a year showed. */
  remember(year: number, made: MadeFiles): Promise<Outcome<void>>;
  canDownload(): boolean;
  /** Where files cannot be saved from the pane. */
  openWorkbook(bytes: Uint8Array): Promise<Outcome<void>>;
  /** `dd/mm/yyyy`. */
  today(): string;
}

export const excelExport: ExportServices = {
  async read(year) {
    const state = await readWorkbook();
    if (!state.ok) return state;
    const record = await readSetting(madeFilesKey(year));
    if (!record.ok) return record;
    return { ok: true, value: sourceOf(state.value, year, parseMadeFiles(record.value)) };
  },
  remember: (year, made) => writeSetting(madeFilesKey(year), serialiseMadeFiles(made)),
  canDownload,
  openWorkbook,
  today: todayInFrench,
};

export function sourceOf(
  { raw, binding }: Pick<ExportSource, 'raw' | 'binding'>,
  year: number,
  made: MadeFiles = new Map(),
): ExportSource {
  const reading = readConvention(raw, binding);
  return { raw, binding, reading, recap: computeRecap(reading.convention, year), made };
}

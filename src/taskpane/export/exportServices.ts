import { computeRecap, type Recap } from '../../core/recap';
import type { Outcome } from '../../excel/outcome';
import { canDownload, openWorkbook } from '../../excel/openWorkbook';
import { readWorkbook } from '../../excel/readWorkbook';
import type { Binding } from '../../workbook/binding';
import type { RawWorkbook } from '../../workbook/rawTables';
import { readConvention, type ConventionReading } from '../../workbook/readConvention';
import { todayInFrench } from '../today';

/** The tables as they are at one moment, and the amounts of a year. */
export interface ExportSource {
  readonly raw: RawWorkbook;
  readonly binding: Binding;
  readonly reading: ConventionReading;
  readonly recap: Recap;
}

/** What the page asks of the world outside it; loaded with it, so that the pane starts without it. */
export interface ExportServices {
  read(year: number): Promise<Outcome<ExportSource>>;
  canDownload(): boolean;
  /** Where files cannot be saved from the pane. */
  openWorkbook(bytes: Uint8Array): Promise<Outcome<void>>;
  /** `dd/mm/yyyy`. */
  today(): string;
}

export const excelExport: ExportServices = {
  async read(year) {
    const state = await readWorkbook();
    return state.ok ? { ok: true, value: sourceOf(state.value, year) } : state;
  },
  canDownload,
  openWorkbook,
  today: todayInFrench,
};

export function sourceOf(
  { raw, binding }: Pick<ExportSource, 'raw' | 'binding'>,
  year: number,
): ExportSource {
  const reading = readConvention(raw, binding);
  return { raw, binding, reading, recap: computeRecap(reading.convention, year) };
}

import {
  inForceFrom,
  vintagesOf,
  type Epci,
  type EpciEntry,
  type PopulationKind,
} from '../../../../data/epci';
import {
  readPopulationFile,
  type PopulationFile,
} from '../../../../workbook/intake/populations/populationFile';
import { isInseeCode } from '../../../../workbook/read/checkDigits';
import type { Tables } from '../../../model/rows';
import type { FileState } from './fileSession';
import { communesOf, wholeCode } from '../../../kit/populations/matchCommunes';
import { publishedEpci, publishedFile, type Published } from '../../../kit/populations/published';

/** shipped: what the add-in brings with it; file: what INSEE publishes, as the person has it. */
export const SOURCES = ['shipped', 'file'] as const;
export type PopulationSource = (typeof SOURCES)[number];

export interface PopulationChoice {
  readonly kind: PopulationKind;
  readonly source: PopulationSource;
  /** Of what ships. */
  readonly vintage: number;
  /** Of the file, where the person says so; null: as the file says. */
  readonly fileVintage: number | null;
  /** null: the one that the communes' codes say. */
  readonly picked: EpciEntry | null;
  /** The first year in which they count; null: that of the page. */
  readonly from: number | null;
}

export interface PopulationsFound {
  /** null: the codes of the communes say none. */
  readonly entry: EpciEntry | null;
  /** null: it was none in that vintage. */
  readonly epci: Epci | null;
  /** By the clock on the wall; null where there is none. */
  readonly thisYear: number | null;
}

/** A file with what was understood of it. */
export interface ReadFile {
  readonly name: string;
  /** null: it holds no populations of communes. */
  readonly read: PopulationFile | null;
  /** Communes of the table that were looked for. */
  readonly communes: number;
}

/** null: no file was chosen, or it is still being read, or nothing in it can be read. */
export function fileOf(
  tables: Tables,
  { file, busy, sheets }: FileState,
  vintage: number | null,
): ReadFile | null {
  if (file === null || busy || sheets.length === 0) return null;
  const communes = communesOf(tables);
  const codes = communes.map(({ inseeCode }) => wholeCode(inseeCode));
  const wanted = {
    codes: new Set(codes.filter(isInseeCode)),
    names: communes.filter((_, at) => !isInseeCode(codes[at] ?? '')).map(({ name }) => name),
  };
  const read = readPopulationFile(sheets, file, wanted, vintage ?? undefined);
  return { name: file, read, communes: communes.length };
}

/** Of which year a file is, as far as it is known: the person's word, its columns, or the one year that it says. */
export function vintageOfFile({ read }: ReadFile, asked: number | null): number | null {
  if (read === null) return null;
  if (read.vintage !== null) return read.vintage;
  return asked ?? (read.said.length === 1 ? (read.said[0]?.vintage ?? null) : null);
}

const YEARS_OFFERED = 12;
/** Published in the last days of the second year after. */
const YEARS_TO_PUBLICATION = 2;

/** Vintages that a file may be of, newest first: what it says, and every one that may be published. */
export function vintagesOffered({ read }: ReadFile, thisYear: number): number[] {
  if (read !== null && read.vintages.length > 0) return [...read.vintages];
  const years = Array.from({ length: YEARS_OFFERED }, (_, index) => thisYear - YEARS_TO_PUBLICATION - index);
  const said = read?.said.map(({ vintage }) => vintage) ?? [];
  return [...new Set([...said, ...years])].sort((a, b) => b - a);
}

/** What is chosen, with its populations; null: not all of it is known, or it has none of that kind. */
export function publishedOf(
  { source, kind, fileVintage }: PopulationChoice,
  epci: Epci | null,
  file: ReadFile | null,
): Published | null {
  if (source === 'shipped') return epci && publishedEpci(epci, kind);
  const vintage = file && vintageOfFile(file, fileVintage);
  if (!file?.read || vintage === null) return null;
  return publishedFile(file.read, file.name, kind, vintage);
}

/** What ships does not reach the year: the vintage that is in force then; null: it does. */
export function vintageBeyond(kind: PopulationKind, year: number): number | null {
  const newest = vintagesOf(kind)[0] ?? 0;
  const wanted = year - (inForceFrom(newest) - newest);
  return wanted > newest ? wanted : null;
}

/** The newest vintage of which only the populations municipales ship; null: there is none. */
export function municipaleAlone(): number | null {
  const [newest, whole] = [vintagesOf('municipale')[0], vintagesOf('totale')[0]];
  return newest !== undefined && newest !== whole ? newest : null;
}

import { isHeaderWord } from '../../workbook/tables/matchColumns';
import { CsvReader } from '../csv/csvRecords';

export const READ_SEPARATORS = [';', '\t', ',', '|'] as const;
export type ReadSeparator = (typeof READ_SEPARATORS)[number];

/** Records that are looked at. */
const SAMPLE = 50;
const MOST_FIELDS = 100;

/** `sep=;` in the first line, by which Excel is told; and where the text begins behind it. */
export function announcedSeparator(text: string): { separator: ReadSeparator; length: number } | null {
  const found = /^sep=([;,|\t])(?:\r\n|\r|\n|$)/i.exec(text);
  return found === null ? null : { separator: found[1] as ReadSeparator, length: found[0].length };
}

/**
 * What cuts the first lines of a text into fields: all of them, into as many fields each, some of which are headers that
 * we know. Commas between digits cut nothing as long as no other comma does. `;` where nothing tells.
 */
export function detectSeparator(sample: string): ReadSeparator {
  let best: { separator: ReadSeparator; score: number } = { separator: ';', score: 0 };
  for (const separator of READ_SEPARATORS) {
    const score = scoreOf(sample, separator);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function scoreOf(sample: string, separator: ReadSeparator): number {
  if (separator === ',' && !/(?:^|\D),|,(?:\D|$)/m.test(sample.replaceAll(', ', ''))) return 0;
  const records: (readonly string[])[] = [];
  const reader = new CsvReader(separator, MOST_FIELDS, 200);
  const take = ({ fields }: { readonly fields: readonly string[] }): boolean => {
    if (fields.some((field) => field.trim() !== '')) records.push(fields);
    return records.length < SAMPLE;
  };
  const isWhole = reader.read(sample, take);
  const last = isWhole ? reader.end() : null;
  if (last !== null) take(last);

  const cut = records.filter((fields) => fields.length > 1);
  if (cut.length === 0) return 0;
  const widths = new Map<number, number>();
  for (const { length } of cut) widths.set(length, (widths.get(length) ?? 0) + 1);
  const alike = Math.max(...widths.values()) / records.length;
  const mean = cut.reduce((sum, { length }) => sum + length, 0) / cut.length;
  const known = Math.max(...records.map((fields) => fields.filter(isHeaderWord).length));
  return cut.length / records.length + 0.3 * alike + 0.2 * Math.min(known, 4) + 0.02 * Math.min(mean, 10);
}

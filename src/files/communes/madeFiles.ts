import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Recap } from '../../core/recap';
import type { Binding } from '../../workbook/schema/binding';
import type { RawWorkbook } from '../../workbook/read/rawTables';
import type { ConventionReading } from '../../workbook/read/readConvention';
import { nameKey } from '../../workbook/read/names';
import { COMMUNE_CONTENTS, plansFor, type CommuneContent } from './communeDocuments';
import { Pace } from '../pace';

/**
 * What the last made files of a year showed: for each commune and content a short fingerprint, so that the next time
 * only those that have changed need be made. Kept in the workbook, one text a year: 1,000 communes take some 55 kB.
 */

/** By content: the first eight hexadecimal digits of a SHA-256; what was never made has none. */
export type Fingerprints = Readonly<Partial<Record<CommuneContent, string>>>;
/** By the name of the commune, as `nameKey` gives it. */
export type MadeFiles = ReadonlyMap<string, Fingerprints>;

const DIGITS = 8;
const NEVER = '-'.repeat(DIGITS);

/** Under this key the record of a year stands in the workbook's settings. */
export function madeFilesKey(year: number): string {
  return `QuotePart.MadeFiles.${year}`;
}

export function serialiseMadeFiles(made: MadeFiles): string {
  const files = [...made].map(([commune, prints]): [string, string] => [
    commune,
    COMMUNE_CONTENTS.map((content) => prints[content] ?? NEVER).join(''),
  ]);
  return JSON.stringify({ version: 1, files: Object.fromEntries(files) });
}

/** A record that is damaged, or of a later version, is none: everything then counts as changed. */
export function parseMadeFiles(text: string | null): MadeFiles {
  const made = new Map<string, Fingerprints>();
  let data: unknown;
  try {
    data = JSON.parse(text ?? 'null');
  } catch {
    return made;
  }
  const { version, files } = (data ?? {}) as { version?: unknown; files?: unknown };
  if (version !== 1 || typeof files !== 'object' || files === null) return made;
  for (const [commune, prints] of Object.entries(files)) {
    if (typeof prints !== 'string' || prints.length !== DIGITS * COMMUNE_CONTENTS.length) continue;
    const each = COMMUNE_CONTENTS.map((content, index): [CommuneContent, string] => [
      content,
      prints.slice(index * DIGITS, (index + 1) * DIGITS),
    ]);
    made.set(commune, Object.fromEntries(each.filter(([, print]) => /^[0-9a-f]+$/.test(print))));
  }
  return made;
}

/** The tables at one moment, and the amounts of the year. */
export interface FilesSource {
  readonly raw: RawWorkbook;
  readonly binding: Binding;
  readonly reading: ConventionReading;
  readonly recap: Recap;
}

/**
 * What the files of every commune would show now: the values of their sheets, whoever makes them, when, and however
 * their cells are filled. Rejects with the signal's reason.
 */
export async function fingerprintsNow(
  { raw, binding, reading, recap }: FilesSource,
  signal?: AbortSignal,
): Promise<MadeFiles> {
  const pace = new Pace(signal);
  const plans = COMMUNE_CONTENTS.map(
    (content) =>
      [content, plansFor(reading, raw, binding, recap, new Set([content]), 'frozen', { date: '' })] as const,
  );
  const now = new Map<string, Fingerprints>();
  for (const { commune } of recap.rows) {
    const prints = plans.map(([content, plansOf]) => [
      content,
      fingerprint(plansOf(commune).map(({ sheetName, cells }) => [sheetName, cells])),
    ]);
    now.set(nameKey(commune.name), Object.fromEntries(prints) as Fingerprints);
    await pace.breathe();
  }
  return now;
}

function fingerprint(shown: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(shown)))).slice(0, DIGITS);
}

/** Whether a commune's file with these contents would show something that its last one did not. */
export function hasChanged(
  commune: string,
  content: ReadonlySet<CommuneContent>,
  made: MadeFiles,
  now: MadeFiles,
): boolean {
  const [before, after] = [made.get(nameKey(commune)), now.get(nameKey(commune))];
  return [...content].some((each) => before?.[each] === undefined || before[each] !== after?.[each]);
}

/** Whether any commune has a file with one of these contents. */
export function anyMade(content: ReadonlySet<CommuneContent>, made: MadeFiles): boolean {
  return [...made.values()].some((prints) => [...content].some((each) => prints[each] !== undefined));
}

/** The record after files of some communes were made. */
export function withMade(
  made: MadeFiles,
  communes: readonly string[],
  content: ReadonlySet<CommuneContent>,
  now: MadeFiles,
): MadeFiles {
  const next = new Map(made);
  for (const commune of communes) {
    const key = nameKey(commune);
    const shown = Object.fromEntries([...content].map((each) => [each, now.get(key)?.[each]]));
    next.set(key, { ...next.get(key), ...shown });
  }
  return next;
}

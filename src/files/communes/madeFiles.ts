import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { DOCUMENTS } from '../../workbook/documents/register';
import { nameKey } from '../../workbook/read/names';
import { Pace } from '../pace';
import { plansFor, type FileContents, type FilesSource } from './communeDocuments';

/**
 * What the last made files of a year showed: for each commune and content a short fingerprint, so that the next time
 * only those that have changed need be made. Kept in the workbook, one text a year: 1,000 communes take some 55 kB.
 */

/** By content: the first eight hexadecimal digits of a SHA-256; what was never made has none. */
export type Fingerprints = Readonly<Partial<Record<string, string>>>;
/** By the name of the commune, as `nameKey` gives it. */
export type MadeFiles = ReadonlyMap<string, Fingerprints>;

const DIGITS = 8;
const NEVER = '-'.repeat(DIGITS);

/** Under this key the record of a year stands in the workbook's settings. */
export function madeFilesKey(year: number): string {
  return `QuotePart.MadeFiles.${year}`;
}

/** Contents of a record that does not say which it has, in their order there: those of version 0.1.0. */
const FIRST_CONTENTS = ['statement', 'annexe1', 'annexe2', 'annexe3'];

export function serialiseMadeFiles(made: MadeFiles): string {
  const contents = [...new Set([...FIRST_CONTENTS, ...[...made.values()].flatMap(Object.keys)])];
  const files = [...made].map(([commune, prints]): [string, string] => [
    commune,
    contents.map((content) => prints[content] ?? NEVER).join(''),
  ]);
  return JSON.stringify({ version: 1, contents, files: Object.fromEntries(files) });
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
  const { version, files, contents } = (data ?? {}) as Readonly<Record<string, unknown>>;
  const known = contents === undefined ? FIRST_CONTENTS : contents;
  if (version !== 1 || typeof files !== 'object' || files === null || !isTexts(known)) return made;
  for (const [commune, prints] of Object.entries(files)) {
    if (typeof prints !== 'string' || prints.length !== DIGITS * known.length) continue;
    const each = known.map((content, index): [string, string] => [
      content,
      prints.slice(index * DIGITS, (index + 1) * DIGITS),
    ]);
    made.set(commune, Object.fromEntries(each.filter(([, print]) => /^[0-9a-f]+$/.test(print))));
  }
  return made;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/**
 * What the files of every commune would show now of some contents: the values of their sheets, whoever makes them, when,
 * and however their cells are filled. Rejects with the signal's reason.
 */
export async function fingerprintsNow(
  source: FilesSource,
  contents: FileContents,
  signal?: AbortSignal,
  register = DOCUMENTS,
): Promise<MadeFiles> {
  const pace = new Pace(signal);
  const plans = await Promise.all(
    [...contents].map(async (id) => {
      const plansOf = await plansFor(source, new Set([id]), 'frozen', { date: '' }, register);
      return [id, plansOf] as const;
    }),
  );
  const now = new Map<string, Fingerprints>();
  for (const { commune } of source.recap.rows) {
    const prints: [string, string][] = [];
    for (const [content, plansOf] of plans) {
      prints.push([content, fingerprint(plansOf(commune).map(({ sheetName, cells }) => [sheetName, cells]))]);
      // After each: what all communes share is planned with the first of them.
      await pace.breathe();
    }
    now.set(nameKey(commune.name), Object.fromEntries(prints));
  }
  return now;
}

function fingerprint(shown: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(shown)))).slice(0, DIGITS);
}

/**
 * Whether a commune's file with these contents would show something that its last one did not. `now` need hold no content
 * that was never made.
 */
export function hasChanged(commune: string, content: FileContents, made: MadeFiles, now: MadeFiles): boolean {
  const [before, after] = [made.get(nameKey(commune)), now.get(nameKey(commune))];
  return [...content].some((each) => before?.[each] === undefined || before[each] !== after?.[each]);
}

/** Of some contents, those that any commune has a file with. */
export function contentsMade(content: FileContents, made: MadeFiles): FileContents {
  const prints = [...made.values()];
  return new Set([...content].filter((each) => prints.some((print) => print[each] !== undefined)));
}

/** Whether any commune has a file with one of these contents. */
export function anyMade(content: FileContents, made: MadeFiles): boolean {
  return contentsMade(content, made).size > 0;
}

/** The record after files of some communes were made. */
export function withMade(
  made: MadeFiles,
  communes: readonly string[],
  content: FileContents,
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

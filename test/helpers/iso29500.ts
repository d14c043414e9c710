/** The schemas of ISO/IEC 29500 (transitional), which stand beside the checkout, on the parts of written .xlsx files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { answers, type Need } from './needs';

const SCHEMAS = join(__dirname, '../../../shared/schemas');
const CHECK_XLSX = join(SCHEMAS, 'check-xlsx');

/** `check-xlsx` with all that it calls. */
export const ISO_29500: readonly Need[] = [
  { name: '../shared/schemas', isThere: existsSync(CHECK_XLSX) },
  { name: 'xmllint (libxml2)', isThere: answers('xmllint', '--version') },
  { name: 'unzip', isThere: answers('unzip', '-v') },
  { name: 'python3', isThere: answers('python3', '--version') },
];

/** Which schema a part of ours has to follow; a part without one is a fault of this list. */
const SCHEMA_OF: readonly (readonly [RegExp, string | null])[] = [
  [/^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]*|tables\/[^/]*)\.xml$/, 'sml.xsd'],
  [/^xl\/drawings\/drawing\d+\.xml$/, 'dml-spreadsheetDrawing.xsd'],
  [/^xl\/charts\/chart\d+\.xml$/, 'dml-chart.xsd'],
  [/^\[Content_Types\]\.xml$/, 'opc-contentTypes.xsd'],
  [/\.rels$/, 'opc-relationships.xsd'],
  // Its schema imports those of the Dublin Core, which stand on the internet.
  [/^docProps\/core\.xml$/, null],
];

/** What `check-xlsx` strips before it looks; our files hold none, so their parts are looked at as they are. */
const EXTENSION = /schemas\.microsoft\.com|markup-compatibility/;

export interface SchemaReport {
  /** Parts that were looked at; those of the same bytes count once. */
  readonly parts: number;
  /** `file/part: what is wrong`. */
  readonly faults: readonly string[];
}

/**
 * Every part of every file against its schema. One run for each schema, and one look at parts that are the same in
 * several files: `check-xlsx`, which starts two programs for each part, takes minutes where this takes seconds.
 */
export function schemaFaults(files: Readonly<Record<string, Uint8Array>>): SchemaReport {
  const folder = mkdtempSync(join(tmpdir(), 'quote-part-xsd-'));
  const bySchema = new Map<string, string[]>();
  const known = new Set<string>();
  const faults: string[] = [];
  try {
    for (const [file, bytes] of Object.entries(files))
      for (const [path, content] of Object.entries(unzipSync(bytes))) {
        const schema = SCHEMA_OF.find(([pattern]) => pattern.test(path))?.[1];
        if (schema === undefined) faults.push(`${file}/${path}: nobody said which schema it follows`);
        if (EXTENSION.test(strFromU8(content))) faults.push(`${file}/${path}: an extension`);
        if (!schema) continue;
        const key = `${schema} ${createHash('sha256').update(content).digest('hex')}`;
        if (known.has(key)) continue;
        known.add(key);
        // xmllint takes names for addresses, in which brackets mean something else.
        const place = join(file, path.replace(/[[\]]/g, ''));
        mkdirSync(dirname(join(folder, place)), { recursive: true });
        writeFileSync(join(folder, place), content);
        bySchema.set(schema, [...(bySchema.get(schema) ?? []), place]);
      }
    for (const [schema, parts] of bySchema) faults.push(...faultsOf(folder, schema, parts));
    return { parts: known.size, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function faultsOf(folder: string, schema: string, parts: readonly string[]): string[] {
  const { status, stderr, error } = spawnSync(
    'xmllint',
    ['--noout', '--nonet', '--schema', join(SCHEMAS, 'ooxml', schema), ...parts],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26, timeout: 120_000 },
  );
  if (error) throw error;
  const lines = stderr.split('\n').filter((line) => line !== '');
  const valid = lines.filter((line) => line.endsWith(' validates')).length;
  const faults = lines.filter((line) => !/ (?:validates|fails to validate)$/.test(line));
  // A schema that cannot be read is no praise of the parts.
  if (faults.length === 0 && (status !== 0 || valid !== parts.length))
    throw new Error(
      `xmllint: ${String(status)}, ${valid} of ${parts.length} parts of ${schema} valid. ${stderr}`,
    );
  return faults;
}

/** The verdict of `check-xlsx` itself on one file: what it prints; throws with it on a violation. */
export function checkWhole(file: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'quote-part-xsd-'));
  try {
    const path = join(folder, 'file.xlsx');
    writeFileSync(path, file);
    return execFileSync(CHECK_XLSX, [path], { encoding: 'utf8', timeout: 120_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What the formats ask of the parts of written files: the schemas of ISO/IEC 29500 (transitional) for .xlsx, of ODF 1.3
 * (ISO/IEC 26300) for .ods. They stand beside the checkout.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { answers, type Need } from './needs';

const SCHEMAS = join(__dirname, '../../../shared/schemas');

interface Format {
  /** The check that stands beside the schemas. */
  readonly check: string;
  /** The option of xmllint for a schema of this kind, and where it stands. */
  readonly schemaOption: '--schema' | '--relaxng';
  readonly folder: string;
  /** Which schema a part of ours has to follow; a part without one is a fault of this list. */
  readonly schemaOf: readonly (readonly [RegExp, string | null])[];
}

const FORMATS: Readonly<Record<string, Format>> = {
  '.xlsx': {
    check: 'check-xlsx',
    schemaOption: '--schema',
    folder: 'ooxml',
    schemaOf: [
      [/^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]*|tables\/[^/]*)\.xml$/, 'sml.xsd'],
      [/^xl\/drawings\/drawing\d+\.xml$/, 'dml-spreadsheetDrawing.xsd'],
      [/^xl\/charts\/chart\d+\.xml$/, 'dml-chart.xsd'],
      [/^\[Content_Types\]\.xml$/, 'opc-contentTypes.xsd'],
      [/\.rels$/, 'opc-relationships.xsd'],
      // Its schema imports those of the Dublin Core, which stand on the internet.
      [/^docProps\/core\.xml$/, null],
    ],
  },
  '.ods': {
    check: 'check-ods',
    schemaOption: '--relaxng',
    folder: 'odf',
    schemaOf: [
      [/^META-INF\/manifest\.xml$/, 'OpenDocument-v1.3-manifest-schema.rng'],
      [/(?:^|\/)(?:content|styles|meta|settings)\.xml$/, 'OpenDocument-v1.3-schema.rng'],
      [/^mimetype$/, null],
    ],
  },
};

const COMMON_NEEDS: readonly Need[] = [
  { name: 'xmllint (libxml2)', isThere: answers('xmllint', '--version') },
  { name: 'unzip', isThere: answers('unzip', '-v') },
];

/** `check-xlsx` with all that it calls. */
export const ISO_29500: readonly Need[] = [
  { name: '../shared/schemas', isThere: existsSync(join(SCHEMAS, 'check-xlsx')) },
  ...COMMON_NEEDS,
  { name: 'python3', isThere: answers('python3', '--version') },
];

/** `check-ods` with all that it calls. */
export const ODF_13: readonly Need[] = [
  { name: '../shared/schemas', isThere: existsSync(join(SCHEMAS, 'check-ods')) },
  ...COMMON_NEEDS,
];

/** What `check-xlsx` strips before it looks; our files hold none, so their parts are looked at as they are. */
const EXTENSION = /schemas\.microsoft\.com|markup-compatibility/;

export interface SchemaReport {
  /** Parts that were looked at; those of the same bytes count once. */
  readonly parts: number;
  /** `file/part: what is wrong`. */
  readonly faults: readonly string[];
}

function formatOf(file: string): Format {
  const format = FORMATS[extname(file)];
  if (format === undefined) throw new Error(`Nobody said which format ${file} is.`);
  return format;
}

/**
 * Every part of every file, named by its format, against its schema. One run for each schema, and one look at parts that
 * are the same in several files: the checks themselves, which start a program or two for each part, take minutes where
 * this takes seconds.
 */
export function schemaFaults(files: Readonly<Record<string, Uint8Array>>): SchemaReport {
  const folder = mkdtempSync(join(tmpdir(), 'quote-part-xsd-'));
  const bySchema = new Map<string, { readonly format: Format; readonly parts: string[] }>();
  const known = new Set<string>();
  const faults: string[] = [];
  try {
    for (const [file, bytes] of Object.entries(files)) {
      const format = formatOf(file);
      for (const [path, content] of Object.entries(unzipSync(bytes))) {
        const schema = format.schemaOf.find(([pattern]) => pattern.test(path))?.[1];
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
        const { parts } = bySchema.get(schema) ?? { parts: [] };
        bySchema.set(schema, { format, parts: [...parts, place] });
      }
    }
    for (const [schema, { format, parts }] of bySchema)
      faults.push(...faultsOf(folder, format, schema, parts));
    return { parts: known.size, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function faultsOf(folder: string, format: Format, schema: string, parts: readonly string[]): string[] {
  const { status, stderr, error } = spawnSync(
    'xmllint',
    ['--noout', '--nonet', format.schemaOption, join(SCHEMAS, format.folder, schema), ...parts],
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

/** The verdict of the check itself on one file, named by its format: what it prints; throws with it on a violation. */
export function checkWhole(file: Uint8Array, name = 'file.xlsx'): string {
  const folder = mkdtempSync(join(tmpdir(), 'quote-part-xsd-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, file);
    return execFileSync(join(SCHEMAS, formatOf(name).check), [path], { encoding: 'utf8', timeout: 120_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

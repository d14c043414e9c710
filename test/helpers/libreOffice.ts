import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answers, type Need } from './needs';

const PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  `${process.env['PROGRAMFILES'] ?? ''}\\LibreOffice\\program\\soffice.exe`,
];

const SOFFICE =
  PLACES.find((file) => existsSync(file)) ?? (answers('soffice', '--version') ? 'soffice' : null);

export const LIBRE_OFFICE: Need = { name: 'LibreOffice', isThere: SOFFICE !== null };

const setting = (name: string): string =>
  `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`;

/** As set, LibreOffice believes the values that a file holds until somebody changes a cell. */
const ALWAYS_RECALCULATE = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
  setting('OOXMLRecalcMode'),
  setting('ODFRecalcMode'),
  // Decimal points, whatever the language of the machine.
  '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item>',
  '</oor:items>',
].join('');

/** What LibreOffice made of a file; `name` is the sheet's where there is a file a sheet. */
interface Converted {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Opens each file in LibreOffice and gives what it saves, by the name of the file. One start for all of them. */
export function convert(
  files: Readonly<Record<string, Uint8Array>>,
  to: string,
): Record<string, Uint8Array[]> {
  return Object.fromEntries(
    Object.entries(converted(files, to)).map(([name, made]) => [name, made.map(({ bytes }) => bytes)]),
  );
}

function converted(files: Readonly<Record<string, Uint8Array>>, to: string): Record<string, Converted[]> {
  const folder = mkdtempSync(join(tmpdir(), 'quote-part-'));
  try {
    const input = join(folder, 'in');
    const output = join(folder, 'out');
    mkdirSync(input);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(input, name), bytes);
    // A profile of its own, so that a LibreOffice that somebody has open does not answer instead.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const paths = Object.keys(files).map((name) => join(input, name));
    execFileSync(SOFFICE!, [profile, '--headless', '--convert-to', to, '--outdir', output, ...paths], {
      stdio: 'ignore',
      timeout: 240_000,
    });
    const written = readdirSync(output).sort();
    return Object.fromEntries(
      Object.keys(files).map((name) => {
        const base = name.replace(/\.[^.]*$/, '');
        const own = written.filter((each) => each.startsWith(`${base}.`) || each.startsWith(`${base}-`));
        return [
          name,
          own.map((each) => ({
            name: each
              .slice(base.length + 1)
              .replace(/\.[^.]*$/, '')
              .normalize('NFC'),
            bytes: new Uint8Array(readFileSync(join(output, each))),
          })),
        ];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every sheet as CSV: comma, UTF-8, text quoted, the stored values (not as shown). */
const CSV_OF_EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

/** The cells of each sheet after LibreOffice has opened the file; numbers as it computed them. */
export function recalculated(files: Readonly<Record<string, Uint8Array>>): Record<string, string[][][]> {
  return Object.fromEntries(
    Object.entries(convert(files, CSV_OF_EVERY_SHEET)).map(([name, sheets]) => [
      name,
      sheets.map((csv) => parse(new TextDecoder().decode(csv))),
    ]),
  );
}

/** The same of one file, by the names of its sheets. */
export function recalculatedSheets(file: Uint8Array, extension: string): Map<string, string[][]> {
  const [sheets = []] = Object.values(converted({ [`file.${extension}`]: file }, CSV_OF_EVERY_SHEET));
  return new Map(sheets.map(({ name, bytes }) => [name, parse(new TextDecoder().decode(bytes))]));
}

function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  // Nothing stands behind the last line end.
  return rows.slice(0, -1);
}

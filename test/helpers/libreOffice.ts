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
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { xmlText } from '../../src/files/xml';
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

/** Of the system that LibreOffice runs on: how it reads and writes numbers, and its formats. */
export type SystemLocale = 'en-US' | 'fr-FR';

/** As set, LibreOffice believes the values that a file holds until somebody changes a cell. */
const settingsOfTests = (locale: SystemLocale): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
    setting('OOXMLRecalcMode'),
    setting('ODFRecalcMode'),
    // Whatever the language of the machine.
    `<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>`,
    // The first start would put its own macros over ours.
    '<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>',
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
  locale: SystemLocale = 'en-US',
): Record<string, Uint8Array[]> {
  return Object.fromEntries(
    Object.entries(converted(files, to, locale)).map(([name, made]) => [
      name,
      made.map(({ bytes }) => bytes),
    ]),
  );
}

function converted(
  files: Readonly<Record<string, Uint8Array>>,
  to: string,
  locale: SystemLocale = 'en-US',
): Record<string, Converted[]> {
  const folder = mkdtempSync(join(tmpdir(), 'quote-part-'));
  try {
    const input = join(folder, 'in');
    const output = join(folder, 'out');
    mkdirSync(input);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(input, name), bytes);
    const paths = Object.keys(files).map((name) => join(input, name));
    run(profileIn(folder, locale), '--convert-to', to, '--outdir', output, ...paths);
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

/** A profile of its own, so that a LibreOffice that somebody has open does not answer instead. */
function profileIn(folder: string, locale: SystemLocale = 'en-US'): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settingsOfTests(locale));
  return profile;
}

function run(profile: string, ...options: readonly string[]): void {
  const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  execFileSync(SOFFICE!, [own, '--headless', ...options], { stdio: 'ignore', timeout: 240_000 });
}

/**
 * Somebody types a number into a cell of the first sheet and exports what came of it; copies a sheet; saves each file of
 * a folder in its own format, opens it again and prints it; looks at a clock while files open and compute.
 */
const WORK_OF_PEOPLE = `Sub EnterNumber(source As String, cell As String, value As String, target As String)
  Dim opened(0) As New com.sun.star.beans.PropertyValue
  opened(0).Name = "Hidden"
  opened(0).Value = True
  Dim exported(0) As New com.sun.star.beans.PropertyValue
  exported(0).Name = "FilterName"
  exported(0).Value = "calc_pdf_Export"
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, opened())
  book.Sheets.getByIndex(0).getCellRangeByName(cell).setValue(CDbl(value))
  book.storeToURL(target, exported())
  book.close(True)
End Sub

Sub CopySheet(source As String, sheet As String, into As String, target As String)
  Dim opened(0) As New com.sun.star.beans.PropertyValue
  opened(0).Name = "Hidden"
  opened(0).Value = True
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName"
  saved(0).Value = "Calc MS Excel 2007 XML"
  book = StarDesktop.loadComponentFromURL(into, "_blank", 0, opened())
  other = StarDesktop.loadComponentFromURL(source, "_blank", 0, opened())
  book.Sheets.importSheet(other, sheet, book.Sheets.Count)
  book.storeToURL(target, saved())
  other.close(True)
  book.close(True)
End Sub

Sub PrintSavedAgain(given As String, saved As String, printed As String)
  Dim opened(0) As New com.sun.star.beans.PropertyValue
  opened(0).Name = "Hidden"
  opened(0).Value = True
  Dim made(0) As New com.sun.star.beans.PropertyValue
  made(0).Name = "FilterName"
  file = Dir(given)
  Do While file <> ""
    book = StarDesktop.loadComponentFromURL(given & file, "_blank", 0, opened())
    made(0).Value = IIf(Right(file, 4) = ".ods", "calc8", "Calc MS Excel 2007 XML")
    book.storeToURL(saved & file, made())
    book.close(True)
    book = StarDesktop.loadComponentFromURL(saved & file, "_blank", 0, opened())
    made(0).Value = "calc_pdf_Export"
    book.storeToURL(printed & file, made())
    book.close(True)
    file = Dir()
  Loop
End Sub

Sub TimeFiles(given As String, saved As String, report As String, rounds As String, times As String)
  Dim opened(0) As New com.sun.star.beans.PropertyValue
  opened(0).Name = "Hidden"
  opened(0).Value = True
  Dim made(0) As New com.sun.star.beans.PropertyValue
  made(0).Name = "FilterName"
  made(0).Value = "Calc MS Excel 2007 XML"
  Open report For Output As #1
  file = Dir(given)
  Do While file <> ""
    For round = 1 To CInt(rounds)
      start = GetSystemTicks()
      book = StarDesktop.loadComponentFromURL(given & file, "_blank", 0, opened())
      isOpen = GetSystemTicks()
      For again = 1 To CInt(times)
        book.calculateAll()
      Next again
      isComputed = GetSystemTicks()
      Print #1, file & ";" & (isOpen - start) & ";" & (isComputed - isOpen)
      If round = 1 Then book.storeToURL(saved & file, made())
      book.close(True)
    Next round
    file = Dir()
  Loop
  Close #1
End Sub`;

const LIBRARIES =
  'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"';
const MACROS: Readonly<Record<string, string>> = {
  'script.xlc': `<library:libraries ${LIBRARIES}><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  'Standard/script.xlb': `<library:library ${LIBRARIES} library:name="Standard"><library:element library:name="Module1"/></library:library>`,
  'Standard/Module1.xba': `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${xmlText(WORK_OF_PEOPLE)}</script:module>`,
};

/** The PDF of a file after somebody opened it and typed a number into a cell of its first sheet, such as `C9`. */
export function printedAfter(file: Uint8Array, extension: string, cell: string, value: number): Uint8Array {
  return madeByMacro({ [`file.${extension}`]: file }, 'file.pdf', (address) => {
    return ['EnterNumber', address(`file.${extension}`), cell, String(value), address('file.pdf')];
  });
}

/** An .xlsx into which somebody copied a sheet of another. */
export function withSheetFrom(into: Uint8Array, from: Uint8Array, sheet: string): Uint8Array {
  return madeByMacro({ 'into.xlsx': into, 'from.xlsx': from }, 'copied.xlsx', (address) => {
    return ['CopySheet', address('from.xlsx'), sheet, address('into.xlsx'), address('copied.xlsx')];
  });
}

/** The file that a macro makes of others; `call`: its name and what it is given, with the addresses of the files. */
function madeByMacro(
  files: Readonly<Record<string, Uint8Array>>,
  made: string,
  call: (address: (name: string) => string) => readonly string[],
): Uint8Array {
  return afterMacro(files, 'en-US', call, (folder) => new Uint8Array(readFileSync(join(folder, made))));
}

/**
 * The PDF of each file as LibreOffice prints it after it has saved it in its own format (.xlsx, .ods) and opened it
 * again, by the name of the file. One start for all of them.
 */
export function printedSavedAgain(
  files: Readonly<Record<string, Uint8Array>>,
  locale: SystemLocale,
): ReadonlyMap<string, Uint8Array> {
  const given = Object.entries(files).map(([name, bytes]) => [`given/${name}`, bytes]);
  return afterMacro(
    Object.fromEntries(given) as Record<string, Uint8Array>,
    locale,
    (address) => ['PrintSavedAgain', ...['given/', 'saved/', 'printed/'].map(address)],
    (folder) => {
      const printed = Object.keys(files).map((name) => join(folder, 'printed', name));
      return new Map(printed.map((path) => [basename(path), new Uint8Array(readFileSync(path))]));
    },
  );
}

/** Its clock counts whole milliseconds. */
const COMPUTED = 20;

/** Milliseconds on the clock, the least of some rounds. */
interface OpenedFile {
  /** With all formulas computed, as files are that hold no values. */
  readonly open: number;
  /** All formulas of the open file once more. */
  readonly compute: number;
  /** As it saves the file then, .xlsx. */
  readonly bytes: Uint8Array;
}

/** What each .xlsx costs a LibreOffice that has started, by the name of the file. One start for all of them. */
export function timedOpening(
  files: Readonly<Record<string, Uint8Array>>,
  rounds: number,
): ReadonlyMap<string, OpenedFile> {
  const given = Object.entries(files).map(([name, bytes]) => [`given/${name}`, bytes]);
  return afterMacro(
    Object.fromEntries(given) as Record<string, Uint8Array>,
    'en-US',
    (address) => [
      'TimeFiles',
      ...['given/', 'saved/', 'times.csv'].map(address),
      String(rounds),
      String(COMPUTED),
    ],
    (folder) => {
      const times = readFileSync(join(folder, 'times.csv'), 'utf8').trim().split(/\r?\n/);
      const least = (name: string, at: 1 | 2): number =>
        Math.min(
          ...times
            .map((line) => line.split(';'))
            .filter(([file]) => file === name)
            .map((line) => Number(line[at])),
        );
      return new Map(
        Object.keys(files).map((name) => [
          name,
          {
            open: least(name, 1),
            compute: least(name, 2) / COMPUTED,
            bytes: new Uint8Array(readFileSync(join(folder, 'saved', name))),
          },
        ]),
      );
    },
  );
}

/** What is read in the folder of the files after a macro; `call`: its name and what it is given. */
function afterMacro<T>(
  files: Readonly<Record<string, Uint8Array>>,
  locale: SystemLocale,
  call: (address: (name: string) => string) => readonly string[],
  read: (folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'quote-part-'));
  try {
    const profile = profileIn(folder, locale);
    mkdirSync(join(profile, 'user', 'basic', 'Standard'), { recursive: true });
    for (const [name, xml] of Object.entries(MACROS))
      writeFileSync(join(profile, 'user', 'basic', name), `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const [macro = '', ...given] = call((name) => pathToFileURL(join(folder, name)).href);
    run(profile, `macro:///Standard.Module1.${macro}(${given.map((each) => `"${each}"`).join(',')})`);
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every sheet as CSV: comma, UTF-8, text quoted, the stored values (not as shown). */
const CSV_OF_EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

/** The same with what a person sees in the cells. */
const SHOWN_OF_EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1';

/** What each sheet of a file shows in a LibreOffice of that country, by the names of its sheets. */
export function shownSheets(
  file: Uint8Array,
  extension: string,
  locale: SystemLocale,
): Map<string, string[][]> {
  const [sheets = []] = Object.values(
    converted({ [`file.${extension}`]: file }, SHOWN_OF_EVERY_SHEET, locale),
  );
  return new Map(sheets.map(({ name, bytes }) => [name, parse(new TextDecoder().decode(bytes))]));
}

/** The same of the first sheet of each file. One start for all of them. */
export function shownFirstSheets(
  files: Readonly<Record<string, Uint8Array>>,
  locale: SystemLocale,
): Record<string, string[][]> {
  return Object.fromEntries(
    Object.entries(convert(files, SHOWN_OF_EVERY_SHEET, locale)).map(([name, [csv]]) => [
      name,
      parse(new TextDecoder().decode(csv)),
    ]),
  );
}

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

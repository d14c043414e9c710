/** LibreOffice as a second opinion: it opens a workbook, computes every formula anew and hands out the values. */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const USUAL_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

export function findLibreOffice(): string | null {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return [...onPath, ...USUAL_PLACES].find((path) => existsSync(path)) ?? null;
}

/** Always (0) recalculate on opening, instead of trusting the values that the file brings along; decimal points everywhere. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${['OOXMLRecalcMode', 'ODFRecalcMode']
  .map(
    (mode) =>
      `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${mode}" oor:op="fuse"><value>0</value></prop></item>`,
  )
  .join('\n')}
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item>
</oor:items>
`;

/** Semicolons, quotes, UTF-8, from row 1; raw values instead of what is displayed (false); every sheet in a file of its own (-1). */
const CSV_FILTER = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1';

/** The recalculated values of each sheet, by its name. */
export async function recalculate(soffice: string, workbook: string): Promise<Map<string, string[][]>> {
  const folder = mkdtempSync(join(tmpdir(), 'quote-part-libreoffice-'));
  try {
    const profile = join(folder, 'profile');
    const output = join(folder, 'csv');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    await promisify(execFile)(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        CSV_FILTER,
        '--outdir',
        output,
        workbook,
      ],
      { timeout: 120_000 },
    );
    const sheets = readdirSync(output).map((file): [string, string[][]] => {
      // <workbook>-<sheet>.csv
      const name = file.slice(file.indexOf('-') + 1, -'.csv'.length).normalize('NFC');
      return [name, parseCsv(readFileSync(join(output, file), 'utf8'))];
    });
    return new Map(sheets);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r?\n|$)/gy;
  for (let match = field.exec(text); match; match = field.exec(text)) {
    const [, quoted, plain = '', end = ''] = match;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ';') rows.push([]);
  }
  return rows;
}

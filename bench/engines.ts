/**
 * `npm run engines`: other spreadsheet programs compute our files, which hold no values beside their formulas, and every
 * cell is compared with what core says. Ends with code 1 where one differs. Installs the libraries that it asks (none of
 * which ships) beside bench/engines/package.json; Gnumeric and LibreOffice are asked where they are.
 */
import {
  GNUMERIC,
  HYPER_FORMULA,
  IRON_CALC,
  isSame,
  libreOffice,
  type Answers,
  type Engine,
} from './engines/answers';
import { askedFiles, type AskedFile } from './engines/asked';
import { installLibraries } from './engines/libraries';
import { answers as isCommand } from '../test/helpers/needs';

function enginesHere(): Engine[] {
  const programs: Engine[] = [];
  if (isCommand('soffice', '--version'))
    programs.push(
      libreOffice('xlsx', 'fr-FR'),
      libreOffice('xlsx', 'en-US'),
      libreOffice('ods', 'fr-FR'),
      libreOffice('ods', 'en-US'),
    );
  else console.log('LibreOffice is not here: not asked.');
  if (isCommand('ssconvert', '--version')) programs.push(GNUMERIC);
  else console.log('Gnumeric is not here (Debian: gnumeric): not asked.');
  return [...programs, HYPER_FORMULA, IRON_CALC];
}

interface Compared {
  readonly cells: number;
  /** A sentence each. */
  readonly others: readonly string[];
}

function compare(files: readonly AskedFile[], answersFor: Answers): Compared {
  const others = files.flatMap((file) => {
    const given = answersFor(file);
    return file.cells.flatMap((cell, at) =>
      isSame(cell, given[at] ?? null)
        ? []
        : [
            `  ${file.name}, sheet ${cell.sheet + 1}, row ${cell.row + 1}, column ${cell.column + 1}: ${cell.formula} gives ${String(given[at])} in place of ${String(cell.expected)}`,
          ],
    );
  });
  return { cells: files.reduce((sum, { cells }) => sum + cells.length, 0), others };
}

/** Prints what it said; true where all cells are the same. */
async function ask(engine: Engine, files: readonly AskedFile[]): Promise<boolean> {
  const before = performance.now();
  const answersFor = await engine.answers(files);
  const judged = engine.roundsDigits ? files : files.filter(({ isOfHalfCents }) => !isOfHalfCents);
  const { cells, others } = compare(judged, answersFor);
  const seconds = ((performance.now() - before) / 1000).toFixed(1);
  console.log(
    `${engine.name.padEnd(26)} ${cells} cells of ${judged.length} files, ${others.length} otherwise, ${seconds} s`,
  );
  for (const other of others.slice(0, 10)) console.log(other);
  if (!engine.roundsDigits) {
    const halves = compare(
      files.filter(({ isOfHalfCents }) => isOfHalfCents),
      answersFor,
    );
    console.log(
      `  Its ROUND rounds binary fractions (0.285 to 0.28): at half cents ${halves.others.length} of ${halves.cells} cells otherwise.`,
    );
  }
  return others.length === 0;
}

async function main(): Promise<void> {
  installLibraries();
  const files = await askedFiles();
  for (const engine of enginesHere()) if (!(await ask(engine, files))) process.exitCode = 1;
}

void main();

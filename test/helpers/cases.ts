/** Small files that people keep, each standing for a whole kind: test/fixtures/cases. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFile, type FileReading } from '../../src/files/read/readFile';
import {
  understand,
  type AskedUnderstanding,
  type Understanding,
} from '../../src/workbook/intake/understand';
import { matchUnderstood, valuesOf, type PopulationWord } from '../../src/workbook/intake/matchTable';
import type { RowValues } from '../../src/workbook/tables/newTables';
import type { ImportedTable } from '../../src/workbook/edits/import/importPlan';

const FOLDER = path.join(__dirname, '../fixtures/cases');

export function caseBytes(name: string): Uint8Array {
  return readFileSync(path.join(FOLDER, name));
}

export async function readCase(name: string): Promise<FileReading> {
  return readFile(caseBytes(name));
}

/** A sheet of a case as it is understood; the first one where none is named. */
export async function understoodCase(
  name: string,
  asked: AskedUnderstanding = {},
  sheet = 0,
): Promise<Understanding> {
  return understand((await readCase(name)).sheets[sheet]!, asked);
}

/** The rows of an understood table as rows of ours. */
export function rowsAs(
  understanding: Understanding,
  role: ImportedTable,
  population: PopulationWord = 'totale',
): RowValues[] {
  return valuesOf(understanding, matchUnderstood(understanding, role, population), role).map(
    ({ values }) => values,
  );
}

export const warningsOf = ({ warnings }: Understanding): [code: string, at: string][] =>
  warnings.map(({ code, addresses }) => [code, addresses.join(' ')]);

export const apartOf = ({ rows }: Understanding): [row: number, reason: string][] =>
  rows.flatMap(({ row, apart }) => (apart === null ? [] : [[row, apart] as [number, string]]));

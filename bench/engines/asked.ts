/** What the engines recompute: files as they leave the house, but for the values beside their formulas. */
import { ROUNDING_POLICIES } from '../../src/core/convention';
import { computeRecap } from '../../src/core/recap';
import { writeWorkbook, type WorkbookFormat } from '../../src/files/workbookFile';
import { recapSheet } from '../../src/workbook/documents/recap/plan';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { readConvention } from '../../src/workbook/read/readConvention';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { communePlans, communeTables } from '../../test/files/communeFiles';
import { arbitrary, credits, halfCents } from '../../test/helpers/halfCents';
import { rawWorkbookOf } from '../../test/helpers/rawWorkbook';

/** A cell with a formula, and what core says that it gives; sheet, row and column from 0. */
export interface AskedCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly expected: number | string;
}

export interface AskedFile {
  readonly name: string;
  readonly xlsx: Uint8Array;
  readonly ods: Uint8Array;
  readonly cells: readonly AskedCell[];
  /** Shares are half cents here: what comes of them depends on how a program rounds its binary fractions. */
  readonly isOfHalfCents: boolean;
}

function recapOf(tables: NewTables): SheetPlan {
  const reading = readConvention(rawWorkbookOf(tables), DEFAULT_BINDING);
  const recap = computeRecap(reading.convention, 2021);
  return recapSheet(reading, recap, DEFAULT_BINDING, 'portable', { date: '26/11/2026' });
}

/** Who opens the file has to compute. */
function withoutValues(plan: SheetPlan): SheetPlan {
  const cells = plan.cells.map((row) =>
    row.map((cell) => (cell.kind === 'formula' ? { ...cell, cached: null } : cell)),
  );
  return { ...plan, cells };
}

const formulasOf = (plans: readonly SheetPlan[]): AskedCell[] =>
  plans.flatMap(({ cells }, sheet) =>
    cells.flatMap((cellsOfRow, row) =>
      cellsOfRow.flatMap((cell, column) =>
        cell.kind === 'formula' && cell.cached !== null
          ? [{ sheet, row, column, formula: cell.formula, expected: cell.cached }]
          : [],
      ),
    ),
  );

/** Sheets as a file without the values of its formulas, and these. */
export async function askedFile(
  name: string,
  plans: readonly SheetPlan[],
  isOfHalfCents = false,
): Promise<AskedFile> {
  const stripped = plans.map(withoutValues);
  const written = (format: WorkbookFormat): Promise<Uint8Array> =>
    writeWorkbook(stripped, { title: name, creator: '' }, format);
  return {
    name,
    xlsx: await written('xlsx'),
    ods: await written('ods'),
    cells: formulasOf(plans),
    isOfHalfCents,
  };
}

/** Recaps in each rounding policy (the model case, half cents, credits, costs at random), and the communes' files. */
export async function askedFiles(): Promise<AskedFile[]> {
  const example = exampleTables();
  const files: AskedFile[] = [];
  for (const policy of ROUNDING_POLICIES) {
    const settings = { ...example.settings, roundingPolicy: ROUNDING_WORDS[policy] };
    files.push(await askedFile(`recap-${policy}`, [recapOf({ ...example, settings })]));
    files.push(await askedFile(`at-random-${policy}`, [recapOf(arbitrary(policy, 7))]));
    files.push(await askedFile(`half-cents-${policy}`, [recapOf(halfCents(policy))], true));
    files.push(await askedFile(`credits-${policy}`, [recapOf(credits(policy))], true));
  }
  const plansFor = await communePlans();
  for (const { name, inseeCode } of communeTables().rows.communes ?? [])
    files.push(await askedFile(`commune-${String(inseeCode)}`, plansFor({ name: String(name) })));
  return files;
}

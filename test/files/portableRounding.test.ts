/**
 * Portable formulas compute in binary fractions, the core exactly. Half cents are where they could part: here nearly
 * every share is one, and LibreOffice computes the file.
 */
import { ROUNDING_POLICIES } from '../../src/core/convention';
import { computeRecap } from '../../src/core/recap';
import { writeWorkbook } from '../../src/files/workbookFile';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import type { Filling, PlanCell, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { recapSheet } from '../../src/workbook/documents/recap/plan';
import { arbitrary, COMMUNES, credits, halfCents } from '../helpers/halfCents';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { LIBRE_OFFICE, recalculated } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';

function plan(tables: NewTables, filling: Filling): SheetPlan {
  const reading = readConvention(rawWorkbookOf(tables), DEFAULT_BINDING);
  const recap = computeRecap(reading.convention, 2021);
  return recapSheet(reading, recap, DEFAULT_BINDING, filling, { date: '23/11/2026' });
}

const shown = (cell: PlanCell): string => (cell.kind === 'number' ? cell.value.toFixed(2) : '');
const FIRST = 7;
const LAST = FIRST + COMMUNES + 7;

describeWith([LIBRE_OFFICE], 'portable formulas where cents are decided', () => {
  const cases: Record<string, NewTables> = Object.fromEntries(
    ROUNDING_POLICIES.flatMap((policy) => [
      [`${policy} halves`, halfCents(policy)],
      [`${policy} credits`, credits(policy)],
      ...[11, 22, 33, 44, 55, 66].map((seed) => [`${policy} ${seed}`, arbitrary(policy, seed)] as const),
    ]),
  );
  let sheets: Record<string, string[][][]> = {};
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [name, tables] of Object.entries(cases))
      files[`${name}.xlsx`] = await writeWorkbook(
        [plan(tables, 'portable')],
        { title: '', creator: '' },
        'xlsx',
      );
    sheets = recalculated(files);
  }, 240_000);

  test.each(Object.keys(cases))('%s', (name) => {
    const exact = plan(cases[name]!, 'frozen').cells.slice(FIRST, LAST);
    const [sheet] = sheets[`${name}.xlsx`]!;
    const computed = sheet!.slice(FIRST, LAST).map((row) => row.slice(3, 8));
    expect(computed.map((row) => row.map((value) => (value === '' ? '' : Number(value).toFixed(2))))).toEqual(
      exact.map((row) => row.slice(3, 8).map(shown)),
    );
  });
});

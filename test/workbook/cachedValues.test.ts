/** Every formula that we write carries its value: who reads a file without computing takes what has none for nothing. */
import type { DocumentPlan } from '../../src/workbook/documents/document';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { documentSource } from '../../src/workbook/documents/source';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { readConvention } from '../../src/workbook/read/readConvention';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { evaluated, shown, textsOf } from '../helpers/evaluatedPlan';
import { manyCommunes } from '../helpers/manyCommunes';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

/** A dozen communes, a credit among the applications, inhabitants beyond the communes, one commune that uses less. */
function tablesWith(rounding: string): NewTables {
  const tables = manyCommunes(12);
  const applications = (tables.rows.applications ?? []).map((row, index) =>
    index === 1
      ? { ...row, annualCost: -1234.57, maintenance: '', operation: '', upgrades: '', depreciation: '' }
      : row,
  );
  return {
    settings: { ...tables.settings, roundingPolicy: rounding },
    rows: { ...tables.rows, applications, subscriptions: (tables.rows.subscriptions ?? []).slice(2) },
  };
}

function planned(plan: DocumentPlan, rounding: string): SheetPlan | string {
  const raw = { ...rawWorkbookOf(tablesWith(rounding)), totalPopulation: 200_000 };
  const source = documentSource(raw, DEFAULT_BINDING, readConvention(raw, DEFAULT_BINDING));
  return plan(source, { year: 2021, subject: 'Commune 0003' }, 'portable', { date: '23/11/2026' });
}

const hasBlock = (plan: SheetPlan): boolean => textsOf(plan).some((text) => / : restes$/.test(text));

describe.each(Object.values(ROUNDING_WORDS))('rounded by %s', (rounding) => {
  test.each(DOCUMENTS.map(({ kind, loadPlan }) => [kind, loadPlan] as const))('%s', async (_, loadPlan) => {
    const plan = planned((await loadPlan()).plan, rounding);
    if (typeof plan === 'string') return;
    const without = plan.cells
      .flat()
      .flatMap((cell) => (cell.kind === 'formula' && cell.cached === null ? [cell.formula] : []));
    expect(without).toEqual([]);
    if (plan.kind === 'recap') expect(hasBlock(plan)).toBe(rounding === ROUNDING_WORDS.largestRemainder);
    // The value is what the formula gives.
    const values = evaluated(plan);
    plan.cells.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell.kind !== 'formula') return;
        const value = values[row]?.[column];
        if (typeof cell.cached === 'number') expect(value).toBeCloseTo(cell.cached, 6);
        else expect(value).toBe(shown(cell));
      }),
    );
  });
});

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
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import type { Filling, PlanCell, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { recapSheet } from '../../src/workbook/documents/recap/plan';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { LIBRE_OFFICE, recalculated } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';

const COMMUNES = 60;

/** A fixed sequence: the same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647);
}

/** 40 EUR at one half over 4,000 inhabitants is half a cent an inhabitant: a half cent for every odd population. */
function halfCents(policy: keyof typeof ROUNDING_WORDS): NewTables {
  const last = COMMUNES - 1;
  return tablesOf(policy, [40, 120, 200], (i) => (i === last ? 4000 - last ** 2 : 2 * i + 1));
}

/** The same halves of credits, and of a credit among costs: they must be the mirror, away from zero. */
function credits(policy: keyof typeof ROUNDING_WORDS): NewTables {
  const last = COMMUNES - 1;
  return tablesOf(policy, [-40, -120, 200], (i) => (i === last ? 4000 - last ** 2 : 2 * i + 1));
}

function arbitrary(policy: keyof typeof ROUNDING_WORDS, seed: number): NewTables {
  const next = numbers(seed);
  const costs = [next() % 10_000_000, next() % 1_000_000, next() % 100_000].map((cents) => cents / 100);
  return tablesOf(policy, costs, () => next() % 30_000);
}

function tablesOf(
  policy: keyof typeof ROUNDING_WORDS,
  costs: readonly number[],
  population: (index: number) => number,
): NewTables {
  const communes = Array.from({ length: COMMUNES }, (_, i) => ({
    name: `Commune ${i}`,
    population: population(i),
  }));
  const applications = costs.map((annualCost, i) => ({ name: `Application ${i}`, annualCost }));
  return {
    settings: {
      roundingPolicy: ROUNDING_WORDS[policy],
      firstYear: 2019,
      lastYear: 2021,
      contributionRate: 0.5,
    },
    rows: {
      communes,
      applications,
      subscriptions: communes.flatMap(({ name }, i) =>
        applications
          .filter((_, j) => (i + j) % 4 !== 0)
          .map((each) => ({ commune: name, application: each.name })),
      ),
    },
  };
}

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

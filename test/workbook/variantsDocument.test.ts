/** The sheet of variants beside what is in force. */
import { compareVariants } from '../../src/core/variants/compare';
import { documentPlan } from '../../src/workbook/documents/documentPlans';
import { namesIn, variants, variantsSubject } from '../../src/workbook/documents/variants/entry';
import type { Filling, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { collectFindings } from '../../src/workbook/read/findings/findings';
import { readVariants } from '../../src/workbook/read/variants/readVariants';
import { exampleTables } from '../../src/workbook/tables/example';
import { evaluated } from '../helpers/evaluatedPlan';
import { asRead, rawWorkbookOf, withCell } from '../helpers/rawWorkbook';
import { VARIANTS, withVariants } from '../helpers/withVariants';

const YEAR = 2021;
const raw = rawWorkbookOf(withVariants(exampleTables()));
const source = asRead(raw);
const kept = readVariants(raw, source.binding, collectFindings().report);

async function drawn(filling: Filling = 'portable', subject = VARIANTS): Promise<SheetPlan> {
  const id = { kind: 'variants', year: YEAR, subject };
  const plan = await documentPlan(id, source, filling, { date: '01/11/2021' });
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}
const rowsOf = (plan: SheetPlan) => evaluated(plan).map((row) => row.map((cell) => cell ?? ''));
const rowOf = (plan: SheetPlan, label: string) => rowsOf(plan).find(([first]) => first === label)!;

test('what each comes to, and every commune to the cent: the amounts of the comparison', async () => {
  const plan = await drawn();
  const { today, variants: all } = compareVariants(
    source.reading.convention,
    kept.map(({ variant }) => variant),
    YEAR,
  );
  expect(kept.map(({ name }) => name)).toEqual(['Marché renégocié', 'Commune en plus']);
  expect(rowOf(plan, 'En vigueur').slice(1, 3)).toEqual(
    [today.annualCost, today.billed].map((each) => each.toNumber()),
  );
  for (const { name, billed, residualCost, standings } of all)
    expect(rowOf(plan, name).slice(2, 10)).toEqual([
      billed.after!.toNumber(),
      expect.closeTo(billed.change.toNumber(), 6),
      expect.closeTo(billed.rate!.toNumber(), 6),
      residualCost.after!.toNumber(),
      expect.closeTo(residualCost.change.toNumber(), 6),
      standings.loses,
      standings.wins,
      standings.same,
    ]);
  const places = plan.body.rowKeys;
  expect(places).toEqual([...today.rows.map(({ commune }) => commune.name), 'Teyran']);
  const cells = rowsOf(plan);
  for (const [index, { communes }] of all.entries())
    for (const { commune, before, after, change } of communes) {
      const row = cells[plan.body.firstRow + places.indexOf(commune)]!;
      expect([row[0], row[1]]).toEqual([commune, before?.toNumber() ?? '']);
      expect(row[2 + 3 * index]).toBe(after!.toNumber());
      expect(row[3 + 3 * index]).toBeCloseTo(change.toNumber(), 6);
    }
  const total = cells[plan.body.firstRow + places.length]!;
  expect(total[1]).toBeCloseTo(today.billed.toNumber(), 6);
  expect([total[3], total[6]].map(Number)).toEqual(
    all.map(({ billed }) => expect.closeTo(billed.change.toNumber(), 6) as number),
  );
});

test('says what each variant changes, in French', async () => {
  const words = rowsOf(await drawn()).map((row) => row.join(' ').replaceAll(/[\u00a0\u202f]/g, ' '));
  const name = source.reading.convention.applications[0]!.name;
  expect(words.join('\n')).toContain(`Marché renégocié ${name} : coût -5 %`);
  expect(words.join('\n')).toContain('Nouvelle commune Teyran : population 4 700 hab.');
});

test('charts of the totals and of how many pay more; native formulas, values where it is frozen', async () => {
  const plan = await drawn();
  const [billed, losers] = plan.look.charts!;
  const cells = rowsOf(plan);
  const at = (region: { row: number; column: number; rows: number }): unknown[] =>
    Array.from({ length: region.rows }, (_, row) => cells[region.row + row]![region.column]);
  expect(at(billed!.categories)).toEqual(['En vigueur', 'Marché renégocié', 'Commune en plus']);
  expect(at(billed!.values).every((each) => typeof each === 'number')).toBe(true);
  expect(at(losers!.categories)).toEqual(['Marché renégocié', 'Commune en plus']);
  const formulas = ({ cells: all }: SheetPlan): number =>
    all.flat().filter(({ kind }) => kind === 'formula').length;
  expect(formulas(plan)).toBeGreaterThan(100);
  expect(formulas(await drawn('frozen'))).toBe(0);
});

test('of the variants that it names: changed it is another one, without one of them there is none', async () => {
  const printed = (of: typeof raw, subject: string) =>
    variants.fingerprint(asRead(of), { year: YEAR, subject });
  const before = printed(raw, VARIANTS);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  const changed = withCell(raw, 'variants', 0, 'Valeur', -0.04);
  expect(printed(changed, VARIANTS)).not.toBe(before);
  expect(printed(changed, 'Commune en plus')).toBe(printed(raw, 'Commune en plus'));
  expect(printed(withCell(raw, 'variants', 0, 'Nom', 'Autre'), VARIANTS)).toBeNull();
  const id = { kind: 'variants', year: YEAR, subject: 'Disparue' };
  expect(await documentPlan(id, source, 'portable', { date: '' })).toBe('noSubject');
});

test('a name may hold what stands between two', () => {
  const standing = new Set(['a', 'b', 'a ; b', 'c', 'd', 'e']);
  expect(namesIn('A ; b ; c', standing)).toEqual(new Set(['a ; b', 'c']));
  expect(namesIn('a ; x', standing)).toBeNull();
  expect(namesIn(undefined, standing)).toBeNull();
  expect(namesIn(variantsSubject(['c', 'd', 'e', 'a', 'c ; d']), standing)).toEqual(
    new Set(['c', 'd', 'e', 'a']),
  );
});

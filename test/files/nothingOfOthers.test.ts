/**
 * Everything that a commune may be sent, letters, forecast and convention too: nothing of another commune stands in it, and
 * a name that hurts a file or a formula stands there as it is, as text.
 */
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { textsOf } from '../helpers/evaluatedPlan';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { communePlans, communeTables, EVERY_CONTENT, siretOf } from './communeFiles';
import { HURTING_NAMES } from './plans';

const communes = communeTables().rows.communes!.map((row) => ({
  name: String(row['name']),
  code: String(row['inseeCode']),
}));

const saidIn = (plans: readonly SheetPlan[]): string =>
  plans
    .flatMap((plan) => [plan.sheetName, ...textsOf(plan)])
    .join('\n')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

test('no name, code or SIRET of another commune', async () => {
  const plansFor = await communePlans({ content: EVERY_CONTENT, filling: 'frozen' });
  const kinds = new Set<string>();
  for (const own of communes) {
    const plans = plansFor(own);
    for (const { kind } of plans) kinds.add(kind);
    const said = saidIn(plans);
    expect(said).toContain(own.name);
    // Montpellier is in the name of the creditor, and one name may hold another.
    const others = communes.filter(
      ({ name }) => name !== 'Montpellier' && !own.name.includes(name) && name !== own.name,
    );
    const found = others.filter(
      ({ name, code }) =>
        new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'u').test(said) || said.includes(siretOf(code)),
    );
    expect([own.name, found.map(({ name }) => name)]).toEqual([own.name, []]);
  }
  expect([...kinds]).toEqual(
    expect.arrayContaining(['letter', 'convention', 'dataProtection', 'settlementStatement']),
  );
});

test('names that hurt stand in letters and in the convention as they are, as text', async () => {
  const tables = communeTables();
  // Names that differ by case or white space alone are one commune.
  const names = [
    "L'Haÿ-les-Roses",
    "=CMD|' /C calc'!A0",
    '+1',
    '@x',
    '&lt;b&gt; & "guillemets" <x>',
    '_x0041_ littéral',
  ];
  for (const name of names) expect(HURTING_NAMES).toContain(name);
  const renamed = new Map(
    communes.slice(0, names.length).map((commune, index) => [commune.name, names[index]!]),
  );
  const rename = <Row extends object>(row: Row, column: string): Row => {
    const former = String((row as Record<string, unknown>)[column]);
    return { ...row, [column]: renamed.get(former) ?? former };
  };
  const raw = rawWorkbookOf({
    ...tables,
    rows: {
      ...tables.rows,
      communes: tables.rows.communes!.map((row) => rename(row, 'name')),
      subscriptions: tables.rows.subscriptions!.map((row) => rename(row, 'commune')),
    },
  });
  const plansFor = await communePlans({ raw, content: EVERY_CONTENT, filling: 'frozen' });
  for (const name of names) {
    const plans = plansFor({ name }).filter(({ kind }) => kind === 'letter' || kind === 'convention');
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      expect(
        textsOf(plan)
          .join('\n')
          .replace(/[\u00a0\u202f]/g, ' ')
          .replaceAll('’', "'"),
      ).toContain(name.replaceAll('’', "'"));
      expect(plan.cells.flat().filter((cell) => cell.kind === 'formula')).toEqual([]);
    }
  }
});

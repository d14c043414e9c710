/** A credit (avoir) is a cost below 0: it is counted as the mirror of a cost, and said wherever it changes what is due. */
import { computeRecap } from '../../src/core/recap';
import { revenueOrders } from '../../src/workbook/accounts/revenueOrders';
import { settlementStatementSheet } from '../../src/workbook/documents/settlementStatement/plan';
import { planEdit } from '../../src/workbook/edits/planEdit';
import type { RawCell } from '../../src/workbook/read/rawTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import { recapFindings } from '../../src/workbook/read/recapFindings';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { evaluated, rowOf, textsOf } from '../helpers/evaluatedPlan';
import { rawWorkbookOf, withCell } from '../helpers/rawWorkbook';

const EXAMPLE = rawWorkbookOf(exampleTables());
const DRAWING = { date: '30/09/2021' };

/** The example with other costs of its first applications. */
function withCosts(...costs: readonly RawCell[]) {
  const raw = costs.reduce<typeof EXAMPLE>(
    (workbook, cost, row) => withCell(workbook, 'applications', row, 'Coût annuel global', cost),
    EXAMPLE,
  );
  const reading = readConvention(raw, DEFAULT_BINDING);
  return { raw, reading, recap: computeRecap(reading.convention, 2021) };
}

const ALL_IN_CREDIT = withCosts(-8333.33, -5000, -6666.67);

function statementOf({ reading, recap }: typeof ALL_IN_CREDIT, filling: 'portable' | 'frozen') {
  const commune = recap.rows.find((row) => row.commune.name === 'Fabrègues')!;
  return settlementStatementSheet(reading, recap, commune, filling, DRAWING);
}

/** Text as a reader sees it, whatever its spaces and wherever it is cut. */
const proseOf = (texts: readonly string[]): string => texts.join(' ').replace(/\s+/g, ' ');

test.each(['-1 200,50', '(1 200,50)', '1 200,50-', -1200.5])('%j is a credit, counted and said', (cost) => {
  const { reading, recap } = withCosts(cost);
  expect(recap.applications[0]!.annualCost.toFixed(2)).toBe('-1200.50');
  expect(reading.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['costNegative', 'warning'],
    ...(typeof cost === 'string' ? [['numberStoredAsText', 'warning']] : []),
  ]);
});

test('credits alone give the mirror of what costs give', () => {
  const plain = withCosts().recap;
  expect(ALL_IN_CREDIT.recap.rows.map(({ total }) => total.toFixed(2))).toEqual(
    plain.rows.map(({ total }) => total.negated().plus(0).toFixed(2)),
  );
});

test('a total in favour of a commune is said, is below no threshold, and no order is proposed for it', () => {
  const { raw, reading, recap } = ALL_IN_CREDIT;
  const findings = recapFindings(reading, recap);
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['totalInCredit']));
  expect(findings.find(({ values }) => values.commune === 'Fabrègues')).toMatchObject({
    severity: 'warning',
    place: { table: 'communes', row: 11, column: 'name' },
    values: { commune: 'Fabrègues', year: 2021, total: -149.04 },
  });
  const { proposed, belowThreshold } = revenueOrders(raw, DEFAULT_BINDING, reading, recap);
  expect([proposed, belowThreshold]).toEqual([[], []]);
});

test('the statement says the amount in words, and that there is no order to issue', () => {
  const texts = proseOf(textsOf(statementOf(ALL_IN_CREDIT, 'frozen')));
  expect(texts).toContain('à la somme de moins cent quarante-neuf euros et quatre centimes, net de taxe');
  expect(texts).toContain(
    'Aucun titre à émettre pour l’exercice 2021 : le montant est en faveur de la commune (avoir)',
  );
  expect(texts).not.toContain('Intérêts moratoires');
});

test('the statement of a claim with a credit among its lines stays one', () => {
  const texts = proseOf(textsOf(statementOf(withCosts(8333.33, -1200.5), 'frozen')));
  expect(texts).toContain('Intérêts moratoires');
  expect(texts).not.toContain('avoir');
});

test('its portable formulas compute what is frozen', () => {
  for (const source of [ALL_IN_CREDIT, withCosts(8333.33, -1200.5, 6666.67)]) {
    const frozen = evaluated(statementOf(source, 'frozen'));
    const plan = statementOf(source, 'portable');
    const [from, to] = [plan.body.firstRow, rowOf(plan, 'Montant dû, net de taxe') + 1];
    const amounts = evaluated(plan)
      .slice(from, to)
      .map((row) => row[6]);
    expect(amounts).toEqual(frozen.slice(from, to).map((row) => row[6]));
    // The line below the words stays empty: they say the amount.
    expect(
      evaluated(plan)
        .flat()
        .filter((cell) => String(cell).includes('ne vaut plus')),
    ).toEqual([]);
  }
});

test('an application may be given a credit in the pane', () => {
  const fields = {
    name: 'Remise',
    code: '',
    maintenance: null,
    operation: null,
    upgrades: null,
    depreciation: null,
    annualCost: -1200.5,
    contributionRate: null,
    rebilled: true,
    description: '',
    metropoleDuties: '',
    communeDuties: '',
  };
  const add = (annualCost: number) =>
    planEdit(
      EXAMPLE,
      DEFAULT_BINDING,
      { kind: 'addApplication', after: { ...fields, annualCost }, subscriptions: [] },
      44_469,
    );
  expect(add(-1200.5)).toMatchObject({ ok: true });
  expect(add(-1200.505)).toMatchObject({ ok: false, refusal: { code: 'costInvalid' } });
  expect(add(-1e13)).toMatchObject({ ok: false, refusal: { code: 'costInvalid' } });
});

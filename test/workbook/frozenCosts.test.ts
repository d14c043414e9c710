/** Costs that differ from those that were voted, though no amendment says so. */
import { costsUnlikeFrozen, lastOfEachYear, type FrozenCosts } from '../../src/workbook/frozen/frozenCosts';
import { readFrozenRecap } from '../../src/workbook/frozen/frozenRecap';
import { documentPlan } from '../../src/workbook/documents/documentPlans';
import { exampleTables } from '../../src/workbook/tables/example';
import { cellsOf } from '../helpers/frozenDocuments';
import { asRead, rawWorkbookOf, withCell, withRow, withTable } from '../helpers/rawWorkbook';

const YEAR = 2020;
const example = rawWorkbookOf(exampleTables());
const [first, second] = asRead(example).reading.convention.applications.map(({ name }) => name);

async function frozenIn(raw: typeof example): Promise<FrozenCosts> {
  const plan = await documentPlan({ kind: 'recap', year: YEAR }, asRead(raw), 'frozen', {
    date: '01/10/2020',
  });
  if (typeof plan === 'string') throw new Error(plan);
  const { applications } = readFrozenRecap(cellsOf(plan))!;
  return { year: YEAR, frozenOn: '01/10/2020', applications };
}

function unlike(frozen: FrozenCosts, raw: typeof example) {
  const { reading, recapOf } = asRead(raw);
  return costsUnlikeFrozen(frozen, reading, recapOf(frozen.year)).map(({ application, row, ...of }) => [
    [application, row],
    [of.frozen.toNumber(), of.now.toNumber()],
  ]);
}

test('a cost that was typed over is one, with its cell and both costs; another one is none', async () => {
  const frozen = await frozenIn(example);
  expect(unlike(frozen, example)).toEqual([]);
  const { annualCost } = asRead(example).reading.convention.applications[1]!;
  expect(unlike(frozen, withCell(example, 'applications', 1, 'Coût annuel global', 5_432.1))).toEqual([
    [
      [second, 1],
      [annualCost.toNumber(), 5_432.1],
    ],
  ]);
});

test('an amendment of that year or before explains it, a later one does not', async () => {
  const frozen = await frozenIn(example);
  const typed = withCell(example, 'applications', 0, 'Coût annuel global', 9_000);
  const amendedFrom = (from: number) =>
    withRow(withTable(typed, 'costs'), 'costs', {
      Application: first!,
      'À partir de': from,
      'Coût annuel global': 12_000,
    });
  expect(unlike(frozen, amendedFrom(YEAR))).toEqual([]);
  expect(unlike(frozen, amendedFrom(YEAR + 1))).toHaveLength(1);
});

test('of several versions of a year, the last one counts', () => {
  const of = (year: number, frozenOn: string): FrozenCosts => ({ year, frozenOn, applications: [] });
  const [a, b, c] = [of(2020, '01/12/2020'), of(2020, '30/09/2020'), of(2021, '')];
  expect(lastOfEachYear([a, b, c])).toEqual([a, c]);
});

import { explain } from '../../../src/core/explanation/explain';
import type { Asked, Step } from '../../../src/core/explanation/steps';
import { figurePlace } from '../../../src/workbook/explained/figurePlaces';
import { exampleTables } from '../../../src/workbook/tables/example';
import { asRead, rawWorkbookOf, withRow, withTable } from '../../helpers/rawWorkbook';

const SHARE: Asked = { scope: 'line', commune: 'Fabrègues', application: 'E-demat' };

function placesOf(source: ReturnType<typeof asRead>, year: number) {
  const explanation = explain(source.recapOf(year), SHARE);
  if (typeof explanation === 'string') throw new Error(explanation);
  const place = (kind: Step['kind']) =>
    figurePlace(
      explanation.steps.find((step) => step.kind === kind)!,
      source,
      year,
    );
  return { place, explanation };
}

it('each figure of a share leads to the cell that holds it', () => {
  const source = asRead(rawWorkbookOf(exampleTables()));
  const { place, explanation } = placesOf(source, 2021);
  const row = exampleTables().rows.communes!.findIndex(({ name }) => name === 'Fabrègues');
  expect(place('weight')).toEqual({ table: 'communes', row, column: 'population' });
  expect(place('totalWeight')).toEqual({ definedName: 'PopulationTotale' });
  expect(place('annualCost')).toEqual({ table: 'applications', row: 0, column: 'annualCost' });
  expect(place('contribution')).toEqual({ table: 'applications', row: 0, column: 'contributionRate' });
  expect(place('exact')).toBeNull();
  expect(explanation.steps.find((step) => step.kind === 'weight')).toMatchObject({
    weight: source.raw.tables.communes!.rows[row]![4],
  });
});

it('of a year that has former populations, the population leads to its row among them', () => {
  let raw = withTable(rawWorkbookOf(exampleTables()), 'populations');
  const population = asRead(raw).memberOf('Fabrègues')!.population!;
  for (const [from, value] of [
    [2019, 6500],
    [2020, 6600],
    [2021, population],
  ] as const)
    raw = withRow(raw, 'populations', { Commune: 'Fabrègues', 'À partir de': from, Totale: value });
  const source = asRead(raw);
  for (const [year, row, weight] of [
    [2019, 1, 6500],
    [2020, 2, 6600],
  ] as const) {
    const { place, explanation } = placesOf(source, year);
    expect(place('weight')).toMatchObject({ table: 'populations', row, column: 'totale' });
    expect(explanation.steps.find((step) => step.kind === 'weight')).toMatchObject({ weight });
  }
  expect(placesOf(source, 2021).place('weight')).toMatchObject({ table: 'communes' });
});

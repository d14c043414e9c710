import { loadEpci, type Epci, type PopulationKind } from '../../src/data/epci';
import { kindIn } from '../../src/taskpane/kit/populations/matchCommunes';
import {
  populationEffect as effectOf,
  type PopulationEffect,
} from '../../src/taskpane/features/data/populations/newPopulations';
import { publishedEpci } from '../../src/taskpane/kit/populations/published';
import type { DocumentSource } from '../../src/workbook/documents/document';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { exampleTables } from '../../src/workbook/tables/example';
import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import { applyOperations } from '../helpers/applyOperations';
import { asRead, rawWorkbookOf, withCell, withRow } from '../helpers/rawWorkbook';

/** 24 November 2026. */
const NOW = 46_350;

const example = rawWorkbookOf(exampleTables());
const populationEffect = (
  tables: DocumentSource,
  epci: Epci,
  kind: PopulationKind,
  year: number,
): PopulationEffect => effectOf(tables, publishedEpci(epci, kind)!, year);
const of = (raw: RawWorkbook) => asRead(raw);

let in2018: Epci;
let in2022: Epci;
beforeAll(async () => {
  in2018 = (await loadEpci('243400017', 2018))!;
  in2022 = (await loadEpci('243400017', 2022))!;
});

const shown = ({ rows, sum }: PopulationEffect, name?: string) => {
  const row = name === undefined ? sum : rows.find((each) => each.name === name)!;
  return [
    row.populationBefore,
    row.populationAfter,
    row.totalBefore?.toFixed(2),
    row.totalAfter?.toFixed(2),
    row.difference.toFixed(2),
  ];
};

// All amounts were computed apart from this code, with fractions, from the figures of the INSEE.
describe('the populations of 2022 on the example of 2021', () => {
  test('totale', () => {
    const effect = populationEffect(of(example), in2022, 'totale', 2021);
    expect(shown(effect)).toEqual([in2018.population.totale, 523_109, '5429.50', '5486.97', '57.47']);
    expect(shown(effect, 'Montpellier')).toEqual([293_410, 310_611, '1504.61', '1484.45', '-20.16']);
    expect(shown(effect, 'Fabrègues')).toEqual([7266, 7282, '149.04', '139.21', '-9.83']);
    expect(shown(effect, 'Saussan')).toEqual([1643, 1950, '0.00', '0.00', '0.00']);
    expect(effect.rows.map(({ name }) => name).slice(0, 4)).toEqual([
      'Saint-Jean-de-Védas',
      'Castelnau-le-Lez',
      'Juvignac',
      'Montpellier',
    ]);
    expect(effect.rows).toHaveLength(31);
    expect([effect.changed, effect.leftAlone, effect.absent, effect.fixedTotal]).toEqual([31, [], [], null]);
  });

  test('municipale', () => {
    const effect = populationEffect(of(example), in2022, 'municipale', 2021);
    expect(shown(effect).slice(1)).toEqual([516_657, '5429.50', '5482.34', '52.84']);
    expect(shown(effect, 'Castelnau-le-Lez')).toEqual([22_202, 25_404, '455.41', '491.70', '36.29']);
  });

  test('what the table becomes gives what was shown, and the settings say where from', () => {
    const effect = populationEffect(of(example), in2022, 'municipale', 2021);
    const outcome = planEdit(example, DEFAULT_BINDING, effect.edit!, NOW);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const after = applyOperations(example, outcome.plan.operations);
    const again = populationEffect(of(after), in2022, 'municipale', 2021);
    expect(again.edit).toBeNull();
    expect(again.sum.totalBefore?.toFixed(2)).toBe('5482.34');
    expect(kindIn(of(after))).toBe('municipale');
    const back = planEdit(after, DEFAULT_BINDING, outcome.plan.undo, NOW);
    if (!back.ok) throw new Error(back.refusal.code);
    const { journal: _, ...restored } = applyOperations(after, back.plan.operations).tables;
    const { journal: __, ...original } = example.tables;
    expect(restored).toEqual(original);
  });
});

test('the same populations change nothing; only the source may be said better', () => {
  const effect = populationEffect(of(example), in2018, 'totale', 2021);
  expect(effect.changed).toBe(0);
  expect(effect.edit).toMatchObject({
    kind: 'changeSettings',
    changes: [{ setting: 'populationSource' }],
  });
});

describe('communes are found', () => {
  const lattes = 2;
  const foundIn = (raw: RawWorkbook) => populationEffect(of(raw), in2022, 'totale', 2021);
  const codeless = withCell(example, 'communes', lattes, 'Code INSEE', '');

  test('by INSEE code, whatever the name', () => {
    const raw = withCell(example, 'communes', lattes, 'Commune', 'Lattes-Maurin');
    expect(foundIn(raw).leftAlone).toEqual([]);
  });

  test('by SIREN where the code is missing, whatever the name', () => {
    const siren = in2022.members.find(({ name }) => name === 'Lattes')!.siren;
    const raw = withCell(
      withCell(codeless, 'communes', lattes, 'SIRET', `${siren}00012`),
      'communes',
      lattes,
      'Commune',
      'Lattes-Maurin',
    );
    expect(foundIn(raw).leftAlone).toEqual([]);
  });

  test('by the exact name where neither is there', () => {
    expect(foundIn(codeless).leftAlone).toEqual([]);
  });

  test('or not: then they keep their population, and their share follows the total all the same', () => {
    const raw = withCell(codeless, 'communes', lattes, 'Commune', 'Lattes-Maurin');
    const effect = foundIn(raw);
    expect(effect.leftAlone).toEqual([{ name: 'Lattes-Maurin', why: 'notFound', otherName: '' }]);
    expect(effect.absent).toEqual(['Lattes']);
    const row = effect.rows.find(({ leftAlone }) => leftAlone)!;
    expect([row.populationBefore, row.populationAfter]).toEqual([16_928, 16_928]);
    expect(JSON.stringify(effect.edit)).not.toContain('Maurin');
  });

  test('a code that two rows have is nobody’s', () => {
    const raw = withCell(example, 'communes', lattes, 'Code INSEE', '34172');
    expect(foundIn(raw).leftAlone).toEqual([
      { name: 'Montpellier', why: 'claimedTwice', otherName: '' },
      { name: 'Lattes', why: 'claimedTwice', otherName: '' },
    ]);
  });

  test('a name that two rows have finds neither', () => {
    const raw = withCell(example, 'communes', lattes, 'Commune', 'Montpellier');
    expect(foundIn(raw).leftAlone.map(({ why }) => why)).toEqual(['nameTwice', 'nameTwice']);
  });

  test('a code that lost its first 0 as a number is whole again', async () => {
    const bourg = (await loadEpci('200071751', 2022))!;
    const member = bourg.members.find(({ inseeCode }) => inseeCode.startsWith('0'))!;
    const raw = withRow(
      { ...example, tables: { ...example.tables, communes: { ...example.tables.communes!, rows: [] } } },
      'communes',
      { Commune: 'Ailleurs', 'Code INSEE': Number(member.inseeCode), Type: 'Commune', Population: 1 },
    );
    expect(populationEffect(of(raw), bourg, 'totale', 2021).rows[0]?.populationAfter).toBe(
      member.population.totale,
    );
  });

  test('a CCAS has no population, whatever its code', () => {
    const raw = withRow(example, 'communes', { Commune: 'CCAS', 'Code INSEE': '34129', Type: 'CCAS' });
    expect(foundIn(raw)).toMatchObject({ changed: 31, leftAlone: [] });
  });
});

describe('PopulationTotale', () => {
  const total = 481_000;
  test('typed stays, and the shares show it', () => {
    const raw = { ...example, totalPopulation: total, totalPopulationIsTyped: true };
    const effect = populationEffect(of(raw), in2022, 'totale', 2021);
    expect(effect.fixedTotal).toBe(total);
    // 7 282 x 10 000 / 481 000
    expect(shown(effect, 'Fabrègues')[3]).toBe('151.39');
  });

  test('typed stays even where it is the sum of before', () => {
    const sum = in2018.population.totale;
    const raw = { ...example, totalPopulation: sum, totalPopulationIsTyped: true };
    expect(populationEffect(of(raw), in2022, 'totale', 2021).fixedTotal).toBe(sum);
  });

  test('computed follows', () => {
    const raw = {
      ...example,
      totalPopulation: in2018.population.totale,
      totalPopulationIsTyped: false,
    };
    const effect = populationEffect(of(raw), in2022, 'totale', 2021);
    expect(effect.fixedTotal).toBeNull();
    expect(shown(effect, 'Fabrègues')[3]).toBe('139.21');
  });
});

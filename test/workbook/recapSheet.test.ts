import { ROUNDING_POLICIES } from '../../src/core/convention';
import { computeRecap } from '../../src/core/recap';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { readConvention } from '../../src/workbook/read/readConvention';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import type { Filling, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { recapSheet } from '../../src/workbook/documents/recap/plan';
import expected from '../golden/montpellier-recap-expected.json';
import { evaluated, rowOf, shown } from '../helpers/evaluatedPlan';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

const FILLINGS: Filling[] = ['live', 'portable', 'frozen'];

function plan(filling: Filling, policy: keyof typeof ROUNDING_WORDS = 'exactTotal'): SheetPlan {
  const tables = exampleTables();
  const raw = rawWorkbookOf({
    ...tables,
    settings: { ...tables.settings, roundingPolicy: ROUNDING_WORDS[policy] },
  });
  const reading = readConvention(raw, DEFAULT_BINDING);
  return recapSheet(reading, computeRecap(reading.convention, 2021), DEFAULT_BINDING, filling, {
    date: '23/11/2026',
  });
}

describe('the recap sheet', () => {
  test.each(FILLINGS)('%s: every row of the expected recap', (filling) => {
    const { cells } = plan(filling);
    const header = cells[2]!.map(shown);
    const rebilled = expected.applications.filter((each) => each.rebilled).map((each) => each.name);
    expect(header).toEqual(['Commune', 'Code INSEE', 'Population', ...rebilled, 'Total', 'Écart d’arrondi']);
    expected.rows.forEach((row, index) => {
      const lines = row.lines as Record<string, string>;
      expect(cells[7 + index]!.map(shown)).toEqual([
        row.commune,
        expect.stringMatching(/^34\d{3}$/),
        row.population,
        ...rebilled.map((name) => (lines[name] === undefined ? null : Number(lines[name]))),
        Number(row.total),
        Number(row.gap),
      ]);
    });
  });

  test('the foot adds up to the annual cost, column by column', () => {
    const { cells } = plan('frozen');
    const foot = cells
      .slice(7 + 31, 7 + 31 + 7)
      .map((row) => row.slice(3, 7).map((cell) => Number(shown(cell) ?? 0)));
    const costs = cells[3]!.slice(3, 7).map(shown);
    for (const column of [0, 1, 2, 3]) {
      const [billed, , notSubscribed, contribution, rounding, residual, check] = foot.map(
        (row) => row[column]!,
      );
      expect(notSubscribed! + contribution! + rounding!).toBeCloseTo(residual!, 8);
      expect(billed! + residual!).toBeCloseTo(Number(costs[column]), 8);
      expect(check).toBe(costs[column]);
    }
    expect(foot[0]![3]).toBe(Number(expected.billedTotal));
    expect(foot[5]![3]).toBe(Number(expected.remainsWithMetropole));
  });

  test.each(FILLINGS)('%s: each row of the foot adds up, with the gap that is shown', (filling) => {
    const made = plan(filling);
    const header = made.cells[made.body.keyRow]!.map(shown);
    const [total, gap] = [header.indexOf('Total'), header.indexOf('Écart d’arrondi')];
    const first = rowOf(made, 'Total refacturé');
    for (const row of [0, 2, 3, 4, 5, 6].map((offset) => first + offset)) {
      const cents = made.cells[row]!.slice(3, gap + 1).map((cell) => Math.round(Number(shown(cell)) * 100));
      const parts = cents.slice(0, total - 3).reduce((sum, each) => sum + each, 0);
      expect([row, parts + cents[gap - 3]!]).toEqual([row, cents[total - 3]]);
    }
    // What is billed and what stays with the creditor: gaps that cancel each other.
    expect(shown(made.cells[first]![gap])).toBe(0.01);
    expect(shown(made.cells[first + 5]![gap])).toBe(-0.01);
    if (filling === 'portable') expect(evaluated(made)[first + 5]![gap]).toBe(-0.01);
  });

  test('live formulas read the tables by name and call our functions', () => {
    const { cells } = plan('live');
    const formulas = cells.flat().flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : []));
    expect(cells[8]![3]).toMatchObject({ formula: '=QUOTEPART.COSTSHARE($C9,D$4,PopulationTotale,D$5)' });
    expect(cells[8]![2]).toMatchObject({ formula: '=XLOOKUP($A9,Communes[Commune],Communes[Population])' });
    expect(formulas.every((formula) => formula.startsWith('='))).toBe(true);
  });

  test.each(ROUNDING_POLICIES)(
    'portable, %s: native formulas that LibreOffice knows, and nothing outside the sheet',
    (policy) => {
      const formulas = plan('portable', policy)
        .cells.flat()
        .flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : []));
      expect(formulas.length).toBeGreaterThan(100);
      for (const formula of formulas) {
        expect(formula).not.toMatch(/QUOTEPART|XLOOKUP|LET\(|FILTER|PopulationTotale|TauxParticipation|!|\[/);
        const called = [...formula.matchAll(/([A-Z]+)\(/g)].map((match) => match[1]);
        for (const name of called)
          expect([
            'ROUND',
            'SUM',
            'SUMIF',
            'SUMPRODUCT',
            'MAX',
            'INT',
            'ABS',
            'IF',
            'COUNTIF',
            'COUNTIFS',
          ]).toContain(name);
      }
    },
  );

  test('frozen has no formula', () => {
    expect(
      plan('frozen')
        .cells.flat()
        .filter((cell) => cell.kind === 'formula'),
    ).toEqual([]);
  });

  test('the largest remainder fills every line from its own amounts', () => {
    const { cells } = plan('frozen', 'largestRemainder');
    const position = expected.rows.findIndex((row) => row.commune === 'Fabrègues');
    expect(cells[7 + position]!.slice(3, 6).map(shown)).toEqual(
      (['E-demat', 'Marchés publics', 'E-services'] as const).map((name) =>
        Number(expected.largestRemainder[name][position]),
      ),
    );
  });

  test('the fingerprint is of the inputs: the same in all fillings, another when a population changes', () => {
    const prints = FILLINGS.map((filling) => plan(filling).fingerprint);
    expect(new Set(prints).size).toBe(1);
    const tables = exampleTables();
    const communes = tables.rows.communes!.map((row, i) => (i === 3 ? { ...row, population: 11466 } : row));
    const reading = readConvention(
      rawWorkbookOf({ ...tables, rows: { ...tables.rows, communes } }),
      DEFAULT_BINDING,
    );
    const recap = computeRecap(reading.convention, 2021);
    expect(recapSheet(reading, recap, DEFAULT_BINDING, 'live', { date: '' }).fingerprint).not.toBe(prints[0]);
  });

  test('a recap without communes or applications is a sheet all the same', () => {
    const empty = rawWorkbookOf({ ...exampleTables(), rows: {} });
    const reading = readConvention(empty, DEFAULT_BINDING);
    for (const filling of FILLINGS) {
      const { cells } = recapSheet(
        reading,
        computeRecap(reading.convention, 2021),
        DEFAULT_BINDING,
        filling,
        { date: '' },
      );
      expect(
        cells.flat().filter((cell) => cell.kind === 'formula' && /:[A-Z]+0\b|\$0\b/.test(cell.formula)),
      ).toEqual([]);
    }
  });
});

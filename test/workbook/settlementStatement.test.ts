import { amountInWords } from '../../src/french/amountInWords';
import { ROUNDING_POLICIES } from '../../src/core/convention';
import { Decimal } from '../../src/core/money';
import { computeRecap, type CommuneRecap, type Recap } from '../../src/core/recap';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { readConvention, type ConventionReading } from '../../src/workbook/read/readConvention';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import type { DocumentFilling } from '../../src/workbook/documents/document';
import { settlementStatementSheet } from '../../src/workbook/documents/settlementStatement/plan';
import published from '../golden/published-amounts.json';
import expected from '../golden/montpellier-recap-expected.json';
import { evaluated, formulasOf, rowOf, shown, textsOf } from '../helpers/evaluatedPlan';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

const FILLINGS: DocumentFilling[] = ['portable', 'frozen'];
const DRAWING = { date: '23/11/2026' };

function read(
  tables: NewTables,
  totalPopulation: number | null = null,
): { reading: ConventionReading; recap: Recap } {
  const reading = readConvention(rawWorkbookOf(tables, { totalPopulation }), DEFAULT_BINDING);
  return { reading, recap: computeRecap(reading.convention, 2021) };
}

function rowFor(recap: Recap, name: string): CommuneRecap {
  const row = recap.rows.find((each) => each.commune.name === name);
  if (row === undefined) throw new Error(`No commune ${name}`);
  return row;
}

/** Changes the row of one commune, or the settings. */
function tablesWith(changes: {
  commune?: [name: string, values: Record<string, string | number>];
  settings?: NewTables['settings'];
}): NewTables {
  const tables = exampleTables();
  const [name, values] = changes.commune ?? [];
  const communes = tables.rows.communes!.map((row) => (row['name'] === name ? { ...row, ...values } : row));
  return { settings: { ...tables.settings, ...changes.settings }, rows: { ...tables.rows, communes } };
}

function statement(name: string, filling: DocumentFilling, tables = exampleTables()): SheetPlan {
  const { reading, recap } = read(tables);
  return settlementStatementSheet(reading, recap, rowFor(recap, name), filling, DRAWING);
}

/** Applications and amounts, then the sum of lines, the gap and the total. */
function amountsOf(plan: SheetPlan): [label: unknown, amount: unknown][] {
  const first = plan.body.firstRow;
  const last = rowOf(plan, 'Montant dû, net de taxe');
  return plan.cells.slice(first, last + 1).map((row) => [shown(row[0]), shown(row[6])]);
}

/** A label and everything that stands beside it, however many rows it takes. */
function fieldOf(plan: SheetPlan, label: string): string {
  const first = plan.cells.findIndex((row) => String(shown(row[0])).replace(/\s/g, ' ') === label);
  if (first < 0) throw new Error(`No row says ${label}`);
  const parts = [shown(plan.cells[first]![1])];
  for (
    let row = first + 1;
    shown(plan.cells[row]?.[0]) === null && shown(plan.cells[row]?.[1]) !== null;
    row++
  )
    parts.push(shown(plan.cells[row]![1]));
  return parts.join(' ').replace(/\s/g, ' ');
}

const proseOf = (plan: SheetPlan): string => textsOf(plan).join(' ').replace(/\s/g, ' ');

describe('the settlement statement', () => {
  test.each(FILLINGS)('%s: every line and total of the 31 communes, in figures and in words', (filling) => {
    const { reading, recap } = read(exampleTables());
    expect(recap.rows).toHaveLength(31);
    for (const golden of expected.rows) {
      const plan = settlementStatementSheet(reading, recap, rowFor(recap, golden.commune), filling, DRAWING);
      const lines = Object.entries(golden.lines).map(([name, amount]) => [name, Number(amount)]);
      const sum = lines.reduce((total, [, amount]) => total.plus(amount as number), new Decimal(0));
      expect(amountsOf(plan)).toEqual([
        ...(lines.length > 0 ? lines : [['Aucune adhésion pour l’exercice 2021', null]]),
        ['Somme des lignes', sum.toNumber()],
        ['Écart d’arrondi', Number(golden.gap)],
        ['Montant dû, net de taxe', Number(golden.total)],
      ]);
      const total = new Decimal(golden.total);
      // Who owes nothing gets no sum in words: nothing is claimed.
      if (total.isZero()) expect(proseOf(plan)).not.toContain('à la somme de');
      else expect(proseOf(plan)).toContain(`à la somme de ${amountInWords(total)}, net de taxe`);
    }
  });

  test('the amounts that article 4 prints, with their gap of one cent', () => {
    const { reading, recap } = read(
      tablesWith({ commune: ['Fabrègues', { population: published.communePopulation }] }),
      published.totalPopulation,
    );
    const plan = settlementStatementSheet(reading, recap, rowFor(recap, 'Fabrègues'), 'portable', DRAWING);
    expect(amountsOf(plan).map(([, amount]) => amount)).toEqual([62.05, 37.23, 49.64, 148.92, -0.01, 148.91]);
    expect(proseOf(plan)).toContain(
      'cent quarante-huit euros et quatre-vingt-onze centimes, net de taxe (article 6)',
    );
    expect(evaluated(plan)[rowOf(plan, 'Montant dû, net de taxe')]![6]).toBeCloseTo(148.91, 10);
  });

  test('it states what a revenue order must state', () => {
    const { reading, recap } = read(tablesWith({ commune: ['Fabrègues', { siret: '21340095500017' }] }));
    const plan = settlementStatementSheet(reading, recap, rowFor(recap, 'Fabrègues'), 'frozen', {
      ...DRAWING,
      orderNumber: '2021-418',
    });
    expect(shown(plan.cells[0]![0])).toBe('État liquidatif – exercice 2021');
    expect(fieldOf(plan, 'Nature')).toMatch(/^Quote-part annuelle/);
    expect(fieldOf(plan, 'Exercice')).toBe('2021');
    expect(fieldOf(plan, 'Titre de recette')).toBe('n° 2021-418');
    expect(fieldOf(plan, 'Convention')).toBe(
      'Convention de gestion de services numériques communs 2019-2021',
    );
    expect(fieldOf(plan, 'Durée de la convention')).toBe('Années 2019 à 2021 (article 7)');
    expect(fieldOf(plan, 'Fondement juridique')).toMatch(/^Article 4 .*L\. 5217-7 et L\. 5215-27$/);
    expect(fieldOf(plan, 'Redevable')).toBe('Fabrègues');
    expect(fieldOf(plan, 'SIRET du redevable')).toBe('213 400 955 00017');
    expect(shown(plan.cells[rowOf(plan, 'Population du redevable')]![1])).toBe(7266);
    expect(shown(plan.cells[rowOf(plan, 'Population des communes')]![1])).toBe(487519);
    expect(fieldOf(plan, 'Type et millésime')).toBe('Population totale, millésime 2018');
    expect(fieldOf(plan, 'Source')).toBe(
      'Populations de référence 2018, en vigueur au 1er janvier 2021 (INSEE)',
    );
    expect(fieldOf(plan, 'Transmission')).toContain('30 septembre 2021');
    expect(fieldOf(plan, 'Contestation')).toMatch(/mail.*8 jours francs.*réputé accepté/);
    expect(fieldOf(plan, 'Règlement')).toMatch(/30 jours.*notification/);
    expect(fieldOf(plan, 'Litiges')).toMatch(
      /amiable.*tribunal administratif de Montpellier \(article 11\)$/,
    );
    expect(proseOf(plan)).toContain('PopCom × (Pappli − Part3M) ÷ PopTot');
    expect(proseOf(plan)).toMatch(
      /Établi le 23\/11\/2026\. Empreinte des données : ([0-9A-F]{4}-){3}[0-9A-F]{4}\./,
    );
    const line = plan.cells[plan.body.firstRow]!.map(shown);
    expect(line.slice(0, 5)).toEqual(['E-demat', 8333.33, 0.5, 4166.665, 4166.665]);
    expect(line[5]).toBeCloseTo(4166.665 / 487519, 15);
    expect(line[6]).toBe(62.1);
  });

  test('what the tables do not say is left out: no empty line, and no “à compléter”', () => {
    const { reading, recap } = read({ ...exampleTables(), settings: {} });
    const plan = settlementStatementSheet(reading, recap, rowFor(recap, 'Fabrègues'), 'frozen', DRAWING);
    for (const label of ['Convention', 'Créancier', 'SIRET du redevable', 'Source'])
      expect(() => rowOf(plan, label)).toThrow();
    expect(fieldOf(plan, 'Type et millésime')).toBe('Population totale');
    expect(proseOf(plan)).not.toContain('compléter');
  });

  test('the tribunal is that of the settings; elsewhere than in Montpellier the default names none', () => {
    const litigation = (tribunal = ''): string => {
      const settings = { metropole: 'Bordeaux Métropole', tribunal };
      const { reading, recap } = read(tablesWith({ settings }));
      return fieldOf(
        settlementStatementSheet(reading, recap, rowFor(recap, 'Fabrègues'), 'frozen', DRAWING),
        'Litiges',
      );
    };
    expect(litigation()).toContain('tribunal administratif territorialement compétent');
    expect(litigation('tribunal administratif de Bordeaux')).toContain('tribunal administratif de Bordeaux');
  });

  test('a commune without subscription: 0,00 €, which says so, and no date to pay by', () => {
    for (const filling of FILLINGS) {
      const plan = statement('Saussan', filling);
      expect(proseOf(plan)).toContain('Aucune adhésion pour l’exercice 2021');
      expect(proseOf(plan)).not.toContain('à la somme de');
      expect(fieldOf(plan, 'Titre de recette')).toBe('Aucun titre à émettre pour l’exercice 2021');
      expect(() => rowOf(plan, 'Règlement')).toThrow();
      expect(plan.body.rowKeys).toEqual([]);
      expect(formulasOf(plan).join()).not.toMatch(/:[A-Z]+0\b|#REF/);
    }
  });
});

describe('its portable filling', () => {
  test.each(ROUNDING_POLICIES)(
    '%s: native formulas, all within the sheet, which give the values that the plan says',
    (policy) => {
      const plan = statement(
        'Fabrègues',
        'portable',
        tablesWith({ settings: { roundingPolicy: ROUNDING_WORDS[policy] } }),
      );
      const formulas = formulasOf(plan);
      expect(formulas.length).toBeGreaterThan(10);
      for (const formula of formulas) {
        const outside = formula.replace(/"[^"]*"/g, '""');
        expect(outside).not.toMatch(/[!\[{]|[a-z]/);
        for (const [, name] of outside.matchAll(/([A-Z.]+)\(/g))
          expect(['ROUND', 'SUM', 'IF']).toContain(name);
      }
      const values = evaluated(plan);
      plan.cells.forEach((row, y) =>
        row.forEach((cell, x) => {
          if (cell.kind !== 'formula') return;
          if (typeof cell.cached === 'number') expect(values[y]![x]).toBeCloseTo(cell.cached, 9);
          else expect(values[y]![x] ?? '').toBe(cell.cached);
        }),
      );
    },
  );

  test('a changed population moves the amounts, and marks the words as those of the drawing', () => {
    const plan = statement('Fabrègues', 'portable');
    const population = rowOf(plan, 'Population du redevable');
    const total = rowOf(plan, 'Montant dû, net de taxe');
    const changed = evaluated(plan, { [`B${population + 1}`]: 8000 });
    // 8000 x 10000 / 487519 = 164,0961…
    expect(changed[total]![6]).toBeCloseTo(164.1, 10);
    expect(changed[plan.body.firstRow]![6]).toBeCloseTo(68.37, 10);
    expect(changed.flat()).toContain('Le montant a changé depuis\u00a0: la somme en lettres ne vaut plus.');
    expect(evaluated(plan).flat().join()).not.toContain('ne vaut plus');
    expect(proseOf(plan)).toMatch(/Somme en lettres établie pour 149,04 €/);
  });

  test('largest remainder: its amounts need every commune, so that they stay values and the sheet says so', () => {
    const plan = statement(
      'Fabrègues',
      'portable',
      tablesWith({ settings: { roundingPolicy: ROUNDING_WORDS.largestRemainder } }),
    );
    const position = expected.rows.findIndex((row) => row.commune === 'Fabrègues');
    const lines = plan.cells.slice(plan.body.firstRow, plan.body.firstRow + 3).map((row) => row[6]);
    expect(lines).toEqual(
      (['E-demat', 'Marchés publics', 'E-services'] as const).map((name) => ({
        kind: 'number',
        value: Number(expected.largestRemainder[name][position]),
      })),
    );
    expect(proseOf(plan)).toContain('dépendent de toutes les communes');
    expect(proseOf(plan)).not.toContain('les montants suivent');
  });

  test('frozen has no formula', () => {
    expect(formulasOf(statement('Fabrègues', 'frozen'))).toEqual([]);
  });
});

describe('its look and its keys', () => {
  test('prints upright on A4, names itself within the limits of a sheet, and its rows by their applications', () => {
    const plan = statement('Villeneuve-lès-Maguelone', 'frozen');
    expect(plan.sheetName).toBe('État 2021 Villeneuve-lès-Maguel');
    expect(plan.sheetName).toHaveLength(31);
    expect(plan.look.print.orientation).toBe('portrait');
    expect(plan.look.print.area).toEqual({ row: 0, column: 0, rows: plan.cells.length, columns: 7 });
    expect(plan.body.rowKeys).toEqual(['E-demat', 'Marchés publics', 'E-services']);
    plan.body.rowKeys.forEach((key, index) =>
      expect(shown(plan.cells[plan.body.firstRow + index]![plan.body.keyColumn])).toBe(key),
    );
  });

  test('the fingerprint is of this commune’s inputs: another commune’s population at an equal total leaves it', () => {
    const print = (tables: NewTables): string => statement('Fabrègues', 'frozen', tables).fingerprint;
    const base = print(exampleTables());
    const tables = exampleTables();
    const moved = tables.rows.communes!.map((row) => ({
      ...row,
      population: Number(row['population']) + ({ Lattes: 5, Jacou: -5 }[String(row['name'])] ?? 0),
    }));
    expect(print({ ...tables, rows: { ...tables.rows, communes: moved } })).toBe(base);
    expect(statement('Fabrègues', 'portable').fingerprint).toBe(base);
    for (const changed of [
      tablesWith({ commune: ['Fabrègues', { siret: '21340095500017' }] }),
      tablesWith({ commune: ['Fabrègues', { population: 7267 }] }),
      tablesWith({ commune: ['Lattes', { population: 1 }] }),
      tablesWith({ settings: { populationSource: 'INSEE' } }),
      tablesWith({ settings: { contributionRate: 0.4 } }),
    ])
      expect(print(changed)).not.toBe(base);
  });

  test('1,000 applications, and none', () => {
    const tables = exampleTables();
    const many = Array.from({ length: 1000 }, (_, i) => `Application ${i + 1}`);
    const rows = {
      ...tables.rows,
      applications: many.map((name) => ({ name, annualCost: 1234.56 })),
      subscriptions: many.map((application) => ({ commune: 'Fabrègues', application })),
    };
    const plan = statement('Fabrègues', 'portable', { ...tables, rows });
    expect(plan.body.rowKeys).toEqual(many);
    // 1000 lines of 617,28 x 7266 / 487519 = 9,199962…
    expect(
      amountsOf(plan)
        .slice(-3)
        .map(([, amount]) => amount),
    ).toEqual([9200, -0.04, 9199.96]);
    const none = statement('Fabrègues', 'portable', { ...tables, rows: { communes: tables.rows.communes! } });
    expect(proseOf(none)).not.toContain('à la somme de');
  });
});

/** Which of somebody's tables would play which role, and which of their columns; nothing but a proposal. */
import fc from 'fast-check';
import { checkChoice, planBinding, previewBinding } from '../../src/workbook/tables/bindTables';
import type { FoundTable, FoundWorkbook } from '../../src/workbook/tables/foundTables';
import { proposeBinding } from '../../src/workbook/tables/proposeBinding';
import { nameKey } from '../../src/workbook/read/names';
import { TABLE_ROLES, type TableRole } from '../../src/workbook/schema/tables';
import { aTable, foundWorkbook } from '../helpers/foundWorkbook';

const NONE = { table: null, columns: {} };

/** Only what was found: the columns that the table lacks left out. */
function proposed(found: FoundWorkbook, role: TableRole): [string | null, Record<string, string>] {
  const { table, columns } = proposeBinding(found)[role];
  const held = Object.entries(columns).filter((entry): entry is [string, string] => entry[1] !== null);
  return [table, Object.fromEntries(held)];
}

const villes = aTable(
  'Liste_villes',
  ['Rang', 'Nb d’habitants (2021)', 'N° INSEE', 'Ville', 'N° SIRET'],
  [1, 17_000, '34129', 'Lattes', '21340129900014'],
  [2, 11_000, '34123', 'Juvignac', ''],
);
const logiciels = aTable(
  'Parc',
  ['Réf.', 'Coût annuel TTC (€)', 'Logiciel', 'À refacturer'],
  ['L1', 8333.33, 'Cadastre', 'Oui'],
  ['L2', 5000, 'Paie', 'Non'],
);
const usages = aTable(
  'Usages',
  ['Logiciel', 'Depuis', 'Collectivité', 'Jusqu’à', 'Délibération'],
  ['Cadastre', 2021, 'Lattes', '', 'D12'],
  ['Paie', 2022, 'Juvignac', 2023, ''],
);

describe('tables of somebody else', () => {
  const found = foundWorkbook([usages, logiciels, villes]);

  test('are known by the words of their columns, in whatever order', () => {
    expect(proposed(found, 'communes')).toEqual([
      'Liste_villes',
      { name: 'Ville', population: 'Nb d’habitants (2021)', inseeCode: 'N° INSEE', siret: 'N° SIRET' },
    ]);
    expect(proposed(found, 'applications')).toEqual([
      'Parc',
      { name: 'Logiciel', code: 'Réf.', annualCost: 'Coût annuel TTC (€)', rebilled: 'À refacturer' },
    ]);
    expect(proposed(found, 'subscriptions')).toEqual([
      'Usages',
      {
        commune: 'Collectivité',
        application: 'Logiciel',
        firstYear: 'Depuis',
        lastYear: 'Jusqu’à',
        reference: 'Délibération',
      },
    ]);
    for (const role of ['settings', 'priceSchedule', 'interventions', 'revenueOrders', 'journal'] as const)
      expect({ role, choice: proposeBinding(found)[role] }).toEqual({ role, choice: NONE });
  });

  test('in English too', () => {
    const english = foundWorkbook([
      aTable('Towns', ['Town', 'Area', 'Inhabitants 2021'], ['Lattes', 27, 17_000]),
      aTable('Software', ['Software', 'Users', 'Annual cost', 'Rebilled'], ['Cadastre', 12, 8333.33, 'Oui']),
      aTable('Uses', ['Software', 'Town', 'First year', 'Last year'], ['Cadastre', 'Lattes', 2021, '']),
    ]);
    expect(proposed(english, 'communes')).toEqual([
      'Towns',
      { name: 'Town', population: 'Inhabitants 2021' },
    ]);
    expect(proposed(english, 'applications')).toEqual([
      'Software',
      { name: 'Software', annualCost: 'Annual cost', rebilled: 'Rebilled' },
    ]);
    expect(proposed(english, 'subscriptions')).toEqual([
      'Uses',
      { commune: 'Town', application: 'Software', firstYear: 'First year', lastYear: 'Last year' },
    ]);
  });

  test('a needed column that no word names is the one column whose contents can be nothing else', () => {
    const sure = aTable('T', ['Qui', 'Population'], ['Lattes', 17_000], ['Juvignac', 11_000]);
    expect(proposed(foundWorkbook([sure]), 'communes')).toEqual([
      'T',
      { name: 'Qui', population: 'Population' },
    ]);
    const doubtful = aTable('T', ['Qui', 'Où', 'Population'], ['Lattes', 'Sud', 17_000]);
    expect(proposeBinding(foundWorkbook([doubtful])).communes).toEqual(NONE);
    // Numbers alone are in every table.
    const numbers = aTable('T', ['Qui', 'Combien'], ['Lattes', 17_000]);
    expect(proposeBinding(foundWorkbook([numbers])).communes).toEqual(NONE);
  });

  test('an annual cost may stand in its components alone', () => {
    const parts = aTable('Parc', ['Logiciel', 'Hébergement', 'Évolution'], ['Paie', 100, 20]);
    expect(proposed(foundWorkbook([parts]), 'applications')).toEqual([
      'Parc',
      { name: 'Logiciel', operation: 'Hébergement', upgrades: 'Évolution' },
    ]);
  });
});

describe('several tables for one role, or none', () => {
  const plain = aTable('Villes', ['Ville', 'Habitants'], ['Lattes', 17_000]);

  test('the one with more of our columns, wherever it stands', () => {
    for (const tables of [
      [plain, villes],
      [villes, plain],
    ])
      expect(proposed(foundWorkbook(tables), 'communes')[0]).toBe('Liste_villes');
  });

  test('of two alike the one whose name says so, else the first', () => {
    const named = { ...plain, name: 'Communes_2021' };
    const other = { ...plain, name: 'Autres' };
    expect(proposed(foundWorkbook([plain, named]), 'communes')[0]).toBe('Communes_2021');
    expect(proposed(foundWorkbook([plain, other]), 'communes')[0]).toBe('Villes');
    expect(proposed(foundWorkbook([other, plain]), 'communes')[0]).toBe('Autres');
  });

  test('one whose columns hold something else comes after one whose columns fit', () => {
    const codes = aTable('A', ['Ville', 'Population'], [34129, 'élevée'], [34123, 'faible']);
    expect(proposed(foundWorkbook([codes, plain]), 'communes')[0]).toBe('Villes');
  });

  test('a table plays one role', () => {
    // Both a name and a number: communes or applications.
    const both = aTable('Noms', ['Nom', 'Population', 'Coût annuel'], ['Lattes', 17_000, 12]);
    const choice = proposeBinding(foundWorkbook([both]));
    expect(TABLE_ROLES.filter((role) => choice[role].table === 'Noms')).toHaveLength(1);
  });

  test.each<[string, FoundTable[]]>([
    ['no table at all', []],
    [
      'tables of other things',
      [aTable('Notes', ['a', 'b'], ['x', 'y']), aTable('Stock', ['Article'], ['x'])],
    ],
    [
      'a table that lacks what is needed',
      [aTable('V', ['Ville', 'Maire', 'Adjoint'], ['Lattes', 'A. B.', 'C. D.'])],
    ],
    ['a name of ours over other things', [aTable('Communes', ['Article', 'Quantité'], ['Vis', 12])]],
  ])('%s: nothing is proposed', (_, tables) => {
    const choice = proposeBinding(foundWorkbook(tables));
    expect(choice).toEqual(Object.fromEntries(TABLE_ROLES.map((role) => [role, NONE])));
    expect(checkChoice(choice, foundWorkbook(tables))).toEqual([{ code: 'nothingChosen' }]);
  });
});

describe('a workbook that is bound already', () => {
  const binding = {
    tables: {
      communes: {
        name: 'Autres',
        columns: { name: 'Qui', population: 'Habitants', inseeCode: '', siret: '', kind: '' },
      },
    },
  };
  const autres = aTable('Autres', ['Qui', 'Où', 'Habitants', 'SIRET'], ['Lattes', 'Sud', 17_000, '']);

  test('keeps its table and its columns, better ones or not', () => {
    expect(proposed(foundWorkbook([villes, autres], { binding }), 'communes')).toEqual([
      'Autres',
      // A column that it does without is not looked for.
      { name: 'Qui', population: 'Habitants' },
    ]);
  });

  test('of a table that has gone, the next best is proposed', () => {
    expect(proposed(foundWorkbook([villes], { binding }), 'communes')[0]).toBe('Liste_villes');
  });
});

describe('whatever stands in a workbook', () => {
  const WORDS = [
    'Ville',
    'Commune',
    'Nom',
    'Logiciel',
    'Application',
    'Habitants',
    'Population',
    'Coût annuel',
  ];
  const header = fc.oneof(
    fc.constantFrom(...WORDS, 'Depuis', 'Fin', 'Valeur', 'Paramètre', 'Maintenance', 'Profil', 'Date', 'N°'),
    fc.string({ minLength: 1, maxLength: 6 }),
  );
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('Lattes', 'Oui', '', '#N/A', '17 000', '1,234'),
    fc.integer({ min: -5, max: 90_000 }),
    fc.boolean(),
  );
  // As Excel has them: no two names or headers differ by case alone.
  const names = fc.uniqueArray(fc.constantFrom('Villes', 'Communes', 'Parametres', 'journal', 'T1', 'T2'), {
    maxLength: 4,
  });
  const table = (name: string) =>
    fc
      .uniqueArray(header, { minLength: 1, maxLength: 6, selector: nameKey })
      .chain((headers) =>
        fc
          .array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 4 })
          .map((rows) => aTable(name, headers, ...rows)),
      );
  const workbook = names
    .chain((each) => fc.tuple(...each.map(table)))
    .map((tables) => foundWorkbook(tables, { sheetNames: ['Titres', 'bordereau'] }));

  test('what is proposed can be bound, and what is made beside it takes no name that is there', () => {
    fc.assert(
      fc.property(workbook, (found) => {
        const choice = proposeBinding(found);
        const problems = checkChoice(choice, found).filter(({ code }) => code !== 'nothingChosen');
        expect(problems).toEqual([]);
        const plan = planBinding(choice, found, 2026);
        const there = [...found.sheetNames, ...found.tables.map(({ name }) => name)].map(nameKey);
        const made = plan.created.map(({ name }) => nameKey(name));
        expect(made.filter((name) => there.includes(name))).toEqual([]);
        expect(new Set(made).size).toBe(made.length);
        const { reading } = previewBinding(choice, plan, found);
        const unread = ['tableMissing', 'columnMissing'];
        expect(reading.findings.filter(({ code }) => unread.includes(code))).toEqual([]);
      }),
    );
  });

  test('the order of columns and of tables changes nothing', () => {
    const shuffled = (each: FoundTable): fc.Arbitrary<FoundTable> =>
      fc
        .shuffledSubarray(
          each.headers.map((_, at) => at),
          { minLength: each.headers.length },
        )
        .map((order) =>
          aTable(
            each.name,
            order.map((at) => each.headers[at] ?? ''),
            ...each.rows.map((row) => order.map((at) => row[at] ?? '')),
          ),
        );
    const tables = [villes, logiciels, usages];
    const inOrder = proposeBinding(foundWorkbook(tables));
    fc.assert(
      fc.property(
        fc
          .tuple(...tables.map(shuffled))
          .chain((each) => fc.shuffledSubarray(each, { minLength: each.length })),
        (each) => expect(proposeBinding(foundWorkbook(each))).toEqual(inOrder),
      ),
    );
  });
});

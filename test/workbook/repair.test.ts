/** What a workbook no longer has of what it is bound to, and how it is put back. */
import fc from 'fast-check';
import { DEFAULT_BINDING, type Binding } from '../../src/workbook/schema/binding';
import type { FoundCell, FoundTable, FoundWorkbook } from '../../src/workbook/tables/foundTables';
import { rawTablesOf } from '../../src/workbook/tables/newTables';
import { exampleTables } from '../../src/workbook/tables/example';
import {
  checkRepair,
  columnKey,
  isWhole,
  missingParts,
  planRepair,
  proposeRepair,
  type ColumnRepair,
  type RepairChoice,
} from '../../src/workbook/tables/repair';
import {
  columnsOf,
  FIRST_ROLES,
  TABLE_ROLES,
  TABLES,
  type TableRole,
} from '../../src/workbook/schema/tables';
import { touchesAmounts } from '../../src/workbook/tables/missingTables';
import { NO_NAMES, type NamesPlan } from '../../src/workbook/tables/nameBlock';
import { aTable, foundWorkbook, withNamedCells } from '../helpers/foundWorkbook';

const raw = rawTablesOf(exampleTables(), DEFAULT_BINDING);
const allTables = FIRST_ROLES.map((role): FoundTable => {
  const { headers, rows } = raw[role]!;
  return { ...aTable(TABLES[role].name, headers, ...rows), sheet: TABLES[role].name };
});

/** The example in a workbook; `change` gives another table for one, or none. */
function workbook(
  change: (table: FoundTable) => FoundTable | null = (table) => table,
  others: Partial<FoundWorkbook> = {},
): FoundWorkbook {
  const tables = allTables.flatMap((table) => change(table) ?? []);
  const whole = withNamedCells(foundWorkbook(allTables, { binding: others.binding ?? DEFAULT_BINDING }));
  return { ...whole, tables, sheetNames: tables.map(({ sheet }) => sheet), ...others };
}

/** What stands in the cell of a name once the plan is carried out. */
function written(cell: FoundCell, { cells }: NamesPlan): FoundCell {
  const here = cells.find(({ row, column }) => row === cell.row && column === cell.column)?.cells[0]?.[0];
  return here?.kind === 'formula' ? { ...cell, input: here.formula } : cell;
}

/** Another header for columns of one table. */
const renaming = (role: TableRole, headers: Readonly<Record<string, string>>) =>
  workbook((table) =>
    table.name === TABLES[role].name
      ? { ...table, headers: table.headers.map((header) => headers[header] ?? header) }
      : table,
  );

const without = (role: TableRole, header: string) =>
  workbook((table) => {
    if (table.name !== TABLES[role].name) return table;
    const at = table.headers.indexOf(header);
    return {
      ...table,
      headers: table.headers.toSpliced(at, 1),
      rows: table.rows.map((row) => row.toSpliced(at, 1)),
    };
  });

test('nothing is missing of a workbook that is whole', () => {
  const missing = missingParts(workbook());
  expect(missing).toEqual({ tables: [], columns: [], settings: [], names: [] });
  expect(isWhole(missing)).toBe(true);
  const plan = planRepair(workbook(), missing, {});
  expect(plan).toEqual({ binding: DEFAULT_BINDING, created: [], columns: [], settings: [], names: NO_NAMES });
});

describe('a sheet that was deleted', () => {
  const gone = (others: Partial<FoundWorkbook> = {}) =>
    workbook((table) => (table.name === 'Communes' ? null : table), others);

  test('its table is missed and made again, empty, under its name', () => {
    const missing = missingParts(gone());
    expect(missing).toMatchObject({ tables: [{ role: 'communes', name: 'Communes' }], columns: [] });
    expect(isWhole(missing)).toBe(false);
    const plan = planRepair(gone(), missing, {});
    expect(plan.created.map(({ role, name }) => [role, name])).toEqual([['communes', 'Communes']]);
    expect(plan.created[0]!.cells).toEqual([
      columnsOf('communes').flatMap(([, { made }]) => (made ? [] : [{ kind: 'empty' }])),
    ]);
    expect(plan.binding).toEqual(DEFAULT_BINDING);
  });

  test.each<[string, Partial<FoundWorkbook>]>([
    ['a sheet', { sheetNames: ['COMMUNES'] }],
    ['a name', { names: [{ name: 'communes', text: '=1', comment: '', value: 1, cell: null }] }],
  ])('%s has taken its name meanwhile: another one, and the binding says so', (_, taken) => {
    const missing = missingParts(gone(taken));
    expect(missing.tables).toEqual([{ role: 'communes', name: 'Communes_2' }]);
    const plan = planRepair(gone(taken), missing, {});
    expect(plan.created.map(({ name }) => name)).toEqual(['Communes_2']);
    expect(plan.binding.tables).toEqual({ communes: { name: 'Communes_2' } });
  });

  test('what read it is lost, and reads the new one', () => {
    const found = withNamedCells(gone(), { PopulationTotale: '=SUM(#REF!)' }, ['Exercice']);
    const missing = missingParts(found);
    expect(missing.names).toEqual([
      { role: 'Exercice', name: 'Exercice', lost: false },
      { role: 'PopulationTotale', name: 'PopulationTotale', lost: true },
    ]);
    const { cells, pointed } = planRepair(found, missing, {}).names;
    // Its cell is still there, and so is that of the name that has gone.
    expect(cells).toMatchObject([
      { row: 6, column: 6, former: [['=SUM(#REF!)']], cells: [[{ kind: 'formula' }]] },
    ]);
    expect(JSON.stringify(cells)).toContain('Communes[Population]');
    expect(pointed).toMatchObject([{ name: 'Exercice', cell: { row: 1, column: 6 }, former: null }]);
  });
});

describe('a column that was renamed or deleted', () => {
  test('by another word for it, wherever it stands', () => {
    const missing = missingParts(renaming('communes', { Population: 'Nb d’habitants', Commune: 'Ville' }));
    expect(missing.columns.map(({ column, likely, required }) => [column, likely, required])).toEqual([
      ['name', 'Ville', true],
      ['population', 'Nb d’habitants', true],
    ]);
    expect(missing.columns[0]!.unclaimed).toEqual(['Ville', 'Nb d’habitants']);
    expect(proposeRepair(missing)).toEqual({
      'communes.name': { kind: 'bind', header: 'Ville' },
      'communes.population': { kind: 'bind', header: 'Nb d’habitants' },
    });
  });

  test('by no word that we know: by its place, if its contents fit', () => {
    const likely = (found: FoundWorkbook) =>
      missingParts(found).columns.map(({ column, likely: header }) => [column, header]);
    expect(likely(renaming('communes', { Population: 'Âmes' }))).toEqual([['population', 'Âmes']]);
    // Of several that fit, the one that stands where it stood.
    const crowded = renaming('communes', { Population: 'Âmes' });
    const [communes] = crowded.tables.filter(({ name }) => name === 'Communes');
    const wider = {
      ...communes!,
      headers: [...communes!.headers, 'Surface'],
      rows: communes!.rows.map((row) => [...row, 12]),
    };
    const tables = crowded.tables.map((table) => (table.name === 'Communes' ? wider : table));
    expect(likely({ ...crowded, tables })).toEqual([['population', 'Âmes']]);
    // Words are no number of inhabitants.
    const words = renaming('communes', { Population: 'Maire' });
    const filled = {
      ...words,
      tables: words.tables.map((table) =>
        table.name === 'Communes'
          ? { ...table, rows: table.rows.map((row) => row.with(-1, 'A. B.')) }
          : table,
      ),
    };
    expect(likely(filled)).toEqual([['population', null]]);
    expect(proposeRepair(missingParts(filled))).toEqual({ 'communes.population': { kind: 'add' } });
  });

  test('a column that was deleted is put back at the right, empty', () => {
    const found = without('communes', 'SIRET');
    const missing = missingParts(found);
    expect(missing.columns).toMatchObject([
      { column: 'siret', likely: null, required: false, unclaimed: [] },
    ]);
    const plan = planRepair(found, missing, {});
    expect(plan.columns).toMatchObject([{ table: 'Communes', header: 'SIRET', numberFormat: '@' }]);
    expect(plan.binding).toEqual(DEFAULT_BINDING);
  });

  test('read under its new name, put back, or done without: as the person says', () => {
    const found = renaming('applications', { Participation: 'Part de la Métropole' });
    const missing = missingParts(found);
    const planned = (repair: ColumnRepair) =>
      planRepair(found, missing, { 'applications.contributionRate': repair });
    const bound = (header: string): Binding => ({
      tables: { applications: { columns: { contributionRate: header } } },
    });
    const read = planned({ kind: 'bind', header: 'Part de la Métropole' });
    expect([read.binding, read.columns]).toEqual([bound('Part de la Métropole'), []]);
    const left = planned({ kind: 'without' });
    expect([left.binding, left.columns]).toEqual([bound(''), []]);
    const added = planned({ kind: 'add' });
    expect([added.binding, added.columns.map(({ header }) => header)]).toEqual([
      DEFAULT_BINDING,
      ['Participation'],
    ]);
  });

  test('an annual cost is missed even beside its components: it may have been typed over them', () => {
    const { columns } = missingParts(without('applications', 'Coût annuel global'));
    expect(columns.map(({ column }) => column)).toEqual(['annualCost']);
  });

  test('a column that the workbook does without is not missed', () => {
    const binding: Binding = { tables: { communes: { columns: { siret: '' } } } };
    expect(missingParts({ ...without('communes', 'SIRET'), binding }).columns).toEqual([]);
  });

  test('a binding of one’s own is repaired by its own names', () => {
    const binding: Binding = {
      tables: {
        communes: {
          name: 'Villes',
          columns: { name: 'Qui', population: 'Âmes', inseeCode: '', siret: '', kind: '' },
        },
      },
    };
    const villes = aTable('Villes', ['Âmes en 2021', 'Qui'], [17_000, 'Lattes']);
    const found = workbook((table) => (table.name === 'Communes' ? villes : table), { binding });
    const missing = missingParts(found);
    expect(missing.columns).toMatchObject([
      { column: 'population', header: 'Âmes', likely: 'Âmes en 2021', unclaimed: ['Âmes en 2021'] },
    ]);
    expect(planRepair(found, missing, {}).binding.tables.communes).toEqual({
      name: 'Villes',
      columns: { ...binding.tables.communes!.columns, population: 'Âmes en 2021' },
    });
  });
});

test('one header that two columns may have become is proposed for one of them', () => {
  const column = {
    role: 'communes',
    header: '',
    required: false,
    unclaimed: ['Numéro'],
    likely: 'Numéro',
  } as const;
  const columns = [
    { ...column, column: 'inseeCode' },
    { ...column, column: 'siret' },
    { ...column, role: 'revenueOrders' as const, column: 'number' },
  ];
  expect(proposeRepair({ tables: [], columns, settings: [], names: [] })).toEqual({
    'communes.inseeCode': { kind: 'bind', header: 'Numéro' },
    'communes.siret': { kind: 'add' },
    'revenueOrders.number': { kind: 'bind', header: 'Numéro' },
  });
});

describe('rows of the settings', () => {
  test('a row that was deleted is put back, without a value', () => {
    const found = workbook((table) =>
      table.name === 'Parametres'
        ? { ...table, rows: table.rows.filter(([key]) => key !== 'Taux de TVA') }
        : table,
    );
    expect(missingParts(found).settings).toEqual(['vatRate']);
    expect(planRepair(found, missingParts(found), {}).settings).toEqual([{ role: 'vatRate', value: '' }]);
  });

  test('where only the first rows were looked at, none is said to be missing', () => {
    const found = workbook((table) =>
      table.name === 'Parametres' ? { ...table, rows: [], whole: false } : table,
    );
    expect(missingParts(found).settings).toEqual([]);
  });
});

describe('whether amounts may be wrong', () => {
  test.each<[string, boolean, Parameters<typeof touchesAmounts>[0]]>([
    ['the communes', true, { tables: ['communes'], columns: [] }],
    ['the journal', false, { tables: ['journal'], columns: [] }],
    ['a population', true, { tables: [], columns: [{ role: 'communes', column: 'population' }] }],
    ['a SIRET', false, { tables: [], columns: [{ role: 'communes', column: 'siret' }] }],
    ['the kind of a population', true, { tables: [], columns: [{ role: 'populations', column: 'kind' }] }],
    [
      'a rate of an amendment',
      true,
      { tables: [], columns: [{ role: 'costs', column: 'contributionRate' }] },
    ],
    ['a clause of one', true, { tables: [], columns: [{ role: 'amendments', column: 'value' }] }],
    ['the date of one', false, { tables: [], columns: [{ role: 'amendments', column: 'date' }] }],
    ['nothing', false, { tables: [], columns: [] }],
  ])('without %s: %s', (_, expected, missing) => {
    expect(touchesAmounts(missing)).toBe(expected);
  });
});

describe('a column that a table gets when it is first used', () => {
  /** The communes with one more column, at their right. */
  const having = (header: string, value: string | number) =>
    workbook((table) =>
      table.name === 'Communes'
        ? { ...table, headers: [...table.headers, header], rows: table.rows.map((row) => [...row, value]) }
        : table,
    );

  test.each([
    ['Dernière année d’adhésion', 2020, 'lastYear'],
    ['DERNIERE ANNEE (2021)', '', 'lastYear'],
    ['Succède par :', 'Saussan', 'successor'],
  ])('%s: what it holds would count for nothing, and that is said', (header, value, column) => {
    const found = having(header, value);
    const missing = missingParts(found);
    expect(missing.columns).toEqual([expect.objectContaining({ role: 'communes', column, likely: header })]);
    expect(touchesAmounts({ tables: [], columns: missing.columns })).toBe(true);
    const { binding, columns } = planRepair(found, missing, {});
    expect(binding.tables.communes?.columns).toEqual({ [column]: header });
    expect(columns).toEqual([]);
  });

  test.each(['Dernière visite', 'Année', 'Adresse postale', 'Observations'])(
    '%s: people have columns of their own',
    (header) => {
      expect(isWhole(missingParts(having(header, '')))).toBe(true);
    },
  );

  test('done without once it was said so', () => {
    const found = having('Dernière année d’adhésion', 2020);
    const { binding } = planRepair(found, missingParts(found), { 'communes.lastYear': { kind: 'without' } });
    expect(isWhole(missingParts({ ...found, binding }))).toBe(true);
  });
});

describe('a choice that cannot be carried out', () => {
  const found = renaming('communes', { 'Code INSEE': 'Un', SIRET: 'Deux', Population: 'Trois' });
  const missing = missingParts(found);
  const bind = (header: string): ColumnRepair => ({ kind: 'bind', header });

  test('one header for two columns', () => {
    expect(
      checkRepair(missing, {
        'communes.inseeCode': bind('Un'),
        'communes.siret': { kind: 'add' },
        'communes.population': bind('Un'),
      }),
    ).toEqual({ role: 'communes', columns: ['inseeCode', 'population'], header: 'Un' });
  });

  test('one header each, or none, is well; so is the same header in two tables', () => {
    expect(
      checkRepair(missing, { 'communes.inseeCode': bind('Un'), 'communes.siret': bind('Deux') }),
    ).toBeNull();
    expect(checkRepair(missing, {})).toBeNull();
    const two = {
      ...missing,
      columns: missing.columns.map((column, at) =>
        at === 0 ? { ...column, role: 'subscriptions' as const, column: 'reference' } : column,
      ),
    };
    expect(
      checkRepair(two, { 'subscriptions.reference': bind('Un'), 'communes.population': bind('Un') }),
    ).toBeNull();
  });

  test('what is proposed can be carried out, and leaves nothing missing', () => {
    const headers = allTables.flatMap(({ name, headers: all }) =>
      TABLE_ROLES.some((role) => TABLES[role].name === name && role !== 'settings')
        ? all.map((header) => ({ name, header }))
        : [],
    );
    const what = fc.record({
      deleted: fc.subarray(TABLE_ROLES, { maxLength: 3 }),
      renamed: fc.subarray(headers, { maxLength: 5 }).chain((columns) =>
        fc
          .uniqueArray(fc.constantFrom('Ville', 'Habitants', 'Coût', 'Depuis', 'x1', 'x2', 'x3', 'Réf'), {
            minLength: columns.length,
            maxLength: columns.length,
          })
          .map((names) => columns.map((column, at) => ({ ...column, to: names[at] ?? '' }))),
      ),
    });
    fc.assert(
      fc.property(what, ({ deleted, renamed }) => {
        const damaged = workbook((table) => {
          if (deleted.some((role) => TABLES[role].name === table.name)) return null;
          const to = (header: string): string =>
            renamed.find((each) => each.name === table.name && each.header === header)?.to ?? header;
          return { ...table, headers: table.headers.map(to) };
        });
        const gone = missingParts(damaged);
        const choice: RepairChoice = proposeRepair(gone);
        expect(Object.keys(choice)).toEqual(gone.columns.map(columnKey));
        expect(checkRepair(gone, choice)).toBeNull();
        const plan = planRepair(damaged, gone, choice);
        const made = plan.created.map(({ name, headers: own, cells }) =>
          aTable(
            name,
            own,
            ...cells.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : ''))),
          ),
        );
        const repaired: FoundWorkbook = {
          ...damaged,
          binding: plan.binding,
          tables: [...damaged.tables, ...made].map((table) => ({
            ...table,
            headers: [
              ...table.headers,
              ...plan.columns.filter((added) => added.table === table.name).map(({ header }) => header),
            ],
          })),
          names: damaged.names.map((name) => ({
            ...name,
            cell: name.cell && written(name.cell, plan.names),
          })),
        };
        expect(missingParts(repaired)).toEqual({ tables: [], columns: [], settings: [], names: [] });
      }),
    );
  });
});

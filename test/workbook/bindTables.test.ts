/** A person's choice of tables: what is wrong with it, what it would do to the workbook, what would be read then. */
import { columnReference, definedName } from '../../src/workbook/schema/binding';
import { checkChoice, planBinding, previewBinding } from '../../src/workbook/tables/bindTables';
import type { FoundName } from '../../src/workbook/tables/foundTables';
import { namePlans } from '../../src/workbook/tables/namedCells';
import { proposeBinding, proposeColumns, type BindingChoice } from '../../src/workbook/tables/proposeBinding';
import { TABLES, type TableRole } from '../../src/workbook/schema/tables';
import { aTable, foundWorkbook } from '../helpers/foundWorkbook';

const YEAR = 2026;

const villes = aTable('Villes', ['Habitants', 'Ville'], [17_000, 'Lattes'], [11_000, 'Juvignac']);
const logiciels = aTable('Logiciels', ['Logiciel', 'Coût annuel'], ['Cadastre', 8333.33]);
const usages = aTable(
  'Usages',
  ['Logiciel', 'Ville', 'Depuis', 'Fin'],
  ['Cadastre', 'Lattes', 2022, ''],
  ['Cadastre', 'Juvignac', 2021, 2024],
);
const notes = aTable('Notes', ['Auteur', 'Texte'], ['A. B.', 'À revoir']);
const tables = [villes, logiciels, usages, notes];
const found = foundWorkbook(tables);
const proposed = proposeBinding(found);

/** The proposal, with another choice for one role. */
const withChoice = (role: TableRole, choice: Partial<BindingChoice[TableRole]>): BindingChoice => ({
  ...proposed,
  [role]: { ...proposed[role], ...choice },
});
const withColumn = (role: TableRole, column: string, header: string | null): BindingChoice =>
  withChoice(role, { columns: { ...proposed[role].columns, [column]: header } });

describe('what is wrong with a choice', () => {
  test('nothing, as it is proposed', () => {
    expect([proposed.communes.table, proposed.applications.table, proposed.subscriptions.table]).toEqual([
      'Villes',
      'Logiciels',
      'Usages',
    ]);
    expect(checkChoice(proposed, found)).toEqual([]);
  });

  test('a table that is two things', () => {
    const choice = withChoice('subscriptions', {
      table: 'Villes',
      columns: { commune: 'Ville', application: 'Habitants' },
    });
    expect(checkChoice(choice, found)).toEqual([
      { code: 'tableTwice', role: 'subscriptions', other: 'communes', table: 'Villes' },
    ]);
  });

  test('a column that is two things', () => {
    expect(checkChoice(withColumn('subscriptions', 'lastYear', 'Depuis'), found)).toEqual([
      { code: 'columnTwice', role: 'subscriptions', columns: ['firstYear', 'lastYear'], header: 'Depuis' },
    ]);
    // The same header in two tables is two columns.
    expect(proposed.communes.columns['name']).toBe(proposed.subscriptions.columns['commune']);
  });

  test('a column that is needed, and one that is not', () => {
    expect(checkChoice(withColumn('communes', 'population', null), found)).toEqual([
      { code: 'columnNeeded', role: 'communes', column: 'population' },
    ]);
    expect(checkChoice(withColumn('subscriptions', 'firstYear', null), found)).toEqual([]);
    // Nothing of it is recognised: every column that is needed is asked for.
    const columns = proposeColumns(notes, 'priceSchedule', found.binding);
    expect(
      checkChoice(withChoice('priceSchedule', { table: 'Notes', columns }), found).map((problem) =>
        problem.code === 'columnNeeded' ? problem.column : problem.code,
      ),
    ).toEqual(['profile', 'dayPrice', 'halfDayPrice']);
  });

  test('an annual cost that its components stand for', () => {
    const parts = aTable('Logiciels', ['Logiciel', 'Hébergement'], ['Cadastre', 100]);
    const choice = withChoice('applications', { columns: { name: 'Logiciel', operation: 'Hébergement' } });
    expect(checkChoice(choice, foundWorkbook([villes, parts, usages]))).toEqual([]);
    expect(checkChoice(withChoice('applications', { columns: { name: 'Logiciel' } }), found)).toEqual([
      { code: 'columnNeeded', role: 'applications', column: 'annualCost' },
    ]);
  });

  test('a sheet that was deleted since, with its table', () => {
    expect(checkChoice(proposed, foundWorkbook([villes, logiciels]))).toEqual([
      { code: 'tableGone', role: 'subscriptions', table: 'Usages' },
    ]);
  });

  test('a column that was renamed since', () => {
    const renamed = { ...villes, headers: ['Population', 'Ville'] };
    expect(checkChoice(proposed, foundWorkbook([renamed, logiciels, usages]))).toEqual([
      { code: 'columnGone', role: 'communes', header: 'Habitants' },
    ]);
  });

  test('nothing chosen; nothing but a table that has gone is another thing', () => {
    const none = proposeBinding(foundWorkbook([notes]));
    expect(checkChoice(none, found)).toEqual([{ code: 'nothingChosen' }]);
    const gone = { ...none, communes: { table: 'Ailleurs', columns: {} } };
    expect(checkChoice(gone, found)).toEqual([{ code: 'tableGone', role: 'communes', table: 'Ailleurs' }]);
  });
});

describe('what binding does to the workbook', () => {
  test('tables that nobody has are made; those that are there are named, not touched', () => {
    const { binding, created } = planBinding(proposed, found, YEAR);
    expect(created.map(({ role, name }) => [role, name])).toEqual([
      ['settings', 'Parametres'],
      ['priceSchedule', 'Bordereau'],
      ['interventions', 'Interventions'],
      ['revenueOrders', 'Titres'],
      ['journal', 'Journal'],
    ]);
    expect(binding.tables.communes).toEqual({
      name: 'Villes',
      columns: { name: 'Ville', population: 'Habitants', inseeCode: '', siret: '', kind: '' },
    });
    expect(columnReference(binding, 'subscriptions', 'firstYear')).toBe('Usages[Depuis]');
  });

  test('ours by name and columns, nothing needs to be said of it', () => {
    const headers = Object.values(TABLES.communes.columns).map(({ header }) => header);
    const own = aTable('Communes', headers, ['Lattes', '34129', '', 'Commune', 17_000]);
    const workbook = foundWorkbook([own]);
    expect(planBinding(proposeBinding(workbook), workbook, YEAR).binding.tables.communes).toBeUndefined();
  });

  const aName = (name: string, text: string, comment = ''): FoundName => ({
    name,
    text,
    comment,
    value: 0,
    cell: null,
  });

  test('a name that is taken by a sheet, a table or a name stays theirs, whatever its case', () => {
    const workbook = foundWorkbook([...tables, aTable('titres', ['x'], [1])], {
      sheetNames: ['JOURNAL', 'Journal_2'],
      names: [aName('Bordereau', '=1'), aName('populationtotale', '=12')],
    });
    const { binding, created, names } = planBinding(proposeBinding(workbook), workbook, YEAR);
    expect(created.map(({ name }) => name)).toEqual([
      'Parametres',
      'Bordereau_2',
      'Interventions',
      'Titres_2',
      'Journal_3',
    ]);
    expect(binding.names).toEqual({ PopulationTotale: 'PopulationTotale_2' });
    expect(names.pointed.map(({ name }) => name)).not.toContain('populationtotale');
  });

  test('a name of ours is found by what it reads or by what it says, and kept', () => {
    const plans = namePlans(planBinding(proposed, found, YEAR).binding);
    const total = plans.find(({ role }) => role === 'PopulationTotale')!;
    const byHand = foundWorkbook(tables, { names: [aName('PopulationTotale', '=487519', total.comment)] });
    const plan = planBinding(proposed, byHand, YEAR);
    expect(definedName(plan.binding, 'PopulationTotale')).toBe('PopulationTotale');
    // What somebody fixed by hand is not written over.
    expect(plan.names.roles).not.toContain('PopulationTotale');
    expect(previewBinding(proposed, plan, byHand).reading.convention.totalPopulation).toBe(0);
  });

  test.each([
    ['the years of the subscriptions', usages, { firstYear: 2021, lastYear: 2024, year: 2024 }],
    [
      'three years from the first, where no end is known',
      { ...usages, rows: usages.rows.map((row) => row.with(3, '')) },
      { firstYear: 2021, lastYear: 2026, year: 2026 },
    ],
    [
      'this year and two more, where nothing is known',
      { ...usages, rows: usages.rows.map((row) => row.with(2, '').with(3, '')) },
      { firstYear: 2026, lastYear: 2028, year: 2026 },
    ],
  ])('the term of a convention without settings: %s', (_, subscriptions, term) => {
    const workbook = foundWorkbook([villes, logiciels, subscriptions]);
    expect(planBinding(proposeBinding(workbook), workbook, YEAR).contents.settings).toMatchObject(term);
  });
});

describe('what would be read', () => {
  const read = (choice: BindingChoice, workbook = found) =>
    previewBinding(choice, planBinding(choice, workbook, YEAR), workbook);

  test('the rows of the tables, by the columns that were chosen', () => {
    const { reading, partial } = read(proposed);
    const { members, applications, subscriptions, totalPopulation } = reading.convention;
    expect(members.map(({ name, population }) => [name, population])).toEqual([
      ['Lattes', 17_000],
      ['Juvignac', 11_000],
    ]);
    expect(applications.map(({ name, annualCost }) => [name, annualCost.toString()])).toEqual([
      ['Cadastre', '8333.33'],
    ]);
    expect(subscriptions.map(({ member, firstYear, lastYear }) => [member, firstYear, lastYear])).toEqual([
      ['Lattes', 2022, null],
      ['Juvignac', 2021, 2024],
    ]);
    expect(totalPopulation).toBe(28_000);
    expect(partial).toEqual([]);
    expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('another column, another reading', () => {
    const more = aTable('Villes', ['Ville', 'Habitants', 'Hors sol'], ['Lattes', 17_000, 12]);
    const workbook = foundWorkbook([more, logiciels, usages]);
    const choice = withColumn('communes', 'population', 'Hors sol');
    expect(read(choice, workbook).reading.convention.totalPopulation).toBe(12);
  });

  test('what is not right in the tables is said before anything is bound', () => {
    const wrong = aTable('Villes', ['Ville', 'Habitants'], ['Lattes', 'beaucoup'], ['Lattes', 12]);
    const codes = read(proposed, foundWorkbook([wrong, logiciels, usages])).reading.findings.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(
      expect.arrayContaining(['populationNotANumber', 'duplicateCommune', 'unknownCommune']),
    );
  });

  test('a table of which only the first rows were looked at is named', () => {
    const long = { ...villes, rowCount: 90_000, whole: false };
    expect(read(proposed, foundWorkbook([long, logiciels, usages])).partial).toEqual(['communes']);
  });
});

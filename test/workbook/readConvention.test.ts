import { computeRecap } from '../../src/core/recap';
import { DEFAULT_BINDING, type Binding } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import { recapFindings } from '../../src/workbook/read/recapFindings';
import { NO_TABLES, rawWorkbookOf, renamed, withCell, withRow } from '../helpers/rawWorkbook';

const example = rawWorkbookOf(exampleTables());
const read = (raw: RawWorkbook, binding: Binding = DEFAULT_BINDING) => readConvention(raw, binding);
const codes = (raw: RawWorkbook) => read(raw).findings.map((finding) => finding.code);

test('the example has nothing to find, but the totals below the recovery threshold', () => {
  const reading = read(example);
  expect(reading.findings).toEqual([]);
  expect(reading.convention.members).toHaveLength(31);
  expect(reading.convention.totalPopulation).toBe(487_519);
  const below = recapFindings(reading, computeRecap(reading.convention, 2021));
  expect(below).toEqual([
    {
      code: 'belowRecoveryThreshold',
      severity: 'warning',
      place: { table: 'communes', row: 30, column: 'name' },
      values: { commune: 'Montaud', total: 8.7, threshold: 15, year: 2021 },
    },
  ]);
});

describe('each bad cell is found where it stands, and nothing else is lost', () => {
  test.each([
    ['communes', 2, 'Commune', '', 'nameMissing'],
    ['communes', 2, 'Commune', '#N/A', 'cellHoldsError'],
    ['communes', 2, 'Commune', ' montpellier ', 'duplicateCommune'],
    ['communes', 2, 'Population', '', 'populationMissing'],
    ['communes', 2, 'Population', '1,234', 'populationNotANumber'],
    ['communes', 2, 'Population', 12.5, 'populationNotAnInteger'],
    ['communes', 2, 'Population', -3, 'populationNotAnInteger'],
    ['communes', 2, 'Population', '16 928', 'numberStoredAsText'],
    ['communes', 2, 'Type', 'Village', 'unknownKind'],
    ['communes', 2, 'Type', 'CCAS', 'populationOfOther'],
    ['communes', 2, 'Code INSEE', '3412', 'inseeCodeInvalid'],
    ['communes', 2, 'Code INSEE', '34172', 'duplicateInseeCode'],
    ['communes', 2, 'SIRET', '21340129200017', 'siretInvalid'],
    ['communes', 2, 'SIRET', '2,1340E+13', 'siretInScientificForm'],
    ['communes', 2, 'SIRET', 21340172201787, 'codeStoredAsNumber'],
    ['communes', 2, 'SIRET', '213 401 722 01787', 'codeNotTidy'],
    ['communes', 2, 'Code INSEE', 1004, 'codeStoredAsNumber'],
    ['communes', 2, 'Code INSEE', '2a004', 'codeNotTidy'],
    ['communes', 2, 'Commune', 'Castelnau  ', 'nameNotTidy'],
    ['applications', 1, 'Application', '', 'nameMissing'],
    ['applications', 1, 'Application', 'E-DEMAT', 'duplicateApplication'],
    ['applications', 1, 'Coût annuel global', '', 'costMissing'],
    ['applications', 1, 'Coût annuel global', 'environ 5000', 'costNotANumber'],
    ['applications', 1, 'Coût annuel global', -5000, 'costNegative'],
    ['applications', 1, 'Coût annuel global', 5000.005, 'costNotInCents'],
    ['applications', 1, 'Maintenance', 4000, 'costDiffersFromComponents'],
    ['applications', 1, 'Participation', 50, 'rateInvalid'],
    ['applications', 1, 'Refacturée', 'peut-être', 'flagInvalid'],
    ['applications', 3, 'Refacturée', 'Oui', 'openDataRebilled'],
    ['subscriptions', 5, 'Commune', 'Nîmes', 'unknownCommune'],
    ['subscriptions', 5, 'Application', 'Messagerie', 'unknownApplication'],
    ['subscriptions', 5, 'Première année', 'jadis', 'yearInvalid'],
    ['subscriptions', 5, 'Première année', 2025, 'subscriptionOutsideTerm'],
    ['subscriptions', 5, 'Dernière année', 2018, 'yearsReversed'],
    ['subscriptions', 5, 'Première année', '2020', 'numberStoredAsText'],
    ['subscriptions', 5, 'Commune', ' Lattes\u00a0', 'nameNotTidy'],
    ['subscriptions', 5, 'Commune', 'CASTELNAU LE LEZ', 'nameSpeltOtherwise'],
    ['subscriptions', 5, 'Application', 'open-data', 'nameSpeltOtherwise'],
    ['settings', 8, 'Valeur', '50 %', 'numberStoredAsText'],
    ['settings', 8, 'Valeur', 50, 'settingInvalid'],
    ['settings', 8, 'Valeur', '', 'settingMissing'],
    ['settings', 3, 'Valeur', 2018, 'termReversed'],
  ] as const)('%s row %i, %s = %j: %s', (table, row, header, value, code) => {
    const findings = read(withCell(example, table, row, header, value)).findings.filter(
      (each) => each.code === code,
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]!.place).toMatchObject({ table, row });
  });

  test('two members with one SIRET', () => {
    const siret = '21340172201787';
    const raw = withCell(withCell(example, 'communes', 2, 'SIRET', siret), 'communes', 4, 'SIRET', siret);
    expect(codes(raw)).toEqual(['duplicateSiret']);
  });

  test('a row that is left out leaves the others', () => {
    const reading = read(withCell(example, 'communes', 2, 'Population', 'inconnue'));
    expect(reading.convention.members).toHaveLength(31);
    expect(computeRecap(reading.convention, 2021).rows).toHaveLength(30);
  });

  test('the same subscription twice is said once, and billed once', () => {
    const twice = withRow(example, 'subscriptions', {
      Commune: 'Lattes',
      Application: 'e-demat',
      'Première année': 2020,
    });
    expect(codes(twice)).toEqual(['overlappingPeriods']);
    const same = { Commune: 'Lattes', Application: 'e-demat', 'Première année': 2019 };
    expect(codes(withRow(example, 'subscriptions', same))).toEqual(['duplicateSubscription']);
    const total = (raw: RawWorkbook) => computeRecap(read(raw).convention, 2021).billed.toString();
    expect(total(twice)).toBe(total(example));
  });

  test('a subscription that spells its names otherwise counts as if it did not', () => {
    const spelt = {
      ...example,
      tables: {
        ...example.tables,
        subscriptions: {
          ...example.tables.subscriptions!,
          rows: example.tables.subscriptions!.rows.map(([commune, ...rest]) => [
            String(commune) === 'Saint-Jean-de-Védas' ? 'ST JEAN DE VEDAS' : commune!,
            ...rest,
          ]),
        },
      },
    };
    const reading = read(spelt);
    expect(reading.convention.subscriptions).toEqual(read(example).convention.subscriptions);
    expect(reading.findings.map(({ code, severity, values }) => [code, severity, values])).toEqual(
      Array(4).fill([
        'nameSpeltOtherwise',
        'warning',
        { value: 'ST JEAN DE VEDAS', expected: 'Saint-Jean-de-Védas' },
      ]),
    );
  });

  test('two names that fold alike are never confused', () => {
    const both = withRow(example, 'communes', { Commune: 'Lattés', Type: 'Commune', Population: 5 });
    const { convention } = read(both);
    expect(convention.subscriptions.filter(({ member }) => member === 'Lattes')).toHaveLength(4);
    expect(convention.subscriptions.filter(({ member }) => member === 'Lattés')).toEqual([]);
    expect(codes(withCell(both, 'subscriptions', 5, 'Commune', 'LÀTTES'))).toEqual([
      'nameLikeAnother',
      'unknownCommune',
    ]);
  });

  test('nor is one taken for another because its own row cannot be read', () => {
    const raw = withRow(example, 'applications', { Application: 'E-démat' });
    const own = withRow(raw, 'subscriptions', { Commune: 'Saussan', Application: 'E-démat' });
    expect(codes(own)).toEqual(['nameLikeAnother', 'costMissing', 'applicationNotCounted']);
  });

  test('a blank row in the middle of a table is no finding', () => {
    expect(codes(withRow(example, 'communes', {}))).toEqual([]);
  });
});

test('French text is read as numbers, with the narrow spaces of Excel', () => {
  const raw = withCell(
    withCell(example, 'communes', 11, 'Population', '7\u202f266'),
    'applications',
    0,
    'Coût annuel global',
    '8\u202f333,33\u00a0€',
  );
  const reading = read(raw);
  expect(computeRecap(reading.convention, 2021).billed.toFixed(2)).toBe('5429.50');
  expect(reading.findings.map((each) => each.code)).toEqual(['numberStoredAsText', 'numberStoredAsText']);
});

test('the annual cost is the sum of its components where it is left empty', () => {
  let raw = withCell(example, 'applications', 1, 'Coût annuel global', '');
  raw = withCell(raw, 'applications', 1, 'Maintenance', 3000.1);
  raw = withCell(raw, 'applications', 1, 'Amortissement', 1999.9);
  const reading = read(raw);
  expect(reading.findings).toEqual([]);
  expect(reading.convention.applications[1]!.annualCost.toNumber()).toBe(5000);
});

describe('the total population', () => {
  test.each([
    [487_519, 487_519, []],
    [500_000, 500_000, ['totalPopulationDiffers']],
    [400_000, 400_000, ['totalPopulationTooSmall']],
    ['#REF!', 487_519, ['totalPopulationInvalid']],
    [null, 487_519, []],
    [0, 0, ['totalPopulationTooSmall', 'totalPopulationZero']],
  ])('%j is %d', (typed, total, found) => {
    const raw = { ...example, totalPopulation: typed };
    expect(read(raw).convention.totalPopulation).toBe(total);
    expect(codes(raw)).toEqual(found);
  });
});

test('nothing at all is a reading with findings, not an exception', () => {
  const reading = read({ tables: NO_TABLES, totalPopulation: null, definedNames: [] });
  expect(reading.findings.map((each) => [each.code, each.values['table']])).toEqual([
    ['tableMissing', 'Parametres'],
    ['tableMissing', 'Communes'],
    ['tableMissing', 'Applications'],
    ['tableMissing', 'Adhesions'],
  ]);
  expect(computeRecap(reading.convention, 2021).rows).toEqual([]);
});

test('a column that is gone is said by the name that it has in this workbook', () => {
  const binding: Binding = { tables: { communes: { name: 'Villes', columns: { population: 'Habitants' } } } };
  const findings = read(example, binding).findings.filter((each) => each.code === 'columnMissing');
  expect(findings.map((each) => each.values)).toEqual([{ table: 'Villes', column: 'Habitants' }]);
});

test('other names through the binding give the same recap', () => {
  const binding: Binding = {
    tables: {
      communes: { name: 'Villes', columns: { Commune: 'Nom de la ville', Population: 'Habitants (INSEE)' } },
      applications: { columns: { 'Coût annuel global': "Coût [de l'année]" } },
    },
  };
  const raw = renamed(example, binding);
  const byRole: Binding = {
    tables: {
      communes: { name: 'Villes', columns: { name: 'Nom de la ville', population: 'Habitants (INSEE)' } },
      applications: { columns: { annualCost: "Coût [de l'année]" } },
    },
  };
  const recap = (reading: ReturnType<typeof read>) => computeRecap(reading.convention, 2021);
  expect(read(raw, byRole).findings).toEqual([]);
  expect(recap(read(raw, byRole))).toEqual(recap(read(example)));
});

test('a participation that is left to the settings by a formula is none of its own, and makes no row', () => {
  const raw = rawWorkbookOf(exampleTables());
  const table = raw.tables.applications!;
  expect(table.formulas!.map((row) => row[table.headers.indexOf('Participation')])).toEqual(
    Array(4).fill('=TauxParticipation'),
  );
  const empty = table.headers.map((header) => (header === 'Participation' ? 0.5 : ''));
  const left = table.headers.map((header) => (header === 'Participation' ? '=TauxParticipation' : ''));
  const added: RawWorkbook = {
    ...raw,
    tables: {
      ...raw.tables,
      applications: { ...table, rows: [...table.rows, empty], formulas: [...table.formulas!, left] },
      settings: withCell(raw, 'settings', 8, 'Valeur', 0.3).tables.settings,
    },
  };
  const { convention, findings } = readConvention(added, DEFAULT_BINDING);
  expect(convention.applications.map(({ contributionRate }) => contributionRate.toNumber())).toEqual([
    0.3, 0.3, 0.3, 0.3,
  ]);
  expect(findings).toEqual([]);
});

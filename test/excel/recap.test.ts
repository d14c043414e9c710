import type { HostWorkbook } from '../../host/index';
import { BINDING_KEY, serialiseBinding, type Binding } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import type { Filling } from '../../src/workbook/plan/sheetPlan';
import expected from '../golden/montpellier-recap-expected.json';
import published from '../golden/published-amounts.json';
import { draw, excelWith, freshExcel, requestsOf, valuesOf } from '../helpers/excel';

const FILLINGS: Filling[] = ['live', 'portable', 'frozen'];
const REBILLED = ['E-demat', 'Marchés publics', 'E-services'] as const;
const cents = (value: unknown): string => (value === '' ? '' : Number(value).toFixed(2));

/** Rows of the body as text: name, population, lines, total, gap, in cents. */
async function drawnRows(sheet: string, communes = expected.rows.length): Promise<string[][]> {
  const rows = await valuesOf(sheet, `A8:H${7 + communes}`);
  return rows.map(([name, , population, ...amounts]) => [
    String(name),
    String(population),
    ...amounts.map(cents),
  ]);
}

const EXPECTED_ROWS = expected.rows.map((row) => [
  row.commune,
  String(row.population),
  ...REBILLED.map((name) => (row.lines as Record<string, string>)[name] ?? ''),
  row.total,
  row.gap,
]);

async function drawn(filling: Filling): Promise<string> {
  const outcome = await draw({ filling });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.sheetName;
}

describe('the golden recap, in cells', () => {
  test('every row, in all three fillings, equal to the cent', async () => {
    const host = await excelWith();
    for (const filling of FILLINGS) {
      const sheet = await drawn(filling);
      expect(await drawnRows(sheet)).toEqual(EXPECTED_ROWS);
      const foot = await valuesOf(sheet, 'G39:G45');
      expect(foot.map(([value]) => cents(value))).toMatchObject([
        expected.billedTotal,
        '',
        expect.any(String),
        '10000.00',
        expect.any(String),
        expected.remainsWithMetropole,
        expected.annualCost,
      ]);
    }
    expect([...host.unimplemented]).toEqual([]);
  });

  test('the fillings differ in nothing that is computed, foot and band included', async () => {
    await excelWith();
    const tables: unknown[][][] = [];
    for (const filling of FILLINGS) tables.push(await valuesOf(await drawn(filling), 'A3:H45'));
    const rounded = tables.map((rows) =>
      rows.map((row) => row.map((value) => (typeof value === 'number' ? value.toFixed(6) : value))),
    );
    expect(rounded[1]).toEqual(rounded[0]);
    expect(rounded[2]).toEqual(rounded[0]);
  });

  test('the four published figures of Fabrègues and the gap of -0,01, in all three fillings', async () => {
    const tables = exampleTables();
    const others = tables.rows.communes!.filter((row) => row['name'] !== 'Fabrègues');
    const rest = published.totalPopulation - published.communePopulation;
    await excelWith({
      ...tables,
      rows: {
        ...tables.rows,
        communes: [
          { name: 'Fabrègues', inseeCode: '34095', kind: 'Commune', population: published.communePopulation },
          { ...others[0]!, population: rest },
        ],
        subscriptions: REBILLED.map((application) => ({ commune: 'Fabrègues', application })),
      },
    });
    for (const filling of FILLINGS) {
      const [row] = await drawnRows(await drawn(filling), 1);
      expect(row).toEqual([
        'Fabrègues',
        '7037',
        ...published.lines.map((line) => line.amount),
        published.total,
        published.roundingGap,
      ]);
    }
  });

  test.each([
    ['sumOfLines', ROUNDING_WORDS.sumOfLines],
    ['largestRemainder', ROUNDING_WORDS.largestRemainder],
  ] as const)('rounding policy %s: the fillings agree', async (policy, word) => {
    const tables = exampleTables();
    await excelWith({ ...tables, settings: { ...tables.settings, roundingPolicy: word } });
    const results: string[][][] = [];
    for (const filling of FILLINGS) results.push(await drawnRows(await drawn(filling)));
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
    if (policy === 'largestRemainder')
      results[0]!.forEach((row, index) =>
        REBILLED.forEach((name, column) => {
          if (row[2 + column] !== '') expect(row[2 + column]).toBe(expected.largestRemainder[name][index]);
        }),
      );
  });
});

describe('requests', () => {
  const thousand = () => {
    const tables = exampleTables();
    const communes = Array.from({ length: 1000 }, (_, i) => ({
      name: `Commune ${String(i).padStart(4, '0')}`,
      inseeCode: String(34000 + i),
      kind: 'Commune',
      population: 100 + ((i * 7919) % 20_000),
    }));
    const subscriptions = communes.flatMap(({ name }) =>
      REBILLED.map((application) => ({ commune: name, application })),
    );
    return { ...tables, rows: { ...tables.rows, communes, subscriptions } };
  };

  test.each([
    ['31 communes', exampleTables],
    ['1,000 communes', thousand],
  ])('%s: one to read, one to draw, first time and again', async (_, tables) => {
    const host = await excelWith(tables());
    for (const filling of ['live', 'live', 'portable'] as const) {
      host.requests.clear();
      await drawn(filling);
      expect(requestsOf(host)).toBe(2);
    }
  });

  test('the tables of a convention: one to look, one to make', async () => {
    const host = await freshExcel();
    const { createTables } = await import('../../src/excel/createTables');
    host.requests.clear();
    expect((await createTables(exampleTables(), () => undefined)).ok).toBe(true);
    expect(requestsOf(host)).toBe(2);
  });
});

describe('a live recap stays right', () => {
  let host: HostWorkbook;
  beforeEach(async () => {
    host = await excelWith();
    await drawn('live');
  });

  test('when a population changes: at once', async () => {
    const before = (await drawnRows('Récap 2021'))[11]!;
    host.typeInGrid('Communes', 'E13', '14532');
    const after = (await drawnRows('Récap 2021'))[11]!;
    expect([before[0], before[1], after[1]]).toEqual(['Fabrègues', '7266', '14532']);
    expect(after[5]).not.toBe(before[5]);
  });

  test('when the Communes table is sorted', async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Communes').sort.apply([{ key: 0, ascending: true }]);
      await context.sync();
    });
    expect((await valuesOf('Communes', 'A2'))[0]).toEqual(['Baillargues']);
    expect(await drawnRows('Récap 2021')).toEqual(EXPECTED_ROWS);
  });

  test('when the Parametres table is sorted', async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Parametres').sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    expect(await drawnRows('Récap 2021')).toEqual(EXPECTED_ROWS);
  });

  test('when a column is inserted into the table', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Communes').getRange('B:B').insert('Right');
      await context.sync();
    });
    expect((await valuesOf('Communes', 'F1'))[0]).toEqual(['Population']);
    expect(await drawnRows('Récap 2021')).toEqual(EXPECTED_ROWS);
  });

  test('when the sheets are renamed', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Communes').name = 'Mes communes (2018)';
      context.workbook.worksheets.getItem('Récap 2021').name = "L'annexe 2";
      await context.sync();
    });
    expect(await drawnRows("L'annexe 2")).toEqual(EXPECTED_ROWS);
    host.typeInGrid('Mes communes (2018)', 'E13', '7037');
    expect((await drawnRows("L'annexe 2"))[11]![1]).toBe('7037');
  });

  test('when the default contribution changes in the settings', async () => {
    host.typeInGrid('Parametres', 'B10', '0.4');
    expect((await valuesOf('Récap 2021', 'D5:F5'))[0]).toEqual([0.4, 0.4, 0.4]);
  });
});

describe('drawing again', () => {
  test('twice gives one sheet, under whatever name it has since', async () => {
    const host = await excelWith();
    await drawn('live');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Récap 2021').name = 'Annexe deux';
      await context.sync();
    });
    const before = host.sheetNames();
    expect(await drawn('portable')).toBe('Annexe deux');
    expect(await drawn('live')).toBe('Annexe deux');
    expect(host.sheetNames()).toEqual(before);
  });

  test('a frozen recap is never drawn over, and not drawn twice from the same inputs', async () => {
    const host = await excelWith();
    expect(await drawn('frozen')).toBe('Récap 2021 figé');
    const voted = host.snapshot('Récap 2021 figé');
    expect(await draw({ filling: 'frozen' })).toMatchObject({
      ok: true,
      value: { sheetName: 'Récap 2021 figé', unchanged: true },
    });
    await drawn('live');
    host.typeInGrid('Communes', 'E13', '7037');
    expect(await drawn('frozen')).toBe('Récap 2021 figé (2)');
    expect(host.snapshot('Récap 2021 figé')).toEqual(voted);
  });

  test('a person’s formula into the recap follows its commune when others come and go', async () => {
    const host = await excelWith();
    await drawn('live');
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.add('À moi');
      own.getRange('A1:A3').formulas = [["='Récap 2021'!G19"], ["='Récap 2021'!G39"], ["='Récap 2021'!C19"]];
      await context.sync();
    });
    const [fabregues] = await valuesOf('À moi', 'A1');
    expect(cents(fabregues![0])).toBe(EXPECTED_ROWS[11]![5]);

    await drawn('portable');
    expect((await valuesOf('À moi', 'A1:A2')).map(([value]) => cents(value))).toEqual([
      EXPECTED_ROWS[11]![5],
      expected.billedTotal,
    ]);

    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Communes');
      table.rows.getItemAt(2).delete();
      table.rows.add(0, [['Aaa-sur-Lez', '34999', '', 'Commune', 1000]]);
      table.rows.add(0, [['Bbb-sur-Lez', '34998', '', 'Commune', 2000]]);
      await context.sync();
    });
    await drawn('live');
    expect((await valuesOf('Récap 2021', 'A8:A10')).flat()).toEqual([
      'Bbb-sur-Lez',
      'Aaa-sur-Lez',
      'Montpellier',
    ]);
    expect(host.cell('À moi', 'A1').formula).toBe("='Récap 2021'!G20");
    const foot = await valuesOf('Récap 2021', 'G40');
    expect((await valuesOf('À moi', 'A2:A3')).flat()).toEqual([foot[0]![0], 7266]);
  });

  test('a person’s own cells beside and below the recap stay', async () => {
    const host = await excelWith();
    await drawn('live');
    host.typeInGrid('Récap 2021', 'J8', 'ma note');
    host.typeInGrid('Récap 2021', 'A60', '=G39*2');
    await drawn('portable');
    expect(host.cell('Récap 2021', 'J8').value).toBe('ma note');
    expect(host.cell('Récap 2021', 'A60').formula).toBe('=G39*2');
  });

  test('a commune that is called otherwise keeps its row, with the note and the links beside it', async () => {
    const host = await excelWith();
    await drawn('live');
    host.typeInGrid('Récap 2021', 'L10', 'ma note');
    const before = host.cell('Récap 2021', 'G10').value;
    await Excel.run(async (context) => {
      const name = String(host.cell('Récap 2021', 'A10').value);
      const sheet = context.workbook.worksheets.add('À moi');
      sheet.getRange('A1').formulas = [["='Récap 2021'!G10"]];
      const row = exampleTables().rows.communes!.findIndex((each) => each['name'] === name) + 2;
      context.workbook.worksheets.getItem('Communes').getRange(`A${row}`).values = [['Ville nouvelle']];
      const table = context.workbook.tables.getItem('Adhesions').getDataBodyRange();
      table.load('values');
      await context.sync();
      table.values = table.values.map(([commune, ...rest]) => [
        commune === name ? 'Ville nouvelle' : (commune as string),
        ...(rest as string[]),
      ]);
      await context.sync();
    });
    await drawn('live');
    expect(host.cell('Récap 2021', 'A10').value).toBe('Ville nouvelle');
    expect(host.cell('Récap 2021', 'L10').value).toBe('ma note');
    expect(host.cell('Récap 2021', 'G10').value).toBe(before);
    expect(host.cell('À moi', 'A1').formula).toBe("='Récap 2021'!G10");
  });

  test('what would be covered stops the drawing, and the sheet is as it was', async () => {
    const host = await excelWith();
    await drawn('live');
    host.typeInGrid('Récap 2021', 'K9', 'ma note');
    host.typeInGrid('Parametres', 'B12', ROUNDING_WORDS.largestRemainder);
    const before = host.snapshot('Récap 2021');
    const outcome = await draw();
    expect(outcome).toEqual({
      ok: false,
      problem: { code: 'cellsInTheWay', sheet: 'Récap 2021', address: 'K9' },
      restored: true,
    });
    expect(host.snapshot('Récap 2021')).toEqual(before);
  });
});

describe('names that are taken', () => {
  test('a sheet of the person’s with our name is asked about, never touched', async () => {
    const host = await excelWith();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('récap 2021').getRange('A1').values = [['à moi']];
      await context.sync();
    });
    expect(await draw()).toEqual({
      ok: false,
      problem: { code: 'nameTaken', name: 'Récap 2021', free: 'Récap 2021 (2)' },
      restored: true,
    });
    const drawnElsewhere = await draw({ underAnotherName: true });
    expect(drawnElsewhere).toMatchObject({ ok: true, value: { sheetName: 'Récap 2021 (2)' } });
    expect(host.cell('récap 2021', 'A1').value).toBe('à moi');
    expect(await drawn('live')).toBe('Récap 2021 (2)');
  });

  test.each(['sheet', 'table', 'name'])('making tables: a %s called Adhesions', async (kind) => {
    const host = await freshExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(kind === 'sheet' ? 'ADHESIONS' : 'Autre');
      if (kind === 'table') {
        sheet.getRange('A1:B2').values = [
          ['a', 'b'],
          [1, 2],
        ];
        sheet.tables.add('A1:B2', true).name = 'Adhesions';
      }
      if (kind === 'name') context.workbook.names.add('Adhesions', sheet.getRange('A1'));
      await context.sync();
    });
    const before = host.sheetNames();
    const { createTables } = await import('../../src/excel/createTables');
    expect(await createTables(exampleTables(), () => undefined)).toMatchObject({
      ok: false,
      problem: { code: 'nameTaken', name: 'Adhesions' },
      restored: true,
    });
    expect(host.sheetNames()).toEqual(before);
  });
});

test('tables and columns under other names, through the binding, give the same recap', async () => {
  const host = await excelWith();
  const binding: Binding = {
    tables: {
      communes: { name: 'Villes', columns: { name: 'Ville', population: "Habitants [INSEE] d'ici" } },
      applications: { name: 'Logiciels', columns: { annualCost: 'Dépense' } },
      subscriptions: { name: 'Usages', columns: { commune: 'Qui', application: 'Quoi' } },
    },
  };
  await Excel.run(async (context) => {
    const { tables, names, settings } = context.workbook;
    tables.getItem('Communes').columns.getItem('Commune').name = 'Ville';
    tables.getItem('Communes').columns.getItem('Population').name = "Habitants [INSEE] d'ici";
    tables.getItem('Communes').name = 'Villes';
    tables.getItem('Applications').columns.getItem('Coût annuel global').name = 'Dépense';
    tables.getItem('Applications').name = 'Logiciels';
    tables.getItem('Adhesions').columns.getItem('Commune').name = 'Qui';
    tables.getItem('Adhesions').columns.getItem('Application').name = 'Quoi';
    tables.getItem('Adhesions').name = 'Usages';
    settings.add(BINDING_KEY, serialiseBinding(binding));
    names.load('items/name');
    await context.sync();
  });
  for (const filling of FILLINGS) expect(await drawnRows(await drawn(filling))).toEqual(EXPECTED_ROWS);
  host.typeInGrid('Communes', 'E13', '7037');
  expect((await drawnRows('Récap 2021', 12))[11]![1]).toBe('7266');
  await drawn('live');
  expect((await drawnRows('Récap 2021', 12))[11]![1]).toBe('7037');
});

test('names that hurt stay text', async () => {
  const tables = exampleTables();
  const hurting = [
    "L'Haÿ-les-Roses",
    "=CMD|' /C calc'!A0",
    '+33 4',
    '-12',
    '@SUM(A1)',
    '1er janvier',
    'VRAI',
    '2021',
    "'Ambert",
  ];
  const communes = hurting.map((name, i) => ({
    name,
    inseeCode: String(34001 + i),
    kind: 'Commune',
    population: 1000 + i,
  }));
  await excelWith({
    ...tables,
    rows: {
      ...tables.rows,
      communes,
      subscriptions: hurting.map((commune) => ({ commune, application: 'E-demat' })),
    },
  });
  expect((await valuesOf('Communes', 'A2:A10')).flat()).toEqual(hurting);
  for (const filling of FILLINGS) {
    const sheet = await drawn(filling);
    expect((await valuesOf(sheet, 'A8:A16')).flat()).toEqual(hurting);
    const rows = await drawnRows(sheet, hurting.length);
    expect(rows.map((row) => row[1])).toEqual(communes.map((each) => String(each.population)));
  }
});

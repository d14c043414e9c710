import { computeRecap, type Recap } from '../../src/core/recap';
import { ROUNDING_POLICIES } from '../../src/core/convention';
import { Decimal } from '../../src/core/money';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { readConvention, type ConventionReading } from '../../src/workbook/read/readConvention';
import { readPriceSchedule } from '../../src/workbook/read/readPriceSchedule';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import { TABLES } from '../../src/workbook/schema/tables';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { SHEET_STYLES, type SheetStyle } from '../../src/workbook/plan/sheetStyles';
import { applicationSheetsSheet } from '../../src/workbook/documents/applicationSheets/plan';
import { applicationUseSheet } from '../../src/workbook/documents/applicationUse/plan';
import type { ApplicationDescriptions } from '../../src/workbook/read/readDescriptions';
import { priceScheduleSheet } from '../../src/workbook/documents/priceSchedule/plan';
import { communeRecapSheet } from '../../src/workbook/documents/communeRecap/plan';
import type { DocumentFilling } from '../../src/workbook/documents/document';
import { textWidth } from '../../src/workbook/plan/prose';
import { settlementStatementSheet } from '../../src/workbook/documents/settlementStatement/plan';
import expected from '../golden/montpellier-recap-expected.json';
import { evaluated, formulasOf, rowOf, shown, textsOf } from '../helpers/evaluatedPlan';
import { NO_TABLES, rawWorkbookOf, withCell, withRow } from '../helpers/rawWorkbook';

const FILLINGS: DocumentFilling[] = ['portable', 'frozen'];
const DRAWING = { date: '23/11/2026' };
const PRICES = [
  { profile: 'Technicien', dayPrice: new Decimal('350'), halfDayPrice: new Decimal('190.55') },
  { profile: 'Chef de projet junior', dayPrice: new Decimal('450.08'), halfDayPrice: null },
];

function read(tables: NewTables = exampleTables()): { reading: ConventionReading; recap: Recap } {
  const reading = readConvention(rawWorkbookOf(tables), DEFAULT_BINDING);
  return { reading, recap: computeRecap(reading.convention, 2021) };
}

function withRows(rows: Partial<NewTables['rows']>, settings: NewTables['settings'] = {}): NewTables {
  const tables = exampleTables();
  return { settings: { ...tables.settings, ...settings }, rows: { ...tables.rows, ...rows } };
}

/** What one commune receives, in the order of its row in the recap. */
function documentsOf(
  { reading, recap }: ReturnType<typeof read>,
  index: number,
  filling: DocumentFilling,
): SheetPlan[] {
  const commune = recap.rows[index]!;
  return [
    settlementStatementSheet(reading, recap, commune, filling, DRAWING),
    applicationSheetsSheet(reading, 2021, new Map(), filling, DRAWING),
    applicationUseSheet(reading, 2021, commune.commune, filling, DRAWING),
    communeRecapSheet(reading, recap, commune, filling, DRAWING),
    priceScheduleSheet(reading.settings, 2021, PRICES, filling, DRAWING),
  ];
}

/** No half of a surrogate pair on its own. */
const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text);
const proseOf = (plan: SheetPlan): string => textsOf(plan).join(' ').replace(/\s/g, ' ');

describe('annexe 1, the descriptive sheets', () => {
  const descriptions: ApplicationDescriptions = new Map([
    ['E-demat', { description: 'Signature\nArchivage', metropoleDuties: 'L’hébergement', communeDuties: '' }],
  ]);
  const plan = applicationSheetsSheet(read().reading, 2021, descriptions, 'frozen', DRAWING);

  test('every application, re-billed or not, with what was written about it and what is missing', () => {
    const { cells } = plan;
    const first = rowOf(plan, 'E-demat (DEMAT)');
    expect(cells.slice(first + 1, first + 5).map((row) => row.map(shown))).toEqual([
      ['Services offerts', 'Signature'],
      [null, 'Archivage'],
      ['Assuré par la Métropole', 'L’hébergement'],
      // What is assured by the commune is not known, and left out.
      ['Facturation', 'Quote-part annuelle selon la population (article\u00a04, annexe 2)'],
    ]);
    const open = rowOf(plan, 'Open Data (OD)');
    expect(shown(cells[open + 1]![1])).toBe('Sans refacturation au titre de la convention (article\u00a04)');
  });

  test('a long text is cut into rows that each fit a page, and loses no word', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `mot${i}`);
    const long = new Map([
      ['E-demat', { description: words.join(' '), metropoleDuties: '', communeDuties: '' }],
    ]);
    const { cells, look } = applicationSheetsSheet(read().reading, 2021, long, 'frozen', DRAWING);
    const parts = cells.map((row) => shown(row[1])).filter((text) => String(text).startsWith('mot'));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.join(' ')).toBe(words.join(' '));
    // Excel's rows end at 409 points.
    for (const { points } of look.rowHeights!) expect(points).toBeLessThan(400);
    expect(Math.max(...look.rowHeights!.map((each) => each.points))).toBeGreaterThan(150);
  });
});

describe('annexe 1, who uses what', () => {
  const ccas = withRows({
    communes: [...exampleTables().rows.communes!, { name: 'CCAS de Fabrègues', kind: 'CCAS' }],
    subscriptions: [
      ...exampleTables().rows.subscriptions!,
      { commune: 'CCAS de Fabrègues', application: 'Open Data' },
      { commune: 'CCAS de Fabrègues', application: 'E-demat', lastYear: 2020 },
    ],
  });
  const { reading } = read(ccas);
  const marks = (plan: SheetPlan, member: string): unknown[] =>
    plan.cells[rowOf(plan, member)]!.slice(1).map(shown);

  test.each(FILLINGS)('%s: all members, CCAS too, against all applications of the year', (filling) => {
    const plan = applicationUseSheet(reading, 2021, 'all', filling, DRAWING);
    expect(plan.body.rowKeys).toHaveLength(32);
    expect(plan.body.columnKeys).toEqual(['E-demat', 'Marchés publics', 'E-services', 'Open Data']);
    for (const [member, used] of Object.entries(expected.subscriptions))
      expect(marks(plan, member)).toEqual([
        'Commune',
        ...plan.body.columnKeys.map((name) => ((used as string[]).includes(name) ? 'X' : null)),
      ]);
    expect(marks(plan, 'CCAS de Fabrègues')).toEqual(['CCAS', null, null, null, 'X']);
    // 31 communes less Montpellier and Saussan; less Beaulieu, Saussan and Montaud; and so on.
    expect(marks(plan, 'Nombre de membres')).toEqual([null, 29, 28, 28, 30]);
    if (filling === 'portable')
      expect(evaluated(plan)[rowOf(plan, 'Nombre de membres')]!.slice(2)).toEqual([29, 28, 28, 30]);
  });

  test('one member: its row alone, and no count', () => {
    const member = reading.convention.members.find((each) => each.name === 'Montaud')!;
    const plan = applicationUseSheet(reading, 2021, member, 'portable', DRAWING);
    expect(plan.body.rowKeys).toEqual(['Montaud']);
    expect(marks(plan, 'Montaud')).toEqual(['Commune', 'X', null, null, null]);
    expect(proseOf(plan)).not.toContain('Nombre de membres');
  });

  test('another year, other marks', () => {
    const plan = applicationUseSheet(reading, 2020, 'all', 'frozen', DRAWING);
    expect(marks(plan, 'CCAS de Fabrègues')).toEqual(['CCAS', 'X', null, null, 'X']);
    const before = applicationUseSheet(reading, 2018, 'all', 'frozen', DRAWING);
    expect(marks(before, 'Fabrègues')).toEqual(['Commune', null, null, null, null]);
    expect(plan.fingerprint).not.toBe(before.fingerprint);
  });
});

describe('annexe 2 of one commune', () => {
  const keyOf = (plan: SheetPlan): number => plan.body.firstRow;

  test.each(FILLINGS)('%s: the golden amounts of each of the 31, on one row', (filling) => {
    const { reading, recap } = read();
    expected.rows.forEach((golden, index) => {
      const plan = communeRecapSheet(reading, recap, recap.rows[index]!, filling, DRAWING);
      const lines = golden.lines as Record<string, string>;
      const row = plan.cells[keyOf(plan)]!.map(shown);
      expect(plan.cells[plan.body.keyRow]!.map(shown).slice(3)).toEqual([
        ...plan.body.columnKeys,
        'Total',
        'Écart d’arrondi',
      ]);
      expect([row[0], ...row.slice(2)]).toEqual([
        golden.commune,
        golden.population,
        ...plan.body.columnKeys.map((name) => (lines[name] === undefined ? null : Number(lines[name]))),
        Number(golden.total),
        Number(golden.gap),
      ]);
    });
  });

  test.each(ROUNDING_POLICIES)('portable, %s: a spreadsheet computes what the plan says', (policy) => {
    const { reading, recap } = read(withRows({}, { roundingPolicy: ROUNDING_WORDS[policy] }));
    for (const name of ['Montpellier', 'Beaulieu', 'Saussan', 'Fabrègues']) {
      const row = recap.rows.find((each) => each.commune.name === name)!;
      const plan = communeRecapSheet(reading, recap, row, 'portable', DRAWING);
      const values = evaluated(plan);
      const formulas = plan.cells.flatMap((cells, y) =>
        cells.flatMap((cell, x) => (cell.kind === 'formula' ? [{ cell, y, x }] : [])),
      );
      expect(formulas.length).toBeGreaterThan(8);
      for (const { cell, y, x } of formulas) expect(values[y]![x]).toBeCloseTo(Number(cell.cached), 9);
    }
  });

  test('a changed population moves line and total', () => {
    const { reading, recap } = read();
    const row = recap.rows.find((each) => each.commune.name === 'Fabrègues')!;
    const plan = communeRecapSheet(reading, recap, row, 'portable', DRAWING);
    const changed = evaluated(plan, { [`C${keyOf(plan) + 1}`]: 8000 })[keyOf(plan)]!;
    expect(changed[3]).toBeCloseTo(68.37, 10);
    expect(changed[6]).toBeCloseTo(164.1, 10);
  });
});

describe('the price schedule', () => {
  const raw = rawWorkbookOf(
    withRows({
      priceSchedule: [
        { profile: 'Technicien', dayPrice: 350, halfDayPrice: 190.55 },
        { profile: 'Chef de projet junior', dayPrice: '450,08 €', halfDayPrice: '' },
      ],
    }),
  );

  test('its rows, exact, with a finding for what is missing or doubtful', () => {
    const { prices, findings } = readPriceSchedule(raw, DEFAULT_BINDING);
    expect(
      prices.map((each) => [each.profile, each.dayPrice?.toString(), each.halfDayPrice?.toString()]),
    ).toEqual([
      ['Technicien', '350', '190.55'],
      ['Chef de projet junior', '450.08', undefined],
    ]);
    expect(findings.map(({ code, severity, place }) => [code, severity, place])).toEqual([
      ['numberStoredAsText', 'warning', { table: 'priceSchedule', row: 1, column: 'dayPrice' }],
      ['priceMissing', 'warning', { table: 'priceSchedule', row: 1, column: 'halfDayPrice' }],
    ]);
  });

  test.each([
    ['a word', 'sur devis', 'priceNotANumber', 'error', null],
    ['a negative price', -5, 'priceNegative', 'error', null],
    ['half a cent', 12.345, 'priceNotInCents', 'warning', '12.345'],
    ['an error', '#N/A', 'priceNotANumber', 'error', null],
  ])('%s', (_, value, code, severity, price) => {
    const header = TABLES.priceSchedule.columns.dayPrice.header;
    const { prices, findings } = readPriceSchedule(
      withCell(raw, 'priceSchedule', 0, header, value),
      DEFAULT_BINDING,
    );
    expect(findings[0]).toMatchObject({ code, severity, values: { profile: 'Technicien', column: header } });
    expect(prices[0]!.dayPrice?.toString() ?? null).toBe(price);
  });

  test('a profile twice, a row without one, a missing column, a missing table', () => {
    const twice = withRow(withRow(raw, 'priceSchedule', { Profil: 'TECHNICIEN' }), 'priceSchedule', {
      'Prix journée HT': 1,
    });
    const { prices, findings } = readPriceSchedule(twice, DEFAULT_BINDING);
    expect(prices).toHaveLength(2);
    expect(findings.map((each) => each.code)).toEqual(
      expect.arrayContaining(['duplicateProfile', 'nameMissing']),
    );
    const table = { headers: ['Profil'], rows: [['Technicien']] };
    const cut = readPriceSchedule(
      { ...raw, tables: { ...raw.tables, priceSchedule: table } },
      DEFAULT_BINDING,
    );
    expect(cut.findings.map(({ code, values }) => [code, values['column']])).toEqual([
      ['columnMissing', 'Prix journée HT'],
      ['columnMissing', 'Prix demi-journée HT'],
    ]);
    expect(cut.prices).toEqual([{ profile: 'Technicien', dayPrice: null, halfDayPrice: null }]);
    const none = readPriceSchedule({ ...raw, tables: NO_TABLES }, DEFAULT_BINDING);
    expect(none).toMatchObject({
      prices: [],
      findings: [{ code: 'tableMissing', values: { table: 'Bordereau' } }],
    });
  });

  test.each(FILLINGS)('annexe 3, %s: net, VAT, gross by day and half-day', (filling) => {
    const plan = priceScheduleSheet(read().reading.settings, 2021, PRICES, filling, DRAWING);
    const first = plan.body.firstRow;
    const noPrice = filling === 'portable' ? ['', ''] : [null, null];
    expect(plan.cells[plan.body.keyRow]!.map(shown)).toEqual([
      'Profil',
      'Journée HT',
      'TVA journée',
      'Journée TTC',
      'Demi-journée HT',
      'TVA demi-journée',
      'Demi-journée TTC',
    ]);
    expect(plan.cells.slice(first, first + 2).map((row) => row.map(shown))).toEqual([
      ['Technicien', 350, 70, 420, 190.55, 38.11, 228.66],
      // A price that is typed in later gets its VAT.
      ['Chef de projet junior', 450.08, 90.02, 540.1, null, ...noPrice],
    ]);
    expect(formulasOf(plan).length).toBe(filling === 'portable' ? 8 : 0);
    if (filling === 'portable') {
      // A price that is typed into the file gets its VAT.
      const typed = evaluated(plan, { [`E${first + 2}`]: 190.55 })[first + 1]!.slice(5, 7);
      expect(typed.map((value) => Number(value).toFixed(2))).toEqual(['38.11', '228.66']);
      const rate = rowOf(plan, 'Taux de TVA (article\u00a06)');
      expect(evaluated(plan)[first + 1]!.slice(2, 4)).toEqual(
        [90.02, 540.1].map((value) => expect.closeTo(value, 9) as number),
      );
      expect(evaluated(plan, { [`B${rate + 1}`]: 0.1 })[first]!.slice(2, 4)).toEqual([35, 385]);
    }
  });

  test('no profile at all is a sheet all the same; the sheet is dated by its inputs', () => {
    const { settings } = read().reading;
    const none = priceScheduleSheet(settings, 2021, [], 'portable', DRAWING);
    expect(shown(none.cells[none.body.firstRow]![0])).toBe('Aucun profil');
    expect(none.body.rowKeys).toEqual([]);
    expect(none.fingerprint).not.toBe(
      priceScheduleSheet(settings, 2021, PRICES, 'portable', DRAWING).fingerprint,
    );
  });
});

describe('nothing of one commune is in another’s documents', () => {
  /** Numbers anywhere in a plan: cells, cached values, and the constants of formulas. */
  function numbersOf(plan: SheetPlan): Set<number> {
    const found = plan.cells.flat().flatMap((cell): number[] => {
      if (cell.kind === 'number') return [cell.value];
      if (cell.kind !== 'formula') return [];
      const constants = [...cell.formula.replace(/\$?[A-Z]+\$?\d+/g, '').matchAll(/\d+(?:\.\d+)?/g)].map(
        ([text]) => Number(text),
      );
      return [...(typeof cell.cached === 'number' ? [cell.cached] : []), ...constants];
    });
    return new Set(found);
  }

  test.each(['portable', 'frozen'] as const)(
    '%s: no name, code, population or amount of the 30 others',
    (filling) => {
      const context = read();
      const { reading, recap } = context;
      const { metropole } = reading.settings;
      // What all communes are told: costs, their halves, the total population, prices; Saussan's have nothing else.
      const shared = documentsOf(
        context,
        recap.rows.findIndex((row) => row.commune.name === 'Saussan'),
        filling,
      );
      const common = new Set(
        shared.flatMap((plan) => [...numbersOf(plan)]).filter((value) => value !== 1643),
      );
      recap.rows.forEach((own, index) => {
        const plans = documentsOf(context, index, filling);
        const json = JSON.stringify(plans)
          .replaceAll(metropole, '')
          // The court, which may stand on two rows.
          .replaceAll(/(?:tribunal )?administratif de Montpellier/g, '')
          .replaceAll(own.commune.name, '')
          // Digits of a fingerprint may be a code by chance.
          .replaceAll(/"[0-9a-f]{64}"/g, '')
          .normalize('NFC');
        const ownNumbers = new Set([own.weight, own.total, ...own.lines].map(Number));
        const numbers = new Set(plans.flatMap((plan) => [...numbersOf(plan)]));
        const leaks: unknown[] = [];
        for (const other of recap.rows) {
          if (other === own) continue;
          leaks.push(...[other.commune.name, other.commune.inseeCode!].filter((text) => json.includes(text)));
          const theirs = [
            other.weight,
            other.total.toNumber(),
            ...other.lines.flatMap((line) => (line ? [line.toNumber()] : [])),
          ];
          const secret = theirs.filter(
            (value) => value !== 0 && !ownNumbers.has(value) && !common.has(value),
          );
          leaks.push(
            ...secret.filter(
              (value) => numbers.has(value) || json.includes(`${value.toFixed(2).replace('.', ',')}\u00a0€`),
            ),
          );
        }
        expect([own.commune.name, leaks]).toEqual([own.commune.name, []]);
        expect(plans.some((plan) => JSON.stringify(plan.cells).includes(own.commune.name))).toBe(true);
      });
    },
  );

  test('two communes: no total gives the other’s amount away', () => {
    const communes = exampleTables().rows.communes!.filter((row) =>
      ['Fabrègues', 'Montaud'].includes(String(row['name'])),
    );
    const subscriptions = exampleTables().rows.subscriptions!.filter((row) =>
      communes.some((each) => each['name'] === row['commune']),
    );
    const context = read(withRows({ communes, subscriptions }));
    const fabregues = context.recap.rows.findIndex((row) => row.commune.name === 'Fabrègues');
    const montaud = context.recap.rows[1 - fabregues]!;
    const numbers = new Set(
      documentsOf(context, fabregues, 'frozen').flatMap((plan) => [...numbersOf(plan)]),
    );
    expect(numbers.has(context.recap.rows[fabregues]!.total.toNumber())).toBe(true);
    for (const secret of [
      montaud.total,
      context.recap.billed,
      context.recap.residualCost,
      ...montaud.lines.filter((line) => line !== null),
    ])
      expect(numbers.has(Number(secret))).toBe(false);
  });
});

describe('names that hurt', () => {
  const NAMES = [
    "=CMD|' /C calc'!A0",
    'A/B:C*D?E[F]',
    '+1 - 2 @SUM(A1)',
    "L'Haÿ-les-Roses",
    'X'.repeat(60),
    'Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson-et-Ailleurs-les-Bains',
    'תל אביב',
    'مدينة',
    '👨‍👩‍👧‍👦 Village 🏡',
    "'apostrophes'",
    'R&D && &P',
    '日本橋'.repeat(12),
  ];
  const tables = withRows(
    {
      communes: NAMES.map((name, i) => ({ name, population: 1000 + i })),
      applications: NAMES.map((name) => ({ name, annualCost: 100 })),
      subscriptions: NAMES.flatMap((commune) => NAMES.map((application) => ({ commune, application }))),
      priceSchedule: NAMES.map((profile) => ({ profile, dayPrice: 1, halfDayPrice: 1 })),
    },
    { conventionName: NAMES.join(' '), metropole: NAMES[0]!, populationSource: NAMES[8]! },
  );
  const context = read(tables);
  const plans = NAMES.flatMap((_, index) => documentsOf(context, index, 'portable'));

  test('stay whole as keys, and never become a formula', () => {
    expect(context.recap.rows.map((row) => row.commune.name)).toEqual(NAMES);
    for (const plan of plans) {
      for (const formula of formulasOf(plan)) for (const name of NAMES) expect(formula).not.toContain(name);
      plan.body.rowKeys.forEach((key, index) =>
        expect(plan.cells[plan.body.firstRow + index]![plan.body.keyColumn]).toEqual({
          kind: 'text',
          text: key,
        }),
      );
      plan.body.columnKeys.forEach((key, index) =>
        expect(plan.cells[plan.body.keyRow]![plan.body.firstColumn + index]).toEqual({
          kind: 'text',
          text: key,
        }),
      );
    }
  });

  test('give sheet names that Excel takes, cut between characters', () => {
    for (const { sheetName } of plans) {
      expect(sheetName).toMatch(/^[^:\\/?*[\]']([^:\\/?*[\]]{0,29}[^:\\/?*[\]'])?$/u);
      expect(isWellFormed(sheetName)).toBe(true);
    }
  });

  test('footers hold no code but the page numbers, and no more than Excel takes', () => {
    for (const { look } of plans) {
      const { left, center, right } = look.print.footer;
      expect(left.replaceAll('&&', '')).not.toContain('&');
      expect(right.match(/&./g)).toEqual(['&P', '&N']);
      expect(`${left}${center}${right}`.length).toBeLessThan(240);
    }
  });

  test('prose is cut inside characters that no space parts, never inside an emoji', () => {
    const statement = plans.find((plan) => plan.kind === 'settlementStatement')!;
    expect(textsOf(statement).every((text) => isWellFormed(text) && !/^\u200d|\u200d$/.test(text))).toBe(
      true,
    );
    expect(proseOf(statement).replace(/ /g, '')).toContain(NAMES.join(' ').replace(/ /g, ''));
  });
});

describe('every document prints', () => {
  const members = Array.from({ length: 1000 }, (_, i) => ({ name: `Commune ${i + 1}`, population: 100 + i }));
  const applications = Array.from({ length: 12 }, (_, i) => ({
    name: `Application numéro ${i + 1}`,
    annualCost: 1_000_000,
  }));
  const large = read(
    withRows({
      communes: members,
      applications,
      subscriptions: members.map(({ name }) => ({ commune: name, application: 'Application numéro 3' })),
    }),
  );
  const empty = read(withRows({ communes: [], applications: [], subscriptions: [], priceSchedule: [] }));
  const manyPrices = members.map(({ name }) => ({
    profile: name,
    dayPrice: new Decimal(1),
    halfDayPrice: new Decimal(1),
  }));
  const all: SheetPlan[] = FILLINGS.flatMap((filling) => [
    ...documentsOf(read(), 11, filling),
    ...documentsOf(large, 999, filling),
    applicationUseSheet(large.reading, 2021, 'all', filling, DRAWING),
    priceScheduleSheet(large.reading.settings, 2021, manyPrices, filling, DRAWING),
    applicationUseSheet(empty.reading, 2021, 'all', filling, DRAWING),
    applicationSheetsSheet(empty.reading, 2021, new Map(), filling, DRAWING),
  ]);

  test('1,000 rows: a key each, the header repeated on every page', () => {
    for (const kind of ['applicationUse', 'priceSchedule'] as const) {
      const plan = all.find((each) => each.kind === kind && each.body.rowKeys.length === 1000)!;
      expect(shown(plan.cells[plan.body.firstRow + 999]![0])).toBe('Commune 1000');
      expect(plan.look.print.repeatedRows).toEqual({ from: plan.body.keyRow, count: 1 });
    }
  });

  test('everything written is printed, and every region lies on the sheet', () => {
    for (const { cells, look } of all) {
      const { area } = look.print;
      const [chart] = look.charts ?? [];
      const rows = chart === undefined ? cells.length : chart.anchor.row + chart.anchor.rows;
      expect([area.rows, area.columns]).toEqual([rows, look.columnWidths.length]);
      expect(cells.every((row) => row.length === area.columns)).toBe(true);
      for (const { row, column, rows, columns } of [...look.styles, ...look.numberFormats]) {
        expect(Math.min(rows, columns)).toBeGreaterThan(0);
        expect([row + rows <= area.rows, column + columns <= area.columns]).toEqual([true, true]);
      }
      expect(look.frozen.rows).toBeGreaterThan(0);
      expect(look.frozen.columns).toBeGreaterThan(0);
    }
  });

  test('a row that wraps is as high as its lines', () => {
    const plan = all.find((each) => each.kind === 'priceSchedule')!;
    const heights = new Map(plan.look.rowHeights!.map(({ row, points }) => [row, points]));
    expect(heights.get(plan.body.keyRow)).toBe(30);
    expect(heights.get(plan.body.firstRow)).toBeUndefined();
  });

  test('no line breaks before a sign that belongs to the word before it', () => {
    const texts = FILLINGS.flatMap((filling) => documentsOf(read(), 11, filling)).flatMap(textsOf);
    expect(texts.filter((text) => / [:;?!%»€]|« |\barticles? \d|\d jours/.test(text))).toEqual([]);
    expect(texts.filter((text) => /\u00a0:/.test(text)).length).toBeGreaterThan(3);
  });

  test('no text runs out of the printed width: it wraps, or the empty cells to its right hold it', () => {
    for (const { cells, look } of all) {
      const styleAt = (row: number, column: number) =>
        look.styles
          .filter(
            (each) =>
              each.row <= row &&
              row < each.row + each.rows &&
              each.column <= column &&
              column < each.column + each.columns,
          )
          .reduce<SheetStyle>((merged, { style }) => ({ ...merged, ...SHEET_STYLES[style] }), {});
      cells.slice(0, 80).forEach((line, row) =>
        line.forEach((cell, column) => {
          if (cell.kind !== 'text') return;
          const { wrap, size = 11 } = styleAt(row, column);
          if (wrap === true) return;
          const next = line.findIndex((other, at) => at > column && other.kind !== 'empty');
          const room = look.columnWidths
            .slice(column, next < 0 ? undefined : next)
            .reduce((total, width) => total + width, 0);
          expect([cell.text, (textWidth(cell.text) * size) / 11 <= room]).toEqual([cell.text, true]);
        }),
      );
    }
  });

  test('amounts of a million fit their columns', () => {
    const plan = all.find((each) => each.kind === 'communeRecap' && each.body.columnKeys.length === 12)!;
    const total = plan.look.columnWidths.at(-2)!;
    expect(total).toBeGreaterThan('12 000 000,00 €'.length);
    expect(plan.look.print.orientation).toBe('landscape');
  });
});

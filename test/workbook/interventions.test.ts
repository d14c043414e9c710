/** Interventions in heads and lines: read, found wanting, and brought over from the rows of before. */
import { amountsOf } from '../../src/core/interventions/intervention';
import { accountFindings } from '../../src/workbook/accounts/accountFindings';
import { readInterventions } from '../../src/workbook/accounts/interventions/readInterventions';
import { readInterventionSettings } from '../../src/workbook/accounts/interventions/settings';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import { DEFAULT_BINDING, type Binding } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import type { FoundTable } from '../../src/workbook/tables/foundTables';
import { interventionsIntoLines } from '../../src/workbook/tables/upgrade/interventionsIntoLines';
import { aTable, foundWorkbook } from '../helpers/foundWorkbook';
import { rawWorkbookOf, withRow, withTable } from '../helpers/rawWorkbook';

const example = withTable(rawWorkbookOf(exampleTables()), 'interventionLines');
const head = (cells: Record<string, RawCell> = {}) => ({ 'Réf.': 'I1', Commune: 'Lattes', ...cells });
const line = (cells: Record<string, RawCell> = {}) => ({
  Intervention: 'I1',
  Profil: 'Technicien',
  Journées: 2,
  'Prix journée HT': 350,
  'Taux TVA': 0.2,
  HT: 700,
  TVA: 140,
  TTC: 840,
  ...cells,
});
const withBoth = (...given: Parameters<typeof head | typeof line>[0][]): RawWorkbook =>
  withRow(withRow(example, 'interventions', head(given[0])), 'interventionLines', line(given[1]));
const read = (raw: RawWorkbook) => readInterventions(raw, DEFAULT_BINDING).rows;
const codes = (raw: RawWorkbook): string[] =>
  accountFindings(raw, DEFAULT_BINDING, readConvention(raw, DEFAULT_BINDING))
    .map(({ code }) => code)
    .filter((code) => code !== 'priceMissing');

describe('read', () => {
  test('a head with its lines, by the key in any case, names as their tables spell them', () => {
    const raw = withRow(
      withBoth(
        { Commune: 'LATTES', Application: 'e-services', 'Accord le': '01/03/2021' },
        { Intervention: 'i1' },
      ),
      'interventionLines',
      line({ Journées: '', 'Demi-journées': 1, HT: 200, TVA: 40, TTC: 240, 'Prix demi-journée HT': 200 }),
    );
    const [row] = read(raw);
    expect(row?.fields).toMatchObject({ member: 'Lattes', application: 'E-services', agreedOn: 44256 });
    expect(row?.isPriced).toBe(true);
    const { net, gross, days, halfDays } = amountsOf(row!.intervention.lines);
    expect([String(net), String(gross), days, halfDays]).toEqual(['900', '1080', 2, 1]);
  });

  test('one line without its amount: nothing of the intervention is added up', () => {
    const raw = withRow(withBoth(), 'interventionLines', line({ HT: '', TVA: '', TTC: '' }));
    expect(read(raw)[0]).toMatchObject({ isPriced: false, intervention: { lines: [] } });
    expect(read(raw)[0]?.fields.lines).toHaveLength(2);
  });

  test('the settings of interventions, with their defaults', () => {
    expect(readInterventionSettings(example, DEFAULT_BINDING)).toEqual({
      vatRounding: 'perLine',
      allowance: { form: 1, training: 2 },
    });
    const none = { ...example, tables: { ...example.tables, settings: null } };
    expect(readInterventionSettings(none, DEFAULT_BINDING).allowance).toEqual({ form: null, training: null });
  });
});

describe('found', () => {
  test('nothing where all is well', () => {
    const steps = {
      'Accord le': 44256,
      Référence: 'Courriel',
      'Service fait le': 44270,
      'Qualité acceptée le': 44275,
    };
    expect(codes(withBoth(steps))).toEqual([]);
  });

  test.each<[string, RawWorkbook, string[]]>([
    [
      'a key twice',
      withRow(withBoth(), 'interventions', head({ Commune: 'Jacou' })),
      ['interventionKeyTwice'],
    ],
    ['a line of none', withBoth({}, { Intervention: 'I9' }), ['interventionLineStray']],
    ['days that are no number', withBoth({}, { Journées: 'deux' }), ['interventionLineUnreadable']],
    ['half a day too much', withBoth({}, { Journées: 1.5, HT: 525 }), ['interventionLineUnreadable']],
    ['a price below zero', withBoth({}, { HT: -700 }), ['interventionLineUnreadable']],
    ['an amount of other prices', withBoth({}, { HT: 699 }), ['interventionLineDiffers']],
    [
      'agreed without a price',
      withBoth({ 'Accord le': 44256 }, { HT: '', TVA: '', TTC: '' }),
      ['interventionNotPriced'],
    ],
    ['a date that is none', withBoth({ 'Accord le': 'en mars' }), ['interventionDateUnreadable']],
    [
      'done before it was agreed on',
      withBoth({ 'Accord le': 44256, 'Service fait le': 44255 }),
      ['interventionDatesReversed'],
    ],
    ['done without an agreement', withBoth({ 'Service fait le': 44255 }), ['interventionStepMissing']],
  ])('%s', (_what, raw, expected) => {
    expect(codes(raw)).toEqual(expected);
  });

  test('a second form that is said to be included', () => {
    const free = { Inclus: 'Formulaire', HT: 0, TVA: 0, TTC: 0 };
    expect(codes(withBoth({}, free))).toEqual([]);
    const second = withRow(withBoth({}, free), 'interventions', head({ 'Réf.': 'I2' }));
    expect(codes(withRow(second, 'interventionLines', line({ ...free, Intervention: 'I2' })))).toEqual([
      'includedTwice',
    ]);
  });
});

describe('brought over from version 3', () => {
  const HEADERS = ['Accord le', 'Commune', 'Profil', 'Journées', 'Montant HT', 'TVA', 'Montant TTC', 'Titre'];
  const ROWS = [
    [44256, 'Lattes', 'Technicien', 2, 700, 140, 840, '0101'],
    ['', '', '', '', '', '', '', ''],
    ['', 'Jacou', '', '', '', '', '', ''],
    ['', 'Castries', 'Stagiaire', 'deux', 100, 5.5, 105.5, ''],
  ];
  const settings = aTable('Parametres', ['Paramètre', 'Valeur'], ['Taux de TVA', 0.2]);
  const planOf = (table: FoundTable, binding: Binding = { version: 3, tables: {} }) =>
    interventionsIntoLines.plan(foundWorkbook([settings, table], { binding }))!;
  const cellsOf = (plan: ReturnType<typeof planOf>) =>
    plan.created.map(({ headers, cells }) =>
      cells.map((row) =>
        row.flatMap((cell, index) =>
          cell.kind === 'number' || cell.kind === 'text'
            ? [`${headers[index] ?? ''}=${cell.kind === 'number' ? cell.value : cell.text}`]
            : [],
        ),
      ),
    );

  test('each row gets a key, each line a row of its own, to the letter; the rate only where it gave the VAT', () => {
    const plan = planOf(aTable('Interventions', HEADERS, ...ROWS));
    expect(cellsOf(plan)).toEqual([
      [
        [
          'Intervention=I1',
          'Profil=Technicien',
          'Journées=2',
          'Taux TVA=0.2',
          'HT=700',
          'TVA=140',
          'TTC=840',
        ],
        ['Intervention=I3', 'Profil=Stagiaire', 'Journées=deux', 'HT=100', 'TVA=5.5', 'TTC=105.5'],
      ],
    ]);
    expect(plan.columns.map(({ header, cells }) => [header, cells?.map((cell) => cell.kind)])).toEqual([
      ['Réf.', ['text', 'empty', 'text', 'text']],
      ['Application', undefined],
      ['Objet', undefined],
      ['Calendrier', undefined],
      ['Référence', undefined],
      ['Service fait le', undefined],
      ['Qualité acceptée le', undefined],
    ]);
  });

  test('without lines there is no table of lines yet', () => {
    const plan = planOf(aTable('Interventions', HEADERS, ['', '', '', '', '', '', '', '']));
    expect(plan.created).toEqual([]);
    expect(plan.columns[0]?.header).toBe('Réf.');
  });

  test('a column of somebody’s own called as ours stays theirs', () => {
    const plan = planOf(aTable('Interventions', ['Réf.', ...HEADERS], ['x', ...ROWS[0]!]));
    expect(plan.binding.tables.interventions?.columns).toEqual({ ref: 'Réf. 2' });
    expect(plan.columns[0]).toMatchObject({ header: 'Réf. 2' });
    expect(cellsOf(plan)[0]![0]![0]).toBe('Intervention=I1');
  });

  test('a table of somebody’s own is read by its binding', () => {
    const plan = planOf(aTable('Travaux', ['Ville', 'Qui', 'Jours'], ['Lattes', 'Technicien', 1]), {
      version: 3,
      tables: {
        interventions: { name: 'Travaux', columns: { commune: 'Ville', profile: 'Qui', days: 'Jours' } },
      },
    });
    expect(cellsOf(plan)[0]).toEqual([['Intervention=I1', 'Profil=Technicien', 'Journées=1']]);
    expect(plan.columns[0]).toMatchObject({ table: 'Travaux', header: 'Réf.' });
  });

  test('of a table that is too large to look at only nothing is made', () => {
    const plan = planOf({ ...aTable('Interventions', HEADERS, ...ROWS), whole: false });
    expect([plan.created, plan.columns]).toEqual([[], []]);
  });
});

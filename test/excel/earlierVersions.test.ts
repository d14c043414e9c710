/** Workbooks that earlier versions left behind open, read, print and are checked as they were. */
import type { HostWorkbook } from '../../host/index';
import { drawDocument, type DocumentOrder } from '../../src/excel/drawDocument';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { upgradeTables } from '../../src/excel/upgradeTables';
import { excelCouncil } from '../../src/taskpane/features/council/councilServices';
import { paneReading } from '../../src/taskpane/model/paneReading';
import { computeRecap } from '../../src/core/recap';
import { readInterventions } from '../../src/workbook/accounts/interventions/readInterventions';
import { readConvention } from '../../src/workbook/read/readConvention';
import type { TableRole } from '../../src/workbook/schema/tables';
import golden from '../golden/montpellier-recap-expected.json';
import { openSaved, savedBytes, workbookOf } from '../helpers/savedWorkbook';
import { AS_USUAL } from '../helpers/asUsual';
import { valuesOf } from '../helpers/excel';

const YEAR = 2021;
const DAY_OF_DRAWING = '30/09/2021';
const RECAP = {
  name: 'Récap 2021',
  kind: 'recap',
  year: YEAR,
  subject: null,
  frozen: false,
  filling: 'live',
  state: 'current',
};
/** Sentences of 0.1.0 that stood twice, each time in other words, and what they became: the only things that print otherwise. */
const SAID_OTHERWISE: readonly (readonly [former: string, now: string])[] = [
  [
    'Chaque ligne est arrondie au centime, le total une seule fois, à partir de la somme exacte ; l’écart d’arrondi est la différence (article 4).',
    'Chaque ligne est arrondie au centime, le total une seule fois, à partir de la somme exacte\u202f; l’écart d’arrondi est la différence.',
  ],
  [
    'Non refacturé, entièrement à la charge de la Métropole : Open Data.',
    'Non refacturé, entièrement à la charge de la Métropole\u00a0: Open Data.',
  ],
];
/** Number formats of 0.1.0, which a French LibreOffice takes for thousands, and what they became. They show the same. */
const FORMATTED_OTHERWISE: readonly (readonly [former: string, now: string])[] = [
  ['#,##0.00 "€"', '#,##0.00" €"'],
  ['#,##0.00## "€"', '#,##0.00##" €"'],
  ['0.000000 "€"', '0.000000" €"'],
  ['#,##0 "hab."', '#,##0" hab."'],
  ['0\u00a0%', '0"\u00a0"%'],
];
/** All that there is to say of the example: one commune uses nothing, and what the smallest owes is worth no order. */
const saidOfExample = (table: string) => [
  ['communeUsesNothing', table, 31],
  ['belowRecoveryThreshold', table, 32],
];
const GOLDEN = golden.rows.map(({ commune, total }: { commune: string; total: string }) => [commune, total]);

async function stateNow(contentsOf?: string) {
  const state = await readWorkbook(contentsOf);
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value;
}

async function viewNow() {
  const reading = paneReading(await stateNow());
  if (reading.kind !== 'convention') throw new Error('The workbook was not known');
  return reading;
}

const findingsNow = async () =>
  (await viewNow()).inYear(YEAR).findings.map(({ code, where }) => [code, where?.table, where?.row]);

/** How they are called on screen is no matter of the workbook. */
const sheetsNow = async () =>
  (await viewNow()).sheets.map(({ id: _, kindName: __, redrawable: ___, ...sheet }) => sheet);

async function totalsNow() {
  const { raw, binding } = await stateNow();
  return computeRecap(readConvention(raw, binding).convention, YEAR).rows.map(({ commune, total }) => [
    commune.name,
    total.toFixed(2),
  ]);
}

/** Rows of a table that are not empty, their cells as `N°: "0101"`. */
async function rowsNow(role: TableRole): Promise<string[]> {
  const table = (await stateNow()).raw.tables[role]!;
  return table.rows
    .map((row) =>
      table.headers.flatMap((header, index) =>
        row[index] === '' ? [] : [`${header}: ${JSON.stringify(row[index])}`],
      ),
    )
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.join(' ; '));
}

/** All that stands on a sheet, and what its formulas give. */
async function standing(name: string): Promise<unknown> {
  const { sheetId: _, ...contents } = (await stateNow(name)).contents!;
  const { formulas } = contents;
  return {
    ...contents,
    charts: contents.charts.map((chart) => chart.name),
    values: await valuesOf(name, `A1:Z${formulas.length}`),
  };
}

const drawAgain = (order: Pick<DocumentOrder, 'kind' | 'filling'> & Partial<DocumentOrder>) =>
  drawDocument({ year: YEAR, today: DAY_OF_DRAWING, ...order }, () => undefined);

async function expectDrawnTheSame(): Promise<void> {
  const before = await standing(RECAP.name);
  expect(await drawAgain({ kind: 'recap', filling: 'live' })).toEqual({
    ok: true,
    value: { sheetName: RECAP.name, ...AS_USUAL },
  });
  const after = await standing(RECAP.name);
  expect(withoutGapsOfFoot(after)).toEqual(withoutGapsOfFoot(asSaidNow(before)));
}

/** Since 0.1.0 the foot shows the gaps that 0.1.0 left to the reader: the last column of its five last rows. */
function withoutGapsOfFoot(sheet: unknown): unknown {
  const { formulas, values, isText, ...rest } = sheet as Record<
    'formulas' | 'values' | 'isText',
    unknown[][]
  >;
  const first = values.findIndex(([label]) => label === 'Part des non-adhérents');
  const gap = values.find(([label]) => label === 'Commune')!.indexOf('Écart d’arrondi');
  expect(first).toBeGreaterThan(0);
  const blanked = (rows: unknown[][]) =>
    rows.map((row, y) => (first <= y && y < first + 5 ? row.with(gap, null) : row));
  return { ...rest, formulas: blanked(formulas), values: blanked(values), isText: blanked(isText) };
}

function asSaidNow(standing: unknown): unknown {
  const text = [...SAID_OTHERWISE, ...FORMATTED_OTHERWISE].reduce(
    (all, [former, now]) => all.replaceAll(JSON.stringify(former), JSON.stringify(now)),
    JSON.stringify(standing).replaceAll('Dessiné le ', 'Établi le '),
  );
  return JSON.parse(text) as unknown;
}

/** What the live recap shows in the column of totals, by commune. */
async function totalsOnSheet(): Promise<unknown[]> {
  const cells = await valuesOf(RECAP.name, 'A1:Z60');
  const header = cells.findIndex((row) => row[0] === 'Commune');
  const column = cells[header]!.indexOf('Total');
  return GOLDEN.map(([commune]) => [
    commune,
    Number(cells.find((row) => row[0] === commune)![column]).toFixed(2),
  ]);
}

describe.each([
  ['as it was left', false],
  ['brought over', true],
])('0.1.0, %s', (_, broughtOver) => {
  const open = async (name: string): Promise<HostWorkbook> => {
    const host = await openSaved(workbookOf('0.1.0', name));
    if (broughtOver) expect(await upgradeTables(() => undefined)).toEqual({ ok: true, value: undefined });
    return host;
  };

  test('the example: known, without new findings, its recap the golden one', async () => {
    const host = await open('example');
    expect(await findingsNow()).toEqual(saidOfExample('Communes'));
    expect(await totalsNow()).toEqual(GOLDEN);
    expect(await sheetsNow()).toEqual([RECAP]);
    expect(await totalsOnSheet()).toEqual(GOLDEN);
    await expectDrawnTheSame();
    expect([...host.unimplemented]).toEqual([]);
  });

  test('tables of somebody else: still bound, and the recap computes from them', async () => {
    await open('bound-tables');
    const { binding, bindingDamaged } = await stateNow();
    expect(bindingDamaged).toBe(false);
    expect(binding.tables).toMatchObject({
      communes: { name: 'Villes', columns: { name: 'Ville', population: 'Habitants (2018)' } },
      applications: { name: 'Logiciels' },
      subscriptions: { name: 'Usages' },
    });
    expect(await findingsNow()).toEqual(saidOfExample('Villes'));
    expect(await totalsNow()).toEqual(GOLDEN);
    expect(await sheetsNow()).toEqual([RECAP]);
    expect(await totalsOnSheet()).toEqual(GOLDEN);
    await expectDrawnTheSame();
  });

  test('a frozen year: each document intact, of the inputs of today, and not drawn a second time', async () => {
    const host = await open('frozen-year');
    const frozen = (name: string, kind: string, subject: string | null = null) => ({
      ...RECAP,
      name,
      kind,
      subject,
      frozen: true,
      filling: 'frozen',
    });
    const FROZEN = [
      frozen('Récap 2021 figé', 'recap'),
      frozen('Annexe 1 – Fiches 2021 figé', 'applicationSheets'),
      frozen('Annexe 1 – Usages 2021 figé', 'applicationUse'),
      frozen('Annexe 3 – 2021 figé', 'priceSchedule'),
      frozen('État 2021 Fabrègues figé', 'settlementStatement', 'Fabrègues'),
      frozen('État 2021 Montpellier figé', 'settlementStatement', 'Montpellier'),
      frozen('État 2021 Saussan figé', 'settlementStatement', 'Saussan'),
    ];
    expect(await sheetsNow()).toEqual([RECAP, ...FROZEN]);
    expect(await findingsNow()).toEqual(saidOfExample('Communes'));

    const checked = await excelCouncil.checkSheets(FROZEN.map(({ name }) => name));
    expect(
      checked.ok &&
        checked.value.map(({ sheet, document: { kind, subject }, integrity, inputs, comparison }) => {
          return { sheet, kind, subject, integrity, inputs, same: comparison?.same };
        }),
    ).toEqual(
      FROZEN.map(({ name, kind, subject }) => ({
        sheet: name,
        kind,
        subject,
        integrity: 'intact',
        inputs: 'same',
        same: kind === 'recap' ? true : undefined,
      })),
    );

    await expectDrawnTheSame();
    const before = FROZEN.map(({ name }) => host.snapshot(name));
    for (const { name, kind, subject } of FROZEN) {
      // 0.1.0 did not say by which version of the council the amounts are claimed: this one does, on a sheet of its own.
      const again = kind === 'settlementStatement';
      const note = kind === 'recap' ? { note: 'Annexé à la délibération n° 2021-12' } : {};
      expect(
        await drawAgain({
          kind,
          filling: 'frozen',
          ...(subject === null ? {} : { subject }),
          ...note,
          today: '24/12/2021',
        }),
      ).toEqual({
        ok: true,
        value: {
          sheetName: again ? `${name} (2)` : name,
          ...AS_USUAL,
          unchanged: !again,
          ...(again ? { draft: true } : {}),
        },
      });
    }
    expect(FROZEN.map(({ name }) => host.snapshot(name))).toEqual(before);
  });

  test('accounts: each revenue order and each intervention with all that was written of it', async () => {
    await open('accounts');
    expect(await findingsNow()).toEqual(saidOfExample('Communes'));
    expect(await rowsNow('revenueOrders')).toEqual([
      'N°: "0101" ; Exercice: 2021 ; Commune: "Fabrègues" ; SIRET: "21340950100011" ; Montant: 149.04 ; Émis le: 44473',
      'N°: "0102" ; Exercice: 2021 ; Commune: "Montpellier" ; SIRET: "21341720700015" ; Montant: 1504.61 ; Émis le: 44473 ; Reçu le: 44477 ; Contesté le: 44489',
      'N°: "0103" ; Exercice: 2021 ; Commune: "Lattes" ; Montant: 347.23 ; Émis le: 44473 ; Reçu le: 44477 ; Accepté le: 44484 ; Limite de contestation: 44494 ; Échéance: 44515 ; Payé le: 44522 ; Intérêts: 0.52 ; État: "payé en retard"',
    ]);
    // Brought over, a row has a key beside all that stood in it, and its line is copied.
    const keyed = (row: string, ref: string): string => (broughtOver ? `${row} ; Réf.: "${ref}"` : row);
    expect(await rowsNow('interventions')).toEqual(
      [
        'Accord le: 44256 ; Commune: "Fabrègues" ; Application: "E-demat" ; Objet: "Reprise des données" ; Profil: "Technicien" ; Journées: 2 ; Demi-journées: 1 ; Montant HT: 1010.55 ; TVA: 202.11 ; Montant TTC: 1212.66 ; Service fait le: 44274 ; Titre: "0101"',
        'Commune: "Saussan" ; Objet: "=Formation, « sur place »" ; Profil: "Technicien" ; Journées: 1',
      ].map((row, index) => keyed(row, `I${index + 1}`)),
    );
    const { raw, binding } = await stateNow();
    if (broughtOver)
      expect(await rowsNow('interventionLines')).toEqual([
        'Intervention: "I1" ; Profil: "Technicien" ; Journées: 2 ; Demi-journées: 1 ; Taux TVA: 0.2 ; HT: 1010.55 ; TVA: 202.11 ; TTC: 1212.66',
        'Intervention: "I2" ; Profil: "Technicien" ; Journées: 1',
      ]);
    else expect(raw.tables.interventionLines).toBeNull();
    expect(
      readInterventions(raw, binding).rows.map(({ fields: { member, lines }, isPriced }) => [
        member,
        isPriced,
        lines.map(({ profile, days, halfDays, grossAmount }) => [profile, days, halfDays, grossAmount]),
      ]),
    ).toEqual([
      ['Fabrègues', true, [['Technicien', 2, 1, 1212.66]]],
      ['Saussan', false, [['Technicien', 1, 0, null]]],
    ]);
    expect(await totalsNow()).toEqual(GOLDEN);
  });

  test.each(['bound-tables', 'frozen-year'])('%s saved once more, it says the same', async (name) => {
    const host = await open(name);
    const before = [await stateWithoutIds(), await findingsNow()];
    await openSaved(await savedBytes(host));
    expect([await stateWithoutIds(), await findingsNow()]).toEqual(before);
  });
});

async function stateWithoutIds(): Promise<unknown> {
  const { drawnSheets, ...state } = await stateNow();
  return { ...state, drawnSheets: drawnSheets.map(({ id: _, ...sheet }) => sheet) };
}

/** Next year's amount of each commune, with what may still move it, as a document and as a list. */
import { DEFAULT_CSV_OPTIONS, writeCsv } from '../../src/files/csv/csv';
import { forecastColumns } from '../../src/files/csv/forecastCsv';
import type { DocumentSource } from '../../src/workbook/documents/document';
import { documentPlan } from '../../src/workbook/documents/documentPlans';
import { forecast } from '../../src/workbook/documents/forecast/entry';
import { forecastOf, forecastsOf } from '../../src/workbook/documents/forecast/facts';
import { uncertaintySaid } from '../../src/workbook/documents/forecast/uncertainties';
import { readSignedDocument } from '../../src/workbook/frozen/signedDocument';
import { exampleTables } from '../../src/workbook/tables/example';
import { serialDate } from '../../src/core/dates';
import { cellsOf } from '../helpers/frozenDocuments';
import { evaluated } from '../helpers/evaluatedPlan';
import { asRead, rawWorkbookOf, withRow, withTable } from '../helpers/rawWorkbook';
import { ADDS, DROPS } from '../helpers/withRequests';

const YEAR = 2019;
const tables = exampleTables();
const E_DEMAT = String(tables.rows.applications![0]!['name']);
/** An amendment that nobody dated yet makes one application cost more in 2020; two communes ask for something. */
const leaves = {
  ...DROPS,
  kind: 'Résiliation',
  sentOn: serialDate(2019, 6, 1),
  receivedOn: serialDate(2019, 6, 3),
};
const today = rawWorkbookOf({
  settings: { ...tables.settings, populationVintage: 2016 },
  rows: { ...tables.rows, requests: [ADDS, leaves] },
});
const raw = withRow(
  withTable(
    withRow(withTable(today, 'amendments'), 'amendments', {
      'N°': '1',
      Objet: 'Nouveau marché',
      Effet: 2020,
    }),
    'costs',
  ),
  'costs',
  { Application: E_DEMAT, 'À partir de': 2020, 'Coût annuel global': 10_000, Avenant: '1' },
);
const source = asRead(raw);
const said = (from: DocumentSource, commune: string, year = YEAR): string[] =>
  forecastOf(from, year, commune)!.uncertainties.map((each) =>
    uncertaintySaid(each).replaceAll(/[\u00a0\u202f]/g, ' '),
  );

async function drawn(subject: string, year = YEAR, filling: 'portable' | 'frozen' = 'portable') {
  const plan = await documentPlan({ kind: 'forecast', year, subject }, source, filling, {
    date: '05/01/2020',
  });
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}
const wordsOf = async (subject: string, year = YEAR): Promise<string> =>
  evaluated(await drawn(subject, year))
    .flat()
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ');

test('both years, to the cent, and the difference by its causes', async () => {
  const plan = await drawn('Fabrègues');
  const rows = evaluated(plan);
  const [before, after] = [YEAR, YEAR + 1].map((year) => source.rowOf(year, 'Fabrègues')!);
  const total = rows.find(([first]) => first === 'Total')!;
  expect(total.slice(3)).toEqual([
    expect.closeTo(before!.total.toNumber(), 6),
    expect.closeTo(after!.total.toNumber(), 6),
    expect.closeTo(after!.total.minus(before!.total).toNumber(), 6),
  ]);
  const row = rows.find(([first]) => first === E_DEMAT)!;
  expect(row.slice(1, 3)).toEqual([10_000, expect.any(Number)]);
  for (const { causes, total: of } of forecastsOf(source, YEAR)) {
    const moved = causes.reduce((all, { effect }) => all.plus(effect), of.after.minus(of.after));
    expect(moved.toString()).toBe(of.after.minus(of.before ?? 0).toString());
  }
  const words = await wordsOf('Fabrègues');
  expect(words).toContain('PRÉVISION pour la préparation du budget');
  expect(words).toMatch(/Montant à prévoir au budget 2020 : [\d ]+,\d\d €/);
});

test('what may move it is from the tables: populations, an amendment without a date, costs, requests', () => {
  const [populations, ...others] = said(source, 'Lattes');
  expect(populations).toMatch(/^Populations : .*millésime 2017, en vigueur au 1er janvier 2020/);
  expect(others[0]).toMatch(/^Demande D2 \(résiliation de la convention\) : sans réponse/);
  expect(others[1]).toMatch(/^Avenant n° 1 \(Nouveau marché\) : compté ici, sans date d’accord/);
  expect(others[2]).toMatch(/^Coûts : repris de 2019 pour (?!.*E-demat)/);
  // Of another's request nothing is said but what it changes for all.
  expect(said(source, 'Fabrègues').join()).toContain('Résiliation : une autre commune l’envisage');
  expect(said(source, 'Fabrègues').join()).not.toMatch(/Lattes|D2|D1/);
  expect(said(source, 'Montpellier').join()).toContain('Demande D1 (ajout de E-demat)');
});

test('one that is decided, dated or published moves nothing any more', () => {
  const { settings, rows } = exampleTables();
  const decided = { ...ADDS, decision: 'Refusée', answeredOn: serialDate(2019, 10, 20) };
  const of = (policy: string) =>
    asRead(
      rawWorkbookOf({
        settings: { ...settings, populationVintage: 2017, roundingPolicy: policy },
        rows: { ...rows, requests: [decided] },
      }),
    );
  expect(said(of('Total exact'), 'Montpellier')).toEqual([expect.stringMatching(/^Coûts/)]);
  expect(said(of('Plus fort reste'), 'Montpellier').at(-1)).toMatch(/^Arrondi/);
});

test('beyond the term there is none, and it says so', async () => {
  const words = await wordsOf('Fabrègues', 2021);
  expect(words).toContain('La convention prend fin le 31 décembre 2021 : elle ne prévoit rien pour 2022.');
  expect(words).not.toContain('Ce qui peut encore changer');
  expect(forecastsOf(source, 2021).every(({ standing }) => standing.kind === 'termEnds')).toBe(true);
});

test('a frozen one is read back as what it is', async () => {
  const plan = await drawn('Fabrègues', YEAR, 'frozen');
  const back = readSignedDocument(cellsOf(plan), { kind: 'forecast', year: YEAR, subject: 'Fabrègues' });
  expect(back).toMatchObject({ kind: 'forecast', year: YEAR, subject: 'Fabrègues' });
  expect(plan.cells.flat().every(({ kind }) => kind !== 'formula')).toBe(true);
});

test('another commune’s request moves a forecast’s fingerprint only by what it asks for', () => {
  const of = (reason: string, ref: string) => {
    const requests = [{ ...DROPS, ref, reason }];
    const read = asRead(rawWorkbookOf({ ...tables, rows: { ...tables.rows, requests } }));
    return (commune: string) => forecast.fingerprint(read, { year: YEAR, subject: commune });
  };
  expect(of('', 'D2')('Fabrègues')).toBe(of('', 'D3')('Fabrègues'));
  expect(of('', 'D2')('Lattes')).not.toBe(of('', 'D3')('Lattes'));
});

test('the list: a row a commune, each a forecast', () => {
  const all = forecastsOf(source, YEAR);
  const { bytes } = writeCsv(all, forecastColumns(all), DEFAULT_CSV_OPTIONS);
  const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
  expect(lines).toHaveLength(all.length + 1);
  expect(lines[0]).toMatch(
    /^.?Statut;Année;Commune;Code INSEE;SIRET;.*;Prévision 2020;Quote-part 2019;Différence;/,
  );
  const { total } = all.find(({ commune }) => commune.name === 'Fabrègues')!;
  const line = lines.find((each) => each.includes(';Fabrègues;'))!;
  expect(line.startsWith('prévision;2020;Fabrègues;"34095";')).toBe(true);
  expect(line).toContain(`;${total.after.toFixed(2).replace('.', ',')};`);
});

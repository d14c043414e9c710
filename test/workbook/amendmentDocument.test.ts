/** The amendment to sign, of a year. */
import { documentPlan } from '../../src/workbook/documents/documentPlans';
import { exampleTables } from '../../src/workbook/tables/example';
import { asRead, rawWorkbookOf, withCell, withRow, withTable } from '../helpers/rawWorkbook';

const today = rawWorkbookOf(exampleTables());
const E_DEMAT = String(today.tables.applications!.rows[0]![0]);
const empty = withTable(withTable(today, 'costs'), 'amendments');
const amended = withRow(
  withRow(empty, 'amendments', {
    'N°': '1',
    Date: 43_770,
    Objet: 'Nouveau marché',
    Effet: 2020,
    Clause: 'Délai de paiement',
    Valeur: '45',
  }),
  'costs',
  { Application: E_DEMAT, 'À partir de': 2020, 'Coût annuel global': 10_000, Avenant: '1' },
);

const drawn = async (raw = amended, year = 2020) => {
  const plan = await documentPlan({ kind: 'amendment', year }, asRead(raw), 'portable', {
    date: '01/11/2019',
  });
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
};
const shown = (plan: Awaited<ReturnType<typeof drawn>>) =>
  plan.cells.map((row) =>
    row.map((cell) =>
      cell.kind === 'text' ? cell.text.replaceAll('\u00a0', ' ') : cell.kind === 'number' ? cell.value : '',
    ),
  );

test('object, costs, clauses before and after, and the amounts of the year', async () => {
  const plan = await drawn();
  const rows = shown(plan);
  const row = (label: string) => rows.find(([first]) => first === label);
  expect(rows[0]![0]).toMatch(/^Avenant à la convention.*2020$/);
  expect(row('Avenant n° 1')?.[1]).toBe('Nouveau marché (1er novembre 2019)');
  expect(row(E_DEMAT)).toEqual([E_DEMAT, 8333.33, 10_000, 0.5, 0.5, 'Oui', 'Oui']);
  expect(row('Délai de paiement')?.[1]).toMatch(/ 45\sjours$/);
  expect(rows.flat()).toContainEqual(expect.stringMatching(/^avant : 30\sjours$/));
  const source = asRead(amended);
  const [before, after] = [asRead(today), source].map((each) => each.rowOf(2020, 'Fabrègues')!.total);
  expect(row('Fabrègues')?.slice(1, 3)).toEqual([before!.toNumber(), after!.toNumber()]);
});

test('it stands beside the years: of a year without one it says so, and it follows what it shows', async () => {
  expect(shown(await drawn(amended, 2021)).flat()).toContain(
    'Aucun avenant ne prend effet au 1er janvier 2021.',
  );
  const other = withRow(amended, 'costs', {
    Application: 'E-services',
    'À partir de': 2021,
    'Coût annuel global': 9000,
  });
  expect((await drawn(other)).fingerprint).toBe((await drawn()).fingerprint);
  expect((await drawn(other, 2021)).fingerprint).not.toBe((await drawn(amended, 2021)).fingerprint);
});

test('both sides sign it, also where the tables name nobody who signs for the body', async () => {
  const places = async (raw: typeof amended) =>
    shown(await drawn(raw))
      .map(([first]) => String(first))
      .filter((line) => /^(Pour la|Cachet)/.test(line));
  expect(await places(amended)).toEqual(['Pour la collectivité :', 'Pour la commune :']);
  const settings = amended.tables.settings!;
  const row = settings.rows.findIndex((cells) => cells.includes('Signataire'));
  expect(row).toBeGreaterThan(-1);
  const named = withCell(amended, 'settings', row, 'Valeur', 'Anne Martin');
  expect(await places(named)).toEqual(['Cachet de la Métropole', 'Pour la commune :']);
});

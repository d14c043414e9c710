/** The billing year by keyboard: from the recap to the one who pays late. */
import { readFileSync } from 'node:fs';
import { faultsInEveryTheme } from './support/accessibility';
import { startSession, type PreviewSession } from './support/browser';
import type { Preview } from './support/preview';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

jest.setTimeout(300_000);

async function press(testId: string): Promise<void> {
  await preview.inPane(testId).first().focus();
  await preview.page.keyboard.press('Enter');
}

const shown = (testId: string): Promise<void> => preview.inPane(testId).first().waitFor();
const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const said = async (testId: string): Promise<string> =>
  plain(await preview.inPane(testId).first().textContent());
const done = (title: string): Promise<void> =>
  preview.pane.getByText(title, { exact: true }).first().waitFor();

/** Types beside what stands in a column of the settings. */
async function typeBeside(key: string, column: string, beside: string, content: string): Promise<void> {
  for (let row = 2; row < 80; row += 1)
    if ((await preview.cell('Parametres', `${column}${row}`)).value === key) {
      await preview.typeIntoGrid('Parametres', `${beside}${row}`, content);
      return;
    }
  throw new Error(`${key} stands nowhere`);
}

/** Types a day over the day of calculation. */
const seenOn = (day: string): Promise<void> => typeBeside('Date de calcul', 'F', 'G', day);

async function enter(kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await preview.inPane('order-event').selectOption(kind);
  for (const [name, value] of Object.entries(fields)) await preview.inPane(`order-${name}`).fill(value);
  await press('order-save');
}

/** Closed from its page, frozen, refused to who edits it, and reopened. */
async function closeTheYear(): Promise<void> {
  await press('back');
  await seenOn('31/12/2021');
  await done('Au 31/12/2021');
  await press('orders-close');
  await shown('closing-billed');
  const [billed, paid, cancelled, open] = await Promise.all(
    ['billed', 'paid', 'cancelled', 'open'].map(async (figure) =>
      Number((await said(`closing-${figure}`)).replace(/[^\d,-]/g, '').replace(',', '.')),
    ),
  );
  expect(Math.round(100 * (paid! + cancelled! + open!))).toBe(Math.round(100 * billed!));
  expect(paid).toBeGreaterThan(0);
  await press('closing-close');
  await done('L’exercice 2021 est clos.');
  await press('closing-draw');
  await preview.pane.getByText('Feuille «', { exact: false }).waitFor();
  const ofClosing = await faultsInEveryTheme(preview, (theme) =>
    preview.paneScreenshot(`pages/orders-closing-${theme}`),
  );
  expect(ofClosing).toEqual([]);

  await press('back');
  await shown('order-T2021-0002');
  await press('order-T2021-0002');
  await enter('pay', { date: '20/11/2021', amount: '1', reference: '' });
  await preview.pane.getByText('La réouverture est inscrite au Journal.', { exact: false }).waitFor();
  const ofRefusal = await faultsInEveryTheme(preview, (theme) =>
    preview.paneScreenshot(`pages/orders-closed-refusal-${theme}`),
  );
  expect(ofRefusal).toEqual([]);
  await press('back');
  await press('orders-close');
  await shown('closing-billed');
  await press('closing-close');
  await done('L’exercice 2021 est rouvert.');
}

async function enterMany(kind: string, date: string): Promise<void> {
  await press('orders-many');
  await shown('many-event');
  await preview.inPane('many-event').selectOption(kind);
  await preview.inPane('many-date').fill(date);
  await press('many-save');
}

interface Row {
  readonly ref: string;
  readonly commune: string;
  readonly amount: number;
}

/** The orders as their table has them. */
async function orderRows(count: number): Promise<Row[]> {
  const rows = await preview.cells('Titres', 7, count + 1);
  return rows.slice(1).map((row) => ({
    ref: String(row[0]!.value),
    commune: String(row[4]!.value),
    amount: Number(row[6]!.value),
  }));
}

const inFrench = (amount: number): string => amount.toFixed(2).replace('.', ',');

/**
 * All but the one that is contested and the one that pays late, from a list as accountants export it: names in capitals,
 * one number without its zeros, a row of totals, one payment of two orders, one that nobody knows.
 */
async function paidByAList(): Promise<void> {
  const rows = await orderRows(29);
  const paid = rows.filter(({ ref }) => ref !== 'T2021-0001' && ref !== 'T2021-0002');
  const total = paid.reduce((sum, { amount }) => sum + amount, 0);
  const list = [
    'Liste des encaissements;;;;',
    'N° titre;Redevable;Date encaissement;Montant encaissé;Libellé',
    ...paid.map(({ commune, amount }, index) =>
      [
        commune === 'Lattes' ? '00101' : '',
        index % 2 === 0 ? `COMMUNE DE ${commune.toUpperCase()}` : commune,
        '05/11/2021',
        inFrench(amount),
        `VIR ${index}`,
      ].join(';'),
    ),
    `;SGC MONTPELLIER;06/11/2021;${inFrench(paid[0]!.amount)};VIR 90`,
    ';Nîmes;06/11/2021;1,23;VIR 91',
    `TOTAL;;;${inFrench(total)};`,
  ].join('\r\n');
  const choose = () =>
    preview.inPane('payments-file').setInputFiles({
      name: 'encaissements.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(list, 'latin1'),
    });
  await press('orders-payments');
  await shown('payments-choose');
  await choose();
  await shown('payments-record');
  expect(await said('payments-record')).toBe(`Enregistrer 27 paiements : ${plainEuros(total)}`);
  expect(await said('payments-summary')).toBe('27 reconnus, 0 à choisir, 2 non reconnus, 0 déjà enregistré.');
  expect(await said('payments-unmatched')).toContain('Nîmes');
  expect(await said('payments-apart')).toContain('ligne de total');
  const faults = await faultsInEveryTheme(preview, (theme) =>
    preview.paneScreenshot(`pages/orders-payments-${theme}`),
  );
  expect(faults).toEqual([]);
  await press('payments-record');
  await done('27 saisies enregistrées.');
  // The same list again: nothing of it is recorded twice.
  await shown('payments-known');
  expect((await said('payments-known')).match(/déjà enregistré/g)).toHaveLength(27);
  expect(await preview.inPane('payments-record').getAttribute('aria-disabled')).toBe('true');
  await preview.paneScreenshot('pages/orders-payments-known');
  await press('orders-undo');
  await done('La modification est annulée.');
  expect(await said('payments-record')).toContain('27');
  await press('payments-record');
  await done('27 saisies enregistrées.');
  const payments = await preview.cells('Paiements', 4, 29);
  expect(payments.slice(1).filter(([order]) => order!.value !== '')).toHaveLength(28);
  await press('back');
}

const plainEuros = (amount: number): string =>
  `${Math.floor(amount)
    .toLocaleString('fr')
    .replace(/[\u00a0\u202f]/g, ' ')},${amount.toFixed(2).slice(-2)} €`;

/** The one who paid a part, with its interest on another day. */
async function theLateOne(): Promise<void> {
  await seenOn('31/12/2021');
  await done('Au 31/12/2021');
  await press('order-T2021-0002');
  await shown('fact-interest');
  const [, late] = await orderRows(2);
  const interest = (late!.amount * 11 + (late!.amount - 20) * 51) * (0.08 / 365);
  expect(await said('fact-interest')).toBe(`${inFrench(Math.round(interest * 100) / 100)} €`);
  await press('back');
}

/** Who is late, and what having paid late is worth, claimed by orders of its own. */
async function remindedAndClaimed(): Promise<void> {
  await press('orders-reminders');
  await shown('reminders-late');
  const late = await said('reminders-late');
  expect(late).toContain('62 jours de retard');
  expect(late).toContain('prescription au plus tôt le 20/09/2025');
  const faults = await faultsInEveryTheme(preview, (theme) =>
    preview.paneScreenshot(`pages/orders-reminders-${theme}`),
  );
  expect(faults).toEqual([]);
  // Without an accountant no letter is made; with one it is a sheet.
  await press('reminders-draw');
  await done('1 lettre n’a pas été dessinée : Castelnau-le-Lez');
  await typeBeside('Comptable assignataire', 'A', 'B', 'SGC de Montpellier');
  await preview.pane.getByText('SGC de Montpellier', { exact: false }).first().waitFor();
  await press('reminders-draw');
  await done('1 lettre dessinée');
  expect(await preview.sheetNames()).toContain('Relance 2021 Castelnau-le-Lez');
  await preview.paneScreenshot('pages/orders-reminders-drawn');
  await press('reminders-prepare');
  await done('27 titres préparés.');
  await done('Rien à réclamer.');
  await press('orders-undo');
  await done('La modification est annulée.');
  await press('back');
}

/** What is due, on the page and in the person's own calendar. */
async function dueAndSaved(): Promise<void> {
  await seenOn('05/10/2021');
  await done('Au 05/10/2021');
  await press('orders-calendar');
  await shown('calendar-list');
  expect(await said('calendar-list')).toContain('Fin de la convention (2021)');
  const faults = await faultsInEveryTheme(preview, (theme) =>
    preview.paneScreenshot(`pages/orders-calendar-${theme}`),
  );
  expect(faults).toEqual([]);
  const download = preview.page.waitForEvent('download');
  await press('calendar-save');
  const saved = await (await download).path();
  const text = readFileSync(saved, 'utf8');
  expect(text).toContain('BEGIN:VCALENDAR');
  expect(text).toContain('DTSTART;VALUE=DATE:20211231');
}

test('prepared, issued, received, contested, corrected, paid, late', async () => {
  preview = await session.open('?pane=350', { viewport: { width: 900, height: 1400 } });
  await press('section-orders');
  await press('orders-make');
  await shown('orders-prepare');
  await seenOn('05/12/2021');
  await typeBeside('Intérêts moratoires', 'A', 'B', 'Commande publique');
  await press('orders-prepare');
  await shown('orders-below-postpone');
  const faults = await faultsInEveryTheme(preview, (theme) =>
    preview.paneScreenshot(`pages/orders-prepare-${theme}`),
  );
  expect(faults).toEqual([]);
  await press('orders-prepare-now');
  await done('29 titres préparés.');
  expect((await preview.cell('Titres', 'A2')).value).toBe('T2021-0001');

  await enterMany('issue', '20/09/2021');
  await done('29 saisies enregistrées.');
  await enterMany('receive', '30/09/2021');
  await shown('order-T2021-0001');
  expect(plain(await preview.inPane('order-T2021-0001').textContent())).toContain('T2021-0001');

  await press('order-T2021-0001');
  await enter('contest', { date: '12/10/2021' });
  await preview.pane
    .getByText('Le délai de contestation s’achevait le 11/10/2021.', { exact: false })
    .waitFor();
  await preview.inPane('order-date').fill('04/10/2021');
  await press('order-save');
  await done('Contesté');
  const open = await said('fact-open');
  await enter('correct', { date: '20/10/2021', amount: '10,50' });
  await done('Rectifié');
  expect(await said('fact-correctedBy')).toBe('T2021-0030');
  await press('orders-undo');
  await done('Contesté');
  expect(await said('fact-open')).toBe(open);

  await press('back');
  await shown('order-T2021-0002');
  await press('order-T2021-0002');
  await shown('fact-interest');
  expect(await said('fact-dueOn')).toBe('30/10/2021');
  await enter('pay', { date: '10/11/2021', amount: '20', reference: 'virement' });
  await shown('payment-0');
  const ofOrder = await faultsInEveryTheme(preview, (theme) =>
    preview.paneScreenshot(`pages/orders-one-${theme}`),
  );
  expect(ofOrder).toEqual([]);

  await press('back');
  await press('orders-many');
  await shown('many-event');
  await preview.inPane('many-event').selectOption('number');
  await preview.inPane('many-numbers').fill('Lattes;101\nBaillargues\t102\nNîmes;103');
  await preview.pane.getByText('Lignes non reconnues : 3.').waitFor();
  const ofMany = await faultsInEveryTheme(preview, (theme) =>
    preview.paneScreenshot(`pages/orders-many-${theme}`),
  );
  expect(ofMany).toEqual([]);
  await press('many-save');
  await done('2 numéros enregistrés.');
  const ofList = await faultsInEveryTheme(preview, (theme) =>
    preview.paneScreenshot(`pages/orders-list-${theme}`),
  );
  expect(ofList).toEqual([]);

  await paidByAList();
  await theLateOne();
  await remindedAndClaimed();
  await dueAndSaved();
  await closeTheYear();
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

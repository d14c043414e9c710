/** Files as people keep them, through the session of the page, into the example's tables. */
import { loadCommuneNames } from '../../src/data/epci';
import {
  openQuestions,
  plannedImport,
  type PlannedImport,
} from '../../src/taskpane/features/data/import/importChoices';
import {
  createImportSession,
  type ImportSession,
} from '../../src/taskpane/features/data/import/importSession';
import type { PickedFile } from '../../src/taskpane/kit/files/openFile';
import { atOnce } from '../../src/workbook/edits/import/inParts';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { caseBytes } from '../helpers/cases';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

const RAW = rawWorkbookOf(exampleTables());

const picked = (name: string, bytes: Uint8Array): PickedFile => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
});

async function opened(name: string): Promise<ImportSession> {
  const session = createImportSession();
  await session.open(picked(name, caseBytes(name)));
  return session;
}

function planned(session: ImportSession): PlannedImport {
  const { choices, reference } = session.getState();
  return atOnce(plannedImport(choices!, { raw: RAW, binding: DEFAULT_BINDING }, reference));
}

/** Name, what becomes of it, and the amount that it gets. */
const outcomes = (session: ImportSession) =>
  planned(session).plan.lines.map(({ name, outcome }) => [
    name,
    outcome.kind,
    outcome.kind === 'new' || outcome.kind === 'changed'
      ? (outcome.changes.find(({ column }) => ['population', 'annualCost', 'firstYear'].includes(column))
          ?.after ?? null)
      : null,
  ]);

test.each([
  [
    'C01-insee-code-commune-3-chiffres.csv',
    'communes',
    [
      ['Baillargues', 'changed', 7900],
      ['Castries', 'changed', 6819],
      ['Clapiers', 'changed', 6108],
      ['Fabrègues', 'changed', 7282],
      ['Lattes', 'changed', 17789],
    ],
  ],
  [
    'D24-utf8-avec-un-octet-cp1252.csv',
    'communes',
    [
      ['Fabrègues', 'changed', 7282],
      ['Pérols', 'changed', 8900],
      ['Castries', 'changed', 6819],
    ],
  ],
  [
    'E03-deux-lignes-titre-decimales.csv',
    'applications',
    [
      ['Cadastre', 'new', 1200.5],
      ['Portail', 'new', 2000.1],
      ['Paie', 'new', 3000.2],
    ],
  ],
  [
    'X03-entete-fusionnee.xlsx',
    'communes',
    [
      ['Lattes', 'changed', 17789],
      ['Fabrègues', 'changed', 7282],
    ],
  ],
  [
    'X12-notes-en-pied.xlsx',
    'communes',
    [
      ['Lattes', 'changed', 17789],
      ['Fabrègues', 'changed', 7282],
    ],
  ],
] as const)('%s: the right amounts, without a question', async (name, role, expected) => {
  const session = await opened(name);
  expect(session.getState().choices?.role).toBe(role);
  expect(outcomes(session)).toEqual(expected);
  expect(openQuestions(session.getState().choices!)).toEqual([]);
});

test('C04, C05: thirty-one communes, none of them new', async () => {
  for (const name of ['C04-insee-epci-deux-entetes.csv', 'C05-banatic-epcicom.csv']) {
    const lines = outcomes(await opened(name));
    expect(lines).toHaveLength(31);
    expect(lines.filter(([, kind]) => kind === 'new' || kind === 'refused')).toEqual([]);
  }
});

test('C03: the columns are asked about first', async () => {
  const session = await opened('C03-montpellier-sans-entete.csv');
  expect(openQuestions(session.getState().choices!)).toEqual(['noHeader']);
  expect(outcomes(session)).toHaveLength(31);
  session.answer('noHeader');
  expect(openQuestions(session.getState().choices!)).toEqual([]);
});

test('X02: whether hidden rows count is asked first', async () => {
  const session = await opened('X02-lignes-filtrees.xlsx');
  expect(openQuestions(session.getState().choices!)).toEqual(['hiddenRows']);
  session.ask({ hiddenRows: 'taken' });
  expect(outcomes(session)).toEqual([
    ['Bourg-en-Bresse', 'new', 41681],
    ['Lattes', 'changed', 17789],
    ['Laon', 'new', 24000],
    ['Fabrègues', 'changed', 7282],
  ]);
  session.ask({ hiddenRows: 'leftOut' });
  expect(outcomes(session).map(([name]) => name)).toEqual(['Lattes', 'Fabrègues']);
});

test('X04: which year is asked; the chosen one is taken', async () => {
  const session = await opened('X04-titre-et-annees-en-nombres.xlsx');
  expect(openQuestions(session.getState().choices!)).toEqual(['yearHeaders']);
  session.match('population', 3);
  expect(openQuestions(session.getState().choices!)).toEqual([]);
  expect(outcomes(session)).toEqual([
    ['Lattes', 'changed', 17000],
    ['Fabrègues', 'changed', 7200],
  ]);
});

test('X07: what nobody computed is refused, not read as empty', async () => {
  expect(outcomes(await opened('X07-formule-sans-valeur.xlsx'))).toEqual([
    ['Lattes', 'refused', null],
    ['Fabrègues', 'refused', null],
  ]);
});

test('D22: credits are imported as what they are, and said', async () => {
  const session = await opened('D22-avoir.csv');
  const { choices } = session.getState();
  expect(choices?.role).toBe('applications');
  expect(openQuestions(choices!)).toEqual([]);
  expect(choices!.understanding.warnings.map(({ code }) => code)).toEqual(['credits']);
  const { lines, steps } = planned(session).plan;
  expect(lines.map(({ name, outcome }) => [name, outcome.kind])).toEqual([
    ['Cadastre', 'new'],
    ['Portail', 'new'],
    ['GED', 'new'],
  ]);
  const costs = steps.map((step) => (step.kind === 'addApplication' ? step.after.annualCost : null));
  expect(costs).toEqual([-1200.5, -1200.5, -1200.5]);
});

test('X11: a matrix is subscriptions; it may be taken as a list all the same', async () => {
  const session = await opened('X11-matrice-adhesions.xlsx');
  expect(session.getState().choices).toMatchObject({ role: 'subscriptions', asMatrix: true });
  expect(planned(session).plan.lines.map(({ name }) => name)).toEqual([
    'Lattes, E-demat',
    'Lattes, E-services',
    'Castries, E-demat',
    'Castries, Marchés publics',
  ]);
  session.chooseMatrix(false);
  expect(session.getState().choices?.asMatrix).toBe(false);
});

test('W02: the total is no commune until somebody takes it in; a row may be left out', async () => {
  const session = await opened('W02-total-saisi-dans-le-tableau.xlsx');
  expect(outcomes(session).map(([name]) => name)).toEqual(['Lattes', 'Fabrègues', 'Castries']);
  session.takeRow(5, true);
  expect(outcomes(session)).toHaveLength(4);
  session.takeRow(5, false);
  session.leaveRow(2);
  expect(outcomes(session).map(([name]) => name)).toEqual(['Fabrègues', 'Castries']);
  session.takeRow(2, true);
  expect(outcomes(session)).toHaveLength(3);
});

test('a code that is another commune’s: the row waits until it is taken in', async () => {
  const session = createImportSession({ loadNames: loadCommuneNames });
  const text = 'Commune;Code INSEE;Population\nLattes;34129;17000\nPalavas-les-Flots;34095;6000\n';
  await session.open(picked('a.csv', new TextEncoder().encode(text)));
  await loadCommuneNames(['34']);
  await Promise.resolve();
  expect(planned(session).contradictions).toEqual([
    { row: 3, code: '34095', name: 'Palavas-les-Flots', expected: 'Fabrègues' },
  ]);
  expect(outcomes(session).map(([name]) => name)).toEqual(['Lattes']);
  session.takeRow(3, true);
  expect(planned(session).contradictions).toEqual([]);
  expect(outcomes(session)).toHaveLength(2);
});

test('the same text is read otherwise when the person says so', async () => {
  const session = createImportSession();
  const text = 'Commune;Population\nLattes;1,234\nJacou;2,345\n';
  await session.open(picked('a.csv', new TextEncoder().encode(text)));
  expect(outcomes(session).map(([, kind]) => kind)).toEqual(['refused', 'refused']);
  session.ask({ decimalSign: '.' });
  expect(outcomes(session).map(([, , value]) => value)).toEqual([1234, 2345]);
  await session.readAs({ separator: ',' });
  expect(session.getState().csv?.separator).toBe(',');
  expect(session.getState().choices?.understanding.columns).toHaveLength(2);
  await session.readAs({ separator: ';', encoding: 'macintosh' });
  expect(session.getState().csv).toEqual({ separator: ';', encoding: 'macintosh' });
});

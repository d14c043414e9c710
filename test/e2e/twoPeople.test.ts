/** Two people in one workbook: what one has open in a form, the other changes in the grid. */
import { startSession, type PreviewSession } from './support/browser';
import { GOLDEN } from './support/golden';
import type { Preview } from './support/preview';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

const { commune, population } = GOLDEN.rows[0]!;
const MINE = population + 1;
const THEIRS = population + 1_000;
const SIRET = '21340027400014';

const values = async (...cells: string[]) =>
  Promise.all(cells.map(async (a1) => (await preview.cell('Communes', a1)).value));
const shown = (field: string) => preview.inPane(`field-${field}`).inputValue();

async function press(testId: string): Promise<void> {
  await preview.inPane(testId).focus();
  await preview.page.keyboard.press('Enter');
}

/** As another person's hands do it: not through this pane. */
async function theyType(a1: string, content: string): Promise<void> {
  await preview.page.evaluate(
    ([address, text]) => window.quotePartHost!.typeInGrid('Communes', address, text),
    [a1, content] as const,
  );
}

/** I type another population; meanwhile they change that and the SIRET; then I save. */
async function bothChange(): Promise<void> {
  preview = await session.open('?pane=350');
  expect(await values('A2', 'E2')).toEqual([commune, population]);
  await press('section-data');
  await press('data-communes');
  await press('data-row-0');
  await preview.inPane('field-population').fill(String(MINE));
  await theyType('E2', String(THEIRS));
  await theyType('C2', `'${SIRET}`);
  // What is not being typed follows the workbook only when the row is taken anew.
  expect(await shown('population')).toBe(String(MINE));
  await press('data-save');
  await preview.inPane('data-save-anyway').waitFor();
  // Shown before anything is written, and what was typed is kept.
  const said = await preview.inPane('notice-error').textContent();
  expect(said).toContain(`«\u00a0${commune}\u00a0» a changé entre-temps.`);
  expect(said?.replace(/\s/g, '')).toContain(String(THEIRS));
  expect(await shown('population')).toBe(String(MINE));
  expect(await values('C2', 'E2')).toEqual([SIRET, THEIRS]);
  await preview.screenshot('two-people');
}

async function expectNothingAmiss(): Promise<void> {
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
}

test('mine is kept: only what I typed is written over theirs, and it can be taken back', async () => {
  await bothChange();
  await press('data-save-anyway');
  await preview.inPane('notice-success').waitFor();
  expect(await values('A2', 'C2', 'E2')).toEqual([commune, SIRET, MINE]);
  await press('data-undo');
  await preview.pane.getByText('La modification est annulée.').first().waitFor();
  expect(await values('A2', 'C2', 'E2')).toEqual([commune, SIRET, THEIRS]);
  await expectNothingAmiss();
});

test('theirs is taken: the form shows it, nothing is written, and the next saving meets nobody', async () => {
  await bothChange();
  await press('data-take-current');
  await preview.inPane('notice-error').waitFor({ state: 'detached' });
  expect([await shown('population'), await shown('siret')]).toEqual([String(THEIRS), SIRET]);
  expect(await values('A2', 'C2', 'E2')).toEqual([commune, SIRET, THEIRS]);
  await preview.inPane('field-population').fill(String(MINE));
  await press('data-save');
  await preview.inPane('notice-success').waitFor();
  expect(await values('C2', 'E2')).toEqual([SIRET, MINE]);
  await expectNothingAmiss();
});

test('a row that they renamed is said to be gone, and nothing is written', async () => {
  preview = await session.open('?pane=350');
  await press('section-data');
  await press('data-communes');
  await press('data-row-0');
  await preview.inPane('field-population').fill(String(MINE));
  await theyType('A2', 'Ailleurs');
  await press('data-save');
  await preview.inPane('notice-error').waitFor();
  expect(await values('A2', 'E2')).toEqual(['Ailleurs', population]);
  await expectNothingAmiss();
});

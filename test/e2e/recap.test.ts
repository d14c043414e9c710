/** The example, the recap in its three fillings, and a population edited by hand: in a browser, through the build that ships. */
import type { Preview } from './support/preview';
import { startSession, type PreviewSession } from './support/browser';
import {
  EXPECTED_FOOT,
  EXPECTED_HEADERS,
  EXPECTED_ROWS,
  GOLDEN,
  RECAP,
  REBILLED,
  recapFoot,
  recapRows,
  type Filling,
} from './support/golden';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

async function recapCells(sheet: string) {
  const cells = await preview.cells(sheet, RECAP.columns, RECAP.rows);
  return { cells, values: cells.map((row) => row.map(({ value }) => value as string | number | null)) };
}

/** What must hold at the end of every journey. */
async function expectNothingAmiss(): Promise<void> {
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
}

test('the example loads by itself', async () => {
  preview = await session.open();
  expect(await preview.sheetNames()).toEqual(
    expect.arrayContaining(['Communes', 'Applications', 'Adhesions']),
  );
  await preview.inPane('section-documents').waitFor();
  await expectNothingAmiss();
});

describe('the recap of the example, drawn from the pane', () => {
  const fillings: readonly Filling[] = ['live', 'portable', 'frozen'];

  test.each(fillings)('%s: every amount as expected', async (filling) => {
    preview = await session.open('?empty');
    await preview.loadExample();
    const sheet = await preview.drawRecap(filling);

    const { cells, values } = await recapCells(sheet);
    expect(values[RECAP.headerRow]).toEqual(EXPECTED_HEADERS);
    expect(recapRows(values)).toEqual(EXPECTED_ROWS);
    expect(recapFoot(values)).toEqual(EXPECTED_FOOT);
    const formulas = cells
      .slice(RECAP.firstRow, RECAP.firstRow + GOLDEN.rows.length)
      .flatMap((row) => row.slice(RECAP.firstApplication, RECAP.totalColumn + 1))
      .map(({ formula }) => formula)
      .filter((formula) => formula.startsWith('='));
    if (filling === 'frozen') expect(formulas).toEqual([]);
    else {
      expect(formulas).not.toEqual([]);
      expect(formulas.filter((formula) => formula.includes('QUOTEPART.') !== (filling === 'live'))).toEqual(
        [],
      );
    }
    await expectNothingAmiss();
  });

  test('the three stand beside each other or follow one another in one workbook', async () => {
    preview = await session.open('?empty');
    await preview.loadExample();
    for (const filling of [...fillings, 'live'] as const) {
      const { values } = await recapCells(await preview.drawRecap(filling));
      expect(recapRows(values)).toEqual(EXPECTED_ROWS);
    }
    await expectNothingAmiss();
  });
});

test('a population typed into the grid changes the live amounts at once', async () => {
  preview = await session.open();
  const recap = await preview.drawRecap('live');
  const edited = GOLDEN.rows[3]!;
  const population = edited.population + 1_000;

  await preview.typeIntoGrid('Communes', await populationAddress(edited.commune), String(population));

  const row = RECAP.firstRow + GOLDEN.rows.indexOf(edited) + 1;
  await preview.page.waitForFunction(
    ([sheet, address, wanted]) => window.quotePartHost!.cell(sheet, address).value === wanted,
    [recap, `C${row}`, population] as const,
  );
  const total = GOLDEN.rows.reduce((sum, each) => sum + each.population, 0) + 1_000;
  const { values } = await recapCells(recap);
  // In cents, with whole numbers: half of the cost, shared by population, rounded half up.
  const share = (inhabitants: number, cost: string): string => {
    const numerator = BigInt(inhabitants) * BigInt(cost.replace('.', ''));
    const denominator = 2n * BigInt(total);
    const cents = (2n * numerator + denominator) / (2n * denominator);
    return (Number(cents) / 100).toFixed(2);
  };
  const expected = EXPECTED_ROWS.map((each) => {
    const inhabitants = each.commune === edited.commune ? population : each.population;
    return each.lines.map((line, index) =>
      line === '' ? '' : share(inhabitants, REBILLED[index]!.annualCost),
    );
  });
  expect(recapRows(values).map(({ lines }) => lines)).toEqual(expected);
  await expectNothingAmiss();
});

/** The cell of a commune's population in the table, found by header and name as a person finds it. */
async function populationAddress(commune: string): Promise<string> {
  const cells = await preview.cells('Communes', 10, GOLDEN.rows.length + 10);
  const headerRow = cells.findIndex((row) => row.some(({ value }) => value === 'Population'));
  const column = cells[headerRow]?.findIndex(({ value }) => value === 'Population') ?? -1;
  const row = cells.findIndex((each) => each.some(({ value }) => value === commune));
  if (column < 0 || row <= headerRow)
    throw new Error(`The table of communes has no population of ${commune}`);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

describe('what it looks like', () => {
  test.each(['light', 'dark'])('%s, with a pane of 350 px', async (theme) => {
    preview = await session.open(`?pane=350&theme=${theme}`);
    await preview.showSheet(await preview.drawRecap('live'));
    const pane = await preview.page.locator('#taskpane').boundingBox();
    expect(pane?.width).toBe(350);
    const overflow = await preview.pane
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await preview.screenshot(`recap-${theme}`);
    await expectNothingAmiss();
  });
});

test('an amendment by keyboard, its effect shown, the evolution of two years, and taken back', async () => {
  const press = async (testId: string): Promise<void> => {
    await preview.inPane(testId).first().focus();
    await preview.page.keyboard.press('Enter');
  };
  const amountsOf = async (testId: string): Promise<string[]> =>
    (await preview.inPane(testId).innerText()).replace(/[\u00a0\u202f]/g, ' ').split('\n');
  preview = await session.open('?empty');
  await preview.loadExample();
  await preview.inPane('section-data').click();
  await press('open-evolution');
  await preview.inPane('evolution-years').waitFor();
  const [, before] = await amountsOf('evolution-years');

  await press('back');
  await press('open-amendments');
  await press('amendment-add');
  await preview.inPane('field-subject').focus();
  await preview.page.keyboard.type('Nouveau marché');
  await preview.inPane('field-annualCost-0').focus();
  await preview.page.keyboard.type('10000');
  await preview.inPane('amendment-preview').waitFor();
  expect(await amountsOf('amendment-moved')).toEqual(['29 communes paient un autre montant.']);
  await press('amendment-save');
  await preview.pane.getByTestId('notice-success').locator(':scope:focus').waitFor();
  expect(await preview.sheetNames()).toEqual(expect.arrayContaining(['Avenants', 'Couts']));
  expect((await preview.cell('Couts', 'G2')).value).toBe(10_000);

  await press('amendment-draw-1');
  await preview.pane.getByTestId('notice-success').locator(':scope:focus').waitFor();
  expect(await preview.sheetNames()).toContain('Avenant 2020');

  await press('back');
  await press('open-evolution');
  await preview.inPane('evolution-causes-2020').waitFor();
  const after = await amountsOf('evolution-years');
  expect(after[1]).toBe(before);
  expect(after[3]).not.toBe(before);
  expect((await amountsOf('evolution-causes-2020'))[0]).toBe('Coûts');
  await press('evolution-draw');
  await preview.pane.getByTestId('notice-success').locator(':scope:focus').waitFor();
  expect(await preview.sheetNames()).toContain('Évolution 2021');

  // Next year's amounts for the budgets; after the last year there are none.
  await preview.inPane('year-select').selectOption('2021');
  await preview.inPane('forecast-none').waitFor();
  await preview.inPane('year-select').selectOption('2020');
  const download = preview.page.waitForEvent('download');
  await press('forecast-csv');
  expect((await download).suggestedFilename()).toMatch(/^2021_.*_prevision\.csv$/);

  await press('back');
  await press('open-amendments');
  await press('amendment-withdraw-1');
  await preview.pane.getByTestId('notice-success').locator(':scope:focus').waitFor();
  await press('amendment-undo');
  await preview.inPane('amendment-withdraw-1').waitFor();
  await expectNothingAmiss();
});

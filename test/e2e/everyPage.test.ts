/**
 * Every page of the pane in each of its states, at 350 px, in light, dark and forced colours: what axe finds wrong,
 * what does not fit the width, also at 320 px and with its text spaced out, which buttons do not say why they wait, a picture of each for people to look at (artifacts/pages), and every request that it makes.
 */
import type { Route } from 'playwright-core';
import { DIST, startSession, type PreviewSession } from './support/browser';
import { faultsInEveryTheme, pageFaults } from './support/accessibility';
import { keyFaults, layoutFaults } from './support/pageFaults';
import type { Preview } from './support/preview';
import { strangeRequests } from './support/requests';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

const LIMIT = 60_000;
/** Some twenty pages, each looked at by axe. */
jest.setTimeout(300_000);
const TALL = { width: 900, height: 1400 };

/** Opens a page or brings about a state, from wherever the one before it left the pane. */
type Step = readonly [name: string, go: () => Promise<unknown>];

const click = (testId: string): Promise<void> => preview.inPane(testId).first().click();
const shown = (testId: string): Promise<void> => preview.inPane(testId).first().waitFor({ timeout: LIMIT });
const page = (name: string): Promise<void> =>
  preview.pane.locator(`[data-page="${name}"]`).waitFor({ timeout: LIMIT });
const heading = (words: string | RegExp): Promise<void> =>
  preview.pane.getByRole('heading', { level: 1, name: words }).waitFor({ timeout: LIMIT });
const type = (sheet: string, a1: string, content: string): Promise<void> =>
  preview.page.evaluate(([name, address, text]) => window.quotePartHost!.typeInGrid(name, address, text), [
    sheet,
    a1,
    content,
  ] as const);
const reloadPane = (): Promise<void> =>
  preview.page.evaluate(() =>
    (document.querySelector('#taskpane') as HTMLIFrameElement).contentWindow!.location.reload(),
  );

/** Where the system forces its colours, a link is known by its line. */
const linksLikeText = (): Promise<string[]> =>
  preview.pane
    .locator('.fui-Link:visible')
    .evaluateAll((links) =>
      links
        .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'))
        .map((link) => link.textContent),
    );

/** Something of the page has it; not so where the page was loaded anew, or the grid is typed into. */
const hasFocus = (): Promise<boolean> =>
  preview.pane.locator('html').evaluate(() => document.activeElement !== document.body);

async function visit(steps: readonly Step[]): Promise<void> {
  const faults: Record<string, readonly string[]> = {};
  for (const [name, go] of steps) {
    const hadFocus = await hasFocus();
    await go();
    await preview.hasComeToRest();
    const beyond = [...(await keyFaults(preview)), ...(await layoutFaults(preview))];
    if (hadFocus && !(await hasFocus())) beyond.push('what was done left the focus nowhere');
    const found = await faultsInEveryTheme(preview, async (theme) => {
      await preview.paneScreenshot(`pages/${name}-${theme}`);
      const wide = await preview.pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      if (wide > 0) beyond.push(`${theme}: ${wide} px beyond the width`);
      if (theme === 'forced')
        beyond.push(...(await linksLikeText()).map((link) => `${theme}: ${link} is no link to see`));
    });
    if (found.length + beyond.length > 0) faults[name] = [...found, ...beyond];
  }
  expect(faults).toEqual({});
  expect(preview.incidents).toEqual([]);
  expect(strangeRequests(preview.requests, DIST)).toEqual([]);
}

test('from an empty workbook to a convention', async () => {
  preview = await session.open('?empty&pane=350', { viewport: TALL });
  await visit([
    ['welcome', () => shown('new-convention')],
    ['tables-none', () => click('open-tables').then(() => shown('back'))],
    [
      'wizard-search',
      () =>
        click('back')
          .then(() => click('new-convention'))
          .then(() => shown('wizard-search')),
    ],
    [
      'wizard-results',
      () =>
        preview
          .inPane('wizard-search')
          .fill('saint')
          .then(() => shown('wizard-result')),
    ],
    [
      'wizard-communes',
      async () => {
        await preview.inPane('wizard-search').fill('200067106');
        await preview.inPane('wizard-search').press('Enter');
        await shown('wizard-source');
      },
    ],
    ['wizard-applications', () => click('wizard-next').then(() => shown('wizard-application-cost'))],
    [
      'wizard-subscriptions',
      async () => {
        for (const [index, cost] of ['8 333,33', '5000', '6666,67', '3000'].entries())
          await preview.inPane('wizard-application-cost').nth(index).fill(cost);
        await click('wizard-next');
        await shown('wizard-uses');
      },
    ],
    ['wizard-settings', () => click('wizard-next').then(() => shown('wizard-metropole'))],
    ['wizard-review', () => click('wizard-next').then(() => shown('wizard-create'))],
    [
      'created',
      async () => {
        await click('wizard-create');
        await page('overview');
        await shown('undo-creation');
      },
    ],
  ]);
});

test('what stands in the workbook, and its checks', async () => {
  preview = await session.open('?pane=350', { viewport: TALL });
  await visit([
    ['overview', () => shown('figure-billed')],
    ['overview-applications', () => preview.inPane('bars-by-applications').check()],
    ['why', () => click('open-why').then(() => shown('why-steps'))],
    [
      'help',
      () =>
        click('back')
          .then(() => click('open-help'))
          .then(() => heading('Aide')),
    ],
    ['diagnostic', () => click('open-diagnostic').then(() => heading('Diagnostic d’Excel'))],
    ['diagnostic-done', () => click('diagnostic-start').then(() => shown('diagnostic-copy'))],
    [
      'data',
      () =>
        click('back')
          .then(() => heading('Aide'))
          .then(() => click('back'))
          .then(() => click('section-data'))
          .then(() => shown('data-communes')),
    ],
    ['communes', () => click('data-communes').then(() => shown('data-row-0'))],
    ['communes-none-found', () => preview.inPane('data-search').fill('zzz')],
    [
      'commune',
      async () => {
        await preview.inPane('data-search').fill('');
        await click('data-row-0');
        await shown('field-population');
      },
    ],
    [
      'commune-refused',
      async () => {
        await preview.inPane('field-population').fill('douze');
        await click('data-save');
      },
    ],
    ['commune-deletion', () => click('data-delete').then(() => shown('data-confirm-delete'))],
    [
      'commune-changed',
      async () => {
        await click('data-keep');
        await preview.inPane('field-population').fill('1234');
        await click('data-save');
        await shown('data-undo');
      },
    ],
    ['commune-new', () => click('data-add').then(() => shown('field-population'))],
    ['applications', () => click('section-data').then(() => openEntry('data-applications', 'data-row-0'))],
    ['application', () => click('data-row-0').then(() => shown('field-annualCost'))],
    ['subscriptions', () => openEntry('data-subscriptions', 'matrix')],
    ['settings', () => openEntry('data-settings', 'field-metropole')],
    ['clauses', () => openEntry('data-clauses', 'field-bodyKind')],
    ['clauses-model', () => click('clauses-take-model').then(() => shown('field-bodyKind'))],
    ['populations', () => openEntry('data-populations', 'populations-effect')],
    ['amendments', () => openEntry('open-amendments', 'amendment-add')],
    [
      'amendment',
      async () => {
        await click('amendment-add');
        await preview.inPane('field-annualCost-0').fill('10000');
        await shown('amendment-preview');
      },
    ],
    ['evolution', () => openEntry('open-evolution', 'evolution-years')],
    ['next-convention', () => openEntry('open-next', 'next-follows')],
    ['next-convention-effect', () => click('wizard-step-5').then(() => shown('wizard-effects'))],
    ['requests', () => openEntry('open-requests', 'request-add')],
    ['request-new', () => click('request-add').then(() => shown('request-rule'))],
    [
      'request-unreadable',
      async () => {
        await preview.inPane('field-sentOn').fill('hier');
        await click('request-save');
      },
    ],
    [
      'request',
      async () => {
        await preview.inPane('field-sentOn').fill('30/09/2020');
        await preview.inPane('field-receivedOn').fill('02/10/2020');
        await click('request-save');
        await shown('request-accept');
      },
    ],
    [
      'request-answered',
      async () => {
        await preview.inPane('field-answeredOn').fill('20/10/2020');
        await click('request-accept');
        await shown('request-draw-answer');
        await click('request-draw-answer');
        await preview.pane.getByText('est dessinée').waitFor({ timeout: LIMIT });
      },
    ],
    ['requests-list', () => click('back').then(() => shown('request-D1'))],
    ['import', () => openEntry('data-import', 'import-choose')],
    [
      'import-preview',
      async () => {
        await preview.inPane('import-file').setInputFiles({
          name: 'communes.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(
            'Commune;Code INSEE;Population\nLattes;34129;17000\nNouvelle;;douze\nAutre;;500\n',
          ),
        });
        await shown('import-summary');
      },
    ],
    ['binding', () => openEntry('open-tables', 'back')],
    [
      'checks',
      () =>
        click('back')
          .then(() => click('section-checks'))
          .then(() => heading('Contrôles')),
    ],
    [
      'checks-mends',
      async () => {
        await type('Communes', 'E5', "'7 037");
        await type('Communes', 'A6', '  Clapiers ');
        await type('Communes', 'E7', '');
        await shown('mend-toNumber');
      },
    ],
    ['checks-mended', () => click('mend-toNumber').then(() => shown('mend-undo'))],
    [
      'repair',
      async () => {
        await type('Communes', 'E1', 'Habitants');
        await click('open-repair');
        await shown('repair-tables');
      },
    ],
  ]);
});

/** An entry of the list in Données, from any page in it. */
async function openEntry(testId: string, until: string): Promise<void> {
  const back = preview.inPane('back');
  while ((await back.count()) > 0) {
    const before = await preview.pane.locator('h1').innerText();
    await back.first().click();
    await preview.pane.locator('h1').filter({ hasNotText: before }).waitFor();
  }
  await click(testId);
  await shown(until);
}

test('what is drawn, made and sent', async () => {
  preview = await session.open('?pane=350', { viewport: TALL });
  const backToDocuments = (): Promise<void> => click('back').then(() => shown('draw-recap'));
  await visit([
    ['documents', () => click('section-documents').then(() => shown('draw-recap'))],
    ['documents-drawn', () => click('draw-recap').then(() => shown('go-to-sheet'))],
    [
      'documents-failed',
      async () => {
        await preview.page.evaluate(() =>
          window.quotePartHost!.faults.failAction(150, 'GeneralException', { whenActions: 200 }),
        );
        await click('draw-recap');
        await shown('notice-error');
      },
    ],
    [
      'documents-stale',
      async () => {
        await type('Communes', 'E5', '9999');
        await preview.inPane('drawn-sheets').getByText('Périmé').waitFor({ timeout: LIMIT });
      },
    ],
    ['overview-stale', () => click('section-overview').then(() => shown('todo-recapStale'))],
    [
      'sheets',
      () =>
        click('section-documents')
          .then(() => click('open-sheets'))
          .then(() => shown('sheets-annexe1')),
    ],
    ['sheets-drawn', () => click('sheets-start').then(() => shown('sheets-drawn'))],
    [
      'commune-files',
      () =>
        backToDocuments()
          .then(() => click('open-communeFiles'))
          .then(() => shown('export-who-all')),
    ],
    ['commune-files-selection', () => preview.inPane('export-who-chosen').check()],
    [
      'commune-files-made',
      async () => {
        await preview.inPane('export-who-billed').check();
        await Promise.all([preview.page.waitForEvent('download', { timeout: LIMIT }), click('export-start')]);
        await shown('export-download');
      },
    ],
    [
      'accounting',
      () =>
        backToDocuments()
          .then(() => click('open-accounting'))
          .then(() => shown('accounting-preview')),
    ],
    [
      'interventions-none',
      () =>
        backToDocuments()
          .then(() => click('open-interventions'))
          .then(() => shown('intervention-add')),
    ],
    [
      'intervention-refused',
      async () => {
        await type('Bordereau', 'B2', '350');
        await type('Bordereau', 'C2', '200');
        await click('intervention-add');
        await preview.inPane('field-subject').fill('Formulaire de réservation de salle');
        await click('quote-save');
        await shown('notice-error');
      },
    ],
    [
      'intervention-quoted',
      async () => {
        await preview.inPane('field-days-0').fill('2');
        await click('quote-save');
        await shown('intervention-I1');
      },
    ],
    [
      'intervention',
      async () => {
        await click('intervention-I1');
        await shown('step-agree');
      },
    ],
    [
      'intervention-agreed',
      async () => {
        await preview.inPane('field-step-date').fill('01/03/2021');
        await preview.inPane('field-step-reference').fill('Courriel n° 12');
        await preview.inPane('field-step-reference').press('Enter');
        await shown('step-perform');
      },
    ],
    [
      'intervention-quote-drawn',
      async () => {
        await click('draw-quote');
        await shown('notice-success');
      },
    ],
    [
      'document-file',
      async () => {
        await click('back');
        await shown('intervention-add');
        await backToDocuments();
        await click('open-documentFile');
        await preview.pane.getByRole('radio', { name: /^Devis/ }).check();
        await shown('ready-complete');
      },
    ],
    [
      'document-file-saved',
      async () => {
        await preview.inPane('file-format-pdf').check();
        await Promise.all([preview.page.waitForEvent('download', { timeout: LIMIT }), click('file-save')]);
        await shown('file-download');
      },
    ],
    [
      'council',
      () =>
        backToDocuments()
          .then(() => click('open-council'))
          .then(() => shown('council-note')),
    ],
    [
      'council-frozen',
      async () => {
        await preview.inPane('council-note').fill('Pour le conseil du 30 septembre');
        await click('council-freeze');
        await preview.inPane('council-check-Récap 2021 figé').waitFor({ timeout: LIMIT });
      },
    ],
    [
      'council-compared',
      async () => {
        await type('Communes', 'E5', '7777');
        await preview.inPane('council-check-Récap 2021 figé').getByText('Périmé').waitFor({ timeout: LIMIT });
        await click('council-check-Récap 2021 figé');
        await shown('council-summary');
      },
    ],
  ]);
});

test('the guide, from the help of a page inside a section', async () => {
  preview = await session.open('?pane=350', { viewport: TALL });
  await click('section-orders');
  await click('orders-calendar');
  await shown('calendar-save');
  await click('help');
  const [guide] = await Promise.all([preview.page.context().waitForEvent('page'), click('guide-here')]);
  await guide.getByRole('heading', { name: '5. Le calendrier' }).waitFor({ timeout: LIMIT });
  expect(new URL(guide.url()).pathname + new URL(guide.url()).hash).toBe(
    '/addin/guide/annee.html#calendrier',
  );

  const names = await guide
    .locator('.contents > details > ul > li > a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(names.length).toBeGreaterThan(10);
  const faults: string[] = [];
  for (const name of names) {
    await guide.setViewportSize({ width: 1280, height: 900 });
    await guide.goto(new URL(name, guide.url()).href);
    faults.push(...(await pageFaults(guide.locator('html'))).map((fault) => `${name}: ${fault}`));
    await guide.setViewportSize({ width: 320, height: 900 });
    const beyond = await guide.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (beyond > 0) faults.push(`${name}: ${beyond} px beyond 320`);
  }
  await guide.emulateMedia({ colorScheme: 'dark' });
  faults.push(...(await pageFaults(guide.locator('html'), 'dark')).map((fault) => `dark: ${fault}`));
  expect(faults).toEqual([]);

  // By keyboard: the search answers while one types, Enter opens the first answer.
  await guide.getByRole('searchbox').fill('préavis');
  await guide.getByRole('status').filter({ hasText: 'réponses' }).waitFor({ timeout: LIMIT });
  await guide.keyboard.press('Enter');
  await guide.waitForURL(/clauses\.html#noticeMonths$/, { timeout: LIMIT });
  expect(preview.incidents).toEqual([]);
  expect(strangeRequests(preview.requests, DIST)).toEqual([]);
});

test('before there is anything to show, and when it cannot be read', async () => {
  preview = await session.open('?pane=350', { viewport: TALL });
  await shown('figure-billed');
  const held: Route[] = [];
  let holding = true;
  const services = /\/\d+\.[0-9a-f]+\.js$/;
  await visit([
    [
      'loading',
      async () => {
        await preview.page
          .context()
          .route(services, (route) => (holding ? void held.push(route) : route.continue()));
        await reloadPane();
        await page('loading');
      },
    ],
    [
      'error',
      async () => {
        await preview.page.evaluate(() => window.quotePartHost!.faults.failRequest('GeneralException'));
        holding = false;
        await Promise.all(held.map((route) => route.continue()));
        await page('error');
      },
    ],
    ['error-left', () => click('read-again').then(() => shown('figure-billed'))],
  ]);
});

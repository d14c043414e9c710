/**
 * Every page of the pane in each of its states (states/), at 350 px, in light, dark and forced colours: what axe finds wrong,
 * what does not fit the width, also at 320 px and with its text spaced out, which buttons do not say why they wait, a
 * picture of each for people to look at (artifacts/pages), and every request that it makes. Each state is tried closely in
 * one other set-up, all of them in turn; the billing year has a journey of its own (billingYear). All states in every
 * set-up, in English and with a heavy workbook too: `npm run setups`.
 */
import { DIST, startSession, type PreviewSession } from './support/browser';
import { pageFaults } from './support/accessibility';
import type { Preview } from './support/preview';
import { strangeRequests } from './support/requests';
import { AS_IT_STANDS, inTurn } from './support/setups';
import { JOURNEY_NAMES, JOURNEYS, type JourneyName } from './states/index';
import { LIMIT, Stage } from './states/stage';
import { visit } from './states/visit';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

/** Some twenty pages, each looked at by axe. */
jest.setTimeout(600_000);
const TALL = { width: 900, height: 1400 };

/** Seen in the three themes by test/e2e/billingYear. */
const ELSEWHERE: JourneyName = 'billing';

test.each(JOURNEY_NAMES.filter((name) => name !== ELSEWHERE))('%s', async (name) => {
  const journey = JOURNEYS[name];
  preview = await session.open('fromEmpty' in journey ? '?empty&pane=350' : '?pane=350', { viewport: TALL });
  const stage = new Stage(preview);
  const { faults, states } = await visit(stage, journey.states(stage), { trial: inTurn });
  expect(faults).toEqual({});
  expect(states).toBeGreaterThan(0);
  expect(preview.incidents).toEqual([]);
  expect(strangeRequests(preview.requests, DIST)).toEqual([]);
});

test.each(JOURNEY_NAMES.filter((name) => name !== ELSEWHERE))(
  '%s, in English: what is French there says so',
  async (name) => {
    const journey = JOURNEYS[name];
    preview = await session.open(`?lang=en&pane=350${'fromEmpty' in journey ? '&empty' : ''}`, {
      viewport: TALL,
    });
    const stage = new Stage(preview, 'en');
    const { faults } = await visit(stage, journey.states(stage), { trial: () => AS_IT_STANDS });
    expect(faults).toEqual({});
  },
);

test('the guide, from the help of a page inside a section', async () => {
  preview = await session.open('?pane=350', { viewport: TALL });
  const stage = new Stage(preview);
  await stage.click('section-orders');
  await stage.open('orders-calendar', 'calendar-save');
  await stage.click('help');
  const [guide] = await Promise.all([preview.page.context().waitForEvent('page'), stage.click('guide-here')]);
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

/**
 * Every state of the pane in every set-up (light, dark, forced colours, 320 px, 320 px in a low window, text spaced out,
 * 600 px, English), with the example and with a heavy workbook (159 communes, 12 applications, names of 60 letters,
 * millions): `npm run setups`, some forty minutes. Needs a build. Pictures stand in artifacts/pages.
 *
 * `--journeys=documents,billing`, `--languages=en`, `--weights=heavy` take some of it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startSession, type PreviewSession } from '../test/e2e/support/browser';
import { EVERY_LAYOUT, EVERY_SET_UP } from '../test/e2e/support/setups';
import { JOURNEY_NAMES, JOURNEYS, type JourneyName } from '../test/e2e/states/index';
import { Stage, type Language, type Weight } from '../test/e2e/states/stage';
import { visit, type Visited } from '../test/e2e/states/visit';
import { heavyFile } from '../test/helpers/heavyWorkbook';
import { line } from './measure';

const { values: options } = parseArgs({
  options: {
    journeys: { type: 'string', default: JOURNEY_NAMES.join() },
    languages: { type: 'string', default: 'fr,en' },
    weights: { type: 'string', default: 'example,heavy' },
  },
});
const wanted = <Value extends string>(all: readonly Value[], given: string): readonly Value[] =>
  all.filter((each) => given.split(',').includes(each));

const LIMIT = 300_000;
const VIEWPORT = { width: 900, height: 1400 };

interface Drive {
  readonly journey: JourneyName;
  readonly language: Language;
  readonly weight: Weight;
}

/** One journey from its beginning; what keeps it from its end is a fault of the state that did not come. */
async function drive(session: PreviewSession, heavy: string, how: Drive): Promise<Visited> {
  const { journey: name, language, weight } = how;
  const journey = JOURNEYS[name];
  const isEmpty = 'fromEmpty' in journey;
  const opensFile = weight === 'heavy' && !isEmpty;
  const query = `?pane=350&lang=${language}${isEmpty || opensFile ? '&empty' : ''}`;
  const preview = await session.open(query, { viewport: VIEWPORT });
  preview.page.setDefaultTimeout(LIMIT);
  try {
    if (opensFile) {
      await preview.openFile(heavy);
      await preview.pane.locator('[data-state="ready"][data-page="overview"]').waitFor();
    }
    const stage = new Stage(preview, language, weight);
    const found = await visit(stage, journey.states(stage), {
      trial: () => (language === 'fr' ? EVERY_SET_UP : EVERY_LAYOUT),
      pictures: `${weight}-${language}/`,
    });
    const { incidents } = preview;
    return incidents.length === 0 ? found : { ...found, faults: { ...found.faults, incidents } };
  } finally {
    await preview.close();
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'heavy-'));
  const heavy = path.join(folder, 'heavy.xlsx');
  const drives = wanted<Weight>(['example', 'heavy'], options.weights).flatMap((weight) =>
    wanted<Language>(['fr', 'en'], options.languages).flatMap((language) =>
      wanted(JOURNEY_NAMES, options.journeys).map((journey): Drive => ({ journey, language, weight })),
    ),
  );
  const session = await startSession();
  const total = { states: 0, looks: 0, faults: 0 };
  try {
    if (drives.some(({ weight }) => weight === 'heavy')) writeFileSync(heavy, await heavyFile());
    for (const how of drives) {
      const { faults, states, looks } = await drive(session, heavy, how);
      const lines = Object.entries(faults).flatMap(([state, each]) =>
        each.map((fault) => `  ${state}: ${fault}`),
      );
      line(
        `${how.journey}, ${how.language}, ${how.weight}: ${states} states, ${looks} looks`,
        `${lines.length} faults`,
      );
      for (const each of lines) console.log(each);
      total.states += states;
      total.looks += looks;
      total.faults += lines.length;
    }
  } finally {
    await session.close();
    rmSync(folder, { recursive: true });
  }
  line(`in all: ${total.states} states, ${total.looks} looks`, `${total.faults} faults`);
  process.exitCode = total.faults > 0 ? 1 : 0;
}

void main();

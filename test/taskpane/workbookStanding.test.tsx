/** What the pane says of a change that stands half in the workbook, and what the person does about it. */
import { translator } from '../../src/i18n';
import type { Failure, Outcome } from '../../src/excel/outcome';
import type { Half } from '../../src/excel/whole/half';
import { WorkbookStanding } from '../../src/taskpane/kit/WorkbookStanding';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import type { Services } from '../../src/taskpane/state/services';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { pageWith, type Page } from '../helpers/page';
import { fakeServices } from './fakes';

const HALF: Half = {
  places: [
    { table: 'Communes', row: 'Jacou', state: 'changed' },
    { table: 'Adhesions', row: 'Jacou, E-demat', state: 'pending' },
    { table: 'Titres', row: '', state: 'unknown' },
  ],
  ways: ['finish', 'takeBack'],
  change: {
    kind: 'rows',
    binding: DEFAULT_BINDING,
    before: { looks: {}, names: {} },
    steps: { names: [], cells: [], added: [], removed: [] },
  },
};

const failureWith = (half?: Half, restored = false): Failure => ({
  ok: false,
  problem: { code: 'tablesChanged' },
  restored,
  ...(half === undefined ? {} : { half }),
});

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const { workbook: words } = translator(language).text;
  let page: Page | undefined;
  afterEach(() => {
    page?.close();
  });

  async function standing(failure: Failure, settleHalf?: Services['settleHalf']): Promise<Page> {
    const store = createPaneStore(initialState({ route: 'data', chosenYear: null, filling: 'live' }), () =>
      fakeServices({ kind: 'welcome' }, settleHalf === undefined ? {} : { settleHalf }),
    );
    return (page = await pageWith(<WorkbookStanding failure={failure} />, store, language));
  }

  test('as before, or only partly known', async () => {
    const before = await standing(failureWith(undefined, true));
    expect([before.text(), before.buttons()]).toEqual([words.intact, []]);
    before.close();
    const unknown = await standing(failureWith());
    expect([unknown.text(), unknown.buttons()]).toEqual([words.changed, []]);
    unknown.close();
    const unseen = await standing(failureWith({ ...HALF, places: [], ways: ['takeBack'] }));
    expect(unseen.text()).toContain(words.changed);
    expect([unseen.items(), unseen.buttons()]).toEqual([[], [words.takeBack]]);
  });

  test('what stands where is listed, with what can be done', async () => {
    const { text, items, buttons } = await standing(failureWith(HALF));
    expect(text()).toContain(words.half);
    expect(items()).toEqual([
      words.place.changed({ where: 'Communes, Jacou' }),
      words.place.pending({ where: 'Adhesions, Jacou, E-demat' }),
      words.place.unknown({ where: 'Titres' }),
    ]);
    expect(buttons()).toEqual([words.finish, words.takeBack]);
  });

  test.each([
    ['finish', words.finished],
    ['takeBack', words.intact],
  ] as const)('%s makes it whole, says so, and keeps the focus', async (way, said) => {
    const asked: unknown[] = [];
    const { click, text, buttons, hasFocusOn } = await standing(failureWith(HALF), (half, direction) => {
      asked.push([half, direction]);
      return Promise.resolve({ ok: true, value: undefined });
    });
    await click(`half-${way}`);
    expect(asked).toEqual([[HALF, way]]);
    expect([text(), buttons()]).toEqual([said, []]);
    expect(hasFocusOn(said)).toBe(true);
  });

  test('where it fails again, what stands there now is said, and it can be tried once more', async () => {
    const left: Half = { ...HALF, places: HALF.places.slice(1, 2) };
    const answers: Outcome<void>[] = [
      failureWith(left),
      // Nothing was looked at: what was known is still said.
      failureWith(),
      { ok: true, value: undefined },
    ];
    const asked: Half[] = [];
    const { click, text, items, hasFocusOn } = await standing(failureWith(HALF), (half) => {
      asked.push(half);
      return Promise.resolve(answers[asked.length - 1]!);
    });
    const pending = words.place.pending({ where: 'Adhesions, Jacou, E-demat' });
    await click('half-finish');
    expect(items()).toEqual([pending]);
    expect(hasFocusOn(pending)).toBe(true);
    await click('half-takeBack');
    expect(items()).toEqual([pending]);
    await click('half-finish');
    expect(text()).toBe(words.finished);
    expect(asked).toEqual([HALF, left, left]);
  });
});

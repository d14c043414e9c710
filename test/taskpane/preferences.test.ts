import { luminanceOf } from '../../src/taskpane/shell/office';
import { nextTab } from '../../src/taskpane/shell/SectionTabs';
import {
  DEFAULT_PREFERENCES,
  loadPreferences,
  parsePreferences,
  savePreferences,
} from '../../src/taskpane/state/preferences';

describe('what was kept', () => {
  test('comes back', () => {
    const kept = { section: 'documents', chosenYear: 2020, filling: 'frozen' } as const;
    expect(parsePreferences(JSON.stringify(kept))).toEqual(kept);
  });

  test.each([null, '', '{', 'null', '[]', '{"section":"elsewhere","chosenYear":"2020","filling":7}'])(
    '%s gives the defaults',
    (text) => {
      expect(parsePreferences(text)).toEqual(DEFAULT_PREFERENCES);
    },
  );

  test('each part has its own default', () => {
    expect(parsePreferences('{"section":"checks","filling":"other"}')).toEqual({
      ...DEFAULT_PREFERENCES,
      section: 'checks',
    });
  });

  test('without a store the pane works all the same', () => {
    expect(loadPreferences()).toEqual(DEFAULT_PREFERENCES);
    expect(() => savePreferences(DEFAULT_PREFERENCES)).not.toThrow();
  });
});

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 0],
  ['ArrowLeft', 0, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Tab', 0, null],
] as const)('%s on tab %i of three', (key, from, to) => {
  expect(nextTab(key, from, 3)).toBe(to);
});

test('the theme is told by its background', () => {
  expect(luminanceOf('#FFFFFF')).toBeCloseTo(1);
  expect(luminanceOf('262626')).toBeLessThan(0.5);
  expect(luminanceOf('white')).toBeNull();
  expect(luminanceOf(undefined)).toBeNull();
});

/** The colours of Office, through its genuine client, which remembers them for some seconds. */
import type { ExternalObject, OfficeTheme } from '../../host/index';
import { openExcel } from '../../host/node';
import { THEMES } from '../../host/preview/themes';
import { isDark, watchTheme } from '../../src/taskpane/shell/office';

const realm = globalThis as unknown as Record<string, unknown>;
const [page, shown, system] = [new EventTarget(), new EventTarget(), new EventTarget()];
const changeTheme = (theme: OfficeTheme): void => (realm['external'] as ExternalObject).changeTheme(theme);

beforeAll(async () => {
  await openExcel();
  const listening = (target: EventTarget) => ({
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  });
  Object.assign(realm, listening(page), { matchMedia: () => system });
  Object.assign(document, listening(shown));
});
let day = 0;
beforeEach(() => {
  // Each on a day of its own: what the client remembers of the one before is long over.
  jest.useFakeTimers({ now: Date.UTC(2021, 8, (day += 1)) });
  changeTheme(THEMES.light.office);
});
afterEach(() => {
  jest.useRealTimers();
});

/** What the pane has seen each time that it was told to look. */
function watched(): { readonly seen: boolean[]; readonly stop: () => void } {
  const seen: boolean[] = [];
  return { seen, stop: watchTheme(() => seen.push(isDark())) };
}

const ASKED: readonly (readonly [string, () => unknown])[] = [
  ['the person comes back to the pane', () => page.dispatchEvent(new Event('focus'))],
  ['the pane is shown again', () => shown.dispatchEvent(new Event('visibilitychange'))],
  ['the system changes', () => system.dispatchEvent(new Event('change'))],
];

test.each(ASKED)('%s just after the last look: the new colours are taken on all the same', (_, happens) => {
  const { seen, stop } = watched();
  expect(isDark()).toBe(false);
  changeTheme(THEMES.dark.office);
  happens();
  // The client answers what it remembers.
  expect(seen).toEqual([false]);
  jest.runAllTimers();
  expect(seen).toEqual([false, true]);
  stop();
});

test('the pane looks once more however often it was told to, and not when it is gone', () => {
  const { seen, stop } = watched();
  for (let time = 0; time < 3; time += 1) page.dispatchEvent(new Event('focus'));
  jest.runAllTimers();
  expect(seen).toHaveLength(4);
  page.dispatchEvent(new Event('focus'));
  stop();
  jest.runAllTimers();
  page.dispatchEvent(new Event('focus'));
  expect(seen).toHaveLength(5);
});

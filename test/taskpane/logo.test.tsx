/** The creditor's logo in the pane: a picture that is one is kept, another is refused with a sentence, the former stays. */
import type { Picture } from '../../src/core/picture';
import { LogoBlock } from '../../src/taskpane/features/data/logo/LogoBlock';
import type { LogoServices } from '../../src/taskpane/features/data/logo/logoServices';
import { createLogoSession } from '../../src/taskpane/features/data/logo/logoSession';
import { logoWords } from '../../src/taskpane/features/data/logo/words';
import { renderToString } from 'react-dom/server';
import { translator } from '../../src/i18n';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { initialState } from '../../src/taskpane/state/paneState';
import { aConvention, fakeServices } from './fakes';
import { LOGO } from '../helpers/pictures';

const file = (bytes: Uint8Array, name = 'logo.png') => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
});

function played(kept: Picture | null = null) {
  const all: (Picture | null)[] = [kept];
  const services: LogoServices = {
    read: () => Promise.resolve({ ok: true, value: all.at(-1) ?? null }),
    keep(picture) {
      all.push(picture);
      return Promise.resolve({ ok: true, value: undefined });
    },
  };
  return { all, services };
}

test('a picture is kept, whatever its file is called; then it is taken away', async () => {
  const { all, services } = played();
  const session = createLogoSession(services);
  await session.read();
  expect(session.getState()).toEqual({ logo: null, busy: false, ending: null });
  await session.pick(file(LOGO, 'logo.exe'));
  expect(session.getState()).toMatchObject({ logo: { format: 'png', width: 120 }, ending: { kind: 'kept' } });
  await session.remove();
  expect(session.getState()).toEqual({ logo: null, busy: false, ending: { kind: 'removed' } });
  expect(all.map((each) => each?.format ?? null)).toEqual([null, 'png', null]);
});

test('what is no picture is refused, and the former one stays', async () => {
  const { all, services } = played();
  const session = createLogoSession(services);
  await session.pick(file(LOGO));
  for (const [bytes, problem] of [
    [new TextEncoder().encode('<svg/>'), 'kind'],
    [LOGO.slice(0, -30), 'broken'],
    [Uint8Array.from([...LOGO, ...new Uint8Array(60_000)]), 'tooLarge'],
  ] as const) {
    await session.pick(file(bytes));
    expect(session.getState()).toMatchObject({
      logo: { format: 'png' },
      busy: false,
      ending: { kind: 'refused', problem },
    });
  }
  await session.pick({ ...file(LOGO), arrayBuffer: () => Promise.reject(new Error('gone')) });
  expect(session.getState().ending).toEqual({ kind: 'refused', problem: 'unreachable' });
  expect(all).toHaveLength(2);
});

test('what Excel refuses is said, and the former one stays', async () => {
  const { services } = played();
  const session = createLogoSession({
    ...services,
    keep: () => Promise.resolve({ ok: false, problem: { code: 'cellBeingEdited' }, restored: true }),
  });
  await session.read();
  await session.pick(file(LOGO));
  expect(session.getState()).toEqual({
    logo: null,
    busy: false,
    ending: { kind: 'failed', problem: { code: 'cellBeingEdited' } },
  });
});

test.each(['fr', 'en'] as const)('the block before anything is read (%s)', (language) => {
  const store = createPaneStore(initialState({ route: 'data', chosenYear: null, filling: 'live' }), () =>
    fakeServices(aConvention()),
  );
  const html = renderToString(
    <PaneContext value={{ store, translator: translator(language) }}>
      <LogoBlock services={played().services} />
    </PaneContext>,
  ).replace(/&#x27;/g, "'");
  const words = logoWords(language);
  for (const said of [words.title, words.reading, words.choose]) expect(html).toContain(said);
  expect(html).not.toContain('logo-remove');
});

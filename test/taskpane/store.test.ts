import {
  drawRecap,
  drawUnderAnotherName,
  freezeRecap,
  goToPlace,
  loadExample,
  readAgain,
  redrawSheet,
} from '../../src/taskpane/state/actions';
import { announcementOf } from '../../src/taskpane/state/announcement';
import type { PaneReading } from '../../src/taskpane/model/paneReading';
import type { Services } from '../../src/taskpane/state/services';
import { initialState, pageOf } from '../../src/taskpane/state/paneState';
import { createPaneStore, type PaneStore } from '../../src/taskpane/state/paneStore';
import { translator } from '../../src/i18n';
import type { DrawnDocument } from '../../src/excel/drawDocument';
import type { Outcome } from '../../src/excel/outcome';
import type { Touched } from '../../src/excel/watch';
import { AS_USUAL } from '../helpers/asUsual';
import { aConvention, aSheet, done, failed, fakeServices } from './fakes';

const storeWith = (services: Services | (() => Promise<Services>)): PaneStore =>
  createPaneStore(initialState({ route: 'documents', chosenYear: null, filling: 'portable' }), () =>
    typeof services === 'function' ? services() : services,
  );

/** A promise that a test settles when it likes. */
function later<T>(): { promise: Promise<T>; settle: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, settle };
}

describe('reading', () => {
  test('what the services throw is a problem, not a crash', async () => {
    const store = storeWith(() => Promise.reject(new TypeError('Failed to fetch')));
    await store.refresh();
    expect(store.getState().reading).toEqual({
      status: 'error',
      problem: { code: 'unexpected', excelCode: 'TypeError', message: 'Failed to fetch' },
    });
  });

  test('a part that did not arrive is asked for again, and the workbook followed from then on', async () => {
    const watch = jest.fn(() => Promise.resolve(() => Promise.resolve()));
    const notLoaded = Object.assign(new Error('Loading chunk 1 failed.'), { name: 'ChunkLoadError' });
    const arrivals = [
      () => Promise.reject<Services>(notLoaded),
      () => Promise.resolve(fakeServices(aConvention(), { watch })),
    ];
    const store = storeWith(() => arrivals.shift()!());
    store.start();
    await new Promise(setImmediate);
    expect(store.getState().reading).toEqual({ status: 'error', problem: { code: 'notLoaded' } });
    expect(watch).not.toHaveBeenCalled();
    await readAgain.run(store);
    expect(store.getState().reading.status).toBe('ready');
    await new Promise(setImmediate);
    expect(watch).toHaveBeenCalledTimes(1);
  });

  test('changes that come during a reading lead to one more, never to two at a time', async () => {
    const waiting: ((value: Outcome<PaneReading>) => void)[] = [];
    const store = storeWith(
      fakeServices(aConvention(), { read: () => new Promise((resolve) => waiting.push(resolve)) }),
    );
    const finished = store.refresh();
    await new Promise(setImmediate);
    void store.refresh();
    void store.refresh();
    expect(waiting).toHaveLength(1);
    waiting[0]?.({ ok: true, value: aConvention({ name: 'before' }) });
    await new Promise(setImmediate);
    expect(waiting).toHaveLength(2);
    waiting[1]?.({ ok: true, value: aConvention({ name: 'after' }) });
    await finished;
    expect(store.getState().reading).toMatchObject({ value: { name: 'after' } });
    expect(waiting).toHaveLength(2);
  });

  test('the first figures are shown before the reading is whole', async () => {
    const whole = later<Outcome<PaneReading>>();
    const store = storeWith(
      fakeServices(aConvention(), {
        read: (onFirst) => {
          onFirst(aConvention({ name: 'at first' }));
          return whole.promise;
        },
      }),
    );
    const finished = store.refresh();
    await new Promise(setImmediate);
    expect(store.getState().reading).toMatchObject({ status: 'begun', first: { name: 'at first' } });
    whole.settle({ ok: true, value: aConvention({ name: 'whole' }) });
    await finished;
    expect(store.getState().reading).toMatchObject({ status: 'ready', value: { name: 'whole' } });
    // What is known in full stays until the next reading is whole.
    void store.refresh();
    await new Promise(setImmediate);
    expect(store.getState().reading).toMatchObject({ status: 'ready', value: { name: 'whole' } });
  });

  test('follows the workbook, but not its own writing', async () => {
    let change: (touched: Touched) => void = () => undefined;
    const theirs: Touched = { sheets: [], othersAt: Infinity };
    const read = jest.fn(() => done(aConvention()));
    const drawing = later<Outcome<DrawnDocument>>();
    const store = storeWith(
      fakeServices(aConvention(), {
        read,
        drawRecap: () => drawing.promise,
        watch: (onChange) => {
          change = onChange;
          return Promise.resolve(() => Promise.resolve());
        },
      }),
    );
    store.start();
    await new Promise(setImmediate);
    expect(read).toHaveBeenCalledTimes(1);
    change(theirs);
    await new Promise(setImmediate);
    expect(read).toHaveBeenCalledTimes(2);
    // Told late, when the job that wrote has long read.
    change({ sheets: [], othersAt: null });
    await new Promise(setImmediate);
    expect(read).toHaveBeenCalledTimes(2);
    // A sheet that was added: nobody says by whom. It was heard of before the last reading began, which knows it.
    change({ sheets: [], othersAt: Date.now() - 60_000 });
    await new Promise(setImmediate);
    expect(read).toHaveBeenCalledTimes(2);

    // The same while that reading is under way.
    const reading = store.refresh();
    change({ sheets: [], othersAt: Date.now() - 60_000 });
    await reading;
    expect(read).toHaveBeenCalledTimes(3);

    const ended = drawRecap.run(store);
    change(theirs);
    await new Promise(setImmediate);
    expect(read).toHaveBeenCalledTimes(3);
    drawing.settle({ ok: true, value: { sheetName: 'R', ...AS_USUAL } });
    await ended;
    expect(read).toHaveBeenCalledTimes(4);
  });

  test('trying again after an error brings the focus to the page that comes', async () => {
    let good = false;
    const store = storeWith(
      fakeServices(aConvention(), {
        read: () => (good ? done<PaneReading>(aConvention()) : failed({ code: 'excelBusy' })),
      }),
    );
    await store.refresh();
    good = true;
    await readAgain.run(store);
    expect(pageOf(store.getState())).toBe('documents');
    expect(store.getState().focus.target).toBe('heading');
  });
});

describe('drawing', () => {
  const words = translator('fr');

  test('orders what is chosen, tells its steps and how it ended', async () => {
    const draw = jest.fn<ReturnType<Services['drawRecap']>, Parameters<Services['drawRecap']>>(
      (_order, onProgress) => {
        onProgress('reading');
        onProgress('drawing');
        return done({ sheetName: 'Récap 2021', ...AS_USUAL });
      },
    );
    const store = storeWith(fakeServices(aConvention(), { drawRecap: draw }));
    await store.refresh();
    const said: string[] = [];
    store.subscribe(() => said.push(announcementOf(store.getState(), words)));
    await drawRecap.run(store);

    expect(draw.mock.calls[0]?.[0]).toEqual({
      year: 2021,
      filling: 'portable',
      today: '30/09/2021',
    });
    expect([...new Set(said)]).toEqual([
      'Lecture des tableaux…',
      'Dessin de la feuille…',
      'Le récapitulatif 2021 est dessiné.',
    ]);
    expect(store.getState()).toMatchObject({ job: null, result: { kind: 'drawn', sheet: 'Récap 2021' } });
  });

  test.each([
    ['fr', 'Le récapitulatif 2021 est dessiné et figé.'],
    ['en', 'The recap of 2021 is drawn and frozen.'],
  ] as const)('of the version for the council is said to be frozen, in %s', async (language, said) => {
    const store = storeWith(
      fakeServices(aConvention(), {
        drawRecap: () => done({ sheetName: 'Récap 2021 figé', ...AS_USUAL }),
      }),
    );
    await store.refresh();
    await freezeRecap.run(store, '');
    expect(announcementOf(store.getState(), translator(language)).replace(/\s/g, ' ')).toBe(said);
  });

  test('is not to be started twice', async () => {
    const drawing = later<Outcome<DrawnDocument>>();
    const store = storeWith(fakeServices(aConvention(), { drawRecap: () => drawing.promise }));
    expect(drawRecap.enabled(store.getState())).toBe(false);
    await store.refresh();
    expect(drawRecap.enabled(store.getState())).toBe(true);
    void drawRecap.run(store);
    expect(drawRecap.enabled(store.getState())).toBe(false);
  });

  test.each([
    ['portable', true],
    ['frozen', false],
  ] as const)('a %s drawing that fails knows whether there was a former one', async (filling, hadFormer) => {
    const failure = await failed({ code: 'excelBusy' });
    const services = fakeServices(aConvention({ sheets: [aSheet()] }), {
      drawRecap: () => Promise.resolve(failure),
    });
    const store = storeWith(services);
    await store.refresh();
    store.dispatch({ type: 'fillingChosen', filling });
    await drawRecap.run(store);
    expect(store.getState().result).toMatchObject({ kind: 'drawFailed', failure, hadFormer });
  });

  test('under another name asks for it', async () => {
    const draw = jest.fn<ReturnType<Services['drawRecap']>, Parameters<Services['drawRecap']>>(() =>
      done({ sheetName: 'Récap 2021 (2)', ...AS_USUAL }),
    );
    const store = storeWith(fakeServices(aConvention(), { drawRecap: draw }));
    await store.refresh();
    await drawUnderAnotherName.run(store, 'Récap 2021 (2)');
    expect(draw.mock.calls[0]?.[0]).toMatchObject({ underAnotherName: true });
  });
});

describe('an annexe or a statement drawn once more', () => {
  const statement = {
    ...aSheet({ name: 'État Lattes', subject: 'Lattes', filling: 'portable', state: 'stale' }),
    kind: 'settlementStatement',
  } as const;

  test('is ordered as it is, and said by its name', async () => {
    const drawDocument = jest.fn<ReturnType<Services['drawDocument']>, Parameters<Services['drawDocument']>>(
      () => done({ sheetName: 'État Lattes', ...AS_USUAL }),
    );
    const store = storeWith(fakeServices(aConvention({ sheets: [statement] }), { drawDocument }));
    await store.refresh();
    await redrawSheet.run(store, statement);
    expect(drawDocument.mock.calls.map(([order]) => order)).toEqual([
      {
        kind: 'settlementStatement',
        year: 2021,
        subject: 'Lattes',
        filling: 'portable',
        today: '30/09/2021',
      },
    ]);
    const { text } = translator('fr');
    expect(announcementOf(store.getState(), translator('fr'))).toBe(
      text.drawing.sheetDrawn({ sheet: 'État Lattes' }),
    );
  });

  test('that fails says which, and that the former sheet is intact', async () => {
    const drawDocument = () => failed({ code: 'sheetProtected', sheet: 'État Lattes' });
    const store = storeWith(fakeServices(aConvention({ sheets: [statement] }), { drawDocument }));
    await store.refresh();
    await redrawSheet.run(store, statement);
    expect(store.getState().result).toMatchObject({ kind: 'drawFailed', hadFormer: true });
    expect(announcementOf(store.getState(), translator('fr'))).toBe(
      translator('fr').text.drawing.sheetFailed({ sheet: 'État Lattes' }),
    );
  });
});

test('the example leads from the welcome to the convention', async () => {
  let reading: PaneReading = { kind: 'welcome' };
  const store = storeWith(
    fakeServices(reading, {
      read: () => done(reading),
      createExample: (onProgress) => {
        onProgress(8, 8);
        reading = aConvention();
        return done(undefined);
      },
    }),
  );
  await store.refresh();
  expect(pageOf(store.getState())).toBe('welcome');
  await loadExample.run(store);
  expect(pageOf(store.getState())).toBe('documents');
  expect(store.getState().result).toEqual({ kind: 'exampleLoaded' });
});

test('a cell that cannot be reached is said, with the binding it was looked for by', async () => {
  const go = jest.fn<ReturnType<Services['goToPlace']>, Parameters<Services['goToPlace']>>(() =>
    failed({ code: 'itemGone', item: 'Communes' }),
  );
  const view = aConvention();
  const store = storeWith(fakeServices(view, { goToPlace: go }));
  await store.refresh();
  const place = { table: 'communes', row: 0, column: 'name' } as const;
  await goToPlace(store, place);
  expect(go).toHaveBeenCalledWith(place, view.binding);
  expect(store.getState().result).toMatchObject({ kind: 'notReached', problem: { item: 'Communes' } });
});

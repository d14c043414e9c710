/** A table from a file: what is read of it, what is proposed, and what the page says. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToString } from 'react-dom/server';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { translator } from '../../src/i18n';
import { importWords } from '../../src/taskpane/features/data/import/words';
import { dataStoreOf } from '../../src/taskpane/features/data/dataStore';
import type { DataEvent } from '../../src/taskpane/features/data/dataState';
import { hasNeededColumns, plannedImport } from '../../src/taskpane/features/data/import/importChoices';
import {
  createImportSession,
  type ImportSession,
  type ImportState,
} from '../../src/taskpane/features/data/import/importSession';
import { importEdit, vintageQuestion } from '../../src/taskpane/features/data/import/importVintage';
import type { PickedFile } from '../../src/taskpane/kit/files/openFile';
import { understoodWords } from '../../src/taskpane/kit/files/understood/words';
import { fileWords } from '../../src/taskpane/kit/files/words';
import { ImportView } from '../../src/taskpane/features/data/import/ImportView';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import type { Edit } from '../../src/workbook/edits/edit';
import { atOnce } from '../../src/workbook/edits/import/inParts';
import { allOfFrance, donneesCommunes } from '../helpers/inseeFiles';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { aConvention, fakeServices } from './fakes';
import { editWords } from '../../src/taskpane/kit/edits/words';
import { BETWEEN_WORDS } from '../helpers/markup';

const RAW = rawWorkbookOf(exampleTables());
const view = aConvention({ raw: RAW });

const file = (text: string, changes: Partial<PickedFile> = {}): PickedFile => ({
  name: 'populations.csv',
  size: text.length,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  ...changes,
});
const POPULATIONS = 'codgeo;libgeo;Population totale 2021\r\n34129;LATTES;17000\r\n34192;Palavas;6000\r\n';

/** Once what the rows would do is known. */
const settled = (session: ImportSession): Promise<void> =>
  new Promise((resume) => {
    const look = (): void => {
      if (session.getState().planning.isUnderWay) return;
      leave();
      resume();
    };
    const leave = session.subscribe(look);
    look();
  });

async function opened(picked: PickedFile): Promise<ImportSession> {
  const session = createImportSession();
  session.compareWith(view);
  await session.open(picked);
  await settled(session);
  return session;
}

const planOf = (session: ImportSession) => {
  const { choices, reference } = session.getState();
  return atOnce(plannedImport(choices!, { raw: RAW, binding: DEFAULT_BINDING }, reference)).plan;
};

test.each([
  [POPULATIONS, 'communes'],
  ['Logiciel;Coût annuel\r\nCadastre;1000\r\n', 'applications'],
  ['Commune;Application;Depuis\r\nLattes;E-demat;2021\r\n', 'subscriptions'],
] as const)('what a file is, is proposed: %#', async (text, role) => {
  const { choices } = (await opened(file(text))).getState();
  expect(choices?.role).toBe(role);
  expect(hasNeededColumns(choices!)).toBe(true);
});

test('its rows are planned by their number in the file; its columns can be changed', async () => {
  const session = await opened(file(POPULATIONS));
  expect(planOf(session).lines.map(({ row, outcome }) => [row, outcome.kind])).toEqual([
    [2, 'changed'],
    [3, 'new'],
  ]);
  session.match('population', null);
  expect(planOf(session).lines.map(({ outcome }) => outcome.kind)).toEqual(['unchanged', 'refused']);
  // A column of the file goes to one of ours.
  session.match('siret', 0);
  const { matches } = session.getState().choices!.matching;
  expect(matches.filter(({ index }) => index === 0).map(({ column }) => column)).toEqual(['siret']);
  session.chooseRole('applications');
  expect(session.getState().choices?.role).toBe('applications');
  session.leave();
  expect(session.getState()).toMatchObject({ file: null, choices: null, sheets: [] });
});

describe('what the rows would do is worked out outside the page', () => {
  const many = (word: string) =>
    file(
      ['Commune;Population', ...Array.from({ length: 4_000 }, (_, row) => `${word} ${row};9`)].join('\r\n'),
    );

  test('in turns, and of what was chosen last: until then the button waits', async () => {
    const session = createImportSession();
    const states: ImportState['planning'][] = [];
    session.subscribe(() => states.push(session.getState().planning));
    await session.open(many('Nouvelle'));
    // Nothing to compare with yet.
    expect(session.getState().planning).toMatchObject({ planned: null, isUnderWay: false });
    session.compareWith(view);
    expect(session.getState().planning).toMatchObject({ planned: null, isUnderWay: true });
    session.leaveRow(2);
    await settled(session);
    const counts = states.flatMap(({ planned }) => (planned === null ? [] : [planned.plan.lines.length]));
    expect(new Set(counts)).toEqual(new Set([3_999]));
    // What it was before stays in view while it is worked out anew; of another table nothing does.
    session.leaveRow(3);
    expect(session.getState().planning.planned?.plan.lines).toHaveLength(3_999);
    expect(session.getState().planning.isUnderWay).toBe(true);
    session.chooseRole('applications');
    expect(session.getState().planning).toMatchObject({ planned: null, isUnderWay: false });
    session.chooseRole('communes');
    expect(session.getState().planning).toMatchObject({ planned: null, isUnderWay: true });
  });

  test('a mistake of ours is said by the page, which does not wait for ever', async () => {
    const session = createImportSession();
    session.compareWith({
      ...view,
      raw: new Proxy(RAW, {
        get(_, property) {
          throw new Error(`${String(property)} cannot be read`);
        },
      }),
    });
    await session.open(many('Nouvelle'));
    await settled(session);
    expect(session.getState().planning).toMatchObject({
      planned: null,
      isUnderWay: false,
      broken: { message: 'tables cannot be read' },
    });
    // Another question is answered.
    session.compareWith(view);
    await settled(session);
    expect(session.getState().planning).toMatchObject({ isUnderWay: false, broken: null });
  });

  test('and no more of a file that was left', async () => {
    const session = createImportSession();
    session.compareWith(view);
    await session.open(many('Nouvelle'));
    session.leave();
    const turns = Array.from({ length: 20 }, () => new Promise((resume) => setImmediate(resume)));
    await Promise.all(turns);
    expect(session.getState()).toMatchObject({
      choices: null,
      planning: { planned: null, isUnderWay: false },
    });
  });
});

test('files that cannot be read are said, none is kept', async () => {
  const big = await opened(
    file('', { size: 31_000_000, arrayBuffer: () => Promise.reject(new Error('never opened')) }),
  );
  expect(big.getState().problems).toMatchObject([{ code: 'tooLarge' }]);
  const gone = await opened(file('x', { arrayBuffer: () => Promise.reject(new Error('moved')) }));
  expect(gone.getState().problems).toMatchObject([{ code: 'unreachable' }]);
  const pdf = await opened(file('%PDF-1.7'));
  expect(pdf.getState().problems).toMatchObject([{ code: 'unknownFormat' }]);
  expect((await opened(file(''))).getState().problems).toMatchObject([{ code: 'empty' }]);
});

test('the file that was chosen last counts', async () => {
  const session = createImportSession();
  let release = (): void => undefined;
  const slow = session.open(
    file('a;b', {
      name: 'slow.csv',
      arrayBuffer: () =>
        new Promise((resolve) => {
          release = () => resolve(new ArrayBuffer(0));
        }),
    }),
  );
  await session.open(file(POPULATIONS));
  release();
  await slow;
  expect(session.getState()).toMatchObject({ file: 'populations.csv', busy: false, problems: [] });
});

describe('the vintage goes with the rows', () => {
  const questionOf = (session: ImportSession) =>
    vintageQuestion(planOf(session).steps, session.getState(), view, 2021);
  const changesOf = ({ steps }: { readonly steps: readonly Edit[] }) =>
    steps.flatMap((step) => (step.kind === 'setPopulations' ? step.settings : []));

  test('as the title of the column says, or what stands above it', async () => {
    const session = await opened(file(POPULATIONS));
    const edit = importEdit(planOf(session).steps, questionOf(session));
    expect(changesOf(edit)).toMatchObject([
      { setting: 'populationVintage', before: 2018, after: 2021 },
      { setting: 'populationSource', after: '' },
    ]);
    expect(edit.steps.at(-1)).toMatchObject({ kept: { kind: 'from', year: 2021 } });
    session.chooseFrom(2019);
    expect(importEdit(planOf(session).steps, questionOf(session)).steps.at(-1)).toMatchObject({
      kept: { year: 2019, figures: [{ member: 'Lattes', municipale: null, totale: 17_000 }] },
    });
    const above = await opened(
      file('Populations légales 2020\r\n\r\nCommune;Population\r\nLattes;17000\r\n', { name: 'a.csv' }),
    );
    expect(questionOf(above)).toMatchObject({ vintage: 2020, current: 2018 });
  });

  test('of the year that stands in the workbook, nothing is changed but the rows', async () => {
    const session = await opened(file('Commune;Population\r\nLattes;17000\r\n', { name: 'a.csv' }));
    expect(questionOf(session)).toMatchObject({ vintage: null, said: [] });
    session.chooseVintage(2018);
    expect(changesOf(importEdit(planOf(session).steps, questionOf(session)))).toEqual([]);
  });
});

describe.each(['fr', 'en'] as const)('the page in %s', (language) => {
  const words = importWords(language);
  const edits = editWords(language);

  function rendered(session: ImportSession, ...events: DataEvent[]): string {
    const store = createPaneStore(initialState({ route: 'data', chosenYear: null, filling: 'live' }), () =>
      fakeServices(view),
    );
    store.dispatch({ type: 'readingSucceeded', value: view });
    const section = dataStoreOf(store);
    section.open({ page: 'import' });
    for (const event of events) section.dispatch(event);
    return renderToString(
      <FluentProvider theme={webLightTheme}>
        <PaneContext value={{ store, translator: translator(language) }}>
          <ImportView view={view} session={session} />
        </PaneContext>
      </FluentProvider>,
    ).replace(BETWEEN_WORDS, '');
  }

  test('before a file, with one, with a bad one', async () => {
    const html = rendered(createImportSession());
    expect(html).toContain(fileWords(language).choose);
    expect(html).not.toContain('import-apply');
    expect(html.match(/<h1/g)).toHaveLength(1);
    const good = rendered(await opened(file(POPULATIONS)));
    expect(good).toContain(words.apply({ count: 2 }));
    expect(good).toContain(words.titles.changed);
    expect(good).toContain('Palavas');
    const bad = rendered(await opened(file('%PDF-1.7')));
    expect(bad).toContain(fileWords(language).problems.unknownFormat);
  });

  test('nothing to import, columns that are needed, too many rows: the button waits and it is said why', async () => {
    expect(rendered(await opened(file('Commune\r\nLattes\r\n')))).toContain(words.nothingToDo);
    const session = await opened(file(POPULATIONS));
    for (const column of ['name', 'inseeCode']) session.match(column, null);
    expect(rendered(session)).toContain(words.columnsNeeded.communes);
    const many = Array.from({ length: 5001 }, (_, row) => `Commune ${row};${row}`).join('\r\n');
    expect(rendered(await opened(file(`Commune;Population\r\n${many}`)))).toContain('5');
    expect(rendered(await opened(file('Commune;Population\r\n')))).toContain(
      understoodWords(language).noRows,
    );
  });

  test('of which vintage populations are: read from the file, else asked, and the button waits', async () => {
    expect(rendered(await opened(file(POPULATIONS)))).toContain(
      words.vintageSaid({ quote: 'Population totale 2021' }),
    );
    const session = await opened(file('Commune;Population\r\nLattes;17000\r\n', { name: 'liste.csv' }));
    const asked = rendered(session);
    expect(asked).toContain(words.vintage);
    expect(asked).toContain(words.vintageKept({ vintage: 2018 }));
    expect(asked.match(new RegExp(words.vintageAsked, 'g'))).toHaveLength(2);
    session.chooseVintage(2022);
    expect(rendered(session)).not.toContain(words.vintageAsked);
    // Where no population is written, there is nothing to ask.
    session.match('population', null);
    await settled(session);
    expect(rendered(session)).not.toContain(words.vintage);
    expect(rendered(await opened(file('Logiciel;Coût annuel\r\nCadastre;1000\r\n')))).not.toContain(
      words.vintage,
    );
  });

  test('a file of all of France leads to the page of populations', async () => {
    const text = donneesCommunes(allOfFrance([], 6000), 'now');
    const html = rendered(await opened(file(text)));
    expect(html).toContain(words.ofPopulations);
    expect(html).toContain('data-testid="import-to-populations"');
    expect(html).toContain(words.ofPopulationsWhy);
  });

  test('what a file says is drawn in short, however long it is, and imported whole', async () => {
    const long = 'Commune nouvelle de '.repeat(1_500).trim();
    const rows = [`Commune;Population;Nature`, `${long};12;`, `Lattes;${long};`, `${long} 2;3;${long}`];
    const session = await opened(file(rows.join('\r\n')));
    const html = rendered(session);
    expect(html.split('Commune nouvelle de').length).toBeLessThan(200);
    expect(planOf(session).steps).toMatchObject([{ after: { name: long, population: 12 } }]);
  });

  test('texts that are too long for all of them to be taken in at once are not, and it is said', async () => {
    const rows = Array.from({ length: 150 }, (_, row) => `Commune ${row};${row};${'a'.repeat(30_000)}`);
    const session = await opened(file(['Commune;Population;Note', ...rows].join('\r\n')));
    const html = rendered(session);
    expect(html).toContain(understoodWords(language).tooLarge);
    expect(html).not.toContain('import-summary');
    const { rows: understood } = session.getState().choices!.understanding;
    expect(Math.max(...understood.map(({ cells }) => String(cells[2]).length))).toBeLessThan(2_000);
  });

  test('a cell of the longest text in each of many does not make the page longer', async () => {
    const row = Array.from({ length: 60 }, () => 'a'.repeat(6_000)).join(';');
    const session = await opened(file(Array.from({ length: 60 }, () => row).join('\r\n')));
    // The rows that nobody sees are not looked at.
    const grid = session.getState().sheets[0]!;
    const seen = new Set<string>();
    const rows = new Proxy(grid.rows, {
      get(target, property: string | symbol) {
        if (typeof property === 'string' && /^\d+$/.test(property)) seen.add(property);
        return Reflect.get(target, property) as unknown;
      },
    });
    const watched: ImportSession = {
      ...session,
      getState: () => state,
    };
    const state = { ...session.getState(), sheets: [{ ...grid, rows }] };
    expect(rendered(watched).split('a'.repeat(50)).length).toBeLessThan(400);
    expect(seen.size).toBeLessThanOrEqual(31);
  });

  test('after: how many, and the way back', async () => {
    const undo = { kind: 'importRows', steps: [] } as const;
    const { steps } = planOf(await opened(file(POPULATIONS)));
    const html = rendered(createImportSession(), {
      type: 'editDone',
      edit: { kind: 'importRows', steps },
      plan: { removedSubscriptions: 0, undo },
    });
    expect(html).toContain(edits.done.importRows({ name: '', count: 2 }));
    expect(html).toContain(edits.undo);
  });
});

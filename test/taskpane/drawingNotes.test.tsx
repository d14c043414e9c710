/** What is said of a drawing whose print setup Excel did not take, of hidden sheets, in both languages. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToString } from 'react-dom/server';
import type { ReactNode } from 'react';
import type { DrawnDocument } from '../../src/excel/drawDocument';
import { translator, type Language } from '../../src/i18n';
import { SheetsResultNotice } from '../../src/taskpane/features/sheets/SheetsResultNotice';
import { sheetsWords } from '../../src/taskpane/features/sheets/words';
import { ResultNotice } from '../../src/taskpane/kit/ResultNotice';
import { drawRecap, goToPlace, goToSheet } from '../../src/taskpane/state/actions';
import { announcementOf } from '../../src/taskpane/state/announcement';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore, type PaneStore } from '../../src/taskpane/state/paneStore';
import type { Services } from '../../src/taskpane/state/services';
import { AS_USUAL } from '../helpers/asUsual';
import { aConvention, done, fakeServices } from './fakes';
import { BETWEEN_WORDS } from '../helpers/markup';

const view = aConvention();

function storeWith(services: Partial<Services>): PaneStore {
  const store = createPaneStore(initialState({ route: 'documents', chosenYear: null, filling: 'live' }), () =>
    fakeServices(view, services),
  );
  store.dispatch({ type: 'readingSucceeded', value: view });
  return store;
}

const rendered = (language: Language, store: PaneStore, content: ReactNode): string =>
  renderToString(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={{ store, translator: translator(language) }}>{content}</PaneContext>
    </FluentProvider>,
  ).replace(BETWEEN_WORDS, '');

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const { text } = translator(language);
  const { notSet, fitLost } = text.drawing.printing;

  test.each([
    ['set', false, []],
    ['notSet', false, [notSet]],
    ['fitLost', true, [fitLost, text.drawing.hidden]],
  ] as const)('the recap: print setup %s, hidden %s', async (printing, hidden, said) => {
    const store = storeWith({
      drawRecap: () => done({ sheetName: 'Récap 2021', ...AS_USUAL, printing, hidden }),
    });
    await drawRecap.run(store);
    const html = rendered(language, store, <ResultNotice />);
    for (const sentence of [notSet, fitLost, text.drawing.hidden])
      expect({ sentence, isSaid: html.includes(sentence) }).toEqual({
        sentence,
        isSaid: (said as readonly string[]).includes(sentence),
      });
    expect(html).toContain(text.drawing.drawn({ year: view.defaultYear }));
    expect(html).toContain(text.goToSheet({ sheet: 'Récap 2021' }));
  });

  test('annexes and statements: said once, with the sheets that it is about', () => {
    const drawn: DrawnDocument[] = [
      { sheetName: 'Annexe 1', ...AS_USUAL, printing: 'notSet' },
      { sheetName: 'Annexe 3', ...AS_USUAL, hidden: true },
      { sheetName: 'État Lattes', ...AS_USUAL, printing: 'notSet' },
    ];
    const html = rendered(
      language,
      storeWith({}),
      <SheetsResultNotice
        result={{ drawn, failed: [], left: 0, cancelled: false }}
        shownBefore={true}
        onUnderAnotherName={() => undefined}
      />,
    );
    expect(html.split(notSet)).toHaveLength(2);
    expect(html).toContain(sheetsWords(language).concerned({ sheets: 'Annexe 1, État Lattes' }));
    expect(html.split(text.drawing.hidden)).toHaveLength(2);
    expect(html).not.toContain(fitLost);
  });

  test('a sheet that was hidden is shown, and that is said', async () => {
    const store = storeWith({
      goToSheet: (sheet) => done({ shown: sheet }),
      goToPlace: () => done({ shown: 'Communes' }),
    });
    const focus = store.getState().focus;
    await goToSheet.run(store, 'Récap 2021');
    const said = text.sheetShown({ sheet: 'Récap 2021' });
    expect(rendered(language, store, <ResultNotice />)).toContain(said);
    expect(announcementOf(store.getState(), translator(language))).toBe(said);
    await goToPlace(store, { table: 'communes', row: 0, column: 'name' });
    expect(rendered(language, store, <ResultNotice />)).toContain(text.sheetShown({ sheet: 'Communes' }));
    // The person went to the sheet: the pane does not take the focus from it.
    expect(store.getState().focus).toEqual(focus);
  });
});

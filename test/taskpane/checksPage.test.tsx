import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToString } from 'react-dom/server';
import { translator, type Language } from '../../src/i18n';
import { findingWords } from '../../src/taskpane/kit/findings/words/index';
import type { ConventionView } from '../../src/taskpane/model/paneReading';
import ChecksPage from '../../src/taskpane/features/checks/ChecksPage';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { exampleTables } from '../../src/workbook/tables/example';
import { mendWords } from '../../src/taskpane/features/checks/words/mends';
import type { SheetView } from '../../src/taskpane/model/paneReading';
import { sheetMend } from '../../src/taskpane/features/checks/useMends';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { aConvention, aFinding, aSheet, fakeServices } from './fakes';
import { checksWords } from '../../src/taskpane/features/checks/words';
import { BETWEEN_WORDS } from '../helpers/markup';

function rendered(language: Language, view: ConventionView): string {
  const store = createPaneStore(initialState({ route: 'checks', chosenYear: null, filling: 'live' }), () =>
    fakeServices(view),
  );
  store.dispatch({ type: 'readingSucceeded', value: view });
  return renderToString(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={{ store, translator: translator(language) }}>
        <ChecksPage view={view} />
      </PaneContext>
    </FluentProvider>,
  ).replace(BETWEEN_WORDS, '');
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const { text } = translator(language);

  test('findings by severity, the first of each', () => {
    const html = rendered(
      language,
      aConvention({
        year: {
          findings: [
            aFinding(),
            aFinding({ code: 'bindingDamaged', severity: 'warning', values: {}, place: null, where: null }),
            ...Array.from({ length: 25 }, () => aFinding({ severity: 'info' })),
          ],
        },
      }),
    );
    expect(html).toContain(text.more({ count: 20 }));
    for (const { name } of Object.values(checksWords(language).severities)) expect(html).toContain(name);
    const { what } = findingWords(language)(aFinding());
    expect(html).toContain(what.split('«')[0]?.split('“')[0]);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test('an annexe that is out of date is drawn again from here', () => {
    const sheet = aSheet({ name: 'Annexe 3 2021', kind: 'priceSchedule', state: 'stale' });
    const stale = aFinding({
      code: 'sheetStale',
      severity: 'warning',
      place: { sheet: sheet.name },
      values: { sheet: sheet.name },
      where: null,
    });
    const html = rendered(language, aConvention({ sheets: [sheet], year: { findings: [stale] } }));
    expect(html).toContain('data-testid="mend-redraw"');
    expect(html).toContain(mendWords(language).redraw({ sheet: sheet.name }));
  });

  test('each leads to its entry in the guide, which is said to be in French', () => {
    const findings = [aFinding(), aFinding({ code: 'bindingDamaged', place: null, where: null })];
    const html = rendered(language, aConvention({ year: { findings } }));
    for (const { code } of findings)
      expect(html).toMatch(
        new RegExp(`<a [^>]*href="guide/anomalies\\.html#${code}" hrefLang="fr"[^>]*aria-describedby`),
      );
    if (language !== 'fr') expect(checksWords(language).more).toContain('French');
  });

  test('no anomaly', () => {
    expect(rendered(language, aConvention())).toContain(checksWords(language).none);
  });
});

describe('which sheet is drawn again with one click', () => {
  const raw = rawWorkbookOf(exampleTables());
  const annexe = aSheet({ name: 'Annexe', kind: 'applicationUse' });
  const statementOf = (subject: string, changes: Partial<SheetView> = {}) =>
    aSheet({ name: `État ${subject}`, kind: 'settlementStatement', subject, ...changes });
  const mendable = (sheets: readonly SheetView[]) =>
    sheetMend(aConvention({ raw, sheets }), { place: { sheet: sheets[0]!.name } }) !== null;

  test.each([
    ['a recap', [aSheet()], true],
    ['an annexe', [annexe], true],
    ['an interrupted annexe', [{ ...annexe, state: 'incomplete', filling: null }], true],
    ['a frozen one', [{ ...annexe, frozen: true }], false],
    ['a copy beside it', [annexe, { ...annexe, id: '2', name: 'Annexe (2)' }], false],
    ['another annexe beside it', [annexe, aSheet({ name: 'Annexe 3', kind: 'priceSchedule' })], true],
    ['a statement', [statementOf('Lattes')], true],
    ['a statement beside that of another commune', [statementOf('Lattes'), statementOf('Montpellier')], true],
    ['a statement of a commune that is gone', [statementOf('Nulle-Part')], false],
    ['the recap of a single commune', [aSheet({ kind: 'communeRecap', subject: 'Lattes' })], false],
  ] as const)('%s', (_, sheets, expected) => {
    expect(mendable(sheets)).toBe(expected);
  });
});

import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToString } from 'react-dom/server';
import { translator, type Language } from '../../src/i18n';
import { findingSentence, findingWords } from '../../src/i18n/findings';
import type { ConventionView } from '../../src/taskpane/model/paneReading';
import ChecksPage from '../../src/taskpane/pages/ChecksPage';
import { PaneContext } from '../../src/taskpane/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/store';
import { aConvention, aFinding, fakeServices } from './fakes';

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
  ).replace(/<!-- -->/g, '');
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
    expect(html).toContain(text.checks.more({ count: 5 }));
    for (const { name } of Object.values(text.checks.severities)) expect(html).toContain(name);
    const { what } = findingSentence(findingWords(language), 'populationMissing', { commune: 'Lattes' });
    expect(html).toContain(what.split('«')[0]?.split('“')[0]);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test('no anomaly', () => {
    expect(rendered(language, aConvention())).toContain(text.checks.none);
  });
});

import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToString } from 'react-dom/server';
import { translator, type Language } from '../../src/i18n';
import { createRequestsSession } from '../../src/taskpane/features/requests/requestsSession';
import { RequestsView } from '../../src/taskpane/features/requests/RequestsView';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { ADDS, DROPS, withRequests } from '../helpers/withRequests';
import { aConvention, fakeServices } from './fakes';

function listed(raw = withRequests([DROPS, ADDS]), language: Language = 'fr'): string {
  const view = aConvention({ raw });
  const store = createPaneStore(initialState({ route: 'requests', chosenYear: null, filling: 'live' }), () =>
    fakeServices(view),
  );
  const html = renderToString(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={{ store, translator: translator(language) }}>
        <RequestsView session={createRequestsSession(store)} view={view} today={0} />
      </PaneContext>
    </FluentProvider>,
  );
  return html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '|')
    .replace(/\s/g, ' ');
}

test('the earliest answer first, with what the clauses say of each', () => {
  const text = listed();
  expect(text.indexOf('Montpellier')).toBeLessThan(text.indexOf('Lattes'));
  expect(text).toContain('Ajout : E-demat');
  expect(text).toContain('Réponse à donner au plus tard le 02/11/2019');
  expect(text).toContain('Dans les délais : effet au 1er janvier 2020 (dernier jour : 30/09/2019).');
  expect(text).toContain(
    'Trop tard pour le 1er janvier 2020 (dernier jour : 30/09/2019) : effet au 1er janvier 2021.',
  );
});

test('in English, too', () => {
  expect(listed(withRequests([ADDS]), 'en')).toContain('Answer due by 02/11/2019');
});

test('late answers, and what was decided', () => {
  expect(listed(withRequests([ADDS], 43_800))).toContain('Réponse en retard : elle était due le 02/11/2019');
  const decided = { ...ADDS, decision: 'Acceptée', effectYear: 2020, answeredOn: 43_770 };
  expect(listed(withRequests([decided], 43_800))).toContain('Acceptée, effet au 1er janvier 2020');
});

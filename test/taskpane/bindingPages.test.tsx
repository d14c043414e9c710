import { renderToString } from 'react-dom/server';
import { translator, type Language } from '../../src/i18n';
import { bindingWords } from '../../src/taskpane/features/binding/words';
import { BindView } from '../../src/taskpane/features/binding/BindView';
import type { BindingWork } from '../../src/taskpane/features/binding/bindingWork';
import { RepairView } from '../../src/taskpane/features/binding/RepairView';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState, pageOf } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import type { MissingParts } from '../../src/workbook/tables/repair';
import { aTable, foundWorkbook } from '../helpers/foundWorkbook';
import { fakeServices } from './fakes';
import { BETWEEN_WORDS } from '../helpers/markup';

const idle: BindingWork = { progress: null, carryOut: () => undefined };

const villes = aTable('Villes', ['Ville', 'Habitants'], ['Lattes', 17000], ['Juvignac', 11000]);
const logiciels = aTable('Logiciels', ['Logiciel', 'Coût annuel'], ['E-demat', 100]);
const usages = aTable('Usages', ['Ville', 'Logiciel'], ['Lattes', 'E-demat']);

function rendered(language: Language, view: React.ReactNode): string {
  const store = createPaneStore(initialState({ route: 'tables', chosenYear: null, filling: 'live' }), () =>
    fakeServices({ kind: 'welcome' }),
  );
  store.dispatch({ type: 'readingSucceeded', value: { kind: 'welcome' } });
  expect(pageOf(store.getState())).toBe('tables');
  return renderToString(
    <PaneContext value={{ store, translator: translator(language) }}>{view}</PaneContext>,
  ).replace(BETWEEN_WORDS, '');
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const words = bindingWords(language);

  test('the tables are proposed, and what would be read is said', () => {
    const html = rendered(
      language,
      <BindView found={foundWorkbook([villes, logiciels, usages])} work={idle} back={null} notice={null} />,
    );
    expect(html).toContain('<option value="Villes" selected="">');
    expect(html).toContain(
      words.counts({ communes: 2, inhabitants: 28000, applications: 1, subscriptions: 1 }),
    );
    expect(html).not.toContain('aria-disabled="true"');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test('a table in which nothing is recognised is not bound by itself, and the button waits', () => {
    const html = rendered(
      language,
      <BindView
        found={foundWorkbook([aTable('Notes', ['a', 'b'], ['x', 'y'])])}
        work={idle}
        back={null}
        notice={null}
      />,
    );
    expect(html).toContain(words.problems.nothingChosen);
    expect(html).toContain('aria-disabled="true"');
  });

  test('what is missing is listed, with what becomes of it', () => {
    const missing: MissingParts = {
      tables: [{ role: 'subscriptions', name: 'Adhesions' }],
      columns: [
        {
          role: 'applications',
          column: 'contributionRate',
          header: 'Participation',
          required: false,
          unclaimed: ['Part'],
          likely: 'Part',
        },
      ],
      settings: ['vatRate'],
      names: [{ role: 'Exercice', name: 'Exercice', lost: true }],
    };
    const html = rendered(
      language,
      <RepairView missing={missing} work={idle} back={null} notice={null} onOthers={() => undefined} />,
    );
    for (const sentence of [
      words.missingTable({ name: 'Adhesions' }),
      words.missingSetting({ name: 'Taux de TVA' }),
      words.lostName({ name: 'Exercice' }),
      words.missingColumn({ header: 'Participation', role: words.roles.applications }),
    ])
      expect(html).toContain(sentence);
    expect(html).toContain('<option value="bind Part" selected="">');
  });
});

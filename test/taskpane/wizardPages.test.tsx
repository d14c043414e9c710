import { renderToString } from 'react-dom/server';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { translator } from '../../src/i18n';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import {
  draftReducer,
  newDraft,
  pairOf,
  type Draft,
  type StepNumber,
} from '../../src/taskpane/features/wizard/draft';
import { createDraftStore } from '../../src/taskpane/features/wizard/useWizard';
import Wizard from '../../src/taskpane/features/wizard/Wizard';
import { gridWords } from '../../src/taskpane/kit/grid/words';
import { fakeServices } from './fakes';
import { wizardWords } from '../../src/taskpane/features/wizard/words';
import { BETWEEN_WORDS } from '../helpers/markup';

const filled: Draft = [
  draftReducer(newDraft(2026), {
    type: 'membersAdded',
    members: [
      { name: 'Lattes', kind: 'commune', inseeCode: '34129', siret: '', population: '17162' },
      { name: 'Pérols', kind: 'commune', inseeCode: '34198', siret: '', population: '9245' },
      { name: 'CCAS de Lattes', kind: 'ccas', inseeCode: '', siret: '', population: '' },
    ],
  }),
].map((draft) =>
  draft.applications.reduce(
    (former, { id }) =>
      draftReducer(former, { type: 'applicationChanged', id, changes: { annualCost: '1000' } }),
    draft,
  ),
)[0]!;

function rendered(language: 'fr' | 'en', draft: Draft): string {
  const store = createPaneStore(initialState({ route: 'overview', chosenYear: null, filling: 'live' }), () =>
    fakeServices({ kind: 'welcome' }),
  );
  const pane = { store, translator: translator(language) };
  const html = renderToString(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={pane}>
        <Wizard onLeave={() => undefined} draftStore={createDraftStore(draft, () => undefined)} />
      </PaneContext>
    </FluentProvider>,
  );
  return html.replace(BETWEEN_WORDS, '');
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const { format } = translator(language);
  const words = wizardWords(language);
  const grid = gridWords(language);
  const steps: readonly (readonly [StepNumber, string])[] = [
    [1, 'CCAS de Lattes'],
    [2, 'Open Data'],
    [3, grid.cell({ row: 'Pérols', column: 'E-demat' })],
    [4, words.settings.roundings.largestRemainder.name],
    [5, format.money('3000.00')],
  ];

  test.each(steps)('step %i', (step, shown) => {
    const html = rendered(language, { ...filled, step });
    expect(html).toContain(words.steps.title({ step, name: words.steps.names[step - 1]! }));
    expect(html).toContain(shown);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(`data-testid="wizard-step-${step}"`);
    expect(html).toContain(`data-testid="wizard-${step === 5 ? 'create' : 'next'}"`);
  });

  test('the matrix says from when and until when, for the year that is looked at', () => {
    const [lattes, perols] = filled.members;
    const [first, second] = filled.applications;
    const events = [
      { type: 'useChanged', pairs: [pairOf(lattes!, first!)], used: false, year: 2026 },
      { type: 'useChanged', pairs: [pairOf(lattes!, first!)], used: true, year: 2027 },
      { type: 'useChanged', pairs: [pairOf(perols!, second!)], used: false, year: 2027 },
      { type: 'yearChosen', year: 2027 },
    ] as const;
    const html = rendered(language, events.reduce<Draft>(draftReducer, { ...filled, step: 3 }));
    const cell = (
      member: string,
      application: string,
      period: { firstYear: number | null; lastYear: number | null },
    ) => `aria-label="${grid.cell({ row: member, column: application })}, ${words.uses.period(period)}"`;
    expect(html).toContain(cell('Lattes', first!.name, { firstYear: 2027, lastYear: null }));
    expect(html).toContain(cell('Pérols', second!.name, { firstYear: null, lastYear: 2026 }));
    expect(html).toContain(words.uses.countIn({ used: 11, total: 12, year: 2027 }));
    expect(html).toContain('data-testid="wizard-uses-year"');
  });

  test('the review is of the year that is looked at', () => {
    const html = rendered(language, { ...filled, step: 5, year: 2028 });
    expect(html).toContain(words.review.intro({ year: 2028 }));
    expect(html).toContain('data-testid="wizard-review-year"');
  });

  test('every member can be corrected and removed', () => {
    const html = rendered(language, { ...filled, step: 1 });
    for (const { name } of filled.members) {
      expect(html).toContain(`aria-label="${words.members.correct({ name })}"`);
      expect(html).toContain(`aria-label="${words.members.remove({ name })}"`);
    }
  });

  test.each([1, 2, 3, 4, 5] as const)('step %i with nothing yet', (step) => {
    const html = rendered(language, { ...newDraft(2026), applications: [], step });
    expect(html.match(/<h1/g)).toHaveLength(1);
    if (step === 1) expect(html).toContain(words.members.empty);
    if (step === 2) expect(html).toContain(words.applications.empty);
    if (step === 3) expect(html).toContain(words.uses.empty);
    if (step === 5) expect(html).toContain(words.review.noCommune);
  });
});

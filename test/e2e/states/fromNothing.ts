import { HEAVY_APPLICATIONS } from '../../helpers/heavyWorkbook';
import type { Stage, State } from './stage';

/** How many applications the wizard proposes. */
const PROPOSED = 4;

interface Typed {
  /** null: as it is proposed. */
  readonly name: string | null;
  readonly cost: string;
}

const applicationsOf = ({ isHeavy }: Stage): readonly Typed[] =>
  isHeavy
    ? HEAVY_APPLICATIONS.map(({ name, annualCost }) => ({
        name,
        cost: annualCost.toFixed(2).replace('.', ','),
      }))
    : ['8 333,33', '5000', '6666,67', '3000'].map((cost) => ({ name: null, cost }));

/** From an empty workbook to a convention; the intercommunality is the largest there is. */
export const fromNothing = (stage: Stage): readonly State[] => [
  ['welcome', () => stage.shown('new-convention')],
  ['tables-none', () => stage.click('open-tables').then(() => stage.shown('back'))],
  [
    'wizard-search',
    () =>
      stage
        .click('back')
        .then(() => stage.click('new-convention'))
        .then(() => stage.shown('wizard-search')),
  ],
  [
    'wizard-results',
    () =>
      stage.preview
        .inPane('wizard-search')
        .fill('saint')
        .then(() => stage.shown('wizard-result')),
  ],
  [
    'wizard-communes',
    async () => {
      await stage.preview.inPane('wizard-search').fill('200067106');
      await stage.preview.inPane('wizard-search').press('Enter');
      await stage.shown('wizard-source');
    },
  ],
  [
    'wizard-applications',
    () => stage.click('wizard-next').then(() => stage.shown('wizard-application-cost')),
  ],
  [
    'wizard-subscriptions',
    async () => {
      for (const [index, { name, cost }] of applicationsOf(stage).entries()) {
        if (index >= PROPOSED) await stage.click('wizard-application-add');
        if (name !== null) await stage.preview.inPane('wizard-application-name').nth(index).fill(name);
        await stage.preview.inPane('wizard-application-cost').nth(index).fill(cost);
      }
      await stage.click('wizard-next');
      await stage.shown('wizard-uses');
    },
  ],
  ['wizard-settings', () => stage.click('wizard-next').then(() => stage.shown('wizard-metropole'))],
  ['wizard-review', () => stage.click('wizard-next').then(() => stage.shown('wizard-create'))],
  [
    'created',
    async () => {
      await stage.click('wizard-create');
      await stage.page('overview');
      await stage.shown('undo-creation');
    },
  ],
];

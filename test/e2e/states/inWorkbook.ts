import { HEAVY_COMMUNES } from '../../helpers/heavyWorkbook';
import { LIMIT, type Stage, type State } from './stage';

const importedFile = ({ isHeavy }: Stage): string =>
  [
    'Commune;Code INSEE;Population',
    'Lattes;34129;17000',
    'Nouvelle;;douze',
    'Autre;;500',
    ...(isHeavy ? HEAVY_COMMUNES.map(({ name, population }) => `${name};;${population + 1}`) : []),
    '',
  ].join('\n');

/** What stands in the workbook, and its checks. */
export const inWorkbook = (stage: Stage): readonly State[] => [
  ['overview', () => stage.shown('figure-billed')],
  ['overview-applications', () => stage.preview.inPane('bars-by-applications').check()],
  ['why', () => stage.click('open-why').then(() => stage.shown('why-steps'))],
  [
    'help',
    () =>
      stage
        .click('back')
        .then(() => stage.click('open-help'))
        .then(() => stage.heading('help')),
  ],
  ['diagnostic', () => stage.open('open-diagnostic', 'diagnostic-start')],
  ['diagnostic-done', () => stage.click('diagnostic-start').then(() => stage.shown('diagnostic-copy'))],
  [
    'data',
    () =>
      stage
        .click('back')
        .then(() => stage.heading('help'))
        .then(() => stage.click('back'))
        .then(() => stage.click('section-data'))
        .then(() => stage.shown('data-communes')),
  ],
  ['communes', () => stage.click('data-communes').then(() => stage.shown('data-row-0'))],
  ['communes-none-found', () => stage.preview.inPane('data-search').fill('zzz')],
  [
    'commune',
    async () => {
      await stage.preview.inPane('data-search').fill('');
      await stage.click('data-row-0');
      await stage.shown('field-population');
    },
  ],
  [
    'commune-refused',
    async () => {
      await stage.preview.inPane('field-population').fill('douze');
      await stage.click('data-save');
    },
  ],
  ['commune-deletion', () => stage.click('data-delete').then(() => stage.shown('data-confirm-delete'))],
  [
    'commune-changed',
    async () => {
      await stage.click('data-keep');
      await stage.preview.inPane('field-population').fill('1234');
      await stage.click('data-save');
      await stage.shown('data-undo');
    },
  ],
  ['commune-new', () => stage.click('data-add').then(() => stage.shown('field-population'))],
  [
    'applications',
    () => stage.click('section-data').then(() => stage.openEntry('data-applications', 'data-row-0')),
  ],
  ['application', () => stage.click('data-row-0').then(() => stage.shown('field-annualCost'))],
  ['subscriptions', () => stage.openEntry('data-subscriptions', 'matrix')],
  ['settings', () => stage.openEntry('data-settings', 'field-metropole')],
  ['clauses', () => stage.openEntry('data-clauses', 'field-bodyKind')],
  ['clauses-model', () => stage.click('clauses-take-model').then(() => stage.shown('field-bodyKind'))],
  ['populations', () => stage.openEntry('data-populations', 'populations-effect')],
  ['amendments', () => stage.openEntry('open-amendments', 'amendment-add')],
  [
    'amendment',
    async () => {
      await stage.click('amendment-add');
      await stage.preview.inPane('field-annualCost-0').fill('10000');
      await stage.shown('amendment-preview');
    },
  ],
  ['evolution', () => stage.openEntry('open-evolution', 'evolution-years')],
  ['next-convention', () => stage.openEntry('open-next', 'next-follows')],
  ['next-convention-effect', () => stage.click('wizard-step-5').then(() => stage.shown('wizard-effects'))],
  ['personal-data', () => stage.openEntry('open-personalData', 'personal-places')],
  ['requests', () => stage.openEntry('open-requests', 'request-add')],
  ['request-new', () => stage.click('request-add').then(() => stage.shown('request-rule'))],
  [
    'request-unreadable',
    async () => {
      await stage.preview.inPane('field-sentOn').fill('hier');
      await stage.click('request-save');
    },
  ],
  [
    'request',
    async () => {
      await stage.preview.inPane('field-sentOn').fill('30/09/2020');
      await stage.preview.inPane('field-receivedOn').fill('02/10/2020');
      await stage.click('request-save');
      await stage.shown('request-accept');
    },
  ],
  [
    'request-answered',
    async () => {
      await stage.preview.inPane('field-answeredOn').fill('20/10/2020');
      await stage.click('request-accept');
      await stage.shown('request-draw-answer');
      await stage.click('request-draw-answer');
      await stage.preview.pane
        .getByText(stage.said({ fr: 'est dessinée', en: 'is drawn' }))
        .waitFor({ timeout: LIMIT });
    },
  ],
  ['requests-list', () => stage.click('back').then(() => stage.shown('request-D1'))],
  ['import', () => stage.openEntry('data-import', 'import-choose')],
  [
    'import-preview',
    async () => {
      await stage.preview.inPane('import-file').setInputFiles({
        name: 'communes.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(importedFile(stage)),
      });
      await stage.shown('import-summary');
    },
  ],
  ['binding', () => stage.openEntry('open-tables', 'back')],
  [
    'checks',
    () =>
      stage
        .click('back')
        .then(() => stage.click('section-checks'))
        .then(() => stage.heading('checks')),
  ],
  [
    'checks-mends',
    async () => {
      await stage.type('Communes', 'E5', "'7 037");
      const { value: sixth } = await stage.preview.cell('Communes', 'A6');
      await stage.type('Communes', 'A6', `  ${String(sixth)} `);
      await stage.type('Communes', 'E7', '');
      await stage.shown('mend-toNumber');
    },
  ],
  ['checks-mended', () => stage.click('mend-toNumber').then(() => stage.shown('mend-undo'))],
  [
    'repair',
    async () => {
      await stage.type('Communes', 'E1', 'Habitants');
      await stage.click('open-repair');
      await stage.shown('repair-tables');
    },
  ],
];

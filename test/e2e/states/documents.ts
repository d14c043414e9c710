import { LIMIT, type Stage, type State } from './stage';

const STALE = { fr: 'Périmé', en: 'Out of date' };

/** What is drawn, made and sent. */
export const documents = (stage: Stage): readonly State[] => [
  ['documents', () => stage.click('section-documents').then(() => stage.shown('draw-recap'))],
  ['documents-drawn', () => stage.click('draw-recap').then(() => stage.shown('go-to-sheet'))],
  [
    'documents-failed',
    async () => {
      await stage.preview.page.evaluate(() =>
        window.quotePartHost!.faults.failAction(150, 'GeneralException', { whenActions: 200 }),
      );
      await stage.click('draw-recap');
      await stage.shown('notice-error');
    },
  ],
  [
    'documents-stale',
    async () => {
      await stage.type('Communes', 'E5', '9999');
      await stage.preview.inPane('drawn-sheets').getByText(stage.said(STALE)).waitFor({ timeout: LIMIT });
    },
  ],
  ['overview-stale', () => stage.click('section-overview').then(() => stage.shown('todo-recapStale'))],
  [
    'sheets',
    () =>
      stage
        .click('section-documents')
        .then(() => stage.click('open-sheets'))
        .then(() => stage.shown('sheets-annexe1')),
  ],
  ['sheets-drawn', () => stage.click('sheets-start').then(() => stage.shown('sheets-drawn'))],
  [
    'commune-files',
    () =>
      stage
        .backToDocuments()
        .then(() => stage.click('open-communeFiles'))
        .then(() => stage.shown('export-who-all')),
  ],
  ['commune-files-selection', () => stage.preview.inPane('export-who-chosen').check()],
  [
    'commune-files-made',
    async () => {
      await stage.preview.inPane('export-who-billed').check();
      await stage.saved('export-start');
      await stage.shown('export-download');
    },
  ],
  [
    'accounting',
    () =>
      stage
        .backToDocuments()
        .then(() => stage.click('open-accounting'))
        .then(() => stage.shown('accounting-preview')),
  ],
  [
    'interventions-none',
    () =>
      stage
        .backToDocuments()
        .then(() => stage.click('open-interventions'))
        .then(() => stage.shown('intervention-add')),
  ],
  [
    'intervention-refused',
    async () => {
      await stage.type('Bordereau', 'B2', '350');
      await stage.type('Bordereau', 'C2', '200');
      await stage.click('intervention-add');
      await stage.preview.inPane('field-subject').fill('Formulaire de réservation de salle');
      await stage.click('quote-save');
      await stage.shown('notice-error');
    },
  ],
  [
    'intervention-quoted',
    async () => {
      await stage.preview.inPane('field-days-0').fill('2');
      await stage.click('quote-save');
      await stage.shown('intervention-I1');
    },
  ],
  [
    'intervention',
    async () => {
      await stage.click('intervention-I1');
      await stage.shown('step-agree');
    },
  ],
  [
    'intervention-agreed',
    async () => {
      await stage.preview.inPane('field-step-date').fill('01/03/2021');
      await stage.preview.inPane('field-step-reference').fill('Courriel n° 12');
      await stage.preview.inPane('field-step-reference').press('Enter');
      await stage.shown('step-perform');
    },
  ],
  [
    'intervention-quote-drawn',
    async () => {
      await stage.click('draw-quote');
      await stage.shown('notice-success');
    },
  ],
  [
    'document-file',
    async () => {
      await stage.click('back');
      await stage.shown('intervention-add');
      await stage.backToDocuments();
      await stage.click('open-documentFile');
      await stage.preview.pane
        .getByRole('radio', { name: stage.said({ fr: 'Devis', en: 'Quote' }) })
        .first()
        .check();
      await stage.shown('ready-complete');
    },
  ],
  [
    'document-file-saved',
    async () => {
      await stage.preview.inPane('file-format-pdf').check();
      await stage.saved('file-save');
      await stage.shown('file-download');
    },
  ],
  [
    'council',
    () =>
      stage
        .backToDocuments()
        .then(() => stage.click('open-council'))
        .then(() => stage.shown('council-note')),
  ],
  [
    'council-frozen',
    async () => {
      await stage.preview.inPane('council-note').fill('Pour le conseil du 30 septembre');
      await stage.click('council-freeze');
      await stage.preview.inPane('council-check-Récap 2021 figé').waitFor({ timeout: LIMIT });
    },
  ],
  [
    'council-compared',
    async () => {
      await stage.type('Communes', 'E5', '7777');
      await stage.preview
        .inPane('council-check-Récap 2021 figé')
        .getByText(stage.said(STALE))
        .waitFor({ timeout: LIMIT });
      await stage.click('council-check-Récap 2021 figé');
      await stage.shown('council-summary');
    },
  ],
];

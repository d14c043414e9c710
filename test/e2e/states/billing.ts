import { LIMIT, type Stage, type State } from './stage';

/** The billing year: orders from their preparation to their payment, and what else could be billed. */
export const billing = (stage: Stage): readonly State[] => [
  ['orders-none', () => stage.open('section-orders', 'orders-make')],
  ['orders-list-empty', () => stage.open('orders-make', 'orders-prepare')],
  ['orders-to-prepare', () => stage.open('orders-prepare', 'orders-prepare-now')],
  ['orders-prepared', () => stage.open('orders-prepare-now', FIRST)],
  ['orders-many-issued', () => stage.open('orders-many', 'many-event')],
  [
    'orders-issued',
    async () => {
      await stage.preview.inPane('many-event').selectOption('issue');
      await stage.fill('many-date', '20/09/2021');
      await stage.click('many-save');
      await stage.shown(FIRST);
    },
  ],
  [
    'orders-received',
    async () => {
      await stage.open('orders-many', 'many-event');
      await stage.preview.inPane('many-event').selectOption('receive');
      await stage.fill('many-date', '30/09/2021');
      await stage.click('many-save');
      await stage.shown(FIRST);
    },
  ],
  ['order', () => stage.open(FIRST, 'order-event')],
  [
    'order-paid',
    async () => {
      await stage.preview.inPane('order-event').selectOption('pay');
      await stage.fill('order-date', '10/11/2021');
      await stage.fill('order-amount', '1');
      await stage.click('order-save');
      await stage.shown('payment-0');
    },
  ],
  [
    'orders-payments',
    () => stage.open('back', 'orders-payments').then(() => stage.open('orders-payments', 'payments-choose')),
  ],
  [
    'orders-payments-read',
    async () => {
      await stage.preview.inPane('payments-file').setInputFiles({
        name: 'encaissements.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'N° titre;Redevable;Date encaissement;Montant encaissé;Libellé\n;Nîmes;06/11/2021;1234567,89;VIREMENT 91\n',
        ),
      });
      await stage.shown('payments-unmatched');
    },
  ],
  [
    'orders-reminders',
    () => stage.open('back', 'orders-reminders').then(() => stage.open('orders-reminders', 'reminders-late')),
  ],
  [
    'orders-calendar',
    () => stage.open('back', 'orders-calendar').then(() => stage.open('orders-calendar', 'calendar-save')),
  ],
  [
    'orders-closing',
    () => stage.open('back', 'orders-close').then(() => stage.open('orders-close', 'closing-billed')),
  ],
  [
    'variants',
    () => stage.open('section-data', 'open-variants').then(() => stage.open('open-variants', 'variant-new')),
  ],
  [
    'variant',
    async () => {
      await stage.open('variant-new', 'variant-name');
      await stage.fill('variant-name', 'Coûts');
      await stage.fill('variant-change-value', '5');
      await stage.open('variant-add', 'variant-changes');
    },
  ],
  [
    'variants-compared',
    async () => {
      await stage.open('variant-save', 'variant-Coûts');
      await stage.check('variant-Coûts');
      await stage.preview.inPane('variants-table').waitFor({ timeout: LIMIT });
    },
  ],
];

const FIRST = 'order-T2021-0001';

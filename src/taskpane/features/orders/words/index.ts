import { createWords } from '../../../../i18n/words';
import { ordersInEnglish } from './en';
import { ordersInFrench } from './fr';

export type { OrdersWords } from './fr';

export const ordersWords = createWords(ordersInFrench, ordersInEnglish);

import { createWords } from '../../../../../i18n/words';
import { paymentsInEnglish } from './en';
import { paymentsInFrench } from './fr';

export type { PaymentsWords } from './fr';

export const paymentsWords = createWords(paymentsInFrench, paymentsInEnglish);

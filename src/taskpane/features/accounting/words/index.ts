import { createWords } from '../../../../i18n/words';
import { accountingInEnglish } from './en';
import { accountingInFrench } from './fr';

export type { AccountingWords } from './fr';

export const accountingWords = createWords(accountingInFrench, accountingInEnglish);

import { createWords } from '../../../../i18n/words';
import { requestsInEnglish } from './en';
import { requestsInFrench } from './fr';

export type { RequestsWords } from './fr';

export const requestsWords = createWords(requestsInFrench, requestsInEnglish);

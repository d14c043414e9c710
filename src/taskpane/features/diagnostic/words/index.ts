import { createWords } from '../../../../i18n/words';
import { diagnosticInEnglish } from './en';
import { diagnosticInFrench } from './fr';

export type { DiagnosticWords } from './fr';

export const diagnosticWords = createWords(diagnosticInFrench, diagnosticInEnglish);

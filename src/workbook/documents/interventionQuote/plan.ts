import { nativeFilling, type DocumentPlan } from '../document';
import { pricedIntervention } from '../interventionSheet/facts';
import { interventionSheet } from '../interventionSheet/sheet';
import { interventionQuote } from './entry';

export const plan: DocumentPlan = (source, { year, subject }, filling, drawing) => {
  const row = pricedIntervention(source, subject);
  if (row === undefined) return 'noSubject';
  const words = {
    entry: interventionQuote,
    named: 'le présent devis',
    facts: [],
    notes: [],
    toSign: ['Accord par courriel (date et référence) :', 'Date, nom, qualité et signature :'],
  };
  return interventionSheet(source, year, row, words, nativeFilling(filling), drawing);
};

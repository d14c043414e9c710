import { dayInFrench } from '../../../french/dates';
import { nativeFilling, type DocumentPlan } from '../document';
import { pricedIntervention } from '../interventionSheet/facts';
import { interventionSheet } from '../interventionSheet/sheet';
import { costStatement } from './entry';

export const plan: DocumentPlan = (source, { year, subject }, filling, drawing) => {
  const row = pricedIntervention(source, subject);
  if (row === undefined) return 'noSubject';
  const { agreedOn, agreementReference, performedOn, qualityAcceptedOn, revenueOrder } = row.fields;
  const day = (serial: number | null): string => (serial === null ? '' : dayInFrench(serial));
  const words = {
    entry: costStatement,
    named: 'le présent justificatif',
    facts: [
      ['Accord', [day(agreedOn), agreementReference].filter((part) => part !== '').join(', ')],
      ['Service fait', day(performedOn)],
      ['Qualité acceptée', day(qualityAcceptedOn)],
      ['Titre', revenueOrder],
    ] as const,
    notes: ['Ce justificatif accompagne le titre de recette ; il n’est pas une facture.'],
    toSign: ['Service fait certifié (date, nom, qualité et signature) :'],
  };
  return interventionSheet(source, year, row, words, nativeFilling(filling), drawing);
};

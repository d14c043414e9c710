import type { AllocationKey } from './allocationKey';

/** By inhabitants (article 4): PopCom over PopTot, the inhabitants of all communes, subscribers or not. */
export const POPULATION: AllocationKey = {
  code: 'population',
  fact: 'population',
  ofVintage: true,
  isWeight: (value) => Number.isSafeInteger(value) && value >= 0,
  weightOf: ({ population }) => population,
  totalOf: ({ totalPopulation }) => totalPopulation,
  words: {
    unit: { one: 'habitant', other: 'habitants', short: 'hab.' },
    weight: 'Population',
    theWeight: 'la population',
    aWeight: 'une population',
    total: 'population totale',
    method:
      'L’article 4 écrit « (PopComXPappli)/(PopTot-Part3M) ». Lecture retenue, la seule où des euros ne sont pas retranchés d’habitants : PopCom × (Pappli − Part3M) ÷ PopTot, où Part3M = taux de participation × Pappli.',
  },
};

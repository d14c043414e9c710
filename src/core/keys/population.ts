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
    method: null,
  },
};

import { MONTPELLIER_2019 } from '../../core/clauses/models';
import { MONTPELLIER_2018 } from '../../data/montpellier2018';
import { clauseValues } from './clauseRows';
import type { NewTables, RowValues } from './newTables';
import {
  MEMBER_KIND_WORDS,
  NO,
  PLACE_WORDS,
  POPULATION_TYPE_WORDS,
  ROUNDING_WORDS,
  VAT_ROUNDING_WORDS,
  YES,
} from '../schema/words';

const E_DEMAT = 'E-demat';
const PROCUREMENT = 'Marchés publics';
const E_SERVICES = 'E-services';
const OPEN_DATA = 'Open Data';
const ALL = [E_DEMAT, PROCUREMENT, E_SERVICES, OPEN_DATA];

/** Communes that do not use everything: made up, so that the example shows what a non-subscriber's share does. */
const SUBSCRIBED: Readonly<Record<string, readonly string[]>> = {
  Montpellier: [PROCUREMENT, OPEN_DATA],
  Beaulieu: [E_DEMAT, E_SERVICES, OPEN_DATA],
  Saussan: [],
  Montaud: [E_DEMAT],
};

/** The model case: the 31 communes of Montpellier, the four applications of the convention of 2019 and their costs. */
export function exampleTables(): NewTables {
  return {
    settings: {
      metropole: 'Montpellier Méditerranée Métropole',
      conventionName: 'Convention de gestion de services numériques communs 2019-2021',
      firstYear: 2019,
      lastYear: 2021,
      year: 2021,
      populationType: POPULATION_TYPE_WORDS.totale,
      populationVintage: 2018,
      populationSource:
        'Populations de référence 2018, en vigueur au 1er janvier 2021 (INSEE) ; données @etalab/decoupage-administratif 1.1.1, Licence Ouverte',
      contributionRate: 0.5,
      vatRate: 0.2,
      roundingPolicy: ROUNDING_WORDS.exactTotal,
      recoveryThreshold: 15,
      territory: PLACE_WORDS.mainland,
      ...clauseValues(MONTPELLIER_2019),
      // Article 2.
      vatRounding: VAT_ROUNDING_WORDS.perLine,
      includedForms: 1,
      includedTraining: 2,
    },
    rows: {
      communes: MONTPELLIER_2018.map(([inseeCode, name, population]) => ({
        name,
        inseeCode,
        kind: MEMBER_KIND_WORDS.commune,
        population,
      })),
      applications: [
        { name: E_DEMAT, code: 'DEMAT', annualCost: 8333.33, rebilled: YES },
        { name: PROCUREMENT, code: 'MP', annualCost: 5000, rebilled: YES },
        { name: E_SERVICES, code: 'ESERV', annualCost: 6666.67, rebilled: YES },
        { name: OPEN_DATA, code: 'OD', annualCost: 3000, rebilled: NO },
      ],
      subscriptions: MONTPELLIER_2018.flatMap(([, commune]) =>
        (SUBSCRIBED[commune] ?? ALL).map((application): RowValues => ({
          commune,
          application,
          firstYear: 2019,
        })),
      ),
      priceSchedule: ['Technicien', 'Chef de projet junior', 'Chef de projet senior'].map((profile) => ({
        profile,
      })),
    },
  };
}

import type { ProfilePrice } from '../../../core/interventions/pricing';
import { readPriceSchedule } from '../../read/readPriceSchedule';
import type { Settings } from '../../read/readSettings';
import type { DocumentEntry } from '../document';
import { partyInputs } from '../partyInputs';
import { clauseInputs } from '../clauseWords';
import { documentFingerprint } from '../fingerprint';

/** Annexe 3: what an intervention of a day or half a day costs, by profile (articles 3 and 4). */
export const priceSchedule: DocumentEntry = {
  kind: 'priceSchedule',
  name: { fr: 'Annexe 3', en: 'Prices (annexe 3)' },
  choice: {
    id: 'annexe3',
    name: { fr: 'Annexe 3 : prix', en: 'Annexe 3: prices' },
    inWorkbook: { hint: { fr: 'Le bordereau de prix, avec la TVA', en: 'The price schedule, with VAT' } },
    inCommuneFile: {
      hint: { fr: 'Bordereau de prix', en: 'Price schedule' },
      order: 3,
      fileWord: { one: 'annexe 3', several: 'annexes' },
    },
  },
  inWorkbook: 'one',
  inCommuneFile: 'same',
  needsAmounts: false,
  title: () => 'Annexe 3 – Bordereau de prix',
  sheetName: (year) => `Annexe 3 – ${year}`,
  fingerprint: ({ raw, binding, reading }) =>
    priceScheduleFingerprint(reading.settings, readPriceSchedule(raw, binding).prices),
  signed: {
    columns: () => 7,
    loadComputed: async () => (await import(/* webpackChunkName: "documents" */ './computed')).pricesComputed,
  },
};

export function priceScheduleFingerprint(settings: Settings, prices: readonly ProfilePrice[]): string {
  return documentFingerprint('price schedule 1', [
    [settings.metropole, settings.conventionName, settings.vatRate.toString()],
    prices.map((each) => [
      each.profile,
      each.dayPrice?.toString() ?? null,
      each.halfDayPrice?.toString() ?? null,
    ]),
    ...clauseInputs(settings.clauses),
    ...partyInputs(settings.signatory),
  ]);
}

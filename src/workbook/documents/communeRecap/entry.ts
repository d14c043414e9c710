import type { CommuneRecap, Recap } from '../../../core/recap';
import { readingIn } from '../../read/byYear/readingIn';
import type { Settings } from '../../read/readSettings';
import { readText } from '../../read/readValues';
import type { DocumentEntry } from '../document';
import { clauseInputs } from '../clauseWords';
import { documentFingerprint, keyInputs, originInputs } from '../fingerprint';
import { readRecapHeader, recapColumns } from '../recap/header';

/** Cost, rate, cost to share, cost per inhabitant: they part the headers from the commune's own row. */
export const BAND_ROWS = 4;

/** Annexe 2 as one commune receives it. In files only: here it would be taken for the recap. */
export const communeRecap: DocumentEntry = {
  kind: 'communeRecap',
  name: { fr: 'Annexe 2', en: 'Own recap (annexe 2)' },
  choice: {
    id: 'annexe2',
    name: { fr: 'Annexe 2 : quote-part', en: 'Annexe 2: share' },
    inCommuneFile: {
      hint: { fr: 'Sa ligne du récapitulatif', en: 'Its own row of the recap' },
      order: 2,
      fileWord: { one: 'annexe 2', several: 'annexes' },
    },
  },
  inWorkbook: null,
  inCommuneFile: 'own',
  needsAmounts: true,
  title: (year) => `Annexe 2 – Quotes-parts ${year}`,
  sheetName: (year) => `Annexe 2 – ${year}`,
  fingerprint({ reading, recapOf, rowOf }, { year, subject }) {
    const { settings } = readingIn(reading, year);
    const row = rowOf(year, subject);
    return row === undefined ? null : communeRecapFingerprint(settings, recapOf(year), row);
  },
  signed: {
    columns: recapColumns,
    loadComputed: async () =>
      (await import(/* webpackChunkName: "documents" */ '../recap/computed')).recapComputed,
    subject: (cells) => readText(cells[(readRecapHeader(cells)?.row ?? NaN) + BAND_ROWS + 1]?.[0]),
  },
};

/** Of everything that the extract shows or computes from: of the other communes, only their total population. */
export function communeRecapFingerprint(settings: Settings, recap: Recap, row: CommuneRecap): string {
  const { name, inseeCode } = row.commune;
  return documentFingerprint('commune recap 1', [
    recap.year,
    [settings.metropole, settings.conventionName, settings.populationType, settings.populationVintage],
    [recap.totalWeight, recap.roundingPolicy],
    [name, inseeCode, row.weight],
    recap.applications.map((each, index) => [
      each.application.name,
      each.annualCost.toString(),
      each.application.contributionRate.toString(),
      row.lines[index]?.toString() ?? null,
    ]),
    row.total.toString(),
    recap.notRebilled.map((each) => each.name),
    ...keyInputs(recap.key),
    ...clauseInputs(settings.clauses),
    ...originInputs(recap.origin),
  ]);
}

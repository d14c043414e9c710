import type { Recap } from '../../../core/recap';
import { readText } from '../../read/readValues';
import type { DocumentEntry, DocumentSource } from '../document';
import { documentFingerprint } from '../fingerprint';
import { recapFingerprint } from '../recap/entry';

/** What each commune and each application came to, from the first year of the convention to one of its years. */
export const evolution: DocumentEntry = {
  kind: 'evolution',
  name: { fr: 'Évolution', en: 'Evolution' },
  choice: null,
  inWorkbook: 'one',
  inCommuneFile: null,
  needsAmounts: true,
  saysFrozenYears: true,
  title: (year) => `Évolution des quotes-parts jusqu’à l’exercice ${year}`,
  sheetName: (year) => `Évolution ${year}`,
  fingerprint(source, { year }) {
    const recaps = recapsUntil(source, year);
    return documentFingerprint('evolution 1', [
      year,
      recaps.map((recap) => recapFingerprint(source.reading, recap.year)),
    ]);
  },
  signed: {
    columns(cells) {
      const header = cells.find(([label]) => readText(label) === 'Commune') ?? [];
      const end = header.findIndex((cell) => readText(cell) === '');
      return end < 0 ? header.length : end;
    },
  },
};

/** From the first year of the convention on; of a year before it, that one alone. */
export function recapsUntil({ reading, recapOf }: DocumentSource, year: number): Recap[] {
  const first = Math.min(year, reading.settings.firstYear);
  return Array.from({ length: year - first + 1 }, (_, index) => recapOf(first + index));
}

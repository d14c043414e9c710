import { safeSheetName } from '../../plan/sheetNames';
import type { DocumentEntry } from '../document';
import { addressee, letterFingerprint } from '../letter/entry';
import { reminderTo } from '../letter/letter';

/** The amicable letter to a commune that pays late: it names the accountant, who alone enforces. */
export const reminder: DocumentEntry = {
  kind: 'reminder',
  name: { fr: 'Relance', en: 'Reminder' },
  choice: null,
  inWorkbook: 'perDebtor',
  inCommuneFile: null,
  needsAmounts: false,
  table: 'letters',
  title: (year) => `Relance – exercice ${year}`,
  sheetName: (year, debtor = '') => safeSheetName(`Relance ${year} ${debtor}`),
  fingerprint: (source, about) =>
    letterFingerprint('reminder 1', about, reminderTo(source, about, undefined, true)),
  unfilled(source, about) {
    const made = reminderTo(source, about);
    return made?.kind === 'unfilled' ? made.fields : [];
  },
  signed: { columns: () => 2, subject: addressee },
};

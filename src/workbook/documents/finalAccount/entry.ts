import { readBilling } from '../../accounts/billing/readBilling';
import { safeSheetName } from '../../plan/sheetNames';
import { sameName } from '../../read/names';
import { readText } from '../../read/readValues';
import type { DocumentEntry } from '../document';
import { documentFingerprint } from '../fingerprint';
import { partyInputs } from '../partyInputs';

/** Of the first row: whose account it is. */
export const DEBTOR_COLUMN = 3;

/** What was billed to who leaves, what was paid, what is open, and what it owes until its last year. */
export const finalAccount: DocumentEntry = {
  kind: 'finalAccount',
  name: { fr: 'Décompte final', en: 'Final account' },
  choice: null,
  inWorkbook: 'perDebtor',
  inCommuneFile: null,
  needsAmounts: false,
  title: (year) => `Décompte final au 31 décembre ${year}`,
  sheetName: (year, debtor = '') => safeSheetName(`Décompte ${year} ${debtor}`),
  fingerprint(source, { year, subject }) {
    const member = subject === undefined ? undefined : source.memberOf(subject);
    if (member === undefined) return null;
    const { settings } = source.reading;
    const count = Math.max(0, year - settings.firstYear + 1);
    const { orders } = readBilling(source.raw, source.binding).billing;
    return documentFingerprint('final account 1', [
      year,
      member.name,
      [settings.metropole, settings.conventionName, settings.recoveryThreshold.toString()],
      Array.from({ length: count }, (_, index) => settings.firstYear + index).map((each) => [
        each,
        source.rowOf(each, member.name)?.total.toString() ?? null,
      ]),
      // The accounts that its figures follow from: those of the leaver alone.
      orders
        .filter(({ order }) => order.year <= year && sameName(order.debtor, member.name))
        .map(({ order, payments }) => [JSON.stringify(order), JSON.stringify(payments)]),
      partyInputs(settings.signatory),
    ]);
  },
  // Until it stood further right it stood beside the title.
  signed: {
    columns: () => 8,
    subject: (cells) => readText(cells[0]?.[DEBTOR_COLUMN]) || readText(cells[0]?.[1]),
  },
};

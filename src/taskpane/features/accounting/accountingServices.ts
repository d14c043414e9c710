import { readAmounts } from '../../../excel/drawn/readVersions';
import type { Outcome } from '../../../excel/outcome';
import { canDownload } from '../../../excel/openWorkbook';
import { readSettings, writeSetting } from '../../../excel/workbookSettings';
import { attachmentsKey, parseAttachments, type Attachments } from '../../../files/communes/attachments';
import { revenueOrders, type RevenueOrders } from '../../../workbook/accounts/revenueOrders';
import { decidedAmounts, type AmountsChoice, type AmountsOffer } from '../../../workbook/frozen/amountsOffer';
import { gapsOf, type Gap } from '../../../workbook/documents/readiness/gaps';
import {
  ACCOUNTING_KEY,
  parseAccounting,
  serialiseAccounting,
  type AccountingChoices,
} from './accountingChoices';

export interface AccountingSource {
  readonly year: number;
  readonly creditor: string;
  readonly offer: AmountsOffer;
  /** With the amounts that are decided on; null: somebody has to choose which. */
  readonly orders: RevenueOrders | null;
  /** Communes without a SIRET, each with the cell where it is entered. */
  readonly gaps: readonly Extract<Gap, { code: 'siret' }>[];
  /** As the workbook remembers them. */
  readonly choices: AccountingChoices;
}

/** What the page asks of the world outside it; loaded with it, so that the pane starts without it. */
export interface AccountingServices {
  read(year: number, choice: AmountsChoice | null): Promise<Outcome<AccountingSource>>;
  remember(choices: AccountingChoices): Promise<Outcome<void>>;
  canDownload(): boolean;
}

export const excelAccounting: AccountingServices = {
  async read(year, choice) {
    const offer = await readAmounts(year);
    if (!offer.ok) return offer;
    const kept = await readSettings([ACCOUNTING_KEY, attachmentsKey(year)]);
    if (!kept.ok) return kept;
    const [choices, attachments] = kept.value;
    const value = accountingSource(offer.value, choice, choices, parseAttachments(attachments));
    return { ok: true, value };
  },
  remember: (choices) => writeSetting(ACCOUNTING_KEY, serialiseAccounting(choices)),
  canDownload,
};

export function accountingSource(
  offer: AmountsOffer,
  choice: AmountsChoice | null,
  kept: string | null = null,
  attachments: Attachments = new Map(),
): AccountingSource {
  const { year } = offer;
  const { raw, binding, reading } = offer.today;
  const decided = decidedAmounts(offer, choice);
  const shared = { year, creditor: reading.settings.metropole, offer, choices: parseAccounting(kept) };
  if (decided.kind === 'toChoose') return { ...shared, orders: null, gaps: [] };
  const { source } = decided;
  const recap = source.recapOf(year);
  return {
    ...shared,
    orders: revenueOrders(raw, binding, source.reading, recap, attachments),
    gaps: gapsOf(source, offer.today, recap).filter((gap) => gap.code === 'siret'),
  };
}

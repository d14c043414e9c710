import { computeRecap } from '../../../core/recap';
import type { Outcome } from '../../../excel/outcome';
import { canDownload } from '../../../excel/openWorkbook';
import { readWorkbook } from '../../../excel/readWorkbook';
import { readSetting, writeSetting } from '../../../excel/workbookSettings';
import { attachmentsKey, parseAttachments, type Attachments } from '../../../files/communes/attachments';
import { revenueOrders, type RevenueOrders } from '../../../workbook/accounts/revenueOrders';
import type { Binding } from '../../../workbook/schema/binding';
import type { RawWorkbook } from '../../../workbook/read/rawTables';
import { readConvention } from '../../../workbook/read/readConvention';
import {
  ACCOUNTING_KEY,
  parseAccounting,
  serialiseAccounting,
  type AccountingChoices,
} from './accountingChoices';

export interface AccountingSource {
  readonly year: number;
  readonly metropole: string;
  readonly orders: RevenueOrders;
  /** As the workbook remembers them. */
  readonly choices: AccountingChoices;
}

/** What the page asks of the world outside it; loaded with it, so that the pane starts without it. */
export interface AccountingServices {
  read(year: number): Promise<Outcome<AccountingSource>>;
  remember(choices: AccountingChoices): Promise<Outcome<void>>;
  canDownload(): boolean;
}

export const excelAccounting: AccountingServices = {
  async read(year) {
    const state = await readWorkbook();
    if (!state.ok) return state;
    const kept = await readSetting(ACCOUNTING_KEY);
    if (!kept.ok) return kept;
    const attachments = await readSetting(attachmentsKey(year));
    if (!attachments.ok) return attachments;
    const value = accountingSource(state.value, year, kept.value, parseAttachments(attachments.value));
    return { ok: true, value };
  },
  remember: (choices) => writeSetting(ACCOUNTING_KEY, serialiseAccounting(choices)),
  canDownload,
};

export function accountingSource(
  { raw, binding }: { readonly raw: RawWorkbook; readonly binding: Binding },
  year: number,
  kept: string | null = null,
  attachments: Attachments = new Map(),
): AccountingSource {
  const reading = readConvention(raw, binding);
  return {
    year,
    metropole: reading.settings.metropole,
    orders: revenueOrders(raw, binding, reading, computeRecap(reading.convention, year), attachments),
    choices: parseAccounting(kept),
  };
}

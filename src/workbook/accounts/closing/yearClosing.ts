import { closeYear } from '../../../core/closing/closeYear';
import type { ClaimedWork, YearClosing } from '../../../core/closing/closing';
import type { Recap } from '../../../core/recap';
import { nameKey } from '../../read/names';
import type { RawWorkbook } from '../../read/rawTables';
import type { Settings } from '../../read/readSettings';
import type { Binding } from '../../schema/binding';
import { grossOf } from '../interventions/fields';
import { readInterventions } from '../interventions/readInterventions';
import { readBilling } from '../billing/readBilling';

/** 31 December 9999: where no cell says the day of calculation, all that was entered counts. */
const LAST_DAY = 2_958_465;

/**
 * A year of the tables closed against its recap, as of the day of calculation. Interventions count for the order that
 * they name, by its key or its number.
 */
export function yearClosing(
  raw: RawWorkbook,
  binding: Binding,
  settings: Pick<Settings, 'recoveryThreshold'>,
  recap: Recap,
): YearClosing {
  const { billing } = readBilling(raw, binding);
  const work = claimedWork(raw, binding);
  return closeYear({
    recap,
    orders: billing.orders
      .filter(({ order }) => order.year === recap.year)
      .map((facts) => ({
        ...facts,
        work: [facts.order.ref, facts.order.number ?? ''].flatMap((name) => work.get(nameKey(name)) ?? []),
      })),
    threshold: settings.recoveryThreshold,
    day: billing.day ?? LAST_DAY,
    keyOf: nameKey,
  });
}

/** By the `nameKey` of what the interventions name as their order; those without an amount claim nothing. */
export function claimedWork(raw: RawWorkbook, binding: Binding): ReadonlyMap<string, readonly ClaimedWork[]> {
  const work = new Map<string, ClaimedWork[]>();
  for (const { fields } of readInterventions(raw, binding).rows) {
    const key = nameKey(fields.revenueOrder);
    const gross = grossOf(fields.lines);
    if (key === '' || gross === null || gross.isZero()) continue;
    const claimed = { application: fields.application, gross };
    const others = work.get(key);
    if (others) others.push(claimed);
    else work.set(key, [claimed]);
  }
  return work;
}

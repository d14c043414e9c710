import type { Sentence } from '../../../i18n';
import { columnHeader, tableName, type Binding } from '../../../workbook/schema/binding';
import type { Refusal } from '../../../workbook/edits/edit';
import { toDecimal } from '../../../core/money';
import { COLUMN_KINDS } from '../../../workbook/read/columnKinds';
import { SETTINGS, type SettingRole } from '../../../workbook/schema/settings';
import { formatOf } from '../../../i18n/format';
import type { OrderRefusal } from '../../../core/revenueOrders/events';
import type { EditWords } from './words';
import type { WhyValues } from './words/orders';

/** Why an edit was not carried out, by the names that tables and columns have in this workbook. */
export function refusalSentence(refusal: Refusal, words: EditWords, binding: Binding): Sentence {
  // The key and the parameter come from the same refusal, which a mapped type cannot say.
  const sentence = words.refusals[refusal.code] as (values: object) => Sentence;
  return sentence(named(refusal, words, binding));
}

function named(refusal: Refusal, words: EditWords, binding: Binding): object {
  switch (refusal.code) {
    case 'tableMissing':
      return { ...refusal, table: tableName(binding, refusal.table) };
    case 'columnMissing':
      return {
        ...refusal,
        table: tableName(binding, refusal.table),
        column: columnHeader(binding, refusal.table, refusal.column),
      };
    case 'settingInvalid':
      return {
        setting: words.settings[refusal.setting].label,
        value: shown(refusal.setting, refusal.value, words),
        expected: words.expected[SETTINGS[refusal.setting].kind],
      };
    case 'orderEventRefused':
      return {
        name: refusal.name,
        event: words.orders.events[refusal.event],
        why: orderRefusal(refusal.why, words),
      };
    case 'changedMeanwhile':
      return { ...refusal, now: shown(refusal.setting ?? null, refusal.now, words) };
    default:
      return refusal;
  }
}

/** Why something cannot have happened to an order. */
export function orderRefusal(why: OrderRefusal, words: EditWords): string {
  return words.orders.why[why.reason](measuredBy(why, words));
}

/** Dates stand alike in both languages. */
function measuredBy(why: OrderRefusal, words: EditWords): WhyValues {
  return {
    date: 'on' in why ? formatOf('fr').date(why.on) : '',
    amount: 'amount' in why ? `${why.amount.toFixed(2).replace('.', words.decimalSign)}\u00a0€` : '',
  };
}

/** As a person of the language types it: `150 %` for a rate of 1.5. */
function shown(setting: SettingRole | null, value: string | number, words: EditWords): string {
  if (typeof value === 'string') return value;
  const typed = (number: number): string => String(number).replace('.', words.decimalSign);
  const isRate = setting !== null && COLUMN_KINDS[SETTINGS[setting].kind].field === 'percent';
  return isRate ? words.percent({ percent: typed(toDecimal(value).times(100).toNumber()) }) : typed(value);
}

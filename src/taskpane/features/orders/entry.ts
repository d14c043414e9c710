import type { OrderEventKind } from '../../../core/revenueOrders/events';
import { isInCents } from '../../../core/money';
import type { EventData } from '../../../workbook/edits/orders/orderEdit';
import { isEmpty, readNumber, readText } from '../../../workbook/read/readValues';
import { serialOfText } from '../../../workbook/read/textDates';
import type { FormField } from '../../kit/form/Form';
import type { OrdersWords } from './words';

/** What is typed of something that happened. */
export interface EntryValues {
  readonly date: string;
  readonly amount: string;
  readonly reference: string;
}

export type EntryField = keyof EntryValues;

export type EntryOutcome =
  | { readonly ok: true; readonly event: EventData }
  | { readonly ok: false; readonly field: 'date' | 'amount' };

/** The fields of a kind of event. */
export function entryFields(kind: OrderEventKind, words: OrdersWords): FormField[] {
  const date: FormField = {
    name: 'date',
    label: words.date,
    kind: 'text',
    required: true,
    example: words.dateExample,
  };
  const amount = { name: 'amount', kind: 'number', example: words.amountExample } as const;
  switch (kind) {
    case 'pay':
      return [
        date,
        { ...amount, label: words.amount, required: true },
        { name: 'reference', label: words.reference, hint: words.referenceHint, kind: 'text' },
      ];
    case 'correct':
      return [date, { ...amount, label: words.newAmount, hint: words.newAmountHint, required: true }];
    case 'cancel':
      return [date, { ...amount, label: words.amount, hint: words.cancelAmountHint }];
    default:
      return [date];
  }
}

/** What was typed as an event, dates and amounts in any way that can be read in one way only. */
export function readEntry(kind: OrderEventKind, { date, amount, reference }: EntryValues): EntryOutcome {
  const on = serialOfText(date);
  if (on === null) return { ok: false, field: 'date' };
  const reading = readNumber(amount);
  const euros = reading.ok && isInCents(reading.value.toNumber()) ? reading.value.toNumber() : null;
  switch (kind) {
    case 'pay':
      return euros === null
        ? { ok: false, field: 'amount' }
        : { ok: true, event: { kind, on, amount: euros, reference: readText(reference) } };
    case 'correct':
      return euros === null
        ? { ok: false, field: 'amount' }
        : { ok: true, event: { kind, on, amount: euros } };
    case 'cancel':
      if (isEmpty(amount)) return { ok: true, event: { kind, on, amount: null } };
      return euros === null
        ? { ok: false, field: 'amount' }
        : { ok: true, event: { kind, on, amount: euros } };
    default:
      return { ok: true, event: { kind, on } };
  }
}

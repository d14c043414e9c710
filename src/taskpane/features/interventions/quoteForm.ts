import { INCLUDED_WORKS } from '../../../core/interventions/intervention';
import { priceWork, type PricingRefusal, type WorkRequest } from '../../../core/interventions/pricing';
import { nextRef } from '../../../workbook/edits/planInterventions';
import { lineFieldsOf, type InterventionFields } from '../../../workbook/accounts/interventions/fields';
import { readInterventions } from '../../../workbook/accounts/interventions/readInterventions';
import { readInterventionSettings } from '../../../workbook/accounts/interventions/settings';
import type { Edit } from '../../../workbook/edits/edit';
import { sameName } from '../../../workbook/read/names';
import { readPriceSchedule } from '../../../workbook/read/readPriceSchedule';
import { readNumber } from '../../../workbook/read/readValues';
import type { Values } from '../../kit/form/Form';
import type { ConventionView } from '../../model/paneReading';

/** Between a quote and the form of it: what is typed, by the names of the fields. */

export const HEAD_FIELDS = ['member', 'application', 'subject', 'calendar'] as const;
export const LINE_FIELDS = ['profile', 'days', 'halfDays', 'included'] as const;

/** Of a field of a line, from 0. */
export const lineField = (field: (typeof LINE_FIELDS)[number], line: number): string => `${field}-${line}`;

export function formOf(fields: InterventionFields | null): Values {
  if (fields === null) return {};
  const count = (value: number): string => (value === 0 ? '' : String(value));
  return Object.fromEntries([
    ...HEAD_FIELDS.map((field) => [field, fields[field]]),
    ...fields.lines.flatMap((line, index) => [
      [lineField('profile', index), line.profile],
      [lineField('days', index), count(line.days)],
      [lineField('halfDays', index), count(line.halfDays)],
      [lineField('included', index), line.included ?? ''],
    ]),
  ]) as Values;
}

export type QuoteOutcome =
  { readonly ok: true; readonly edit: Edit } | { readonly ok: false; readonly refusal: PricingRefusal };

/** The quote as typed, priced as of now; null before: a new one. */
export function quoteEdit(
  view: ConventionView,
  before: InterventionFields | null,
  values: Values,
  lineCount: number,
): QuoteOutcome {
  const typed = (name: string): string => (values[name] ?? '').trim();
  const work = Array.from({ length: lineCount }, (_, line): WorkRequest => {
    const count = (field: 'days' | 'halfDays'): number => {
      const text = typed(lineField(field, line));
      if (text === '') return 0;
      const reading = readNumber(text);
      return reading.ok ? reading.value.toNumber() : NaN;
    };
    return {
      profile: typed(lineField('profile', line)),
      days: count('days'),
      halfDays: count('halfDays'),
      included: INCLUDED_WORKS.find((each) => each === typed(lineField('included', line))) ?? null,
    };
  });
  const { prices } = readPriceSchedule(view.raw, view.binding);
  const pricing = priceWork(
    work,
    (profile) => prices.find((price) => sameName(price.profile, profile)),
    view.reading.settings.vatRate,
    readInterventionSettings(view.raw, view.binding).vatRounding,
  );
  if (!pricing.ok) return { ok: false, refusal: pricing.refusal };
  const refs = readInterventions(view.raw, view.binding).rows.map(({ fields }) => fields.ref);
  const head = before ?? {
    ref: nextRef(refs),
    agreedOn: null,
    agreementReference: '',
    performedOn: null,
    qualityAcceptedOn: null,
    revenueOrder: '',
  };
  const after: InterventionFields = {
    ...head,
    member: typed('member'),
    application: typed('application'),
    subject: typed('subject'),
    calendar: typed('calendar'),
    lines: pricing.lines.map(lineFieldsOf),
  };
  return { ok: true, edit: { kind: 'changeIntervention', before, after } };
}

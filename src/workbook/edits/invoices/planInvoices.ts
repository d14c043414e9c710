import { dayOf, isSerialDate } from '../../../core/dates';
import {
  isFrenchVatNumber,
  isLastOfSeries,
  nextInvoiceNumber,
  seriesProblems,
} from '../../../core/invoices/series';
import { amountsOf } from '../../../core/interventions/intervention';
import { dayInFrench } from '../../../french/dates';
import { INVOICING_ROWS, invoiceOf, makesInvoices, readInvoicing } from '../../accounts/invoices/invoicing';
import { readInterventions, type InterventionRow } from '../../accounts/interventions/readInterventions';
import { sameName } from '../../read/names';
import { refuseClosed, yearOfOrder } from '../closing/closedGuard';
import type { EditPlan } from '../edit';
import type { Tables } from '../editableTables';
import { number, text } from '../fields';
import { entry } from '../journalWords';
import { writeOwnSettings } from '../ownSettings';
import { refuse } from '../refused';
import type { InvoiceEdit, InvoiceReason } from './invoiceEdit';

/** Sets how invoices are numbered, gives one its number, or takes that back; `today`: Excel serial date. */
export function planInvoices(tables: Tables, edit: InvoiceEdit, today: number): EditPlan {
  switch (edit.kind) {
    case 'setInvoicing':
      return setInvoicing(tables, edit);
    case 'numberInvoice':
      return numberInvoice(tables, edit, today);
    case 'dropInvoice':
      return dropInvoice(tables, edit);
  }
}

function setInvoicing(
  tables: Tables,
  { before, after }: Extract<InvoiceEdit, { kind: 'setInvoicing' }>,
): EditPlan {
  const now = readInvoicing(tables.raw, tables.binding);
  const roles = ['vatNumber', 'series'] as const;
  const changed = roles.filter((role) => before[role] !== after[role]);
  if (changed.length === 0) refuse({ code: 'nothingChanged' });
  for (const role of changed)
    if (now[role] !== before[role])
      refuse({ code: 'changedMeanwhile', name: INVOICING_ROWS[role].key, now: now[role] });
  const { vatNumber, series } = after;
  if (vatNumber !== '' && !isFrenchVatNumber(vatNumber))
    refuse({ code: 'vatNumberInvalid', value: vatNumber });
  // A digit at its end would run into the place behind it.
  if (series !== '' && !/^[A-Z0-9/.-]*[A-Z/.-]$/i.test(series))
    refuse({ code: 'seriesInvalid', value: series });
  return {
    operations: writeOwnSettings(
      tables,
      'creditor',
      changed.map((role) => [INVOICING_ROWS[role], after[role]] as const),
    ),
    removedSubscriptions: 0,
    journal: changed.map((role) => entry('Paramètre', INVOICING_ROWS[role].key, before[role], after[role])),
    undo: { kind: 'setInvoicing', before: after, after: before },
  };
}

function numberInvoice(
  tables: Tables,
  { ref, on }: Extract<InvoiceEdit, { kind: 'numberInvoice' }>,
  today: number,
): EditPlan {
  const { raw, binding } = tables;
  const invoicing = readInvoicing(raw, binding);
  if (!makesInvoices(invoicing)) refuse({ code: 'invoicingMissing' });
  const { rows } = readInterventions(raw, binding);
  const row = rowOf(rows, ref);
  const { fields, intervention } = row;
  if (invoiceOf(row.head) !== null) refused(ref, 'alreadyInvoiced');
  if (fields.qualityAcceptedOn === null) refused(ref, 'notAccepted');
  if (amountsOf(intervention.lines).gross.isZero()) refused(ref, 'nothingToClaim');
  if (!isSerialDate(on) || Math.floor(on) > Math.floor(today)) refused(ref, 'inFuture');
  const standing = rows.flatMap(({ head }) => invoiceOf(head) ?? []);
  const numbers = standing.map((each) => each.number);
  const [broken] = seriesProblems(numbers);
  if (broken !== undefined) refuse({ code: 'seriesBroken', number: broken.number });
  // A series is chronological: none is dated before the one that it follows.
  if (standing.some((each) => each.on !== null && each.on > Math.floor(on))) refused(ref, 'beforeLast');
  refuseClosed(tables, [dayOf(on).year, yearOfOrder(tables, fields.revenueOrder)]);
  const given = nextInvoiceNumber(invoicing.series, numbers);
  return {
    operations: [
      tables.of('interventions').set(row.head, { invoice: text(given), invoicedOn: number(Math.floor(on)) }),
    ],
    removedSubscriptions: 0,
    journal: [entry('Facture', `Intervention ${ref}, ${fields.member}`, '', `${given}, ${dayInFrench(on)}`)],
    undo: { kind: 'dropInvoice', ref, on },
  };
}

function dropInvoice(tables: Tables, { ref, on }: Extract<InvoiceEdit, { kind: 'dropInvoice' }>): EditPlan {
  const { rows } = readInterventions(tables.raw, tables.binding);
  const row = rowOf(rows, ref);
  const invoice = invoiceOf(row.head) ?? refused(ref, 'notInvoiced');
  const numbers = rows.flatMap(({ head }) => invoiceOf(head)?.number ?? []);
  if (!isLastOfSeries(invoice.number, numbers)) refused(ref, 'notLast');
  refuseClosed(tables, [dayOf(on).year, yearOfOrder(tables, row.fields.revenueOrder)]);
  return {
    operations: [tables.of('interventions').set(row.head, { invoice: text(''), invoicedOn: number(null) })],
    removedSubscriptions: 0,
    journal: [entry('Facture', `Intervention ${ref}, ${row.fields.member}`, invoice.number, '')],
    undo: { kind: 'numberInvoice', ref, on },
  };
}

function rowOf(rows: readonly InterventionRow[], ref: string): InterventionRow {
  return rows.find(({ fields }) => sameName(fields.ref, ref)) ?? refuse({ code: 'notFound', name: ref });
}

function refused(name: string, reason: InvoiceReason): never {
  return refuse({ code: 'invoiceRefused', name, reason });
}

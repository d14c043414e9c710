import { isInCents, toDecimal } from '../../../core/money';
import { applyEvent, type OrderEvent } from '../../../core/revenueOrders/events';
import { grouped } from '../../../core/revenueOrders/grouping';
import { NOTHING_HAPPENED, type Payment, type RevenueOrder } from '../../../core/revenueOrders/order';
import type { OrderFacts } from '../../../core/revenueOrders/state';
import { dayInFrench } from '../../../french/dates';
import { moneyInFrench } from '../../../french/numbers';
import type { Billing } from '../../accounts/billing/billing';
import { claimsShares, holdsShares } from '../../accounts/billing/claims';
import { hasBilling, readBilling } from '../../accounts/billing/readBilling';
import { termsOf } from '../../accounts/billing/readOrder';
import { readInterventions } from '../../accounts/interventions/readInterventions';
import { readAgreed } from '../../read/amendments/readAgreed';
import { nameKey, sameName } from '../../read/names';
import { clausesIn } from '../../read/byYear/readingIn';
import { isEmpty, readText } from '../../read/readValues';
import { ORDER_NATURE_WORDS } from '../../schema/words';
import type { EditPlan, JournalEntry } from '../edit';
import type { Tables } from '../editableTables';
import { accountsYear, refuseClosed } from '../closing/closedGuard';
import { siretOfMember } from '../fields';
import { entry } from '../journalWords';
import { refuse } from '../refused';
import { adoptOrders } from './adoptOrders';
import { orderKeys } from './orderKeys';
import { setComputed } from './setComputed';
import { changedContents, orderContents, paymentContents, writeRows } from './orderRows';
import {
  NO_ORDER_ROWS,
  type ClaimChange,
  type EventData,
  type NumberChange,
  type OrderEdit,
  type RowContents,
} from './orderEdit';

/** `now`: Excel serial date and time; it counts where no cell says the day of calculation. */
export function planOrders(tables: Tables, edit: OrderEdit, now: number): EditPlan {
  if (!hasBilling(tables.raw, tables.binding)) refuse({ code: 'billingMissing' });
  const { billing } = readBilling(tables.raw, tables.binding);
  refuseClosed(tables, yearsOf(tables, billing, edit));
  switch (edit.kind) {
    case 'prepareOrders':
      return prepareOrders(tables, billing, edit, billing.day ?? Math.floor(now));
    case 'recordEvents':
      return recordEvents(tables, billing, edit, billing.day ?? Math.floor(now));
    case 'numberOrders':
      return numberOrders(tables, billing, edit.numbers);
    case 'adoptOrders':
      return adoptOrders(tables, billing);
    case 'setComputed':
      return setComputed(tables, edit.cells);
    case 'changeOrders': {
      const { kind: _, ...rows } = edit;
      return writeRows(tables, rows, [entry('Titres', 'Annulation de la dernière saisie', '', '')]);
    }
  }
}

/** The years whose accounts an edit touches. */
function yearsOf(tables: Tables, { orders }: Billing, edit: OrderEdit): Iterable<number | null> {
  const years = new Map(orders.map(({ order }) => [nameKey(order.ref), order.year]));
  const ofRefs = (refs: readonly unknown[]): (number | null)[] => [
    ...new Set(refs.map((ref) => years.get(nameKey(ref)) ?? null)),
  ];
  const written = (rows: readonly RowContents[]): number[] => rows.map((row) => Number(row['year']));
  switch (edit.kind) {
    case 'prepareOrders':
      return [edit.year];
    case 'recordEvents':
      return ofRefs(edit.events.map(({ ref }) => ref));
    // What a formula gives is no account of anybody's.
    case 'setComputed':
      return [];
    case 'numberOrders':
      return ofRefs(edit.numbers.map(({ ref }) => ref));
    case 'adoptOrders':
      return tables.revenueOrders.view.rows
        .filter((row) => isEmpty(row.cell('ref')))
        .map((row) => accountsYear(tables, 'revenueOrders', row));
    case 'changeOrders':
      return [
        ...ofRefs(edit.changed.map(({ ref }) => ref)),
        ...ofRefs([...edit.addedPayments, ...edit.removedPayments].map((row) => row['order'])),
        ...written([...edit.addedOrders, ...edit.removedOrders]),
      ];
  }
}

function prepareOrders(
  tables: Tables,
  billing: Billing,
  { year, claims }: Extract<OrderEdit, { kind: 'prepareOrders' }>,
  today: number,
): EditPlan {
  const clauses = clausesIn(readAgreed(tables.raw, tables.binding), year);
  if (clauses.paymentDays === null) refuse({ code: 'paymentDelayMissing' });
  const terms = termsOf(clauses, billing.holidays);
  const standing = new Set(
    billing.orders.filter((facts) => holdsShares(facts, year)).map(({ order }) => nameKey(order.debtor)),
  );
  const keyOf = orderKeys(billing.orders.map(({ order }) => order.ref));
  const claimed: ClaimChange[] = [];
  const orders = claims.map(({ debtor, amount, nature, interventions = [] }): [RevenueOrder, string] => {
    const member = tables.communes.rowNamed(debtor) ?? refuse({ code: 'notFound', name: debtor });
    if (!(amount > 0 && isInCents(amount))) refuse({ code: 'orderAmountInvalid', name: debtor });
    if (claimsShares(nature)) {
      if (standing.has(nameKey(debtor))) refuse({ code: 'orderExists', name: debtor, year });
      standing.add(nameKey(debtor));
    }
    const order: RevenueOrder = {
      ...NOTHING_HAPPENED,
      ref: keyOf(year),
      nature,
      number: null,
      year,
      debtor,
      amount: toDecimal(amount),
      replaces: null,
      // Interest bears none itself.
      terms: nature === 'interest' ? { ...terms, regime: 'none', interestByItself: false } : terms,
    };
    const siret = siretOfMember(member);
    if (interventions.length === 0) return [order, siret];
    const group = groupedWith(order, interventions, tables, today);
    claimed.push(...group.claimed);
    return [group.order, siret];
  });
  const twice = claimed.find(
    ({ ref }, index) => claimed.findIndex((each) => sameName(each.ref, ref)) < index,
  );
  if (twice !== undefined)
    refuse({ code: 'interventionRefused', name: twice.ref, reason: 'alreadyClaimed', step: 'claim' });
  return writeRows(
    tables,
    {
      ...NO_ORDER_ROWS,
      addedOrders: orders.map(([order, siret]) => orderContents(order, siret)),
      claimed,
    },
    orders.map(([order]) => {
      const work = claimed.filter(({ after }) => after === order.ref).map(({ ref }) => ref);
      const said = [`${ORDER_NATURE_WORDS[order.nature]} ${year} : ${eurosOf(order)}`, ...work];
      return entry('Titre préparé', subjectOf(order), '', said.join(', '));
    }),
  );
}

/** The order with interventions of its debtor in it. */
function groupedWith(
  share: RevenueOrder,
  refs: readonly string[],
  { raw, binding }: Tables,
  today: number,
): { readonly order: RevenueOrder; readonly claimed: readonly ClaimChange[] } {
  const { rows } = readInterventions(raw, binding);
  const interventions = refs.map((ref) => {
    const row = rows.find(({ fields }) => sameName(fields.ref, ref));
    return row !== undefined && sameName(row.fields.member, share.debtor)
      ? row.intervention
      : refuse({ code: 'notFound', name: `${ref}, ${share.debtor}` });
  });
  const outcome = grouped(share, interventions, today);
  if (!outcome.ok)
    return refuse({
      code: 'interventionRefused',
      name: outcome.ref,
      reason: outcome.refusal.reason,
      step: 'claim',
    });
  return {
    order: outcome.order,
    claimed: outcome.claimed.map(({ ref }) => ({ ref, before: '', after: share.ref })),
  };
}

function recordEvents(
  tables: Tables,
  billing: Billing,
  { events }: Extract<OrderEdit, { kind: 'recordEvents' }>,
  today: number,
): EditPlan {
  const known = new Map<string, OrderFacts>(billing.orders.map((facts) => [nameKey(facts.order.ref), facts]));
  const keyOf = orderKeys(billing.orders.map(({ order }) => order.ref));
  const siretOf = (ref: string): string => readText(tables.revenueOrders.rowNamed(ref)?.cell('siret') ?? '');
  const before = new Map<string, RevenueOrder>();
  const addedOrders: RowContents[] = [];
  const addedPayments: RowContents[] = [];
  const journal: JournalEntry[] = [];
  const standing = new Map(billing.orders.map(({ order, payments }) => [order.ref, payments]));
  for (const { ref, event: data, paymentsSeen } of events) {
    const facts = known.get(nameKey(ref)) ?? refuse({ code: 'notFound', name: ref });
    const { order } = facts;
    const payments = standing.get(order.ref) ?? [];
    if (paymentsSeen !== undefined && payments.length !== paymentsSeen)
      refuse({ code: 'changedMeanwhile', name: subjectOf(order), now: paymentsWords(payments) });
    const event = eventOf(data, () => keyOf(order.year));
    const outcome = applyEvent(facts, event, today);
    if (!outcome.ok)
      return refuse({
        code: 'orderEventRefused',
        name: order.debtor,
        event: data.kind,
        why: outcome.refusal,
      });
    const { change } = outcome;
    if (!before.has(nameKey(ref))) before.set(nameKey(ref), order);
    known.set(nameKey(ref), {
      order: change.order,
      payments: change.payment === null ? facts.payments : [...facts.payments, change.payment],
      correctedBy: change.corrective?.ref ?? facts.correctedBy,
    });
    if (change.payment !== null) addedPayments.push(paymentContents(order.ref, change.payment));
    if (change.corrective !== null) addedOrders.push(orderContents(change.corrective, siretOf(ref)));
    journal.push(entry(EVENT_WORDS[data.kind], subjectOf(order), '', eventWords(data, change.corrective)));
  }
  const changed = [...before].flatMap(([key, order]) => {
    const after = known.get(key)?.order ?? order;
    const contents = changedContents(orderContents(order, ''), orderContents(after, ''));
    return contents === null ? [] : [{ ref: order.ref, ...contents }];
  });
  return writeRows(tables, { ...NO_ORDER_ROWS, changed, addedOrders, addedPayments }, journal);
}

function eventOf(data: EventData, key: () => string): OrderEvent {
  switch (data.kind) {
    case 'pay':
      return { ...data, amount: toDecimal(data.amount) };
    case 'cancel':
      return { ...data, amount: data.amount === null ? null : toDecimal(data.amount) };
    case 'correct':
      return { ...data, amount: toDecimal(data.amount), ref: key() };
    default:
      return data;
  }
}

function numberOrders(tables: Tables, billing: Billing, numbers: readonly NumberChange[]): EditPlan {
  const known = new Map(billing.orders.map(({ order }) => [nameKey(order.ref), order]));
  const wanted = new Map(numbers.map(({ ref, after }) => [nameKey(ref), after]));
  const used = new Map<string, RevenueOrder>();
  for (const [key, order] of known) {
    const number = wanted.get(key) ?? order.number ?? '';
    if (number === '') continue;
    const id = JSON.stringify([order.year, nameKey(number)]);
    const other = used.get(id);
    if (other !== undefined) refuse({ code: 'orderNumberTaken', number, name: other.debtor });
    used.set(id, order);
  }
  const changed = numbers.filter(({ before, after }) => !sameName(before, after));
  const orderOf = (ref: string): RevenueOrder =>
    known.get(nameKey(ref)) ?? refuse({ code: 'notFound', name: ref });
  return writeRows(
    tables,
    {
      ...NO_ORDER_ROWS,
      changed: changed.map(({ ref, before, after }) => ({
        ref: orderOf(ref).ref,
        before: { number: before },
        after: { number: after },
      })),
    },
    changed.map(({ ref, before, after }) => entry('Numéro de titre', subjectOf(orderOf(ref)), before, after)),
  );
}

/** What the Journal calls an event. */
const EVENT_WORDS: Readonly<Record<EventData['kind'], string>> = {
  issue: 'Titre émis',
  receive: 'Titre reçu',
  contest: 'Titre contesté',
  rejectContest: 'Contestation rejetée',
  accept: 'Titre accepté',
  demand: 'Mise en demeure',
  pay: 'Paiement',
  cancel: 'Titre annulé',
  correct: 'Titre rectifié',
};

function eventWords(data: EventData, corrective: RevenueOrder | null): string {
  const on = dayInFrench(data.on);
  switch (data.kind) {
    case 'pay':
      return [`${on} : ${moneyInFrench(toDecimal(data.amount))}`, data.reference]
        .filter((part) => part !== '')
        .join(', ');
    case 'cancel':
      return data.amount === null ? on : `${on} : ${moneyInFrench(toDecimal(data.amount))}`;
    case 'correct':
      return `${on} : ${moneyInFrench(toDecimal(data.amount))} en tout, ${corrective?.ref ?? ''}`;
    default:
      return on;
  }
}

/** What stands there of payments, as a refusal says it. */
function paymentsWords(payments: readonly Payment[]): string {
  if (payments.length === 0) return moneyInFrench(toDecimal(0));
  return payments.map(({ on, amount }) => `${dayInFrench(on)} : ${moneyInFrench(amount)}`).join(', ');
}

const eurosOf = ({ amount }: RevenueOrder): string => moneyInFrench(amount);
const subjectOf = ({ ref, debtor }: RevenueOrder): string => `${ref}, ${debtor}`;

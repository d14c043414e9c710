import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { OrderEventKind } from '../../../core/revenueOrders/events';
import { ActionLink } from '../../kit/ActionLink';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { focusField, Form, type Values } from '../../kit/form/Form';
import { PageBody } from '../../kit/PageBody';
import { usePane, useWords } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';
import { explainAmount } from '../../state/why';
import type { ConventionView } from '../../model/paneReading';
import { AmountList } from './AmountList';
import { entryFields, readEntry } from './entry';
import { OrdersEnding } from './OrdersEnding';
import { orderDetail, type OrderDetail, type OrdersModel } from './ordersModel';
import { useOrders } from './useOrders';
import { ordersWords } from './words';
import { heldWhile } from '../../kit/buttons/held';

const useStyles = makeStyles({ line: { margin: 0 }, list: { margin: 0, paddingLeft: '1.2em' } });

interface OrderPageProps {
  readonly view: ConventionView;
  readonly model: OrdersModel;
  /** Key of the order. */
  readonly reference: string;
}

/** One order: what can be done now, its life, its payments, its interest as of the day of calculation. */
export function OrderPage({ view, model, reference }: OrderPageProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(ordersWords);
  const { session } = useOrders();
  const detail = orderDetail(model, reference);
  const back = <BackButton label={words.back} onBack={() => session.open({ page: 'list' })} />;
  if (detail === null)
    return (
      <PageBody title={words.title} back={back}>
        <OrdersEnding view={view} />
        <p className={styles.line}>{words.gone}</p>
      </PageBody>
    );
  const { billed, state } = detail;
  const { order, payments } = billed;
  return (
    <PageBody title={order.debtor} back={back}>
      <OrdersEnding view={view} />
      <Block
        title={words.states[state]}
        detail={[
          words.natures[order.nature],
          String(order.year),
          order.ref,
          ...(order.number === null ? [] : [words.numbered({ number: order.number })]),
        ].join(' · ')}
      >
        <EventEntry detail={detail} day={model.day} />
      </Block>
      <WhyItsAmount view={view} detail={detail} />
      <Life detail={detail} day={model.day} />
      {payments.length > 0 && (
        <Block title={words.payments}>
          <AmountList
            testId="payment"
            rows={payments.map(({ on, amount, reference: of }, index) => ({
              key: String(index),
              label: [format.date(on), of].filter((part) => part !== '').join(' · '),
              value: format.money(amount.toFixed(2)),
            }))}
          />
        </Block>
      )}
      <Pieces detail={detail} />
    </PageBody>
  );
}

/** What the tables give for its commune and its year, step by step; nothing where that is no share. */
function WhyItsAmount({ view, detail }: { readonly view: ConventionView; readonly detail: OrderDetail }) {
  const { debtor, year, nature } = detail.billed.order;
  const { state } = usePane();
  const commune = view.rowOf(year, debtor)?.commune.name;
  if (commune === undefined || nature === 'intervention' || year !== yearOf(state, view)) return null;
  return (
    <div>
      <ActionLink
        action={explainAmount}
        target={{ scope: 'commune', commune, amount: 'total' }}
        testId="order-why"
      />
    </div>
  );
}

function EventEntry({ detail, day }: { readonly detail: OrderDetail; readonly day: number }) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(ordersWords);
  const { orders, session } = useOrders();
  const { order } = detail.billed;
  const [kind, setKind] = useState<OrderEventKind | 'number' | ''>('');
  const [typed, setTyped] = useState<Values>({});
  const [wrong, setWrong] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const values: Values = {
    date: format.date(day),
    amount: kind === 'pay' ? detail.position.open.toFixed(2) : '',
    reference: '',
    number: order.number ?? '',
    ...typed,
    event: kind,
  };
  const save = async (): Promise<void> => {
    if (kind === '') return;
    if (kind === 'number') {
      const numbers = [{ ref: order.ref, before: order.number ?? '', after: values['number'] ?? '' }];
      if (await session.apply({ kind: 'numberOrders', numbers })) setKind('');
      return;
    }
    const read = readEntry(kind, {
      date: values['date'] ?? '',
      amount: values['amount'] ?? '',
      reference: values['reference'] ?? '',
    });
    if (!read.ok) {
      setWrong(read.field);
      focusField(form.current, read.field);
      return;
    }
    const done = await session.apply({
      kind: 'recordEvents',
      events: [{ ref: order.ref, event: read.event }],
    });
    if (!done) return;
    setKind('');
    setTyped({});
  };
  return (
    <>
      {detail.possible.length === 0 && <p className={styles.line}>{words.nothingPossible}</p>}
      <Form
        ref={form}
        fields={[
          {
            name: 'event',
            label: words.event,
            kind: {
              choices: [
                { value: '', label: words.chooseEvent },
                ...detail.possible.map((each) => ({ value: each, label: words.events[each] })),
                { value: 'number', label: words.number },
              ],
            },
          },
          ...(kind === '' ? [] : kind === 'number' ? [NUMBER(words.number)] : entryFields(kind, words)),
        ]}
        values={values}
        errors={wrong === null ? {} : { [wrong]: wrong === 'date' ? words.dateWrong : words.amountWrong }}
        testId="order"
        onTyped={(field, value) => {
          setWrong(null);
          if (field === 'event') setKind(value as OrderEventKind | 'number' | '');
          else setTyped({ ...typed, [field]: value });
        }}
        onSave={() => void save()}
      >
        {kind !== '' && (
          <Button type="submit" appearance="primary" data-testid="order-save" {...heldWhile(orders.busy)}>
            {words.save}
          </Button>
        )}
      </Form>
    </>
  );
}

const NUMBER = (label: string) => ({ name: 'number', label, kind: 'text' }) as const;

const DATES = [
  'issuedOn',
  'receivedOn',
  'contestBefore',
  'contestedOn',
  'contestRejectedOn',
  'acceptedOn',
  'dueOn',
  'demandReceivedOn',
  'cancelledOn',
] as const;

function Life({ detail, day }: { readonly detail: OrderDetail; readonly day: number }) {
  const { format } = usePane();
  const words = useWords(ordersWords);
  const { billed, position, interest, charge } = detail;
  const { order, correctedBy } = billed;
  const known = { ...order, contestBefore: detail.contestBefore, dueOn: detail.dueOn };
  const row = (key: keyof typeof words.facts, value: string | null) =>
    value === null ? [] : [{ key, label: words.facts[key], value }];
  const said = interest?.ok === true ? format.money(interest.interest.toFixed(2)) : null;
  return (
    <Block title={words.life} detail={words.asOf({ date: format.date(day) })}>
      <AmountList
        testId="fact"
        rows={[
          ...row('amount', format.money(order.amount.toFixed(2))),
          ...row('replaces', order.replaces),
          ...DATES.flatMap((date) => {
            const on = known[date];
            return row(date, on === null ? null : format.date(on));
          }),
          ...row(
            'cancelledAmount',
            order.cancelledAmount === null ? null : format.money(order.cancelledAmount.toFixed(2)),
          ),
          ...row('correctedBy', correctedBy),
          ...row('paid', position.paid.isZero() ? null : format.money(position.paid.toFixed(2))),
          ...row('open', format.money(position.open.toFixed(2))),
          ...row('excess', position.excess.isZero() ? null : format.money(position.excess.toFixed(2))),
          ...row(
            'interest',
            interest?.ok === false ? words.rateMissing({ date: format.date(interest.missingFrom) }) : said,
          ),
          ...row('charge', charge === null ? null : format.money(charge)),
        ]}
      />
    </Block>
  );
}

function Pieces({ detail: { interest } }: { readonly detail: OrderDetail }) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(ordersWords);
  if (interest?.ok !== true || interest.pieces.length === 0) return null;
  return (
    <Block title={words.pieces}>
      <ul className={styles.list}>
        {interest.pieces.map(({ firstDay, lastDay, days, base, rate }) => (
          <li key={firstDay}>
            {words.piece({
              from: format.date(firstDay),
              to: format.date(lastDay),
              days,
              base: format.money(base.toFixed(2)),
              rate: format.percent(rate.toString()),
            })}
          </li>
        ))}
      </ul>
    </Block>
  );
}

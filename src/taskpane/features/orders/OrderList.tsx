import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { ORDER_STATES, type OrderState } from '../../../core/revenueOrders/state';
import { withoutAccents } from '../../../workbook/read/names';
import { Block } from '../../kit/Block';
import { SearchField } from '../../kit/form/SearchField';
import { PageList } from '../../kit/list/PageList';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { AmountList } from './AmountList';
import { OrderTools } from './OrderTools';
import { OrdersEnding } from './OrdersEnding';
import { balanceOf, orderLines, type OrderLine, type OrdersModel } from './ordersModel';
import { useOrders } from './useOrders';
import { ordersWords } from './words';
import { heldWhile } from '../../kit/buttons/held';

const SEARCHED_FROM = 10;
/** More rows than anybody reads; the search finds the others. */
const MOST_ROWS = 100;

const useStyles = makeStyles({
  line: { margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start', flexShrink: 0 },
});

export interface OrdersPageProps {
  readonly view: ConventionView;
  readonly model: OrdersModel;
  readonly year: number;
}

/** The orders of a year by state, with the next date that counts. */
export function OrderList({ view, model, year }: OrdersPageProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(ordersWords);
  const { orders, session } = useOrders();
  const [search, setSearch] = useState('');
  const lines = useMemo(() => orderLines(model, year), [model, year]);
  const wanted = withoutAccents(search);
  const found = lines.filter(({ billed: { order } }) =>
    [order.debtor, order.ref, order.number ?? ''].some((name) => withoutAccents(name).includes(wanted)),
  );
  const shown = found.slice(0, MOST_ROWS);
  const balance = balanceOf(model, year);
  return (
    <>
      <PageBody title={words.title}>
        <OrdersEnding view={view} />
        {model.former > 0 && (
          <Notice tone="warning" title={words.former({ count: model.former })}>
            <p className={styles.line}>{words.formerDetail}</p>
            <Button
              size="small"
              data-testid="orders-adopt"
              {...heldWhile(orders.busy)}
              onClick={() => void session.apply({ kind: 'adoptOrders' })}
            >
              {words.adopt}
            </Button>
          </Notice>
        )}
        <OrderTools
          tools={model.billing.orders.length === 0 ? ['calendar'] : ['calendar', 'payments', 'reminders']}
        />
        {lines.length === 0 ? (
          <p className={styles.line}>{words.none({ year })}</p>
        ) : (
          <>
            <Block title={words.asOf({ date: format.date(model.day) })}>
              <AmountList
                testId="orders-balance"
                rows={(['billed', 'paid', 'open', 'contested'] as const).map((figure) => ({
                  key: figure,
                  label: words.figures[figure],
                  value: format.money(balance[figure].toFixed(2)),
                }))}
              />
            </Block>
            <Button
              size="small"
              className={styles.start}
              data-testid="orders-many"
              onClick={() => session.open({ page: 'many' })}
            >
              {words.many}
            </Button>
            <Button
              size="small"
              className={styles.start}
              data-testid="orders-close"
              onClick={() => session.open({ page: 'close' })}
            >
              {words.closing.open({ year })}
            </Button>
            {lines.length > SEARCHED_FROM && (
              <SearchField label={words.search} testId="orders-search" value={search} onChange={setSearch} />
            )}
            {found.length === 0 && <p className={styles.note}>{words.noneFound}</p>}
            {ORDER_STATES.map((state) => (
              <StateGroup key={state} state={state} lines={shown} count={countOf(found, state)} />
            ))}
            {found.length > MOST_ROWS && (
              <p className={styles.note}>{words.more({ count: found.length - MOST_ROWS })}</p>
            )}
          </>
        )}
      </PageBody>
      <PrimaryBar
        action={{
          label: () => words.prepareYear({ year }),
          enabled: () => !orders.busy,
          run: () => session.open({ page: 'prepare' }),
        }}
        progress={null}
        testId="orders-prepare"
      />
    </>
  );
}

const countOf = (lines: readonly OrderLine[], state: OrderState): number =>
  lines.filter((line) => line.state === state).length;

interface StateGroupProps {
  readonly state: OrderState;
  readonly lines: readonly OrderLine[];
  /** Of this state in all. */
  readonly count: number;
}

function StateGroup({ state, lines, count }: StateGroupProps) {
  const { format } = usePane();
  const words = useWords(ordersWords);
  const { session } = useOrders();
  const own = lines.filter((line) => line.state === state);
  if (own.length === 0) return null;
  return (
    <Block title={words.group({ state: words.states[state], count })}>
      <PageList
        list={`orders ${state}`}
        rows={own.map(({ billed: { order }, next, position }) => ({
          id: order.ref,
          name: order.debtor,
          isOfWorkbook: true,
          detail: [
            order.number === null ? order.ref : words.numbered({ number: order.number }),
            ...(order.nature === 'share' ? [] : [words.natures[order.nature]]),
            ...(next === null ? [] : [words.next[next.what]({ date: format.date(next.on) })]),
          ].join(' · '),
          figure: format.money((position.open.isZero() ? order.amount : position.open).toFixed(2)),
          testId: `order-${order.ref}`,
        }))}
        onOpen={({ id }) => session.open({ page: 'order', ref: id })}
      />
    </Block>
  );
}

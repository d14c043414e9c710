import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useMemo } from 'react';
import { serialOfMoment } from '../../../core/dates';
import { endingTitle } from '../../kit/edits/endings';
import { editWords } from '../../kit/edits/words';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { Status } from '../../kit/aloud/Status';
import type { ConventionView } from '../../model/paneReading';
import { useInnerPage } from '../../state/innerPage';
import { usePane, useWords } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';
import { ClosePage } from './ClosePage';
import { ManyPage } from './ManyPage';
import { OrderList } from './OrderList';
import { OrderPage } from './OrderPage';
import { OrderTools } from './OrderTools';
import { OrdersEnding } from './OrdersEnding';
import { ordersModel } from './ordersModel';
import { PreparePage } from './PreparePage';
import { useOrders } from './useOrders';
import { ordersWords } from './words';

const CalendarPage = lazy(() => import('./calendar/CalendarPage'));
const PaymentsPage = lazy(() => import('./payments/PaymentsPage'));
const RemindersPage = lazy(() => import('./reminders/RemindersPage'));

const useStyles = makeStyles({ line: { margin: 0 } });

interface SectionProps {
  readonly view: ConventionView;
}

/** The billing year: the orders, from their preparation to their payment. Loaded when it is opened. */
export default function OrdersSection({ view }: SectionProps) {
  const { state, text } = usePane();
  const edits = useWords(editWords);
  const { orders } = useOrders();
  const model = useMemo(() => ordersModel(view, Math.floor(serialOfMoment(new Date()))), [view]);
  const year = yearOf(state, view);
  const { place } = orders;
  useInnerPage(place.page === 'list' ? null : `orders/${place.page}`);
  const page = (() => {
    // What the clauses say is due before there is any order.
    if (place.page === 'calendar') return <CalendarPage view={view} model={model} />;
    if (!model.ready) return <MakeTables view={view} />;
    switch (place.page) {
      case 'list':
        return <OrderList view={view} model={model} year={year} />;
      case 'prepare':
        return <PreparePage view={view} model={model} year={year} />;
      case 'close':
        return <ClosePage view={view} model={model} year={year} />;
      case 'many':
        return <ManyPage view={view} model={model} year={year} />;
      case 'payments':
        return <PaymentsPage view={view} model={model} />;
      case 'reminders':
        return <RemindersPage view={view} model={model} year={year} />;
      case 'order':
        return <OrderPage key={place.ref} view={view} model={model} reference={place.ref} />;
    }
  })();
  return (
    <>
      <Suspense fallback={null}>{page}</Suspense>
      <Status>{orders.busy ? text.saving : orders.ending ? endingTitle(orders.ending, edits) : ''}</Status>
    </>
  );
}

/** Before the first order: what it takes is made, whole or not at all. */
function MakeTables({ view }: SectionProps) {
  const styles = useStyles();
  const words = useWords(ordersWords);
  const { orders, session } = useOrders();
  const { settings } = view.reading;
  const start = { place: settings.clauses.place, firstYear: settings.firstYear };
  return (
    <>
      <PageBody title={words.title}>
        <OrdersEnding view={view} />
        <p className={styles.line}>{words.intro}</p>
        <OrderTools tools={['calendar']} />
        <Notice tone="warning" title={words.makeTables}>
          <p className={styles.line}>{words.makeTablesDetail}</p>
        </Notice>
      </PageBody>
      <PrimaryBar
        action={{
          label: () => (orders.busy ? words.making : words.makeTables),
          enabled: () => !orders.busy,
          run: () => session.makeTables(start),
        }}
        progress={null}
        testId="orders-make"
      />
    </>
  );
}

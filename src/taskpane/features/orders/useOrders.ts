import { useEffect, useRef, type RefObject } from 'react';
import { usePane } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { useStore } from '../../state/store';
import { excelOrders } from './ordersServices';
import { createOrdersSession, type OrdersSession, type OrdersState } from './ordersSession';

const sessionOf = perPane((pane) => createOrdersSession(pane, excelOrders));

/** What every component of the section may know. */
export function useOrders(): { readonly orders: OrdersState; readonly session: OrdersSession } {
  const session = sessionOf(usePane().store);
  return { orders: useStore(session), session };
}

/** Gives the element the focus when an edit has ended; never takes it away from the grid. */
export function useEndedFocus(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const { ended } = useOrders().orders;
  useEffect(() => {
    if (ended > 0 && document.hasFocus()) element.current?.focus();
  }, [ended]);
  return element;
}

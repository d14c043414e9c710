import {
  startTransition,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefCallback,
  type RefObject,
} from 'react';
import { withoutAccents } from '../../../workbook/read/names';
import { SEARCHED_FROM } from '../../model/rows';
import { usePane } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { elementAt, leaveStops, rowFor, stopAt, type Stop } from './stops';
import { useTypeAhead } from './typeAhead';
import { useGrowing } from './useGrowing';

/** A row of a list: what tells it from the others, and the name that letters lead to. */
export interface ListLine {
  readonly id: string;
  readonly name: string;
}

interface ListOptions {
  /** What the list is, among those of the pane: the row that was left is kept under this name. */
  readonly list: string;
  readonly lines: readonly ListLine[];
  /** What is searched and how it is sorted: another one is drawn from its beginning. */
  readonly of?: string;
  /** A row opens a page of its own, from which one comes back to it. */
  readonly opens?: boolean;
}

export interface ListKeys<Whole extends HTMLElement> {
  /** For the element of the list. */
  readonly whole: {
    readonly ref: RefObject<Whole | null>;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onClick: (event: MouseEvent) => void;
  };
  /** How many rows are drawn, from the first on. */
  readonly drawn: number;
  /** Takes the focus to a row, which may come to be drawn with what is pressed now. */
  readonly go: (to: Stop) => void;
  /** For the element of a row that is drawn. */
  readonly row: (index: number) => {
    readonly ref: RefCallback<HTMLElement> | undefined;
    readonly 'data-row': number;
    readonly 'aria-setsize': number;
    readonly 'aria-posinset': number;
  };
}

/** The row that was opened last in each list, until one is back. */
const openedRows = perPane(() => new Map<string, string>());

const FIRST: Stop = { row: 0, at: 0 };

/**
 * The keys of every list: up and down, Home, End and letters lead from row to row, left and right between what can be
 * pressed in one. A long list is one stop of the Tab key. Who comes back from the page of a row finds the focus on it.
 */
export function useListKeys<Whole extends HTMLElement = HTMLUListElement>({
  list,
  lines,
  of = '',
  opens = false,
}: ListOptions): ListKeys<Whole> {
  const opened = openedRows(usePane().store);
  const whole = useRef<Whole>(null);
  const here = useRef(FIRST);
  const wished = useRef<Stop | null>(null);
  const shown = useRef(of);
  const isLong = lines.length > SEARCHED_FROM;
  const { drawn, edgeAt, reach } = useGrowing(lines.length, `${list} ${of}`);
  const names = useMemo(() => lines.map(({ name }) => withoutAccents(name)), [lines]);
  const byName = useTypeAhead(names);

  const go = (to: Stop): void => {
    const target = whole.current && elementAt(whole.current, to);
    wished.current = target ? null : to;
    if (target) target.focus();
    // In its own time: a key must not wait for a thousand rows.
    else startTransition(() => reach(to.row));
  };
  useLayoutEffect(() => {
    if (whole.current === null) return;
    if (shown.current !== of) here.current = FIRST;
    shown.current = of;
    leaveStops(whole.current, here.current, isLong);
    const awaited = wished.current;
    // The row that the focus goes to may have been drawn just now.
    if (awaited !== null && awaited.row < drawn) go(awaited);
  });
  useEffect(() => {
    const id = opened.get(list);
    opened.delete(list);
    const row = lines.findIndex((line) => line.id === id);
    // The focus that a new page gives to its title goes on to the row; a notice keeps it.
    if (row >= 0 && document.hasFocus() && document.activeElement?.tagName === 'H1') go({ row, at: 0 });
    // Only as the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return {
    whole: {
      ref: whole,
      onFocus: ({ target }) => {
        const stop = stopAt(target);
        if (stop === null) return;
        here.current = stop;
        if (whole.current) leaveStops(whole.current, stop, isLong);
      },
      onClick: ({ target }) => {
        const line = lines[stopAt(target)?.row ?? -1];
        if (opens && line) opened.set(list, line.id);
      },
      onKeyDown: (event) => {
        const from = stopAt(event.target);
        if (from === null || event.ctrlKey || event.altKey || event.metaKey) return;
        const aside = { ArrowLeft: from.at - 1, ArrowRight: from.at + 1 }[event.key];
        const row = rowFor(event.key, from.row, lines.length) ?? byName(event, from.row);
        if (row === null && aside === undefined) return;
        event.preventDefault();
        go({ row: row ?? from.row, at: aside ?? from.at });
      },
    },
    drawn,
    go,
    row: (index) => ({
      ref: edgeAt(index),
      'data-row': index,
      'aria-setsize': lines.length,
      'aria-posinset': index + 1,
    }),
  };
}

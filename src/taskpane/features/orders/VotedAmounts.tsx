import { Spinner } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import {
  decidedAmounts,
  type AmountsChoice,
  type AmountsOffer,
  type DecidedAmounts,
} from '../../../workbook/frozen/amountsOffer';
import { AmountsBlock } from '../../kit/amounts/AmountsBlock';
import { Notice } from '../../kit/Notice';
import { ProblemText } from '../../kit/ProblemText';
import type { ConventionView } from '../../model/paneReading';
import { amountsChoicesOf } from '../../state/amountsChoices';
import { usePane, useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { useOrders } from './useOrders';
import { ordersWords } from './words';

/** The amounts of a year as a page of the section works with them. */
export interface VotedAmounts {
  readonly failed: boolean;
  /** null: they are being read, or could not be. */
  readonly offer: AmountsOffer | null;
  readonly choice: AmountsChoice | null;
  readonly decided: DecidedAmounts | null;
}

/** Reads the versions of a year, and takes what was chosen of them on whichever page. */
export function useVotedAmounts(view: ConventionView, year: number): VotedAmounts {
  const { store } = usePane();
  const { orders, session } = useOrders();
  const choice = useStore(amountsChoicesOf(store)).byYear.get(year) ?? null;
  const { amounts, busy } = orders;
  // After an edit, once it is said how it ended: most lead to another page, which needs no amounts.
  useEffect(() => {
    if (!busy) void session.readAmounts(year);
  }, [session, view, year, busy]);
  const offer = amounts?.ok === true && amounts.value.year === year ? amounts.value : null;
  const decided = useMemo(() => (offer === null ? null : decidedAmounts(offer, choice)), [offer, choice]);
  return { failed: amounts?.ok === false, offer, choice, decided };
}

interface VotedAmountsBlockProps {
  readonly year: number;
  readonly voted: VotedAmounts;
  readonly disabled: boolean;
}

/** That they are being read, what kept them from it, or the choice among them. */
export function VotedAmountsBlock({ year, voted: { offer, choice }, disabled }: VotedAmountsBlockProps) {
  const { store, text } = usePane();
  const words = useWords(ordersWords);
  const { amounts } = useOrders().orders;
  const choices = amountsChoicesOf(store);
  return (
    <>
      {amounts === null && <Spinner size="tiny" label={words.reading} />}
      {amounts?.ok === false && (
        <Notice tone="error" title={text.error.title}>
          <ProblemText problem={amounts.problem} />
        </Notice>
      )}
      {offer && (
        <AmountsBlock
          offer={offer}
          choice={choice}
          disabled={disabled}
          onChoose={(next) => choices.choose(year, next)}
        />
      )}
    </>
  );
}

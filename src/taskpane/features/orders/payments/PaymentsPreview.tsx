import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaymentLine } from '../../../../core/revenueOrders/paymentLine';
import type { PaidOrder, PaymentMatch } from '../../../../workbook/accounts/payments/matchPayments';
import { Block } from '../../../kit/Block';
import { CheckChoice } from '../../../kit/CheckChoice';
import { orderRefusal } from '../../../kit/edits/refusalSentence';
import { editWords } from '../../../kit/edits/words';
import { understoodWords } from '../../../kit/files/understood/words';
import { useRowStyles } from '../../../kit/rowStyles';
import { usePane, useWords } from '../../../state/PaneContext';
import type { OrdersModel } from '../ordersModel';
import { ordersWords } from '../words';
import { groupOf, type MatchedList, type PlannedPayments } from './paymentsModel';
import type { PaymentsSession } from './paymentsSession';
import { paymentsWords, type PaymentsWords } from './words';
import { OfWorkbook } from '../../../kit/aloud/OfWorkbook';
import { Select } from '../../../kit/form/Select';

const FIRST_LINES = 50;

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  start: { alignSelf: 'flex-start' },
});

interface PaymentsPreviewProps {
  readonly list: MatchedList;
  readonly planned: PlannedPayments;
  readonly model: OrdersModel;
  readonly session: PaymentsSession;
  readonly busy: boolean;
}

/** What each line of the list pays, before anything is written; every line stands in one place. */
export function PaymentsPreview({ list, planned, model, session, busy }: PaymentsPreviewProps) {
  const { format } = usePane();
  const words = useWords(paymentsWords);
  const edits = useWords(editWords);
  const said = useWords(understoodWords);
  const orderOf = useOrderNames(model);
  const { matches, left } = list;
  const { chosen } = session.getState();
  const of = (group: ReturnType<typeof groupOf>): PaymentMatch[] =>
    matches.filter((match) => groupOf(match) === group);
  const matched = of('matched');
  const taken = matched.filter(({ line }) => chosen.get(line.line) !== null);
  const oursOf = ({ line, on, amount }: PaymentLine): string =>
    joined([
      said.line({ row: line }),
      on === null ? '' : format.date(on),
      amount === null ? '' : format.money(amount.toFixed(2)),
    ]);
  const theirsOf = ({ debtor, number, reference }: PaymentLine): string =>
    joined([debtor, number, reference]);
  const lineOf = (line: PaymentLine): StatedLine => ({ ours: oursOf(line), theirs: theirsOf(line) });
  const paysOf = (match: PaymentMatch): string =>
    match.kind === 'matched' ? `${orderOf(match.order)} · ${words.by[match.by]}` : '';
  const unmatched = [
    ...of('unmatched').map((match) => ({
      line: match.line.line,
      said: lineOf(match.line),
      why: whyOf(words, match),
    })),
    ...left.map(({ line, said: stands, why }) => ({
      line,
      said: { ours: said.line({ row: line }), theirs: stands },
      why: words.left[why],
    })),
  ].sort((a, b) => a.line - b.line);
  return (
    <>
      {planned.refused.length > 0 && (
        <Lines
          title={words.groups.refused({ count: planned.refused.length })}
          testId="payments-refused"
          lines={planned.refused.map(({ line, why }) => ({
            line: line.line,
            said: lineOf(line),
            why: why.reason === 'yearClosed' ? edits.refusals.yearClosed(why).what : orderRefusal(why, edits),
          }))}
        />
      )}
      <Choices
        matches={of('doubtful')}
        title={words.groups.doubtful({ count: of('doubtful').length })}
        {...{ session, lineOf, orderOf, busy }}
      />
      <Lines
        title={words.groups.unmatched({ count: unmatched.length })}
        testId="payments-unmatched"
        lines={unmatched}
      />
      {matched.length > 0 && (
        <Block title={words.groups.matched({ count: matched.length })} detail={words.matchedDetail}>
          <CheckChoice
            options={matched.map((match) => ({
              value: String(match.line.line),
              name: paysOf(match),
              detail: joined(Object.values(lineOf(match.line))),
            }))}
            chosen={new Set(taken.map(({ line }) => String(line.line)))}
            disabled={busy}
            testId="payments-line"
            onChange={(next) => {
              for (const { line } of matched)
                if (next.has(String(line.line)) !== (chosen.get(line.line) !== null))
                  session.decide(line.line, next.has(String(line.line)) ? undefined : null);
            }}
          />
        </Block>
      )}
      <Lines
        title={words.groups.known({ count: of('known').length })}
        testId="payments-known"
        lines={of('known').map((match) => ({
          line: match.line.line,
          said: lineOf(match.line),
          why: whyOf(words, match),
        }))}
      />
    </>
  );
}

interface LinesProps {
  readonly title: string;
  readonly testId: string;
  readonly lines: readonly { readonly line: number; readonly said: StatedLine; readonly why: string }[];
}

/** A line of the accountant's list: what is understood of it, and what stands there in French words. */
interface StatedLine {
  readonly ours: string;
  readonly theirs: string;
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

function Stated({ said: { ours, theirs } }: { readonly said: StatedLine }) {
  return (
    <span>
      {theirs === '' ? ours : `${ours} · `}
      <OfWorkbook>{theirs}</OfWorkbook>
    </span>
  );
}

function Lines({ title, testId, lines }: LinesProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const said = useWords(understoodWords);
  const [shown, setShown] = useState(FIRST_LINES);
  if (lines.length === 0) return null;
  return (
    <Block title={title}>
      <ul className={rows.list} data-testid={testId}>
        {lines.slice(0, shown).map(({ line, said: text, why }) => (
          <li key={line} className={rows.item}>
            <div className={rows.row}>
              <span className={rows.lines}>
                <Stated said={text} />
                <span className={rows.detail}>{why}</span>
              </span>
            </div>
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <Button size="small" className={styles.start} onClick={() => setShown(shown * 10)}>
          {said.more({ count: lines.length - shown })}
        </Button>
      )}
    </Block>
  );
}

interface ChoicesProps {
  readonly matches: readonly PaymentMatch[];
  readonly title: string;
  readonly session: PaymentsSession;
  readonly lineOf: (line: PaymentLine) => StatedLine;
  readonly orderOf: (ref: string) => string;
  readonly busy: boolean;
}

/** Lines of which the person says what they pay, or nothing. */
function Choices({ matches, title, session, lineOf, orderOf, busy }: ChoicesProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(paymentsWords);
  const said = useWords(understoodWords);
  const [shown, setShown] = useState(FIRST_LINES);
  const { chosen } = session.getState();
  if (matches.length === 0) return null;
  const optionOf = (pays: readonly PaidOrder[]): string =>
    pays
      .map(({ order, amount }) =>
        words.pays({ order: orderOf(order), amount: format.money(amount.toFixed(2)) }),
      )
      .join(' + ');
  return (
    <Block title={title}>
      <div className={styles.choices}>
        {matches.slice(0, shown).map((match) => {
          const { line } = match;
          const { may } = match.kind === 'matched' ? { may: [] } : match;
          return (
            <Field key={line.line} label={<Stated said={lineOf(line)} />} hint={whyOf(words, match)}>
              <Select
                disabled={busy}
                value={String(chosen.get(line.line) ?? '')}
                data-testid={`payments-choice-${line.line}`}
                onChange={(_, { value }) =>
                  session.decide(line.line, value === '' ? undefined : Number(value))
                }
              >
                <option value="">{words.notRecorded}</option>
                {may.map((pays, index) => (
                  <option key={index} value={String(index)}>
                    {optionOf(pays)}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
      {matches.length > shown && (
        <Button size="small" className={styles.start} onClick={() => setShown(shown * 10)}>
          {said.more({ count: matches.length - shown })}
        </Button>
      )}
    </Block>
  );
}

/** `Fabrègues, nº 0101 (2021)`. */
function useOrderNames({ billing }: OrdersModel): (ref: string) => string {
  const words = useWords(ordersWords);
  const known = new Map(billing.orders.map(({ order }) => [order.ref, order]));
  return (ref) => {
    const order = known.get(ref);
    if (order === undefined) return ref;
    const { number, debtor, year } = order;
    return `${debtor}, ${number === null ? ref : words.numbered({ number })} (${year})`;
  };
}

/** Why a line is not recorded by itself. */
function whyOf(words: PaymentsWords, match: PaymentMatch): string {
  if (match.kind === 'matched') return '';
  return match.kind === 'ambiguous' ? words.doubts[match.why] : words.noMatches[match.reason];
}

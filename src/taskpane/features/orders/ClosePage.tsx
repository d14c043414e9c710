import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ClaimReason, OpenReason, YearClosing } from '../../../core/closing/closing';
import type { Euros } from '../../../core/money';
import type { ExcelProblem } from '../../../excel/outcome';
import { closedYears } from '../../../workbook/accounts/closing/closedYears';
import { yearClosing } from '../../../workbook/accounts/closing/yearClosing';
import { yearSeal } from '../../../workbook/accounts/closing/yearSeal';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { ProblemText } from '../../kit/ProblemText';
import { usePane, useWords } from '../../state/PaneContext';
import { AmountList } from './AmountList';
import { OrdersEnding } from './OrdersEnding';
import type { OrdersPageProps } from './OrderList';
import { useOrders } from './useOrders';
import { useVotedAmounts, VotedAmountsBlock } from './VotedAmounts';
import { ordersWords } from './words';
import { heldWhile } from '../../kit/buttons/held';

const KIND = 'yearClosing';
/** Lines of one reason; the sheet shows all of them. */
const MOST_LINES = 40;

const useStyles = makeStyles({
  line: { margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start', flexShrink: 0 },
});

/** How the drawing of the sheet ended. */
type Drawn =
  | { readonly ok: true; readonly sheet: string; readonly unchanged: boolean }
  | { readonly ok: false; readonly problem: ExcelProblem };

/** A year against its recap, each difference with its reason; from here it is closed, and reopened. */
export function ClosePage({ view, model, year }: OrdersPageProps) {
  const styles = useStyles();
  const { store, format } = usePane();
  const { closing: words, back } = useWords(ordersWords);
  const { orders, session } = useOrders();
  const voted = useVotedAmounts(view, year);
  const { decided } = voted;
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [isDrawing, setIsDrawing] = useState(false);

  const busy = orders.busy || isDrawing;
  const closing = useMemo(
    () =>
      decided?.kind === 'decided'
        ? yearClosing(view.raw, view.binding, view.reading.settings, decided.source.recapOf(year))
        : null,
    [decided, view, year],
  );
  const closed = closedYears(view.raw, view.binding).find((each) => each.year === year);
  const seal = useMemo(() => yearSeal(view.raw, view.binding, year), [view, year]);
  const hasOrders = model.billing.orders.some(({ order }) => order.year === year);

  const draw = async (): Promise<void> => {
    setIsDrawing(true);
    setDrawn(null);
    const filling = closed === undefined ? 'portable' : 'frozen';
    const outcome = await store.call((available) =>
      available.drawDocument(
        { kind: KIND, year, filling, today: available.today(), amounts: voted.choice ?? undefined },
        () => undefined,
      ),
    );
    await store.refresh();
    setIsDrawing(false);
    setDrawn(
      outcome.ok
        ? { ok: true, sheet: outcome.value.sheetName, unchanged: outcome.value.unchanged }
        : { ok: false, problem: outcome.problem },
    );
  };
  const closeOrReopen = async (): Promise<void> => {
    setDrawn(null);
    await session.apply(
      closed === undefined ? { kind: 'closeYear', year, seal } : { kind: 'reopenYear', year },
    );
  };
  const money = (amount: Euros): string => format.money(amount.toFixed(2));
  return (
    <>
      <PageBody
        title={words.title({ year })}
        back={<BackButton label={back} onBack={() => session.open({ page: 'list' })} />}
      >
        <OrdersEnding view={view} />
        {drawn?.ok === true && (
          <Notice
            tone="success"
            title={
              drawn.unchanged ? words.unchanged({ sheet: drawn.sheet }) : words.drawn({ sheet: drawn.sheet })
            }
          />
        )}
        {drawn?.ok === false && (
          <Notice tone="error" title={words.notDrawn}>
            <ProblemText problem={drawn.problem} />
          </Notice>
        )}
        {closed === undefined ? (
          <p className={styles.line}>{words.intro}</p>
        ) : (
          <Block title={words.closed({ year })} detail={words.closedDetail({ seal: closed.seal })} />
        )}
        {closed !== undefined && closed.seal !== '' && closed.seal !== seal && (
          <Notice tone="warning" title={words.changed}>
            <p className={styles.line}>{words.changedDetail}</p>
          </Notice>
        )}
        <VotedAmountsBlock year={year} voted={voted} disabled={busy} />
        {closing && (
          <>
            {closed === undefined && closing.total.open.gt(0) && (
              <Notice tone="warning" title={words.stillOpen({ amount: money(closing.total.open) })}>
                <p className={styles.line}>{words.stillOpenDetail}</p>
              </Notice>
            )}
            <Accounts closing={closing} day={model.day} />
            <Button
              size="small"
              className={styles.start}
              data-testid="closing-draw"
              {...heldWhile(busy)}
              onClick={() => void draw()}
            >
              {isDrawing ? words.drawing : closed === undefined ? words.draw : words.drawFrozen}
            </Button>
            <Reasons closing={closing} />
          </>
        )}
      </PageBody>
      <PrimaryBar
        action={{
          label: () => (closed === undefined ? words.close({ year }) : words.reopen({ year })),
          enabled: () => !busy,
          run: closeOrReopen,
        }}
        progress={null}
        testId="closing-close"
        whyNot={closed === undefined && !hasOrders ? words.nothing({ year }) : undefined}
        note={closed === undefined ? undefined : words.reopenNote}
      />
    </>
  );
}

function Accounts({ closing, day }: { readonly closing: YearClosing; readonly day: number }) {
  const { format } = usePane();
  const words = useWords(ordersWords).closing;
  const { total, parts } = closing;
  const money = (amount: Euros): string => format.money(amount.toFixed(2));
  const gap = total.billed.minus(total.cancelled).minus(total.recap);
  const figures = { ...total, gap };
  return (
    <>
      <Block title={words.accounts({ date: format.date(day) })}>
        <AmountList
          testId="closing"
          rows={(
            ['recap', 'gap', 'billed', 'cancelled', 'paid', 'open', 'contested', 'excess'] as const
          ).flatMap((figure) =>
            figure === 'excess' && total.excess.isZero()
              ? []
              : [{ key: figure, label: words.figures[figure], value: money(figures[figure]) }],
          )}
        />
      </Block>
      <Block title={words.byApplication}>
        <AmountList
          testId="closing-part"
          rows={parts.map(({ part, billed, cancelled, recap }) => {
            const name = part.kind === 'application' ? part.name : words.parts[part.kind];
            return {
              key: name,
              label: name,
              value: `${money(billed.minus(cancelled))} / ${money(recap)}`,
            };
          })}
        />
      </Block>
    </>
  );
}

/** The differences by their reasons, each with whose it is. */
function Reasons({ closing: { debtors } }: { readonly closing: YearClosing }) {
  const styles = useStyles();
  const { format } = usePane();
  const { closing: words, group } = useWords(ordersWords);
  const groups = new Map<ClaimReason | OpenReason, { key: string; label: string; value: string }[]>();
  for (const { debtor, claims, opens } of debtors)
    for (const { reason, amount, ref } of [...claims, ...opens]) {
      const lines = groups.get(reason) ?? [];
      groups.set(reason, lines);
      lines.push({
        key: `${reason}-${lines.length}`,
        label: ref === null ? debtor : `${debtor} · ${ref}`,
        value: format.money(amount.toFixed(2)),
      });
    }
  if (groups.size === 0) return <p className={styles.line}>{words.noDifference}</p>;
  return [...groups].map(([reason, lines]) => (
    <Block key={reason} title={group({ state: words.reasons[reason], count: lines.length })}>
      <AmountList testId="closing-line" rows={lines.slice(0, MOST_LINES)} />
      {lines.length > MOST_LINES && (
        <p className={styles.note}>{words.more({ count: lines.length - MOST_LINES })}</p>
      )}
    </Block>
  ));
}

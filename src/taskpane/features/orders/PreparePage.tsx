import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { RadioChoice } from '../../kit/RadioChoice';
import { usePane, useWords } from '../../state/PaneContext';
import { AmountList } from './AmountList';
import { OrdersEnding } from './OrdersEnding';
import type { OrdersPageProps } from './OrderList';
import { claimable, type Claimable } from './ordersModel';
import { useOrders } from './useOrders';
import { useVotedAmounts, VotedAmountsBlock } from './VotedAmounts';
import { ordersWords } from './words';

const useStyles = makeStyles({ line: { margin: 0 } });

type Below = 'group' | 'postpone' | 'include';

/** One order a commune, at the amounts that were voted or those of the tables. */
export function PreparePage({ view, model, year }: OrdersPageProps) {
  const styles = useStyles();
  const { format, text } = usePane();
  const words = useWords(ordersWords);
  const { orders, session } = useOrders();
  const voted = useVotedAmounts(view, year);
  const { decided } = voted;
  const [below, setBelow] = useState<Below>('postpone');

  const { busy } = orders;
  const threshold = view.reading.settings.recoveryThreshold;
  const claims = useMemo(
    () => (decided?.kind === 'decided' ? claimable(model, decided.source.recapOf(year), threshold) : []),
    [decided, model, year, threshold],
  );
  const small = claims.filter(({ belowThreshold }) => belowThreshold);
  const isGrouped = (claim: Claimable): boolean => below === 'group' && claim.work !== null;
  const chosen = claims.filter((claim) => !claim.belowThreshold || below === 'include' || isGrouped(claim));
  const groups = small.filter(({ work }) => work !== null).length;
  const prepare = async (): Promise<void> => {
    await session.applyThenList({
      kind: 'prepareOrders',
      year,
      claims: chosen.map((claim) => ({
        debtor: claim.debtor,
        amount: Number(claim.amount),
        ...(isGrouped(claim)
          ? { nature: 'grouped' as const, interventions: claim.work?.refs ?? [] }
          : { nature: 'share' as const }),
      })),
    });
  };
  const whyNot = (): string | undefined => {
    if (decided === null) return voted.failed ? text.error.title : words.reading;
    if (decided.kind === 'toChoose') return words.toChoose;
    if (chosen.length > 0) return undefined;
    return claims.length === 0 ? words.nothingToPrepare : words.allPostponed;
  };
  return (
    <>
      <PageBody
        title={words.prepare({ year })}
        back={<BackButton label={words.back} onBack={() => session.open({ page: 'list' })} />}
      >
        <OrdersEnding view={view} />
        <p className={styles.line}>{words.prepareIntro}</p>
        <VotedAmountsBlock year={year} voted={voted} disabled={busy} />
        {small.length > 0 && (
          <Block
            title={words.belowThreshold({
              count: small.length,
              threshold: format.money(threshold.toFixed(2)),
            })}
            detail={words.belowThresholdDetail}
          >
            <RadioChoice
              label={words.belowThreshold({
                count: small.length,
                threshold: format.money(threshold.toFixed(2)),
              })}
              options={[
                ...(groups > 0
                  ? [{ value: 'group' as const, name: words.groupWork({ count: groups }) }]
                  : []),
                { value: 'postpone', name: words.postpone },
                { value: 'include', name: words.include },
              ]}
              value={below}
              disabled={busy}
              testId="orders-below"
              onChange={setBelow}
            />
          </Block>
        )}
        {decided?.kind === 'decided' &&
          (claims.length === 0 ? (
            <p className={styles.line}>{words.nothingToPrepare}</p>
          ) : (
            <Block title={words.toPrepare({ count: claims.length })}>
              <AmountList
                testId="claim"
                rows={claims.map((claim) => {
                  const { debtor, amount, work } = claim;
                  const refs = isGrouped(claim) ? (work?.refs ?? []) : [];
                  const total =
                    refs.length > 0 && work !== null ? work.gross.plus(amount).toFixed(2) : amount;
                  return { key: debtor, label: [debtor, ...refs].join(' · '), value: format.money(total) };
                })}
              />
            </Block>
          ))}
      </PageBody>
      <PrimaryBar
        action={{
          label: () => words.prepareNow({ count: chosen.length }),
          enabled: () => !busy,
          run: prepare,
        }}
        progress={null}
        testId="orders-prepare-now"
        whyNot={whyNot()}
      />
    </>
  );
}

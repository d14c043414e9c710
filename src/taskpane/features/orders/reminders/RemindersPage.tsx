import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { LateOrder } from '../../../../core/revenueOrders/reminders';
import type { BilledOrder } from '../../../../workbook/accounts/billing/billing';
import { BackButton } from '../../../kit/BackButton';
import { Block } from '../../../kit/Block';
import { CheckChoice } from '../../../kit/CheckChoice';
import { PageBody } from '../../../kit/PageBody';
import { PrimaryBar } from '../../../kit/PrimaryBar';
import { useRowStyles } from '../../../kit/rowStyles';
import { usePane, useWords } from '../../../state/PaneContext';
import { OrdersEnding } from '../OrdersEnding';
import type { OrdersPageProps } from '../OrderList';
import { useOrders } from '../useOrders';
import { ordersWords } from '../words';
import { LettersBlock } from './LettersBlock';
import { interestEdit, remindersOf } from './remindersModel';
import { remindersWords } from './words';
import { OfWorkbook } from '../../../kit/aloud/OfWorkbook';
import { Spoken } from '../../../kit/aloud/Spoken';

const useStyles = makeStyles({
  line: { margin: 0 },
  figure: { flexShrink: 0, textAlign: 'right', whiteSpace: 'nowrap' },
});

/** Who is late, with what that comes to on the day; what was paid late, and is claimed by an order of its own. */
export default function RemindersPage({ view, model, year }: OrdersPageProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { format } = usePane();
  const words = useWords(remindersWords);
  const { orders, session } = useOrders();
  const { late, addressees, claims, accountant } = useMemo(
    () => remindersOf(view, model, year),
    [view, model, year],
  );
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  // What is too small to be recovered alone is left out until somebody wants it.
  const chosen = new Set(
    claims
      .filter(({ debtor, belowThreshold }) => changed.has(debtor) === belowThreshold)
      .map(({ debtor }) => debtor),
  );
  const detailOf = useLateDetail();
  const prepare = async (): Promise<void> => {
    if (await session.apply(interestEdit(claims, year, chosen))) setChanged(new Set());
  };
  return (
    <>
      <PageBody
        title={words.title}
        back={<BackButton label={words.back} onBack={() => session.open({ page: 'list' })} />}
      >
        <OrdersEnding view={view} />
        <p className={styles.line}>
          {accountant === '' ? words.accountantMissing : words.accountant({ accountant })}
        </p>
        <Block
          title={words.late({ count: late.length, date: format.date(model.day) })}
          {...(late.length === 0 ? {} : { detail: words.prescription })}
        >
          {late.length === 0 ? (
            <p className={styles.line}>{words.nobodyLate}</p>
          ) : (
            <ul className={rows.list} data-testid="reminders-late">
              {late.map((each) => (
                <li key={each.facts.order.ref} className={rows.item}>
                  <div className={rows.row}>
                    <span className={rows.lines}>
                      <span>
                        <OfWorkbook>{each.facts.order.debtor}</OfWorkbook>
                      </span>
                      {detailOf(each).map((line) => (
                        <span key={line} className={rows.detail}>
                          <Spoken>{line}</Spoken>
                        </span>
                      ))}
                    </span>
                    <span className={styles.figure}>{format.money(each.open.toFixed(2))}</span>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Block>
        {addressees.length > 0 && <LettersBlock addressees={addressees} />}
        <Block title={words.claims({ year })} detail={words.claimsDetail}>
          {claims.length === 0 ? (
            <p className={styles.line}>{words.noClaims}</p>
          ) : (
            <CheckChoice
              options={claims.map(({ debtor, left, interest, charge, claimed, belowThreshold }) => ({
                value: debtor,
                name: `${debtor} : ${format.money(left.toFixed(2))}`,
                detail: [
                  words.interest({ amount: format.money(interest.toFixed(2)) }),
                  ...(charge.isZero() ? [] : [words.charge({ amount: format.money(charge.toFixed(2)) })]),
                  ...(claimed.isZero() ? [] : [words.claimed({ amount: format.money(claimed.toFixed(2)) })]),
                  ...(belowThreshold ? [words.belowThreshold] : []),
                ].join(' · '),
              }))}
              chosen={chosen}
              disabled={orders.busy}
              testId="reminders-claim"
              onChange={(next) =>
                setChanged(
                  new Set(
                    claims
                      .filter(({ debtor, belowThreshold }) => next.has(debtor) === belowThreshold)
                      .map(({ debtor }) => debtor),
                  ),
                )
              }
            />
          )}
        </Block>
      </PageBody>
      <PrimaryBar
        action={{
          label: () => words.prepare({ count: chosen.size }),
          enabled: () => !orders.busy,
          run: prepare,
        }}
        progress={null}
        testId="reminders-prepare"
        whyNot={chosen.size > 0 ? undefined : claims.length === 0 ? words.noClaims : words.noneChosen}
      />
    </>
  );
}

/** What is said of an order that is late, a line each. */
function useLateDetail(): (late: LateOrder<BilledOrder>) => readonly string[] {
  const { format } = usePane();
  const words = useWords(remindersWords);
  const section = useWords(ordersWords);
  return ({ facts: { order }, days, interest, charge, prescribedOn }) => [
    [
      order.number === null ? order.ref : section.numbered({ number: order.number }),
      String(order.year),
      words.days({ days }),
    ].join(' · '),
    interest === null
      ? order.terms.regime === 'none'
        ? words.noInterest
        : words.awaitsDemand
      : interest.ok
        ? [
            words.interest({ amount: format.money(interest.interest.toFixed(2)) }),
            ...(charge.isZero() ? [] : [words.charge({ amount: format.money(charge.toFixed(2)) })]),
          ].join(' · ')
        : section.rateMissing({ date: format.date(interest.missingFrom) }),
    ...(prescribedOn === null ? [] : [words.prescribed({ date: format.date(prescribedOn) })]),
  ];
}

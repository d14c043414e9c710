import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { BackButton } from '../../../kit/BackButton';
import { Block } from '../../../kit/Block';
import { FileChooser } from '../../../kit/files/FileChooser';
import { FileProblems } from '../../../kit/files/FileProblems';
import { ApartRows } from '../../../kit/files/understood/ApartRows';
import { ColumnChoices } from '../../../kit/files/understood/ColumnChoices';
import { MOST_ROWS, rowCount, unanswered } from '../../../kit/files/understood/tableRows';
import { UnderstoodBlock } from '../../../kit/files/understood/UnderstoodBlock';
import { understoodWords } from '../../../kit/files/understood/words';
import { fileWords } from '../../../kit/files/words';
import { PageBody } from '../../../kit/PageBody';
import { PrimaryBar } from '../../../kit/PrimaryBar';
import { Status } from '../../../kit/aloud/Status';
import { usePane, useWords } from '../../../state/PaneContext';
import { perPane } from '../../../state/perPane';
import { useStore } from '../../../state/store';
import type { PaymentColumn } from '../../../../workbook/intake/payments/paymentColumns';
import { OrdersEnding } from '../OrdersEnding';
import type { OrdersPageProps } from '../OrderList';
import { useOrders } from '../useOrders';
import { groupOf, matchedList, plannedPayments } from './paymentsModel';
import { PaymentsPreview } from './PaymentsPreview';
import { createPaymentsSession } from './paymentsSession';
import { paymentsWords } from './words';

const sessionOf = perPane(() => createPaymentsSession());

const useStyles = makeStyles({ line: { margin: 0 } });

const NOTHING = { rows: 0, tooMany: false };

/** The accountant's list: how it was understood, what each of its lines pays; nothing is written before the button. */
export default function PaymentsPage({ view, model }: Pick<OrdersPageProps, 'view' | 'model'>) {
  const styles = useStyles();
  const { store, format } = usePane();
  const words = useWords(paymentsWords);
  const files = useWords(fileWords);
  const said = useWords(understoodWords);
  const { orders, session: section } = useOrders();
  const session = sessionOf(store);
  const state = useStore(session);
  const { choices, chosen, sheets } = state;
  const { rows, tooMany } = useMemo(() => (choices === null ? NOTHING : rowCount(choices)), [choices]);
  const list = useMemo(
    () => (choices === null || tooMany ? null : matchedList(choices, model)),
    [choices, tooMany, model],
  );
  const planned = useMemo(
    () => (list === null ? null : plannedPayments(list, chosen, model, view)),
    [list, chosen, model, view],
  );
  const questions = choices === null ? [] : unanswered(choices);
  const count = planned?.payments.length ?? 0;
  const ready = count > 0 && questions.length === 0;
  const why = (): string | undefined => {
    if (choices === null || ready) return undefined;
    if (tooMany && rows <= MOST_ROWS) return said.tooLarge;
    if (tooMany) return said.tooManyRows({ count: format.integer(rows), limit: format.integer(MOST_ROWS) });
    if (questions.length > 0) return said.questionsOpen({ count: questions.length });
    if (list === null) return words.columnsNeeded;
    return rows === 0 ? said.noRows : words.nothingToRecord;
  };
  const record = async (): Promise<void> => {
    if (planned === null) return;
    // What is left of the list stays in view, matched with what is open then.
    if (await section.apply(planned.edit)) session.forget();
  };
  return (
    <>
      <PageBody
        title={words.title}
        back={<BackButton label={words.back} onBack={() => section.open({ page: 'list' })} />}
      >
        <OrdersEnding view={view} />
        <Block title={words.file} detail={files.formats}>
          <FileChooser
            reading={state}
            disabled={orders.busy}
            testId="payments"
            onPick={(file) => void session.open(file)}
            onStop={session.stop}
          />
          <p className={styles.line} data-testid="payments-summary">
            {list === null ? words.intro : `${words.summary(countsOf(list))}.`}
          </p>
        </Block>
        <FileProblems problems={state.problems} readable={sheets.length > 0} unreadable={words.unreadable} />
        {choices && (
          <>
            <UnderstoodBlock session={session} choices={choices} questions={questions} testId="payments" />
            <ApartRows session={session} choices={choices} testId="payments" />
            {!tooMany && (
              <ColumnChoices
                choices={choices}
                session={session}
                labelOf={(column) => words.columns[column as PaymentColumn]}
                testId="payments"
              />
            )}
          </>
        )}
        {list && planned && (
          <PaymentsPreview list={list} planned={planned} model={model} session={session} busy={orders.busy} />
        )}
      </PageBody>
      {choices && (
        <PrimaryBar
          action={{
            label: () => words.record({ count, total: format.money(planned?.total ?? '0') }),
            enabled: () => !orders.busy,
            run: record,
          }}
          progress={null}
          testId="payments-record"
          whyNot={why()}
        />
      )}
      <Status>
        {state.busy
          ? files.reading({ file: state.file ?? '', percent: '' })
          : list === null
            ? ''
            : words.summary(countsOf(list))}
      </Status>
    </>
  );
}

const countsOf = ({ matches, left }: NonNullable<ReturnType<typeof matchedList>>) => {
  const groups = matches.map(groupOf);
  const of = (group: ReturnType<typeof groupOf>): number => groups.filter((each) => each === group).length;
  return {
    matched: of('matched'),
    doubtful: of('doubtful'),
    known: of('known'),
    unmatched: of('unmatched') + left.length,
  };
};

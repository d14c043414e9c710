import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amountsOf } from '../../../core/interventions/intervention';
import { interventionState } from '../../../core/interventions/state';
import type { InterventionRow } from '../../../workbook/accounts/interventions/readInterventions';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { PageList } from '../../kit/list/PageList';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import type { InterventionsSession } from './interventionsSession';
import { InvoicingForm } from './InvoicingForm';
import { SessionPage } from './SessionPage';
import { interventionsWords } from './words';

const useStyles = makeStyles({
  line: { margin: 0 },
});

interface InterventionListProps {
  readonly session: InterventionsSession;
  readonly view: ConventionView;
  readonly rows: readonly InterventionRow[];
  readonly today: number;
  readonly back: ReactNode;
}

/** All of them in the order of their table, each with where it stands and what it comes to. */
export function InterventionList({ session, view, rows, today, back }: InterventionListProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(interventionsWords);
  const { gross } = amountsOf(rows.flatMap(({ intervention }) => intervention.lines));
  return (
    <>
      <SessionPage session={session} view={view} title={words.title} back={back}>
        {rows.length === 0 ? (
          <p className={styles.line}>{words.empty}</p>
        ) : (
          <>
            <p className={styles.line} data-testid="interventions-total">
              {words.total({ count: rows.length, amount: format.money(gross.toFixed(2)) })}
            </p>
            <PageList
              list="interventions"
              rows={rows.map(({ fields, intervention, isPriced }) => ({
                id: fields.ref,
                name: fields.subject || fields.ref,
                isOfWorkbook: true,
                detail: [
                  fields.member || words.noMember,
                  fields.application,
                  words.states[interventionState(intervention, today)],
                ]
                  .filter((part) => part !== '')
                  .join(' · '),
                figure: isPriced ? format.money(amountsOf(intervention.lines).gross.toFixed(2)) : '–',
                testId: `intervention-${fields.ref}`,
              }))}
              onOpen={({ id }) => session.open({ page: 'one', ref: id })}
            />
          </>
        )}
        <InvoicingForm session={session} view={view} />
      </SessionPage>
      <PrimaryBar
        action={{
          label: () => words.add,
          enabled: (state) => state.job === null,
          run: () => session.open({ page: 'quote', ref: null }),
        }}
        progress={null}
        testId="intervention-add"
      />
    </>
  );
}

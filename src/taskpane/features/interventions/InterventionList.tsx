import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';
import { amountsOf } from '../../../core/interventions/intervention';
import { interventionState } from '../../../core/interventions/state';
import type { InterventionRow } from '../../../workbook/accounts/interventions/readInterventions';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { useRowStyles } from '../../kit/rowStyles';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import type { InterventionsSession } from './interventionsSession';
import { InvoicingForm } from './InvoicingForm';
import { SessionPage } from './SessionPage';
import { interventionsWords } from './words';

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  figure: { flexShrink: 0, textAlign: 'right', whiteSpace: 'nowrap' },
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
  const looks = useRowStyles();
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
            <ul className={mergeClasses(looks.list, styles.list)}>
              {rows.map(({ head, fields, intervention, isPriced }) => (
                <li key={head.index} className={looks.item}>
                  <button
                    type="button"
                    className={mergeClasses(looks.row, looks.pressable)}
                    data-testid={`intervention-${fields.ref}`}
                    onClick={() => session.open({ page: 'one', ref: fields.ref })}
                  >
                    <span className={looks.lines}>
                      <span>{fields.subject || fields.ref}</span>
                      <span className={looks.detail}>
                        {[
                          fields.member || words.noMember,
                          fields.application,
                          words.states[interventionState(intervention, today)],
                        ]
                          .filter((part) => part !== '')
                          .join(' · ')}
                      </span>
                    </span>
                    <span className={styles.figure}>
                      {isPriced ? format.money(amountsOf(intervention.lines).gross.toFixed(2)) : '–'}
                    </span>
                    <span className={looks.icon}>
                      <ChevronRight16Regular aria-hidden />
                    </span>
                  </button>
                </li>
              ))}
            </ul>
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

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { useRowStyles } from '../../kit/rowStyles';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import type { RequestsModel } from './requestsModel';
import type { RequestsSession } from './requestsSession';
import { askedWords, outcomeSentence, stateSentence } from './sentences';
import { SessionPage } from './SessionPage';
import { requestsWords } from './words';

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface RequestListProps {
  readonly session: RequestsSession;
  readonly view: ConventionView;
  readonly model: RequestsModel;
  readonly back: ReactNode;
}

/** All of them, those to answer first, each with what the clauses say of it. */
export function RequestList({ session, view, model, back }: RequestListProps) {
  const styles = useStyles();
  const looks = useRowStyles();
  const { format } = usePane();
  const words = useWords(requestsWords);
  const { lines } = model;
  return (
    <>
      <SessionPage session={session} view={view} title={words.title} back={back}>
        {lines.length === 0 ? (
          <p className={styles.line}>{words.empty}</p>
        ) : (
          <ul className={mergeClasses(looks.list, styles.list)} data-testid="requests-list">
            {lines.map((line) => (
              <li key={line.index} className={looks.item}>
                <button
                  type="button"
                  className={mergeClasses(looks.row, looks.pressable)}
                  data-testid={`request-${line.fields.ref}`}
                  onClick={() => session.open({ page: 'one', ref: line.fields.ref })}
                >
                  <span className={looks.lines}>
                    <span>{line.fields.member || words.noMember}</span>
                    <span className={looks.detail}>{askedWords(line.fields, words)}</span>
                    <span className={looks.detail}>{stateSentence(line, words, format)}</span>
                    {line.outcome !== null && line.fields.decision === null && (
                      <span className={looks.detail}>{outcomeSentence(line.outcome, words, format)}</span>
                    )}
                  </span>
                  <span className={looks.icon}>
                    <ChevronRight16Regular aria-hidden />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </SessionPage>
      <PrimaryBar
        action={{
          label: () => words.add,
          enabled: (state) => state.job === null,
          run: () => session.open({ page: 'form', ref: null }),
        }}
        progress={null}
        testId="request-add"
      />
    </>
  );
}

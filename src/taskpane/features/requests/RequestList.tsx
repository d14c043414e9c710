import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PageList } from '../../kit/list/PageList';
import { PrimaryBar } from '../../kit/PrimaryBar';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import type { RequestsModel } from './requestsModel';
import type { RequestsSession } from './requestsSession';
import { askedWords, outcomeSentence, stateSentence } from './sentences';
import { SessionPage } from './SessionPage';
import { requestsWords } from './words';

const useStyles = makeStyles({ line: { margin: 0 } });

interface RequestListProps {
  readonly session: RequestsSession;
  readonly view: ConventionView;
  readonly model: RequestsModel;
  readonly back: ReactNode;
}

/** All of them, those to answer first, each with what the clauses say of it. */
export function RequestList({ session, view, model, back }: RequestListProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(requestsWords);
  const { lines } = model;
  return (
    <>
      <SessionPage session={session} view={view} title={words.title} back={back}>
        {lines.length === 0 ? (
          <p className={styles.line}>{words.empty}</p>
        ) : (
          <div data-testid="requests-list">
            <PageList
              list="requests"
              rows={lines.map((line) => ({
                id: line.fields.ref,
                name: line.fields.member || words.noMember,
                isOfWorkbook: line.fields.member !== '',
                detail: [
                  askedWords(line.fields, words),
                  stateSentence(line, words, format),
                  ...(line.outcome !== null && line.fields.decision === null
                    ? [outcomeSentence(line.outcome, words, format)]
                    : []),
                ],
                figure: '',
                testId: `request-${line.fields.ref}`,
              }))}
              onOpen={({ id }) => session.open({ page: 'one', ref: id })}
            />
          </div>
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

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PageBody } from '../../kit/PageBody';
import { useRowStyles } from '../../kit/rowStyles';
import { usePane, useWords } from '../../state/PaneContext';
import type { RequestsModel } from './requestsModel';
import { askedWords, outcomeSentence, stateSentence } from './sentences';
import { requestsWords } from './words';

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface RequestListProps {
  readonly model: RequestsModel;
  readonly back: ReactNode;
}

/** All of them, those to answer first, each with what the clauses say of it. */
export function RequestList({ model, back }: RequestListProps) {
  const styles = useStyles();
  const looks = useRowStyles();
  const { format } = usePane();
  const words = useWords(requestsWords);
  const { lines } = model;
  return (
    <PageBody title={words.title} back={back}>
      {lines.length === 0 ? (
        <p className={styles.line}>{words.empty}</p>
      ) : (
        <ul className={mergeClasses(looks.list, styles.list)} data-testid="requests-list">
          {lines.map((line) => (
            <li key={line.index} className={looks.item}>
              <div className={looks.row}>
                <span className={looks.lines}>
                  <span>{line.fields.member || words.noMember}</span>
                  <span className={looks.detail}>{askedWords(line.fields, words)}</span>
                  <span className={looks.detail}>{stateSentence(line, words, format)}</span>
                  {line.outcome !== null && line.fields.decision === null && (
                    <span className={looks.detail}>{outcomeSentence(line.outcome, words, format)}</span>
                  )}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </PageBody>
  );
}

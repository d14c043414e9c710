import { Link, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Notice } from '../../kit/Notice';
import { ProblemText } from '../../kit/ProblemText';
import { useWords } from '../../state/PaneContext';
import type { AnswerSaved } from './answerFile';
import { requestsWords } from './words';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({ line: { margin: 0 } });

/** How the file of an answer came out; the focus comes here. */
export function AnswerNotice({ saved }: { readonly saved: AnswerSaved }) {
  const styles = useStyles();
  const words = useWords(requestsWords).answerFile;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.hasFocus()) element.current?.focus();
  }, [saved]);
  const isMade = saved.kind === 'saved' || saved.kind === 'opened';
  return (
    <Notice tone={isMade ? 'success' : 'error'} title={words[saved.kind]} focusRef={element}>
      {saved.kind === 'saved' && (
        <Link href={saved.url} download={saved.file} data-testid="request-answer-again">
          <Spoken>{words.again({ file: saved.file })}</Spoken>
        </Link>
      )}
      {saved.kind === 'unfilled' && <p className={styles.line}>{words.unfilledDetail}</p>}
      {saved.kind === 'failed' && <ProblemText problem={saved.problem} />}
    </Notice>
  );
}

import { Link, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { amountsWords } from '../../kit/amounts/words';
import { Notice } from '../../kit/Notice';
import { ProblemText } from '../../kit/ProblemText';
import { usePane, useWords } from '../../state/PaneContext';
import type { DocumentFileResult } from './documentFileSession';
import { documentFileWords, type DocumentFileWords } from './words';

const useStyles = makeStyles({ line: { margin: 0, overflowWrap: 'anywhere' } });

interface NoticeProps {
  readonly result: DocumentFileResult;
  readonly shownBefore: boolean;
}

/** What was saved, and where it is; the focus comes here when the work ends. */
export function DocumentFileNotice({ result, shownBefore }: NoticeProps) {
  const element = useRef<HTMLDivElement>(null);
  const words = useWords(documentFileWords);
  useEffect(() => {
    if (!shownBefore && document.hasFocus()) element.current?.focus();
  }, [result, shownBefore]);
  const tone = ({ saved: 'success', notRebuilt: 'warning', failed: 'error' } as const)[result.kind];
  return (
    <Notice tone={tone} title={resultTitle(result, words)} focusRef={element}>
      <Details result={result} />
    </Notice>
  );
}

export function resultTitle(result: DocumentFileResult, words: DocumentFileWords): string {
  if (result.kind === 'saved') return result.download === null ? words.opened : words.saved;
  return result.kind === 'notRebuilt' ? words.notRebuilt : words.failed;
}

function Details({ result }: Pick<NoticeProps, 'result'>) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(documentFileWords);
  const amounts = useWords(amountsWords);
  if (result.kind === 'failed') return <ProblemText problem={result.problem} />;
  if (result.kind === 'notRebuilt') return <p className={styles.line}>{words.notRebuiltDetail}</p>;
  const { file, download, draft, origin } = result;
  const size = download && format.integer(Math.ceil(download.bytes / 1000));
  return (
    <>
      <p className={styles.line}>
        {size === null ? words.openedDetail({ file }) : words.savedDetail({ file, size })}
      </p>
      {draft && (
        <p className={styles.line} data-testid="file-draft">
          {words.draft}
        </p>
      )}
      {origin && <p className={styles.line}>{amounts.from(origin)}</p>}
      {download && (
        <Link href={download.url} download={file} data-testid="file-download">
          {words.saveAgain}
        </Link>
      )}
    </>
  );
}

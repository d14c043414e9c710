import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ZipEntry } from '../../../files/archive/zip';
import { amountsWords, type AmountsWords } from '../../kit/amounts/words';
import { shortList } from '../../kit/names/shortList';
import { namesWords } from '../../kit/names/words';
import { Notice } from '../../kit/Notice';
import { ProblemText } from '../../kit/ProblemText';
import { usePane, useWords } from '../../state/PaneContext';
import { exportWords, type ExportWords } from './words';
import type { ExportResult, ExportState } from './exportSession';
import { Spoken } from '../../kit/aloud/Spoken';

/** More names than anybody reads in a notice. */
const MOST_NAMES = 12;

const useStyles = makeStyles({
  line: { margin: 0 },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  files: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

interface ResultProps {
  readonly result: ExportResult;
  readonly opening: ExportState['opening'];
  readonly onOpen: (entry: ZipEntry) => void;
  readonly onSaveList: () => void;
}

/** What was made, and where it is; the focus comes here when the work ends. */
export function ExportResultNotice({
  result,
  shownBefore,
  ...props
}: ResultProps & { readonly shownBefore: boolean }) {
  const element = useRef<HTMLDivElement>(null);
  const words = useWords(exportWords);
  const amounts = useWords(amountsWords);
  useEffect(() => {
    if (!shownBefore && document.hasFocus()) element.current?.focus();
  }, [result, shownBefore]);
  const tone = { made: 'success', cancelled: 'warning', toChoose: 'warning', failed: 'error' } as const;
  return (
    <Notice tone={tone[result.kind]} title={exportResultTitle(result, words, amounts)} focusRef={element}>
      <Details result={result} {...props} />
    </Notice>
  );
}

export function exportResultTitle(result: ExportResult, words: ExportWords, amounts: AmountsWords): string {
  if (result.kind === 'toChoose') return amounts.changedMeanwhile;
  if (result.kind !== 'made') return words[result.kind];
  return (result.format === 'pdf' ? words.madePdf : words.made)({ count: result.count });
}

function Details({ result, opening, onOpen, onSaveList }: ResultProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(exportWords);
  const amounts = useWords(amountsWords);
  const namesSaid = useWords(namesWords);
  if (result.kind === 'failed') return <ProblemText problem={result.problem} />;
  if (result.kind === 'cancelled') return <p className={styles.line}>{words.cancelledDetail}</p>;
  if (result.kind === 'toChoose') return <p className={styles.line}>{amounts.changedMeanwhileDetail}</p>;
  const origin = (
    <>
      <p className={styles.line}>{amounts.from(result.origin)}</p>
      {result.drafts > 0 && (
        <p className={styles.line} data-testid="export-drafts">
          {words.drafts({ count: result.drafts })}
        </p>
      )}
      {(['informed', 'leftOut'] as const).map(
        (kind) =>
          result[kind].length > 0 && (
            <p key={kind} className={styles.line}>
              <Spoken>{words[kind]({ names: shortList(result[kind], MOST_NAMES, namesSaid) })}</Spoken>
            </p>
          ),
      )}
    </>
  );
  if (result.download === null)
    return (
      <>
        {origin}
        <Comparison {...result} />
        <ul className={styles.files} aria-label={words.files}>
          {result.files.map((entry) => (
            <li key={entry.name}>
              <Button size="small" data-testid="export-open-file" onClick={() => onOpen(entry)}>
                <Spoken>{words.openFile({ file: entry.name })}</Spoken>
              </Button>
            </li>
          ))}
        </ul>
        <p className={styles.line} role="status">
          {opening?.problem === null ? words.opened({ file: opening.file }) : ''}
        </p>
        {opening?.problem && (
          <div role="alert">
            <p className={styles.line}>{words.openFailed}</p>
            <ProblemText problem={opening.problem} />
          </div>
        )}
      </>
    );
  const { file, url, bytes } = result.download;
  const size = words.kilobytes({ count: format.integer(Math.ceil(bytes / 1000)) });
  return (
    <>
      <p className={styles.line}>
        <Spoken>{words.zipped({ file, size })}</Spoken> {words.saved}
      </p>
      {origin}
      <Comparison {...result} />
      <Link href={url} download={file} data-testid="export-download">
        {words.saveAgain}
      </Link>
      {result.sendingList !== null && (
        <Button size="small" data-testid="export-sending-list" onClick={onSaveList}>
          {words.sendingList}
        </Button>
      )}
    </>
  );
}

/** How what was made differs from the files before, and whether that will be known the next time. */
function Comparison({ changed, remembered, withoutText }: Extract<ExportResult, { kind: 'made' }>) {
  const styles = useStyles();
  const words = useWords(exportWords);
  const namesSaid = useWords(namesWords);
  const names = shortList(changed ?? [], MOST_NAMES, namesSaid);
  return (
    <>
      {changed?.length === 0 && <p className={styles.line}>{words.sameAsBefore}</p>}
      {names !== '' && (
        <p className={styles.line}>
          <Spoken>{words.changedSince({ names })}</Spoken>
        </p>
      )}
      {withoutText.length > 0 && (
        <p className={styles.line}>
          <Spoken>{words.withoutText({ names: shortList(withoutText, MOST_NAMES, namesSaid) })}</Spoken>
        </p>
      )}
      {!remembered && <p className={styles.line}>{words.notRemembered}</p>}
    </>
  );
}

import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import { goToPlace } from '../../state/actions';
import type { Severity } from '../../../core/findings';
import type { FindingView } from '../../model/paneReading';
import { findingWords } from '../../kit/findings/words/index';
import { GuideLink } from '../../kit/guide/GuideLink';
import { usePane, useWords } from '../../state/PaneContext';
import { checksWords } from './words';
import { findingPlace } from './findingPlace';
import { firstOfEachKind } from './firstOfEachKind';
import { MendButton } from './MendButton';
import { placeLine } from './placeLine';
import type { PageMend } from './useMends';
import { Status } from '../../kit/aloud/Status';
import { useListKeys } from '../../kit/list/useListKeys';
import { useRowStyles } from '../../kit/rowStyles';
import { useWillReplace } from '../../kit/sheets/useWillReplace';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({
  still: { cursor: 'default' },
  lost: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  below: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}` },
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
});

interface FindingListProps {
  readonly findings: readonly FindingView[];
  readonly severity: Severity;
  readonly mends: ReadonlyMap<FindingView, PageMend>;
}

/** Findings of one severity; many of a kind wait until they are asked for. A row goes to its cell; below it stand what can be done at once and the way to the guide. */
export function FindingList({ findings, severity, mends }: FindingListProps) {
  const rows = useRowStyles();
  const { text } = usePane();
  const [all, setAll] = useState(false);
  const [said, say] = useState('');
  const shown = all ? findings : firstOfEachKind(findings);
  const hidden = findings.length - shown.length;
  const sentenceOf = useWords(findingWords);
  const keys = useListKeys({
    list: severity,
    lines: shown.map((finding, index) => ({ id: `${index}`, name: sentenceOf(finding).what })),
  });
  /** The link goes as it is pressed: the focus goes to the first of the rows that it brings, and says it. */
  const showAll = (): void => {
    const first = findings.findIndex((finding) => !shown.includes(finding));
    setAll(true);
    keys.go({ row: first, at: 0 });
  };
  return (
    <>
      <ul {...keys.whole} className={rows.list}>
        {shown.slice(0, keys.drawn).map((finding, index) => (
          <li key={index} {...keys.row(index)} className={rows.item}>
            <Finding finding={finding} mend={mends.get(finding)} onReached={say} />
          </li>
        ))}
      </ul>
      <Status>{said}</Status>
      {hidden > 0 && (
        <div>
          <Link as="button" data-testid="findings-more" onClick={showAll}>
            {text.more({ count: hidden })}
          </Link>
        </div>
      )}
    </>
  );
}

interface FindingProps {
  readonly finding: FindingView;
  readonly mend: PageMend | undefined;
  /** Says that its cell is selected: the eye sees it in the grid. */
  readonly onReached: (sentence: string) => void;
}

function Finding({ finding, mend, onReached }: FindingProps) {
  const styles = useStyles();
  const words = useWords(checksWords);
  const id = useId();
  return (
    <>
      <FindingRow finding={finding} id={id} onReached={onReached} />
      <div className={styles.below}>
        {mend && <WillReplace mend={mend} />}
        <div className={styles.steps}>
          {mend && <MendButton mend={mend} describedBy={id} />}
          <GuideLink
            place={findingPlace(finding.code)}
            language="fr"
            words={words.more}
            testId={`guide-${finding.code}`}
            describedBy={id}
          />
        </div>
      </div>
    </>
  );
}

/** Beside the button that draws a sheet again: what goes with it. */
function WillReplace({ mend }: { readonly mend: PageMend }) {
  const styles = useStyles();
  const sheets = mend.kind === 'redraw' ? [mend.sheet] : [];
  const lost = useWillReplace(sheets, 'live');
  return (
    lost && (
      <p className={styles.lost}>
        <Spoken>{lost}</Spoken>
      </p>
    )
  );
}

interface FindingLinesProps {
  readonly finding: FindingView;
  readonly id: string;
}

type FindingRowProps = FindingLinesProps & Pick<FindingProps, 'onReached'>;

function FindingRow({ finding, id, onReached }: FindingRowProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { store } = usePane();
  const words = useWords(checksWords);
  const { place, where } = finding;
  if (place === null)
    return (
      <div className={mergeClasses(rows.row, styles.still)} data-testid={`finding-${finding.code}`}>
        <FindingLines finding={finding} id={id} />
      </div>
    );
  const go = async (): Promise<void> => {
    const isSelected = await goToPlace(store, place);
    onReached(isSelected && where ? words.selected({ where: placeLine(where, words) }) : '');
  };
  return (
    <button
      type="button"
      className={mergeClasses(rows.row, rows.pressable)}
      data-testid={`finding-${finding.code}`}
      onClick={() => void go()}
    >
      <FindingLines finding={finding} id={id} />
      <span className={rows.icon}>
        <ChevronRight16Regular aria-hidden />
      </span>
    </button>
  );
}

function FindingLines({ finding, id }: FindingLinesProps) {
  const rows = useRowStyles();
  const words = useWords(checksWords);
  const sentenceOf = useWords(findingWords);
  const { what, todo } = sentenceOf(finding);
  const { where, followers } = finding;
  return (
    <span className={rows.lines}>
      <span id={id}>
        <Spoken>{what}</Spoken>
      </span>
      <span className={rows.detail}>
        <Spoken>{todo}</Spoken>
      </span>
      {followers > 0 && <span className={rows.detail}>{words.followers({ count: followers })}</span>}
      {where && (
        <span className={rows.detail}>
          <Spoken>{placeLine(where, words)}</Spoken>
        </span>
      )}
    </span>
  );
}

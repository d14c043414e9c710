import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import { goToPlace } from '../actions';
import type { FindingView } from '../model/paneReading';
import { findingSentence, findingWords } from '../../i18n/findings';
import { usePane, useWords } from '../PaneContext';
import { useRowStyles } from './rowStyles';

/** More than this many wait until they are asked for. */
const SHOWN_AT_FIRST = 20;

const useStyles = makeStyles({
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  still: { cursor: 'default' },
});

/** Findings of one severity. A row goes to its cell. */
export function FindingList({ findings }: { readonly findings: readonly FindingView[] }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { text } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, SHOWN_AT_FIRST);
  const hidden = findings.length - shown.length;
  return (
    <>
      <ul className={mergeClasses(rows.list, styles.list)}>
        {shown.map((finding, index) => (
          <li key={index} className={rows.item}>
            <FindingRow finding={finding} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Link as="button" onClick={() => setAll(true)}>
            {text.checks.more({ count: hidden })}
          </Link>
        </div>
      )}
    </>
  );
}

function FindingRow({ finding }: { readonly finding: FindingView }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { store } = usePane();
  const { place } = finding;
  if (place === null)
    return (
      <div className={mergeClasses(rows.row, styles.still)} data-testid={`finding-${finding.code}`}>
        <FindingLines finding={finding} />
      </div>
    );
  return (
    <button
      type="button"
      className={mergeClasses(rows.row, rows.pressable)}
      data-testid={`finding-${finding.code}`}
      onClick={() => void goToPlace.run(store, place)}
    >
      <FindingLines finding={finding} />
      <span className={rows.icon}>
        <ChevronRight16Regular aria-hidden />
      </span>
    </button>
  );
}

function FindingLines({ finding }: { readonly finding: FindingView }) {
  const rows = useRowStyles();
  const { text } = usePane();
  const sentences = useWords(findingWords);
  const { what, todo } = findingSentence(sentences, finding.code, finding.values);
  const { where } = finding;
  const place = where && [
    where.table,
    where.row === null ? null : text.checks.row({ row: where.row }),
    where.column,
  ];
  return (
    <span className={rows.lines}>
      <span>{what}</span>
      <span className={rows.detail}>{todo}</span>
      {place && <span className={rows.detail}>{place.filter((part) => part !== null).join(' · ')}</span>}
    </span>
  );
}

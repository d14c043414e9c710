import { makeStyles } from '@fluentui/react-components';
import { useWords } from '../../state/PaneContext';
import { Notice } from '../Notice';
import type { FileProblem } from './openFile';
import { fileWords } from './words';

const useStyles = makeStyles({ line: { margin: 0, overflowWrap: 'anywhere' } });

interface FileProblemsProps {
  readonly problems: readonly FileProblem[];
  /** Something of the file could be read. */
  readonly readable: boolean;
  /** The title where nothing could. */
  readonly unreadable: string;
}

/** What was wrong with a file; each problem is said once, whatever the number of sheets that have it. */
export function FileProblems({ problems, readable, unreadable }: FileProblemsProps) {
  const styles = useStyles();
  const words = useWords(fileWords);
  const codes = [...new Set(problems.map(({ code }) => code))].filter(
    // An empty sheet beside others is nothing to speak of.
    (code) => code !== 'noHeader' || !readable,
  );
  if (codes.length === 0) return null;
  return (
    <div role="alert">
      <Notice tone={readable ? 'warning' : 'error'} title={readable ? words.partial : unreadable}>
        {codes.map((code) => (
          <p key={code} className={styles.line}>
            {words.problems[code]}
          </p>
        ))}
      </Notice>
    </div>
  );
}

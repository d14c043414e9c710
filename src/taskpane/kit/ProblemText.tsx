import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ExcelProblem } from '../../excel/outcome';
import { usePane } from '../state/PaneContext';
import { Spoken } from './aloud/Spoken';

const useStyles = makeStyles({
  line: { margin: 0 },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What happened and what to do; what Excel said, where we do not know better. */
export function ProblemText({ problem }: { readonly problem: ExcelProblem }) {
  const styles = useStyles();
  const { text, translator } = usePane();
  const { what, todo } = translator.problem(problem);
  return (
    <>
      <p className={styles.line}>
        <Spoken>{`${what} ${todo}`}</Spoken>
      </p>
      {problem.code === 'unexpected' && (
        <p className={styles.detail}>{text.detail({ text: `${problem.excelCode}, ${problem.message}` })}</p>
      )}
    </>
  );
}

import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import { QuestionCircle20Filled } from '@fluentui/react-icons/svg/question-circle';
import { useWords } from '../../state/PaneContext';
import type { ReportLine } from './report';
import { diagnosticWords } from './words';

/** To be known rather than to be mended: what is otherwise is no error. */
const ICONS = {
  expected: CheckmarkCircle20Filled,
  otherwise: Info20Filled,
  notTried: QuestionCircle20Filled,
};

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  icon: { display: 'flex', flexShrink: 0 },
  expected: { color: tokens.colorStatusSuccessForeground1 },
  otherwise: { color: tokens.colorBrandForeground1 },
  notTried: { color: tokens.colorNeutralForeground3 },
  body: { minWidth: 0 },
  assumed: { ...typographyStyles.body1, margin: 0 },
  answer: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  consequence: { ...typographyStyles.body1, margin: 0 },
});

/** What was taken for granted, what was answered, and what the add-in does where it is otherwise. */
export function ProbeList({ lines }: { readonly lines: readonly ReportLine[] }) {
  const styles = useStyles();
  const words = useWords(diagnosticWords);
  return (
    <ul className={styles.list}>
      {lines.map(({ id, verdict, assumed, answer, consequence }) => {
        const Icon = ICONS[verdict];
        return (
          <li key={id} data-testid={`probe-${id}`} data-verdict={verdict} className={styles.line}>
            <span className={mergeClasses(styles.icon, styles[verdict])}>
              <Icon aria-hidden />
            </span>
            <div className={styles.body}>
              <p className={styles.assumed}>{assumed}</p>
              <p className={styles.answer}>{words.with({ name: words[verdict], value: answer })}</p>
              {consequence !== '' && <p className={styles.consequence}>{consequence}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { loadExample, open } from '../actions';
import { ActionLink } from '../components/ActionLink';
import { Block } from '../components/Block';
import { PageBody } from '../components/PageBody';
import { PrimaryBar, type Progress } from '../components/PrimaryBar';
import { usePane } from '../PaneContext';
import type { Job } from '../state/paneState';

const useStyles = makeStyles({
  intro: { ...typographyStyles.body1, margin: 0 },
  points: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  point: { ...typographyStyles.body1, display: 'flex', columnGap: tokens.spacingHorizontalS },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorCompoundBrandForeground1 },
});

/** For a workbook that holds none of our tables. */
export function WelcomePage() {
  const styles = useStyles();
  const { state, text } = usePane();
  return (
    <>
      <PageBody title={text.welcome.title}>
        <p className={styles.intro}>{text.welcome.intro}</p>
        <ul className={styles.points}>
          {text.welcome.points.map((point) => (
            <li key={point} className={styles.point}>
              <span className={styles.icon}>
                <Checkmark20Regular aria-hidden />
              </span>
              <span>{point}</span>
            </li>
          ))}
        </ul>
        <Block title={text.welcome.exampleTitle}>
          <p className={styles.intro}>{text.welcome.example}</p>
        </Block>
        <div>
          <ActionLink action={open} target="help" testId="open-help" />
        </div>
      </PageBody>
      <PrimaryBar action={loadExample} progress={progressOf(state.job, text.welcome)} testId="load-example" />
    </>
  );
}

interface ProgressWords {
  readonly starting: string;
  readonly loading: (parameters: { done: number; total: number }) => string;
}

function progressOf(job: Job | null, words: ProgressWords): Progress | null {
  if (job?.kind !== 'example') return null;
  const { done, total } = job;
  return total === 0
    ? { label: words.starting, detail: '', part: null }
    : { label: words.loading({ done, total }), detail: '', part: done / total };
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { lazy, Suspense } from 'react';
import { loadExample, open, type PaneAction } from '../../state/actions';
import { ActionButton } from '../../kit/ActionButton';
import { ActionLink } from '../../kit/ActionLink';
import { Block } from '../../kit/Block';
import { Centred } from '../../kit/Centred';
import { PageBody } from '../../kit/PageBody';
import { PageHeading } from '../../kit/PageHeading';
import { PrimaryBar, type Progress } from '../../kit/PrimaryBar';
import { usePane, useWords } from '../../state/PaneContext';
import type { Job } from '../../state/paneState';
import { isDraftKept } from '../../state/keptDraft';
import { welcomeWords } from './words';

const Wizard = lazy(() => import('../wizard/Wizard'));

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
  example: { alignSelf: 'flex-start' },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorCompoundBrandForeground1 },
});

/** For a workbook that holds none of our tables. */
export function WelcomePage() {
  const { store, state } = usePane();
  const words = useWords(welcomeWords);
  const turnTo = (inWizard: boolean): void => store.dispatch({ type: 'wizardTurned', inWizard });
  if (!state.inWizard) return <Welcome onNew={() => turnTo(true)} />;
  return (
    <Suspense fallback={<Opening label={words.opening} />}>
      <Wizard onLeave={() => turnTo(false)} />
    </Suspense>
  );
}

function Opening({ label }: { readonly label: string }) {
  return (
    <Centred>
      <PageHeading>{label}</PageHeading>
    </Centred>
  );
}

function Welcome({ onNew }: { readonly onNew: () => void }) {
  const styles = useStyles();
  const { state, text } = usePane();
  const words = useWords(welcomeWords);
  const newConvention: PaneAction = {
    label: () => (isDraftKept() ? words.resume : words.newConvention),
    enabled: ({ job }) => job === null,
    run: onNew,
  };
  return (
    <>
      <PageBody title={words.title}>
        <p className={styles.intro}>{words.intro}</p>
        <ul className={styles.points}>
          {words.points.map((point) => (
            <li key={point} className={styles.point}>
              <span className={styles.icon}>
                <Checkmark20Regular aria-hidden />
              </span>
              <span>{point}</span>
            </li>
          ))}
        </ul>
        <Block title={words.exampleTitle}>
          <p className={styles.intro}>{words.example}</p>
          <ActionButton
            action={loadExample}
            target={undefined}
            className={styles.example}
            testId="load-example"
          />
        </Block>
        <div>
          <ActionLink action={open} target="tables" testId="open-tables" />
        </div>
        <div>
          <ActionLink action={open} target="help" testId="open-help" />
        </div>
      </PageBody>
      <PrimaryBar
        action={newConvention}
        progress={progressOf(state.job, { starting: text.example.starting, loading: words.loading })}
        testId="new-convention"
      />
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

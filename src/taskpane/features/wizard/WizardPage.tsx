import { Link, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { NewTables } from '../../../workbook/tables/newTables';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { ApplicationsStep } from './ApplicationsStep';
import type { StepNumber } from './draft';
import { EpciStep } from './EpciStep';
import { ReviewStep } from './ReviewStep';
import { SettingsStep } from './SettingsStep';
import { StepList } from './StepList';
import { SubscriptionsStep } from './SubscriptionsStep';
import { useWantedFocus } from './wanted/useWantedFocus';
import { useWizard } from './useWizard';
import { WizardBar } from './WizardBar';

const useStyles = makeStyles({ line: { margin: 0 } });

const STEP_PAGES: Readonly<Record<StepNumber, () => ReactNode>> = {
  1: EpciStep,
  2: ApplicationsStep,
  3: SubscriptionsStep,
  4: SettingsStep,
  5: ReviewStep,
};

interface WizardPageProps {
  /** The draft is one of before. */
  readonly restored: boolean;
  /** What leads out of the wizard. */
  readonly back: ReactNode;
  /** Begins the draft anew. */
  readonly onRestart: () => void;
  /** Makes what the review shows. */
  readonly onCreate: (tables: NewTables) => Promise<void>;
  /** What is said above every step. */
  readonly children?: ReactNode;
}

/** The step that the draft is at, between what leads back and what leads on. */
export function WizardPage({ restored, back, onRestart, onCreate, children }: WizardPageProps) {
  const styles = useStyles();
  const { store, state, draft, change, words, say, want } = useWizard();
  const [noticed, setNoticed] = useState(restored);
  const { step } = draft;
  const StepPage = STEP_PAGES[step];
  useWantedFocus();

  const goTo = (wanted: StepNumber): void => {
    change({ type: 'stepChosen', step: wanted });
    say('');
    want(null);
    // What ended on the step that is left is said no more, and the focus goes to the title of the other one.
    store.dispatch({ type: 'routeChosen', route: state.route });
  };
  const restart = (): void => {
    onRestart();
    setNoticed(false);
    store.dispatch({ type: 'headingWished' });
  };

  return (
    <>
      <PageBody title={words.steps.title({ step, name: words.steps.names[step - 1] ?? '' })} back={back}>
        {children}
        <StepList onChoose={goTo} />
        {noticed && (
          <Notice tone="success" title={words.restored.title}>
            <p className={styles.line}>{words.restored.detail}</p>
            <Link as="button" data-testid="wizard-restart" onClick={restart}>
              {words.restored.restart}
            </Link>
          </Notice>
        )}
        <StepPage key={step} />
      </PageBody>
      <WizardBar onStep={goTo} onCreate={onCreate} />
    </>
  );
}

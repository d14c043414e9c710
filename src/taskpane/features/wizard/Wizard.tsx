import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useMemo, useState } from 'react';
import type { NewTables } from '../../../workbook/tables/newTables';
import { BackRow } from '../../kit/BackRow';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { Status } from '../../kit/aloud/Status';
import { ApplicationsStep } from './ApplicationsStep';
import { isBegun, newDraft, type StepNumber } from './draft';
import { usePane } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { keptDraft } from '../../state/keptDraft';
import type { WantedField } from './draftFields';
import { forgetDraft, loadDraft, saveDraft } from './draftStorage';
import { EpciStep } from './EpciStep';
import { ReviewStep } from './ReviewStep';
import { SettingsStep } from './SettingsStep';
import { StepList } from './StepList';
import { SubscriptionsStep } from './SubscriptionsStep';
import { createStore } from '../../state/store';
import { useWantedFocus } from './useWantedFocus';
import { createDraftStore, useWizard, WizardContext, type DraftStore } from './useWizard';
import { WizardBar } from './WizardBar';
import { heldWhile } from '../../kit/buttons/held';

const useStyles = makeStyles({
  // Its words stand in line with the page's.
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, flexShrink: 0 },
  line: { margin: 0 },
});

const STEP_PAGES: Readonly<Record<StepNumber, () => React.ReactNode>> = {
  1: EpciStep,
  2: ApplicationsStep,
  3: SubscriptionsStep,
  4: SettingsStep,
  5: ReviewStep,
};

/** The draft that is worked on: a look at the help does not leave it. */
const workingOf = perPane(() => createStore<{ readonly draft: DraftStore | null }>({ draft: null }));

interface WizardProps {
  readonly onLeave: () => void;
  /** A draft that is at hand already: the kept one otherwise. */
  readonly draftStore?: DraftStore;
}

/** From nothing to the tables of a new convention. Loaded when it is opened. */
export default function Wizard({ onLeave, draftStore: given }: WizardProps) {
  const working = workingOf(usePane().store);
  const [kept] = useState(() => ((given ?? working.getState().draft) ? null : loadDraft()));
  const [draftStore] = useState(
    () =>
      given ??
      working.getState().draft ??
      createDraftStore(kept ?? newDraft(new Date().getFullYear()), saveDraft),
  );
  useEffect(() => {
    working.set({ draft: draftStore });
  }, [working, draftStore]);
  const leave = (): void => {
    working.set({ draft: null });
    onLeave();
  };
  const [said, say] = useState('');
  const [wanted, want] = useState<WantedField | null>(null);
  const tools = useMemo(() => ({ draftStore, say, wanted, want }), [draftStore, wanted]);
  return (
    <WizardContext value={tools}>
      <WizardPage restored={kept !== null && isBegun(kept)} onLeave={leave} />
      <Status>{said}</Status>
    </WizardContext>
  );
}

interface WizardPageProps {
  readonly restored: boolean;
  readonly onLeave: () => void;
}

function WizardPage({ restored, onLeave }: WizardPageProps) {
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
    change({ type: 'restarted', year: new Date().getFullYear() });
    setNoticed(false);
    store.dispatch({ type: 'headingWished' });
  };
  const create = async (tables: NewTables): Promise<void> => {
    // While the job is on, the page stays as it is.
    const moved = (done: number, total: number): void =>
      store.dispatch({ type: 'jobMoved', job: { kind: 'create', done, total } });
    moved(0, 0);
    const outcome = await store.call((services) => services.createConvention(tables, moved));
    const kept = keptDraft();
    if (outcome.ok) {
      forgetDraft();
      workingOf(store).set({ draft: null });
    }
    await store.refresh();
    if (outcome.ok) store.dispatch({ type: 'routeChosen', route: 'overview' });
    store.dispatch({
      type: 'jobEnded',
      result: outcome.ok
        ? { kind: 'created', mark: outcome.value, draft: kept }
        : { kind: 'createFailed', failure: outcome },
    });
  };

  return (
    <>
      <PageBody
        title={words.steps.title({ step, name: words.steps.names[step - 1] ?? '' })}
        back={
          <BackRow>
            <Button
              appearance="subtle"
              icon={<ArrowLeft20Regular />}
              className={styles.back}
              data-testid="wizard-leave"
              {...heldWhile(state.job !== null)}
              onClick={onLeave}
            >
              {words.leave}
            </Button>
          </BackRow>
        }
      >
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
      <WizardBar onStep={goTo} onCreate={create} />
    </>
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useMemo, useState } from 'react';
import type { NewTables } from '../../../workbook/tables/newTables';
import { Status } from '../../kit/aloud/Status';
import { BackRow } from '../../kit/BackRow';
import { isBegun, newDraft } from './draft';
import { usePane, useWords } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { keptDraft } from '../../state/keptDraft';
import { forgetDraft, loadDraft, saveDraft } from './draftStorage';
import { createStore } from '../../state/store';
import { createDraftStore, WizardContext, type DraftStore } from './useWizard';
import { WizardPage } from './WizardPage';
import { wizardWords } from './words';
import { heldWhile } from '../../kit/buttons/held';

const useStyles = makeStyles({
  // Its words stand in line with the page's.
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, flexShrink: 0 },
});

/** The draft that is worked on: a look at the help does not leave it. */
const workingOf = perPane(() => createStore<{ readonly draft: DraftStore | null }>({ draft: null }));

interface WizardProps {
  readonly onLeave: () => void;
  /** A draft that is at hand already: the kept one otherwise. */
  readonly draftStore?: DraftStore;
}

/** From nothing to the tables of a new convention. Loaded when it is opened. */
export default function Wizard({ onLeave, draftStore: given }: WizardProps) {
  const styles = useStyles();
  const { store, state } = usePane();
  const words = useWords(wizardWords);
  const working = workingOf(store);
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
  const tools = useMemo(() => ({ draftStore, say, next: null }), [draftStore]);

  const create = async (tables: NewTables): Promise<void> => {
    // While the job is on, the page stays as it is.
    const moved = (done: number, total: number): void =>
      store.dispatch({ type: 'jobMoved', job: { kind: 'create', done, total } });
    moved(0, 0);
    const outcome = await store.call((services) => services.createConvention(tables, moved));
    const draft = keptDraft();
    if (outcome.ok) {
      forgetDraft();
      working.set({ draft: null });
    }
    await store.refresh();
    if (outcome.ok) store.dispatch({ type: 'routeChosen', route: 'overview' });
    store.dispatch({
      type: 'jobEnded',
      result: outcome.ok
        ? { kind: 'created', mark: outcome.value, draft }
        : { kind: 'createFailed', failure: outcome },
    });
  };

  return (
    <WizardContext value={tools}>
      <WizardPage
        restored={kept !== null && isBegun(kept)}
        back={
          <BackRow>
            <Button
              appearance="subtle"
              icon={<ArrowLeft20Regular />}
              className={styles.back}
              data-testid="wizard-leave"
              {...heldWhile(state.job !== null)}
              onClick={leave}
            >
              {words.leave}
            </Button>
          </BackRow>
        }
        onRestart={() => draftStore.dispatch({ type: 'restarted', year: new Date().getFullYear() })}
        onCreate={create}
      />
      <Status>{said}</Status>
    </WizardContext>
  );
}

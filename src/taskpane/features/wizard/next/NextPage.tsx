import { Link, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { NewTables } from '../../../../workbook/tables/newTables';
import { BackButton } from '../../../kit/BackButton';
import { Notice } from '../../../kit/Notice';
import { ProblemText } from '../../../kit/ProblemText';
import { Status } from '../../../kit/aloud/Status';
import type { ConventionView } from '../../../model/paneReading';
import { usePane, useWords } from '../../../state/PaneContext';
import { perPane } from '../../../state/perPane';
import { createStore, useStore } from '../../../state/store';
import { unexpected } from '../../../state/unexpected';
import { createDraftStore, WizardContext, type DraftStore } from '../useWizard';
import { WizardPage } from '../WizardPage';
import { wizardWords } from '../words';
import { makeNext, type NextMade } from './makeNext';
import { nextConvention } from './nextConvention';
import { nextDraft } from './nextDraft';
import { excelNext, type NextServices } from './nextServices';
import { followedBy, forgetNextDraft, loadNextDraft, saveNextDraft } from './nextStorage';
import { Spoken } from '../../../kit/aloud/Spoken';

const useStyles = makeStyles({ line: { margin: 0 } });

interface Working {
  /** What the draft follows: see `followedBy`. */
  readonly follows: string;
  readonly draft: DraftStore | null;
  readonly restored: boolean;
  readonly made: NextMade | null;
}

const NOTHING: Working = { follows: '', draft: null, restored: false, made: null };

/** What is worked on, and what came of it: a look at another page does not leave it. */
const workingOf = perPane(() => createStore<Working>(NOTHING));

interface NextPageProps {
  readonly view: ConventionView;
  readonly services?: NextServices;
}

/** From the convention of the workbook to the one that follows it, by the wizard's own steps. */
export default function NextPage({ view, services = excelNext }: NextPageProps) {
  const styles = useStyles();
  const { store } = usePane();
  const words = useWords(wizardWords);
  const working = workingOf(store);
  const { draft: begun, follows: begunFor, restored, made } = useStore(working);
  const follows = followedBy(view);
  const draftStore = useMemo(() => {
    if (begun !== null && begunFor === follows) return begun;
    const kept = loadNextDraft(follows);
    return createDraftStore(kept ?? nextDraft(view), (draft) => saveNextDraft(follows, draft));
  }, [begun, begunFor, follows, view]);
  useEffect(() => {
    if (begun === draftStore && begunFor === follows) return;
    working.set({ ...NOTHING, follows, draft: draftStore, restored: loadNextDraft(follows) !== null });
  }, [working, begun, begunFor, follows, draftStore]);
  const next = useMemo(() => nextConvention(view), [view]);
  const [said, say] = useState('');
  const tools = useMemo(() => ({ draftStore, say, next }), [draftStore, next]);

  const leave = (): void => store.dispatch({ type: 'routeChosen', route: 'data' });
  const restart = (): void => {
    forgetNextDraft();
    working.set(NOTHING);
  };
  const create = async (tables: NewTables): Promise<void> => {
    if (made?.url) URL.revokeObjectURL(made.url);
    working.change({ made: null });
    store.dispatch({ type: 'jobMoved', job: { kind: 'create', done: 0, total: 0 } });
    const result = await makeNext(tables, services).catch((error: unknown): NextMade => ({
      kind: 'failed',
      file: '',
      url: null,
      problem: unexpected(error, true).problem,
    }));
    store.dispatch({ type: 'jobLeft' });
    if (result.kind !== 'failed') forgetNextDraft();
    working.change({ made: result });
  };
  const { firstYear, lastYear } = view.reading.settings;
  return (
    <WizardContext value={tools}>
      <WizardPage
        key={restored ? 'restored' : 'new'}
        restored={restored}
        back={<BackButton label={words.following.back} onBack={leave} />}
        onRestart={restart}
        onCreate={create}
      >
        {made === null ? (
          <p className={styles.line} data-testid="next-follows">
            {words.following.follows({ term: `${firstYear}-${lastYear}` })}
          </p>
        ) : (
          <MadeNotice made={made} />
        )}
      </WizardPage>
      <Status>{said}</Status>
    </WizardContext>
  );
}

/** What was made, and where it is; the focus comes here when the work ends. */
function MadeNotice({ made }: { readonly made: NextMade }) {
  const styles = useStyles();
  const words = useWords(wizardWords).following;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.hasFocus()) element.current?.focus();
  }, [made]);
  return (
    <Notice tone={made.kind === 'failed' ? 'error' : 'success'} title={words[made.kind]} focusRef={element}>
      {made.kind === 'opened' && (
        <p className={styles.line}>
          <Spoken>{words.openedDetail({ file: made.file })}</Spoken>
        </p>
      )}
      {made.kind === 'saved' && (
        <p className={styles.line}>
          <Spoken>{words.savedDetail({ file: made.file })}</Spoken>
        </p>
      )}
      {made.problem !== null && <ProblemText problem={made.problem} />}
      {made.url !== null && (
        <Link href={made.url} download={made.file} data-testid="next-save">
          <Spoken>{words.save({ file: made.file })}</Spoken>
        </Link>
      )}
    </Notice>
  );
}

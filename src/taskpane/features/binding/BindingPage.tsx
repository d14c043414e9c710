import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, useState } from 'react';
import type { Failure, Outcome } from '../../../excel/outcome';
import { bindingWords } from './words';
import type { FoundWorkbook } from '../../../workbook/tables/foundTables';
import { isWhole, missingParts } from '../../../workbook/tables/repair';
import { open } from '../../state/actions';
import { ActionLink } from '../../kit/ActionLink';
import { BackRow } from '../../kit/BackRow';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import type { Progress } from '../../kit/PrimaryBar';
import { ProblemText } from '../../kit/ProblemText';
import { WorkbookStanding } from '../../kit/WorkbookStanding';
import { Status } from '../../kit/aloud/Status';
import { usePane, useWords } from '../../state/PaneContext';
import { conventionOf } from '../../state/paneState';
import type { BindingWork, OnProgress, Work } from './bindingWork';
import { BindView } from './BindView';
import { RepairView } from './RepairView';

const useStyles = makeStyles({
  // Its words stand in line with the page's.
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, flexShrink: 0 },
  line: { margin: 0 },
});

type Ending =
  | { readonly kind: 'done'; readonly work: Work }
  | { readonly kind: 'failed'; readonly work: Work; readonly failure: Failure };

/** The tables of the workbook and what they are for. Loaded when it is opened. */
export default function BindingPage() {
  const styles = useStyles();
  const { store, state } = usePane();
  const words = useWords(bindingWords);
  const [found, setFound] = useState<Outcome<FoundWorkbook> | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const [choosing, setChoosing] = useState(false);

  const busy = progress !== null;
  const { reading } = state;
  useEffect(() => {
    // Each reading says that the workbook may have changed; what is half written is not looked at.
    if (busy) return undefined;
    let left = false;
    void store
      .call((services) => services.findTables())
      .then((outcome) => {
        if (!left) setFound(outcome);
      });
    return () => {
      left = true;
    };
  }, [store, reading, busy]);

  const carryOut: BindingWork['carryOut'] = (work, order) => {
    if (busy) return;
    setEnding(null);
    const moved: OnProgress = (done, total) =>
      setProgress({
        label: words.working({ done, total }),
        detail: '',
        part: total === 0 ? null : done / total,
      });
    moved(0, 0);
    void store
      .call((services) => order(services, moved))
      .then(async (outcome) => {
        await store.refresh();
        setProgress(null);
        setEnding(outcome.ok ? { kind: 'done', work } : { kind: 'failed', work, failure: outcome });
      });
  };

  const view = conventionOf(state);
  // Which tables are there to be used or repaired is not known yet; how the last work ended is kept meanwhile.
  const begun = reading.status === 'begun';
  const missing = found?.ok && view !== null ? missingParts(found.value) : null;
  const repairing = missing !== null && !isWhole(missing) && !choosing;
  const back = (
    <BackRow>
      <Button
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        className={styles.back}
        data-testid="back"
        onClick={() => open.run(store, view === null ? 'overview' : 'data')}
      >
        {words.back}
      </Button>
    </BackRow>
  );
  const notice = ending && <EndingNotice ending={ending} />;
  const work = { progress, carryOut };
  return (
    <>
      {found?.ok && repairing ? (
        <RepairView
          missing={missing}
          work={work}
          back={back}
          notice={notice}
          onOthers={() => {
            setChoosing(true);
            store.dispatch({ type: 'headingWished' });
          }}
        />
      ) : found?.ok && found.value.tables.length > 0 && !begun ? (
        <BindView found={found.value} work={work} back={back} notice={notice} />
      ) : (
        <PageBody title={words.title} back={back}>
          {(found === null || begun) && <p className={styles.line}>{words.reading}</p>}
          {found?.ok === true && !begun && (
            <Notice tone="warning" title={words.none}>
              <p className={styles.line}>{words.noneTodo}</p>
            </Notice>
          )}
          {found?.ok === false && <UnreadNotice failure={found} onAgain={() => void store.refresh()} />}
        </PageBody>
      )}
      <Status>{progress?.label ?? (ending ? titleOf(ending, words) : '')}</Status>
    </>
  );
}

function titleOf({ kind, work }: Ending, words: ReturnType<typeof bindingWords>): string {
  if (work === 'bind') return kind === 'done' ? words.bound : words.notBound;
  return kind === 'done' ? words.repaired : words.notRepaired;
}

function UnreadNotice({ failure, onAgain }: { readonly failure: Failure; readonly onAgain: () => void }) {
  const { text } = usePane();
  return (
    <Notice tone="error" title={text.error.title}>
      <ProblemText problem={failure.problem} />
      <Button size="small" onClick={onAgain}>
        {text.error.again}
      </Button>
    </Notice>
  );
}

function EndingNotice({ ending }: { readonly ending: Ending }) {
  const styles = useStyles();
  const words = useWords(bindingWords);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.hasFocus()) element.current?.focus();
  }, [ending]);
  const tone = ending.kind === 'done' ? 'success' : 'error';
  return (
    <Notice tone={tone} title={titleOf(ending, words)} focusRef={element}>
      {ending.kind === 'done' ? (
        <>
          <p className={styles.line}>{ending.work === 'bind' ? words.boundDetail : words.repairedDetail}</p>
          <ActionLink
            action={{ ...open, label: () => words.overview }}
            target="overview"
            testId="see-overview"
          />
        </>
      ) : (
        <>
          <ProblemText problem={ending.failure.problem} />
          <WorkbookStanding failure={ending.failure} />
        </>
      )}
    </Notice>
  );
}

import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Diagnostic } from '../../../excel/probes/runProbes';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { CopyField } from '../../kit/copying/CopyField';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { ProblemText } from '../../kit/ProblemText';
import { Status } from '../../kit/aloud/Status';
import { usePane, useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import type { DiagnosticResult, DiagnosticSession } from './diagnosticSession';
import { FactList } from './FactList';
import { ProbeList } from './ProbeList';
import { countsOf, factsOf, reportGroups, reportText } from './report';

import { diagnosticWords, type DiagnosticWords } from './words';
import { probeWords } from './words/probes';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({
  paragraph: { ...typographyStyles.body1, margin: 0 },
  line: { margin: 0 },
});

interface DiagnosticViewProps {
  readonly session: DiagnosticSession;
  /** Of the add-in. */
  readonly version: string;
}

/** What this Excel does as expected, what it does otherwise, and a text to pass on. */
export function DiagnosticView({ session, version }: DiagnosticViewProps) {
  const styles = useStyles();
  const { store } = usePane();
  const words = useWords(diagnosticWords);
  const { progress, result } = useStore(session);
  // What ended while the person was elsewhere does not take the focus from the title.
  const [resultAtOpening] = useState(result);
  const spoken = progress !== null ? words.running : result ? titleOf(result, words) : '';
  return (
    <>
      <PageBody
        title={words.title}
        back={
          <BackButton
            label={words.back}
            onBack={() => store.dispatch({ type: 'routeChosen', route: 'help' })}
          />
        }
      >
        {result && <ResultOfDiagnostic result={result} shownBefore={result === resultAtOpening} />}
        {result === null &&
          words.intro.map((paragraph) => (
            <p key={paragraph} className={styles.paragraph}>
              {paragraph}
            </p>
          ))}
        {result?.kind === 'done' && <Report diagnostic={result.diagnostic} version={version} />}
      </PageBody>
      <PrimaryBar
        action={{
          label: () => (result === null ? words.start : words.again),
          enabled: ({ job }) => job === null,
          run: () => session.start(),
        }}
        progress={
          progress && {
            label: words.running,
            detail: progress.total > 0 ? words.progress(progress) : '',
            part: progress.total > 0 ? progress.done / progress.total : null,
          }
        }
        testId="diagnostic-start"
      />
      <Status>{spoken}</Status>
    </>
  );
}

function titleOf(result: DiagnosticResult, words: DiagnosticWords): string {
  return result.kind === 'done' ? words.summary(countsOf(result.diagnostic)) : words.failed;
}

interface ResultProps {
  readonly result: DiagnosticResult;
  readonly shownBefore: boolean;
}

/** How it ended; the focus comes here when it does. */
function ResultOfDiagnostic({ result, shownBefore }: ResultProps) {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  const words = useWords(diagnosticWords);
  useEffect(() => {
    if (!shownBefore && document.hasFocus()) element.current?.focus();
  }, [result, shownBefore]);
  if (result.kind === 'failed')
    return (
      <Notice tone="error" title={words.failed} focusRef={element}>
        <ProblemText problem={result.problem} />
      </Notice>
    );
  const { noSheet, hadLeftover, leftSheet } = result.diagnostic;
  return (
    <Notice
      tone={noSheet === null && leftSheet === null ? 'success' : 'warning'}
      title={titleOf(result, words)}
      focusRef={element}
    >
      {noSheet && (
        <>
          <p className={styles.line}>{words.noSheet}.</p>
          <ProblemText problem={noSheet} />
        </>
      )}
      {hadLeftover && <p className={styles.line}>{words.hadLeftover}</p>}
      {leftSheet !== null && (
        <p className={styles.line}>
          <Spoken>{words.leftSheet({ sheet: leftSheet })}</Spoken>
        </p>
      )}
    </Notice>
  );
}

function Report({ diagnostic, version }: { readonly diagnostic: Diagnostic; readonly version: string }) {
  const words = { page: useWords(diagnosticWords), probes: useWords(probeWords) };
  return (
    <>
      <CopyField
        text={reportText(diagnostic, version, words)}
        words={words.page.report}
        testId="diagnostic"
      />
      <Block title={words.page.facts.title}>
        <FactList facts={factsOf(diagnostic.facts, words.page)} />
      </Block>
      {reportGroups(diagnostic, words).map(({ group, lines }) => (
        <Block key={group} title={words.page.groups[group]}>
          <ProbeList lines={lines} />
        </Block>
      ))}
    </>
  );
}

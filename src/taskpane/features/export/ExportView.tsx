import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { amountsWords } from '../../kit/amounts/words';
import { BackButton } from '../../kit/BackButton';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar, type Progress } from '../../kit/PrimaryBar';
import { ProblemText } from '../../kit/ProblemText';
import { Status } from '../../kit/aloud/Status';
import { useDocuments } from '../../kit/documents/documentRegister';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { yearOf } from '../../state/paneState';
import { askedFor } from './exportChoices';
import { ExportOptions } from './ExportOptions';
import { exportResultTitle, ExportResultNotice } from './ExportResultNotice';
import type { ExportSession } from './exportSession';
import type { ExportProgress } from './makeFiles';
import { exportWords, type ExportWords } from './words';

const useStyles = makeStyles({
  line: { margin: 0 },
});

interface ExportViewProps {
  readonly session: ExportSession;
  readonly view: ConventionView;
  /** Files can be saved from here. */
  readonly downloads: boolean;
  readonly onBack: () => void;
}

/** A workbook for each commune: whose, with what, and what came of it. */
export function ExportView({ session, view, downloads, onBack }: ExportViewProps) {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords(exportWords);
  const amounts = useWords(amountsWords);
  const { source, now, choices, progress, result, opening } = useStore(session);
  const year = yearOf(pane.state, view);
  // What ended while the person was elsewhere does not take the focus from the title.
  const [resultAtOpening] = useState(result);
  const choice = useStore(session.amounts).byYear.get(year) ?? null;
  useEffect(() => void session.read(year), [session, view, year, choice]);

  const busy = progress !== null;
  // Where nothing can be saved, Excel opens workbooks.
  const pages = downloads && choices.format === 'pdf';
  const read = source?.ok && source.value.offer.year === year ? source.value : null;
  const { register } = useDocuments();
  const asked = useMemo(() => askedFor(read, choices, now, register), [read, choices, now, register]);
  const count = asked?.count ?? 0;
  const ready = asked !== null && asked.recap.rows.length > 0;
  const nothingChanged = choices.who === 'changed' && choices.content.size > 0;
  const whyNot = (): string | undefined => {
    if (busy || count > 0) return undefined;
    if (read === null) return source?.ok === false ? pane.text.error.title : words.reading;
    if (read.files === null) return amounts.toChoose;
    if (!ready) return words.noCommune;
    if (!nothingChanged) return words.nothingChosen;
    return now === null ? words.comparing : words.nothingChanged;
  };
  const errors = view.inYear(year).findings.filter(({ severity }) => severity === 'error').length;
  const spoken = busy ? words.reading : result ? exportResultTitle(result, words, amounts) : '';
  return (
    <>
      <PageBody
        title={pages ? words.titlePdf : words.title}
        back={<BackButton label={words.back} onBack={onBack} />}
      >
        {result && (
          <ExportResultNotice
            result={result}
            shownBefore={result === resultAtOpening}
            opening={opening}
            onOpen={(entry) => void session.open(entry)}
            onSaveList={session.saveSendingList}
          />
        )}
        {errors > 0 && <Notice tone="warning" title={words.errors({ count: errors })} />}
        {!downloads && <Notice tone="warning" title={words.noDownload} />}
        {source === null && <p className={styles.line}>{words.reading}</p>}
        {source?.ok === false && result?.kind !== 'failed' && (
          <Notice tone="error" title={pane.text.error.title}>
            <ProblemText problem={source.problem} />
            <Button size="small" onClick={() => void session.read(year)}>
              {pane.text.error.again}
            </Button>
          </Notice>
        )}
        <ExportOptions
          session={session}
          read={read}
          choice={choice}
          choices={choices}
          asked={asked}
          busy={busy}
          downloads={downloads}
        />
      </PageBody>
      <PrimaryBar
        action={{
          label: () => (pages ? words.createPdf : words.create)({ count: ready ? count : 0 }),
          enabled: () => !busy,
          run: () => session.start(year),
        }}
        progress={progress && progressOf(progress, words)}
        testId="export-start"
        whyNot={whyNot()}
        cancel={busy ? { label: words.cancel, testId: 'export-cancel', run: session.cancel } : null}
      />
      <Status>{spoken}</Status>
    </>
  );
}

function progressOf({ done, total, name }: ExportProgress, words: ExportWords): Progress {
  return {
    label: name === '' ? words.reading : words.making({ name }),
    detail: total > 0 ? words.progress({ done, total }) : '',
    part: total > 0 ? done / total : null,
  };
}

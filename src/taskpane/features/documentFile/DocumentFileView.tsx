import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { FILE_FORMATS } from '../../../files/workbookFile';
import { gapsOf, type Gap } from '../../../workbook/documents/readiness/gaps';
import { documentOf } from '../../../workbook/documents/register';
import { decidedAmounts, type AmountsOffer } from '../../../workbook/frozen/amountsOffer';
import { sameName } from '../../../workbook/read/names';
import { AmountsBlock } from '../../kit/amounts/AmountsBlock';
import { amountsWords } from '../../kit/amounts/words';
import { Status } from '../../kit/aloud/Status';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { useDocuments } from '../../kit/documents/documentRegister';
import { savedWords } from '../../kit/documents/words';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { ProblemText } from '../../kit/ProblemText';
import { RadioChoice } from '../../kit/RadioChoice';
import { ReadyBlock } from '../../kit/ready/ReadyBlock';
import type { ConventionView } from '../../model/paneReading';
import type { AmountsChoices } from '../../state/amountsChoices';
import { useLookAtSheets } from '../../state/lookAtSheets';
import { usePane, useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { choiceFor, type DocumentFileSession } from './documentFileSession';
import { DocumentFileNotice, resultTitle } from './DocumentFileNotice';
import { savableSheets, type SavableSheet } from './savableSheets';
import { SheetChoice } from './SheetChoice';
import { documentFileWords } from './words';

const useStyles = makeStyles({ line: { margin: 0 } });

interface DocumentFileViewProps {
  readonly session: DocumentFileSession;
  readonly amounts: AmountsChoices;
  readonly view: ConventionView;
  /** Files can be saved from here. */
  readonly downloads: boolean;
  readonly onBack: () => void;
}

/** One drawn document as a file of its own: which, in what format, and what came of it. */
export function DocumentFileView({ session, amounts, view, downloads, onBack }: DocumentFileViewProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = useWords(documentFileWords);
  const { formats } = useWords(savedWords);
  const { toChoose } = useWords(amountsWords);
  const { offer: read, chosen, format, busy, result } = useStore(session);
  const choices = useStore(amounts);
  const { register } = useDocuments();
  useLookAtSheets(view);
  const sheets = savableSheets(view.sheets);
  const sheet = sheets.find(({ id }) => id === chosen) ?? (sheets.length === 1 ? sheets[0] : undefined);
  // What ended while the person was elsewhere does not take the focus from the title.
  const [resultAtOpening] = useState(result);

  // A frozen sheet has its amounts already.
  const voted =
    sheet !== undefined && !sheet.frozen && documentOf(sheet.kind, register)?.asVoted === true
      ? sheet.year
      : null;
  useEffect(() => void (voted !== null && session.read(voted)), [session, view, voted]);
  const offer = voted !== null && read?.ok && read.value.year === voted ? read.value : null;
  const choice = sheet ? choiceFor(sheet, choices.byYear.get(sheet.year) ?? null) : null;
  const decided = offer === null ? null : decidedAmounts(offer, choice);
  const waits = voted !== null && decided?.kind !== 'decided';
  const gaps = sheet === undefined || sheet.frozen || waits ? null : gapsFor(sheet, view, offer, decided);
  const note =
    sheet === undefined
      ? words.nothingChosen
      : decided?.kind === 'toChoose'
        ? toChoose
        : sheet.changes && words.byHand;
  return (
    <>
      <PageBody title={words.title} back={<BackButton label={words.back} onBack={onBack} />}>
        {result && <DocumentFileNotice result={result} shownBefore={result === resultAtOpening} />}
        {!downloads && <Notice tone="warning" title={words.noDownload} />}
        <Block title={words.document} detail={words.documentDetail}>
          <SheetChoice
            sheets={sheets}
            chosen={sheet?.id ?? ''}
            disabled={busy}
            onChange={(id) => session.choose({ chosen: id })}
          />
        </Block>
        {sheet && !sheet.frozen && sheet.state === 'stale' && (
          <Notice tone="warning" title={words.stale({ sheet: sheet.name })}>
            <p className={styles.line}>{words.staleDetail}</p>
          </Notice>
        )}
        {voted !== null && read?.ok === false && (
          <Notice tone="error" title={text.error.title}>
            <ProblemText problem={read.problem} />
          </Notice>
        )}
        {offer && (
          <AmountsBlock
            offer={offer}
            choice={choice}
            disabled={busy}
            onChoose={(next) => amounts.choose(offer.year, next)}
          />
        )}
        {downloads && (
          <Block title={words.format}>
            <RadioChoice
              label={words.format}
              options={FILE_FORMATS.map((value) => ({ value, name: formats[value] }))}
              value={format}
              disabled={busy}
              testId="file-format"
              onChange={(next) => session.choose({ format: next })}
            />
          </Block>
        )}
        {gaps && <ReadyBlock gaps={gaps} />}
      </PageBody>
      <PrimaryBar
        action={{
          label: () => (downloads ? words.save : words.open),
          enabled: () => sheet !== undefined && !waits && !busy,
          run: () => (sheet ? session.save(sheet) : Promise.resolve()),
        }}
        progress={busy ? { label: words.making, detail: '', part: null } : null}
        testId="file-save"
        note={note}
      />
      <Status>{busy ? words.making : result ? resultTitle(result, words) : ''}</Status>
    </>
  );
}

/** What the document of the sheet lacks. */
function gapsFor(
  { kind, subject, year }: SavableSheet,
  today: ConventionView,
  offer: AmountsOffer | null,
  decided: ReturnType<typeof decidedAmounts> | null,
): readonly Gap[] {
  const source = decided?.kind === 'decided' ? decided.source : today;
  return gapsOf(source, offer?.today ?? today, source.recapOf(year)).filter(
    (gap) => gap.documents.includes(kind) && (gap.code !== 'siret' || sameName(gap.commune, subject ?? '')),
  );
}

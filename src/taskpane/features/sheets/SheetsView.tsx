import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { communeChoiceWords } from '../../kit/communes/words';
import { sheetsWords } from './words';
import { workbookChoices } from '../../../workbook/documents/choices';
import { amountsOffer, decidedAmounts } from '../../../workbook/frozen/amountsOffer';
import { gapsOf, type Gap } from '../../../workbook/documents/readiness/gaps';
import { RECAP } from '../../../workbook/documents/recap/kind';
import { nameKey, sameName } from '../../../workbook/read/names';
import type { DocumentId } from '../../../workbook/documents/document';
import { choiceOptions, useDocuments } from '../../kit/documents/documentRegister';
import { AmountsBlock } from '../../kit/amounts/AmountsBlock';
import { amountsWords } from '../../kit/amounts/words';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { CheckChoice } from '../../kit/CheckChoice';
import { DrawnSheets } from '../../kit/sheets/DrawnSheets';
import { useWillReplace } from '../../kit/sheets/useWillReplace';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { ProblemText } from '../../kit/ProblemText';
import { RadioChoice } from '../../kit/RadioChoice';
import { ReadyBlock } from '../../kit/ready/ReadyBlock';
import { Status } from '../../kit/aloud/Status';
import { CommuneChoice, plainOptions } from '../../kit/communes/CommuneChoice';
import { DOCUMENT_FILLINGS } from '../../model/fillings';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { yearOf } from '../../state/paneState';
import { isPerCommune, sheetOrders } from './sheetOrders';
import { resultSentence, SheetsResultNotice } from './SheetsResultNotice';
import type { SheetsSession } from './sheetsSession';

const useStyles = makeStyles({ line: { margin: 0 } });

interface SheetsViewProps {
  readonly session: SheetsSession;
  readonly view: ConventionView;
  readonly onBack: () => void;
}

/** Annexes and settlement statements in this workbook: which, for whom, how, and what came of it. */
export function SheetsView({ session, view, onBack }: SheetsViewProps) {
  const styles = useStyles();
  const pane = usePane();
  const { state, translator } = pane;
  const words = useWords(sheetsWords);
  const choiceWords = useWords(communeChoiceWords);
  const { choices, progress, result, offer: read } = useStore(session);
  const amounts = useWords(amountsWords);
  const year = yearOf(state, view);
  const choice = useStore(session.amounts).byYear.get(year) ?? null;
  const { register } = useDocuments();
  const offered = workbookChoices(register);
  const voted =
    view.sheets.some((sheet) => sheet.frozen && sheet.kind === RECAP && sheet.year === year) &&
    offered.some(({ id, documents }) => choices.documents.has(id) && documents.some((each) => each.asVoted));
  useEffect(() => {
    if (voted) void session.read(year);
  }, [session, view, year, voted]);
  const offer = !voted
    ? amountsOffer(year, view, [])
    : read?.ok && read.value.year === year
      ? read.value
      : null;
  const decided = offer === null ? null : decidedAmounts(offer, choice);
  const recap = decided?.kind === 'decided' ? decided.source.recapOf(year) : null;
  // What ended while the person was elsewhere does not take the focus from the title.
  const [resultAtOpening] = useState(result);
  const busy = progress !== null;
  const orders = recap === null ? [] : sheetOrders(recap, choices, register);
  const gaps =
    recap === null || offer === null || decided?.kind !== 'decided'
      ? []
      : gapsOf(decided.source, offer.today, recap);
  const lost = useWillReplace(
    view.sheets.filter(
      (sheet) =>
        !sheet.frozen &&
        orders.some(
          ({ kind, year: of, subject }) =>
            kind === sheet.kind && of === sheet.year && sameName(subject ?? '', sheet.subject ?? ''),
        ),
    ),
    choices.filling,
  );
  const whyNot = (): string | undefined => {
    if (decided?.kind === 'toChoose') return amounts.toChoose;
    if (decided === null) return read?.ok === false ? pane.text.error.title : words.reading;
    return orders.length === 0 ? words.nothingChosen : undefined;
  };
  const errors = view.inYear(year).findings.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <PageBody title={words.title({ year })} back={<BackButton label={words.back} onBack={onBack} />}>
        {result && (
          <SheetsResultNotice
            result={result}
            shownBefore={result === resultAtOpening}
            onUnderAnotherName={(failed) =>
              void session.start(
                failed.map(({ order }) => order),
                true,
              )
            }
          />
        )}
        {errors > 0 && <Notice tone="warning" title={words.errors({ count: errors })} />}
        <Block title={words.documents}>
          <CheckChoice
            options={choiceOptions(offered, 'inWorkbook', translator.language)}
            chosen={choices.documents}
            onChange={(documents) => session.choose({ documents })}
            disabled={busy}
            testId="sheets"
          />
        </Block>
        {voted && offer && (
          <AmountsBlock
            offer={offer}
            choice={choice}
            disabled={busy}
            onChoose={(chosen) => session.amounts.choose(year, chosen)}
          />
        )}
        {voted && read === null && <p className={styles.line}>{words.reading}</p>}
        {voted && read?.ok === false && (
          <Notice tone="error" title={pane.text.error.title}>
            <ProblemText problem={read.problem} />
            <Button size="small" onClick={() => void session.read(year)}>
              {pane.text.error.again}
            </Button>
          </Notice>
        )}
        {recap && offered.some((each) => choices.documents.has(each.id) && isPerCommune(each)) && (
          <CommuneChoice
            recap={recap}
            options={plainOptions(recap, choiceWords)}
            choices={choices}
            onChange={session.choose}
            disabled={busy}
          />
        )}
        <Block title={words.filling}>
          <RadioChoice
            label={words.filling}
            options={DOCUMENT_FILLINGS.map((value) => ({ value, ...words.fillings[value] }))}
            value={choices.filling}
            disabled={busy}
            testId="sheets-filling"
            onChange={(filling) => session.choose({ filling })}
          />
        </Block>
        {orders.length > 0 && <ReadyBlock gaps={gapsFor(gaps, orders)} />}
        <DrawnSheets sheets={view.sheets.filter(({ kind }) => kind !== RECAP)} />
      </PageBody>
      <PrimaryBar
        action={{
          label: () => words.draw({ count: orders.length }),
          enabled: ({ job }) => job === null && !busy,
          run: () => session.start(orders),
        }}
        progress={
          progress && {
            label: words.drawing(progress),
            detail: words.progress(progress),
            part: progress.total > 0 ? progress.done / progress.total : null,
          }
        }
        testId="sheets-start"
        whyNot={whyNot()}
        note={lost}
        cancel={busy ? { label: words.cancel, testId: 'sheets-cancel', run: session.cancel } : null}
      />
      <Status>{progress ? words.drawing(progress) : result ? resultSentence(result, words) : ''}</Status>
    </>
  );
}

/** What the sheets that are to be drawn lack. */
function gapsFor(gaps: readonly Gap[], orders: readonly DocumentId[]): readonly Gap[] {
  const kinds = new Set(orders.map(({ kind }) => kind));
  const subjects = new Set(orders.map(({ subject }) => nameKey(subject ?? '')));
  return gaps.filter(
    (gap) =>
      gap.documents.some((kind) => kinds.has(kind)) &&
      (gap.code !== 'siret' || subjects.has(nameKey(gap.commune))),
  );
}

import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Recap } from '../../../core/recap';
import { anyMade } from '../../../files/communes/madeFiles';
import { communeChoices, withBrought } from '../../../workbook/documents/choices';
import { AmountsBlock } from '../../kit/amounts/AmountsBlock';
import { amountsWords } from '../../kit/amounts/words';
import { FILE_FORMATS } from '../../../files/workbookFile';
import type { Handling } from '../../../workbook/documents/debtors';
import type { Gap } from '../../../workbook/documents/readiness/gaps';
import type { DocumentRegister } from '../../../workbook/documents/register';
import { ReadyBlock } from '../../kit/ready/ReadyBlock';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { CheckChoice } from '../../kit/CheckChoice';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar, type Progress } from '../../kit/PrimaryBar';
import { ProblemText } from '../../kit/ProblemText';
import { RadioChoice, type OptionWords } from '../../kit/RadioChoice';
import { Status } from '../../kit/aloud/Status';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { exportWords, type ExportWords } from './words';
import { yearOf } from '../../state/paneState';
import { choiceOptions, useDocuments } from '../../kit/documents/documentRegister';
import { savedWords } from '../../kit/documents/words';
import { CommuneChoice, plainOptions } from '../../kit/communes/CommuneChoice';
import { DebtorsBlock } from './DebtorsBlock';
import { chosenCommunes, handlings, withFile, type Changes, type ExportChoices } from './exportChoices';
import { exportResultTitle, ExportResultNotice } from './ExportResultNotice';
import type { ExportSession } from './exportSession';
import type { ExportProgress } from './makeFiles';
import { communeChoiceWords, type CommuneChoiceWords } from '../../kit/communes/words';
import type { Who } from '../../model/chosenCommunes';
import { DOCUMENT_FILLINGS } from '../../model/fillings';
import { PastFields } from '../../kit/form/PastFields';

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
  const plainWords = useWords(communeChoiceWords);
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
  const recap = read?.files?.recap ?? null;
  const changes: Changes = { made: read?.made ?? new Map(), now };
  const chosen = recap && choices.content.size > 0 ? chosenCommunes(recap, choices, changes) : [];
  const settings = read?.files?.reading.settings;
  const given = recap && settings ? handlings(recap, settings, choices) : null;
  const { register } = useDocuments();
  const count = given === null ? 0 : withFile(chosen, choices.content, given, register).length;
  const kinds = documentKinds(choices.content, register);
  const ready = recap !== null && recap.rows.length > 0;
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
        {read && (
          <AmountsBlock
            offer={read.offer}
            choice={choice}
            disabled={busy}
            onChoose={(chosen) => session.amounts.choose(year, chosen)}
          />
        )}
        {recap?.rows.length === 0 && <p className={styles.line}>{words.noCommune}</p>}
        {recap && recap.rows.length > 0 && (
          <CommuneChoice
            recap={recap}
            options={whoOptions(recap, choices, changes, words, plainWords)}
            choices={choices}
            onChange={session.choose}
            disabled={busy}
          />
        )}
        <PastFields />
        <Choices choices={choices} onChange={session.choose} disabled={busy} downloads={downloads} />
        {chosen.length > 0 && settings && kinds.has('settlementStatement') && (
          <DebtorsBlock
            rows={chosen}
            settings={settings}
            choices={choices.handling}
            disabled={busy}
            onChange={(handling) => session.choose({ handling })}
          />
        )}
        {read && given && chosen.length > 0 && <ReadyBlock gaps={gapsFor(read.gaps, kinds, chosen, given)} />}
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

/** Kinds of the documents that come of what is chosen. */
function documentKinds(content: ExportChoices['content'], register: DocumentRegister): ReadonlySet<string> {
  return new Set(
    communeChoices(register).flatMap(({ id, documents }) =>
      content.has(id) ? documents.map(({ kind }) => kind) : [],
    ),
  );
}

/** Of the documents and communes that are chosen: who is claimed nothing from needs no SIRET for it. */
function gapsFor(
  gaps: readonly Gap[],
  kinds: ReadonlySet<string>,
  chosen: Recap['rows'],
  given: ReadonlyMap<string, Handling>,
): readonly Gap[] {
  const claimed = new Set(
    chosen.map(({ commune }) => commune.name).filter((name) => given.get(name) === 'claim'),
  );
  return gaps.filter(
    (gap) =>
      gap.documents.some((kind) => kinds.has(kind)) && (gap.code !== 'siret' || claimed.has(gap.commune)),
  );
}

function progressOf({ done, total, name }: ExportProgress, words: ExportWords): Progress {
  return {
    label: name === '' ? words.reading : words.making({ name }),
    detail: total > 0 ? words.progress({ done, total }) : '',
    part: total > 0 ? done / total : null,
  };
}

/** Those with a change since last time stand before the selection. */
function whoOptions(
  recap: Recap,
  choices: ExportChoices,
  changes: Changes,
  words: ExportWords,
  plainWords: CommuneChoiceWords,
): OptionWords<Who>[] {
  const [all, billed, chosen] = plainOptions(recap, plainWords);
  const changed = chosenCommunes(recap, { ...choices, who: 'changed' }, changes).length;
  return [
    all,
    billed,
    {
      value: 'changed',
      name: changes.now === null ? words.comparing : words.changed({ count: changed }),
      detail: anyMade(choices.content, changes.made) ? undefined : words.nothingMade({ year: recap.year }),
    },
    chosen,
  ];
}

interface ChoicesProps {
  readonly choices: ExportChoices;
  readonly onChange: (change: Partial<ExportChoices>) => void;
  readonly disabled: boolean;
  readonly downloads: boolean;
}

function Choices({ choices, onChange, disabled, downloads }: ChoicesProps) {
  const words = useWords(exportWords);
  const { formats } = useWords(savedWords);
  const { register } = useDocuments();
  const { language } = usePane().translator;
  return (
    <>
      <Block title={words.content}>
        <CheckChoice
          options={choiceOptions(communeChoices(register), 'inCommuneFile', language)}
          chosen={choices.content}
          onChange={(content) => onChange({ content: withBrought(content, register) })}
          disabled={disabled}
          testId="export-content"
        />
      </Block>
      <PastFields />
      {!(downloads && choices.format === 'pdf') && (
        <Block title={words.filling}>
          <RadioChoice
            label={words.filling}
            options={DOCUMENT_FILLINGS.map((value) => ({ value, ...words.fillings[value] }))}
            value={choices.filling}
            disabled={disabled}
            testId="export-filling"
            onChange={(filling) => onChange({ filling })}
          />
        </Block>
      )}
      {downloads && (
        <Block title={words.format}>
          <RadioChoice
            label={words.format}
            options={FILE_FORMATS.map((value) => ({ value, name: formats[value] }))}
            value={choices.format}
            disabled={disabled}
            testId="export-format"
            onChange={(format) => onChange({ format })}
          />
        </Block>
      )}
    </>
  );
}

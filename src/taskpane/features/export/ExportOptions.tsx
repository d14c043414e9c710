import { makeStyles } from '@fluentui/react-components';
import { memo } from 'react';
import type { Recap } from '../../../core/recap';
import { anyMade } from '../../../files/communes/madeFiles';
import { FILE_FORMATS } from '../../../files/workbookFile';
import { communeChoices, withBrought } from '../../../workbook/documents/choices';
import type { Handling } from '../../../workbook/documents/debtors';
import type { Gap } from '../../../workbook/documents/readiness/gaps';
import type { DocumentRegister } from '../../../workbook/documents/register';
import type { AmountsChoice } from '../../../workbook/frozen/amountsOffer';
import { AmountsBlock } from '../../kit/amounts/AmountsBlock';
import { Block } from '../../kit/Block';
import { CheckChoice } from '../../kit/CheckChoice';
import { CommuneChoice, plainOptions } from '../../kit/communes/CommuneChoice';
import { communeChoiceWords, type CommuneChoiceWords } from '../../kit/communes/words';
import { choiceOptions, useDocuments } from '../../kit/documents/documentRegister';
import { savedWords } from '../../kit/documents/words';
import { PastFields } from '../../kit/form/PastFields';
import { RadioChoice, type OptionWords } from '../../kit/RadioChoice';
import { ReadyBlock } from '../../kit/ready/ReadyBlock';
import type { Who } from '../../model/chosenCommunes';
import { DOCUMENT_FILLINGS } from '../../model/fillings';
import { usePane, useWords } from '../../state/PaneContext';
import { DebtorsBlock } from './DebtorsBlock';
import { chosenCommunes, type Asked, type Changes, type ExportChoices } from './exportChoices';
import type { ExportSource } from './exportServices';
import type { ExportSession } from './exportSession';
import { exportWords, type ExportWords } from './words';

const useStyles = makeStyles({ line: { margin: 0 } });

interface ExportOptionsProps {
  readonly session: ExportSession;
  /** Of the year that is shown; null: not read. */
  readonly read: ExportSource | null;
  /** Which amounts were chosen for it. */
  readonly choice: AmountsChoice | null;
  readonly choices: ExportChoices;
  readonly asked: Asked | null;
  readonly busy: boolean;
  readonly downloads: boolean;
}

/** All that there is to choose. It stays as it is while the files are made, which are told of many times a second. */
export const ExportOptions = memo(function ExportOptions(props: ExportOptionsProps) {
  const { session, read, choice, choices, asked, busy, downloads } = props;
  const styles = useStyles();
  const words = useWords(exportWords);
  const plainWords = useWords(communeChoiceWords);
  const { register } = useDocuments();
  const kinds = documentKinds(choices.content, register);
  return (
    <>
      {read && (
        <AmountsBlock
          offer={read.offer}
          choice={choice}
          disabled={busy}
          onChoose={(chosen) => session.amounts.choose(read.offer.year, chosen)}
        />
      )}
      {asked?.recap.rows.length === 0 && <p className={styles.line}>{words.noCommune}</p>}
      {asked && asked.recap.rows.length > 0 && (
        <CommuneChoice
          recap={asked.recap}
          options={whoOptions(asked.recap, choices, asked.changes, words, plainWords)}
          choices={choices}
          onChange={session.choose}
          disabled={busy}
        />
      )}
      <PastFields />
      <Choices choices={choices} onChange={session.choose} disabled={busy} downloads={downloads} />
      {asked && asked.chosen.length > 0 && kinds.has('settlementStatement') && (
        <DebtorsBlock
          rows={asked.chosen}
          settings={asked.settings}
          choices={choices.handling}
          disabled={busy}
          onChange={(handling) => session.choose({ handling })}
        />
      )}
      {read && asked && asked.chosen.length > 0 && (
        <ReadyBlock gaps={gapsFor(read.gaps, kinds, asked.chosen, asked.given)} />
      )}
    </>
  );
});

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

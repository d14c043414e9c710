import { Button, Checkbox, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { COMMUNE_CONTENTS, type CommuneContent } from '../../files/communeDocuments';
import type { WorkbookFormat } from '../../files/workbookFile';
import type { DocumentFilling } from '../../workbook/sheets/documents';
import { BackButton } from '../components/BackButton';
import { Block } from '../components/Block';
import { Option } from '../components/Option';
import { Notice } from '../components/Notice';
import { PageBody } from '../components/PageBody';
import { ProblemText } from '../components/ProblemText';
import { VisuallyHidden } from '../components/VisuallyHidden';
import type { ConventionView } from '../model/paneReading';
import { usePane, useWords } from '../PaneContext';
import { exportWords } from '../../i18n/export';
import { yearOf } from '../state/paneState';
import { CommuneChoice } from './CommuneChoice';
import { ExportBar } from './ExportBar';
import { chosenCommunes, EXPORT_FILLINGS, EXPORT_FORMATS, type ExportChoices } from './exportChoices';
import { exportResultTitle, ExportResultNotice } from './ExportResultNotice';
import type { ExportSession } from './exportSession';

const useStyles = makeStyles({
  group: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  checks: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
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
  const { source, choices, progress, result, opening } = useSyncExternalStore(
    session.subscribe,
    session.getState,
    session.getState,
  );
  const year = yearOf(pane.state, view);
  // What ended while the person was elsewhere does not take the focus from the title.
  const [resultAtOpening] = useState(result);
  useEffect(() => void session.read(year), [session, view, year]);

  const busy = progress !== null;
  const recap = source?.ok && source.value.recap.year === year ? source.value.recap : null;
  const count = recap && choices.content.size > 0 ? chosenCommunes(recap, choices).length : 0;
  const errors = view.inYear(year).findings.filter(({ severity }) => severity === 'error').length;
  const spoken = busy ? words.reading : result ? exportResultTitle(result, words) : '';
  return (
    <>
      <PageBody title={words.title} back={<BackButton label={words.back} onBack={onBack} />}>
        {result && (
          <ExportResultNotice
            result={result}
            shownBefore={result === resultAtOpening}
            opening={opening}
            onOpen={(entry) => void session.open(entry)}
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
        {recap?.rows.length === 0 && <p className={styles.line}>{words.noCommune}</p>}
        {recap && recap.rows.length > 0 && (
          <CommuneChoice recap={recap} choices={choices} onChange={session.choose} disabled={busy} />
        )}
        <Choices choices={choices} onChange={session.choose} disabled={busy} downloads={downloads} />
      </PageBody>
      <ExportBar
        count={count}
        progress={progress}
        ready={recap !== null && recap.rows.length > 0}
        onStart={() => void session.start(year)}
        onCancel={session.cancel}
      />
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  );
}

interface ChoicesProps {
  readonly choices: ExportChoices;
  readonly onChange: (change: Partial<ExportChoices>) => void;
  readonly disabled: boolean;
  readonly downloads: boolean;
}

function Choices({ choices, onChange, disabled, downloads }: ChoicesProps) {
  const styles = useStyles();
  const words = useWords(exportWords);
  const include = (id: CommuneContent, checked: boolean): void =>
    onChange({
      content: new Set(
        COMMUNE_CONTENTS.filter((each) => (each === id ? checked : choices.content.has(each))),
      ),
    });
  return (
    <>
      <Block title={words.content}>
        <div className={styles.checks}>
          {COMMUNE_CONTENTS.map((id) => (
            <Checkbox
              key={id}
              checked={choices.content.has(id)}
              disabled={disabled}
              data-testid={`export-content-${id}`}
              label={<Option {...words.contents[id]} />}
              onChange={(_, { checked }) => include(id, checked === true)}
            />
          ))}
        </div>
      </Block>
      <Block title={words.filling}>
        <RadioGroup
          aria-label={words.filling}
          className={styles.group}
          value={choices.filling}
          disabled={disabled}
          onChange={(_, { value }) => onChange({ filling: value as DocumentFilling })}
        >
          {EXPORT_FILLINGS.map((filling) => (
            <Radio
              key={filling}
              value={filling}
              data-testid={`export-filling-${filling}`}
              label={<Option {...words.fillings[filling]} />}
            />
          ))}
        </RadioGroup>
      </Block>
      {downloads && (
        <Block title={words.format}>
          <RadioGroup
            aria-label={words.format}
            className={styles.group}
            value={choices.format}
            disabled={disabled}
            onChange={(_, { value }) => onChange({ format: value as WorkbookFormat })}
          >
            {EXPORT_FORMATS.map((format) => (
              <Radio
                key={format}
                value={format}
                data-testid={`export-format-${format}`}
                label={words.formats[format]}
              />
            ))}
          </RadioGroup>
        </Block>
      )}
    </>
  );
}

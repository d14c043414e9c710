import {
  Button,
  Checkbox,
  Field,
  Link,
  makeStyles,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { accountingWords, type AccountingWords } from './words';
import type { CsvOptions } from '../../../files/csv/csv';
import { AmountsBlock } from '../../kit/amounts/AmountsBlock';
import { amountsWords, type AmountsWords } from '../../kit/amounts/words';
import { ReadyBlock } from '../../kit/ready/ReadyBlock';
import { nameKey } from '../../../workbook/read/names';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { ProblemText } from '../../kit/ProblemText';
import { Option, RadioChoice } from '../../kit/RadioChoice';
import { Status } from '../../kit/aloud/Status';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { yearOf } from '../../state/paneState';
import { csvOf, rowsOf } from './accountingChoices';
import { textOf, type AccountingResult, type AccountingSession } from './accountingSession';
import { ColumnOrder } from './ColumnOrder';
import { PastFields } from '../../kit/form/PastFields';
import { Spoken } from '../../kit/aloud/Spoken';
import { Select } from '../../kit/form/Select';

const PREVIEWED = 4;

const useStyles = makeStyles({
  line: { margin: 0 },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  checks: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  preview: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    overflowX: 'auto',
    whiteSpace: 'pre',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { width: '100%' },
});

interface AccountingViewProps {
  readonly session: AccountingSession;
  readonly view: ConventionView;
  /** Files can be saved from here. */
  readonly downloads: boolean;
  readonly onBack: () => void;
}

/** The finance software's file: which rows, which columns, how they are written, and what came of it. */
export function AccountingView({ session, view, downloads, onBack }: AccountingViewProps) {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords(accountingWords);
  const amounts = useWords(amountsWords);
  const { source, choices, busy, result } = useStore(session);
  const year = yearOf(pane.state, view);
  const [resultAtOpening] = useState(result);
  const choice = useStore(session.amounts).byYear.get(year) ?? null;
  useEffect(() => void session.read(year), [session, view, year, choice]);

  const read = source?.ok && source.value.year === year ? source.value : null;
  const orders = read?.orders ?? null;
  const rows = orders ? rowsOf(orders, choices) : [];
  const columns = choices.columns.filter(({ included }) => included);
  const ready = rows.length > 0 && columns.length > 0;
  const whyNot = (): string | undefined => {
    if (read?.orders === null) return amounts.toChoose;
    if (busy || ready) return undefined;
    if (orders === null) return source?.ok === false ? pane.text.error.title : words.reading;
    return columns.length === 0 ? words.noColumns : words.noRows;
  };
  const debtors = new Set(rows.map(({ debtor }) => nameKey(debtor)));
  const gaps = (read?.gaps ?? []).filter(({ commune }) => debtors.has(nameKey(commune)));
  const missing = rows.filter(({ siret }) => siret === null).length;
  return (
    <>
      <PageBody title={words.title} back={<BackButton label={words.back} onBack={onBack} />}>
        {result && <ResultNotice result={result} shownBefore={result === resultAtOpening} />}
        {!downloads && result === null && <Notice tone="warning" title={words.toCopy} />}
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
        {orders && (
          <>
            {orders.unreadable.length > 0 && (
              <Notice tone="error" title={words.unreadable({ count: orders.unreadable.length })}>
                <p className={styles.line}>
                  {words.unreadableDetail({ rows: orders.unreadable.join(', ') })}
                </p>
              </Notice>
            )}
            <Block title={words.rows} detail={words.issued({ count: orders.issued.length, year })}>
              <div className={styles.checks}>
                {orders.proposed.length + orders.belowThreshold.length > 0 && (
                  <Checkbox
                    checked={choices.proposed}
                    data-testid="accounting-proposed"
                    label={
                      <Option
                        name={words.proposed({ count: orders.proposed.length })}
                        detail={words.proposedDetail}
                      />
                    }
                    onChange={(_, { checked }) => session.choose({ proposed: checked === true })}
                  />
                )}
                {choices.proposed && orders.belowThreshold.length > 0 && (
                  <Checkbox
                    checked={choices.belowThreshold}
                    data-testid="accounting-below"
                    label={
                      <Option
                        name={words.belowThreshold({ count: orders.belowThreshold.length })}
                        detail={words.belowThresholdDetail}
                      />
                    }
                    onChange={(_, { checked }) => session.choose({ belowThreshold: checked === true })}
                  />
                )}
              </div>
              {missing > 0 && <p className={styles.detail}>{words.noSiret({ count: missing })}</p>}
            </Block>
            {gaps.length > 0 && <ReadyBlock gaps={gaps} />}
            <PastFields />
            <ColumnOrder columns={choices.columns} onChange={(next) => session.choose({ columns: next })} />
            <PastFields />
            <FormatChoice
              options={choices.options}
              onChange={(change) => session.choose({ options: { ...choices.options, ...change } })}
            />
            {ready && (
              <Block title={words.preview}>
                <pre
                  className={styles.preview}
                  lang="fr"
                  data-testid="accounting-preview"
                  // What scrolls is reached by keyboard.
                  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
                  tabIndex={0}
                >
                  {textOf(csvOf(rows.slice(0, PREVIEWED), choices).bytes, choices)}
                </pre>
              </Block>
            )}
          </>
        )}
      </PageBody>
      <PrimaryBar
        action={{
          label: () => (busy ? words.making : words.make({ count: rows.length })),
          enabled: () => !busy,
          run: () => session.make(year),
        }}
        progress={null}
        testId="accounting-make"
        whyNot={whyNot()}
      />
      <Status>{busy ? words.making : result ? titleOf(result, words, amounts) : ''}</Status>
    </>
  );
}

function titleOf(result: AccountingResult, words: AccountingWords, amounts: AmountsWords): string {
  if (result.kind === 'toChoose') return amounts.changedMeanwhile;
  return result.kind === 'made' ? words.made({ count: result.count }) : words.failed;
}

interface FormatChoiceProps {
  readonly options: CsvOptions;
  readonly onChange: (change: Partial<CsvOptions>) => void;
}

function FormatChoice({ options, onChange }: FormatChoiceProps) {
  const styles = useStyles();
  const words = useWords(accountingWords);
  const named = <Value extends string>(names: Readonly<Record<Value, string>>) =>
    (Object.keys(names) as Value[]).map((value) => ({ value, name: names[value] }));
  const select = <Key extends 'separator' | 'decimalSign' | 'dateFormat' | 'encoding'>(
    key: Key,
    names: Readonly<Record<CsvOptions[Key], string>>,
  ) => (
    <Field label={words[key]}>
      <Select
        value={options[key]}
        data-testid={`accounting-${key}`}
        onChange={(_, { value }) => onChange({ [key]: value })}
      >
        {named(names).map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <>
      <Block title={words.format}>
        <div className={styles.fields}>
          {select('separator', words.separators)}
          {select('decimalSign', words.decimalSigns)}
          {select('dateFormat', words.dateFormats)}
          {select('encoding', words.encodings)}
        </div>
        <div className={styles.checks}>
          <Checkbox
            checked={options.header}
            data-testid="accounting-header"
            label={words.header}
            onChange={(_, { checked }) => onChange({ header: checked === true })}
          />
        </div>
      </Block>
      <Block title={words.codes}>
        <RadioChoice
          label={words.codes}
          options={named(words.codesChoices)}
          value={options.codes}
          testId="accounting-codes"
          onChange={(codes) => onChange({ codes })}
        />
      </Block>
    </>
  );
}

interface ResultNoticeProps {
  readonly result: AccountingResult;
  readonly shownBefore: boolean;
}

/** What was made, and where it is; the focus comes here when the work ends. */
function ResultNotice({ result, shownBefore }: ResultNoticeProps) {
  const styles = useStyles();
  const words = useWords(accountingWords);
  const amounts = useWords(amountsWords);
  const element = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!shownBefore && document.hasFocus()) element.current?.focus();
  }, [result, shownBefore]);
  const title = titleOf(result, words, amounts);
  if (result.kind === 'toChoose')
    return (
      <Notice tone="warning" title={title} focusRef={element}>
        <p className={styles.line}>{amounts.changedMeanwhileDetail}</p>
      </Notice>
    );
  if (result.kind === 'failed')
    return (
      <Notice tone="error" title={title} focusRef={element}>
        <ProblemText problem={result.problem} />
      </Notice>
    );
  const { download, lostCharacters, remembered, text } = result;
  return (
    <Notice tone={lostCharacters.length > 0 ? 'warning' : 'success'} title={title} focusRef={element}>
      {download ? (
        <>
          <p className={styles.line}>
            <Spoken>{words.saved({ file: download.file })}</Spoken>
          </p>
          <Link href={download.url} download={download.file} data-testid="accounting-download">
            {words.saveAgain}
          </Link>
        </>
      ) : (
        <>
          <p className={styles.line}>{words.toCopy}</p>
          <Textarea
            className={styles.text}
            aria-label={words.text}
            textarea={{ ref: field, readOnly: true, wrap: 'off' }}
            rows={5}
            value={text}
          />
          <Button size="small" onClick={() => field.current?.select()}>
            {words.select}
          </Button>
        </>
      )}
      <p className={styles.line}>{amounts.from(result.origin)}</p>
      {result.withoutSiret > 0 && (
        <p className={styles.line}>{words.withoutSiret({ count: result.withoutSiret })}</p>
      )}
      {lostCharacters.length > 0 && (
        <p className={styles.line}>{words.lost({ characters: lostCharacters.join(' ') })}</p>
      )}
      <p className={styles.detail}>{remembered ? words.remembered : words.notRemembered}</p>
    </Notice>
  );
}

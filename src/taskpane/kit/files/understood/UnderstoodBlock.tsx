import { Button, Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { READ_ENCODINGS, type ReadEncoding } from '../../../../files/csv/textDecoding';
import { READ_SEPARATORS, type ReadSeparator } from '../../../../files/read/csvSeparator';
import { excerptOf, shortened } from '../../../../workbook/intake/excerpt';
import { DECIMAL_SIGNS, type DecimalSign } from '../../../../workbook/intake/cells';
import {
  INTAKE_WARNINGS,
  type IntakeWarning,
  type IntakeWarningCode,
} from '../../../../workbook/intake/warnings';
import { useWords } from '../../../state/PaneContext';
import { Block } from '../../Block';
import { Notice } from '../../Notice';
import { RadioChoice } from '../../RadioChoice';
import { FirstLines } from './FirstLines';
import type { TableChoices, TableSession } from './tableSession';
import { understoodWords } from './words';
import { Select } from '../../form/Select';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    // No narrower than the longest of what can be chosen, spaced out.
    gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  wide: { gridColumn: '1 / -1' },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: { margin: 0, overflowWrap: 'anywhere' },
  infos: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface UnderstoodBlockProps {
  readonly session: TableSession;
  readonly choices: TableChoices;
  /** Before the name of each field. */
  readonly testId: string;
  /** Those that wait for an answer. */
  readonly questions: readonly IntakeWarningCode[];
}

/** How the file was understood, before anything is done with it; each part of it can be said otherwise. */
export function UnderstoodBlock({ session, choices, questions, testId }: UnderstoodBlockProps) {
  const styles = useStyles();
  const words = useWords(understoodWords);
  const { sheets, csv } = session.getState();
  const { understanding } = choices;
  const grid = sheets[choices.sheet];
  if (grid === undefined) return null;
  return (
    <Block title={words.understood} detail={words.understoodDetail}>
      <FirstLines grid={grid} understanding={understanding} testId={`${testId}-lines`} />
      <div className={styles.fields}>
        {sheets.length > 1 && (
          <Field label={words.table} className={styles.wide}>
            <Select
              value={String(choices.sheet)}
              data-testid={`${testId}-table`}
              onChange={(_, { value }) => session.chooseSheet(Number(value))}
            >
              {sheets.map(({ name, rows }, index) => (
                <option key={index} value={String(index)} lang="fr">
                  {words.tableOption({ name, count: rows.length })}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <HeaderRowFields session={session} choices={choices} testId={testId} />
        {csv !== null && (
          <>
            <Field label={words.separator}>
              <Select
                value={csv.separator}
                data-testid={`${testId}-separator`}
                onChange={(_, { value }) => void session.readAs({ separator: value as ReadSeparator })}
              >
                {READ_SEPARATORS.map((separator) => (
                  <option key={separator} value={separator}>
                    {words.separators[separator]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={words.encoding}>
              <Select
                value={csv.encoding}
                data-testid={`${testId}-encoding`}
                onChange={(_, { value }) => void session.readAs({ encoding: value as ReadEncoding })}
              >
                {READ_ENCODINGS.map((encoding) => (
                  <option key={encoding} value={encoding}>
                    {words.encodings[encoding]}
                  </option>
                ))}
              </Select>
            </Field>
          </>
        )}
        <Field label={words.decimalSign}>
          <Select
            value={understanding.decimalSign ?? ''}
            data-testid={`${testId}-decimal`}
            onChange={(_, { value }) => {
              if (value !== '') session.ask({ decimalSign: value as DecimalSign });
            }}
          >
            {understanding.decimalSign === null && <option value="">{words.noDecimalSign}</option>}
            {DECIMAL_SIGNS.map((sign) => (
              <option key={sign} value={sign}>
                {words.decimalSigns[sign]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Warnings session={session} choices={choices} questions={questions} testId={testId} />
    </Block>
  );
}

/** Rows that may give titles: those at the top, and those that do. */
const OFFERED_ROWS = 30;
const MOST_LINES = 3;
const LONGEST_EXCERPT = 40;

function HeaderRowFields({ session, choices, testId }: Omit<UnderstoodBlockProps, 'questions'>) {
  const styles = useStyles();
  const words = useWords(understoodWords);
  const { headerRows } = choices.understanding;
  const grid = session.getState().sheets[choices.sheet];
  if (grid === undefined) return null;
  const offered = grid.rowNumbers
    .slice(0, OFFERED_ROWS)
    .map((number, index) => ({ number, excerpt: excerptOf(grid.rows[index] ?? [], LONGEST_EXCERPT, ' ') }));
  const lines = headerRows === null ? 1 : headerRows.last - headerRows.first + 1;
  return (
    <>
      <Field label={words.headerRow} className={styles.wide}>
        <Select
          value={headerRows === null ? '' : String(headerRows.first)}
          data-testid={`${testId}-header-row`}
          onChange={(_, { value }) => {
            const first = Number(value);
            session.ask({ headerRows: value === '' ? 'none' : { first, last: first } });
          }}
        >
          <option value="">{words.noHeaderRow}</option>
          {offered.map(({ number, excerpt }) => (
            <option key={number} value={String(number)} lang="fr">
              {words.rowOption({ row: number, excerpt })}
            </option>
          ))}
        </Select>
      </Field>
      {headerRows !== null && (
        <Field label={words.headerLines}>
          <Select
            value={String(lines)}
            data-testid={`${testId}-header-lines`}
            onChange={(_, { value }) =>
              session.ask({
                headerRows: { first: headerRows.first, last: headerRows.first + Number(value) - 1 },
              })
            }
          >
            {Array.from({ length: MOST_LINES }, (_, index) => (
              <option key={index} value={String(index + 1)}>
                {String(index + 1)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

/** Addresses that are said; of the others, how many. */
const MOST_ADDRESSES = 8;
/** Characters of what is quoted. */
const LONGEST_VALUE = 300;

function Warnings({ session, choices, questions, testId }: UnderstoodBlockProps) {
  const styles = useStyles();
  const words = useWords(understoodWords);
  const { warnings } = choices.understanding;
  const said = ({ code, addresses, count, value }: IntakeWarning): string => {
    const more = addresses.length - MOST_ADDRESSES;
    const shown = addresses.slice(0, MOST_ADDRESSES).join(', ');
    return words.warnings[code]({
      count,
      value: shortened(value, LONGEST_VALUE),
      at: more > 0 ? words.andMore({ shown, count: more }) : shown,
    });
  };
  const of = (kind: 'info' | 'warning' | 'question'): IntakeWarning[] =>
    warnings.filter(({ code }) => INTAKE_WARNINGS[code] === kind);
  const infos = of('info');
  const cautions = of('warning');
  return (
    <div className={styles.list} data-testid={`${testId}-warnings`}>
      {of('question').map((warning) => (
        <Notice
          key={warning.code}
          tone={questions.includes(warning.code) ? 'warning' : 'success'}
          title={words.questions[warning.code as keyof typeof words.questions]}
        >
          <p className={styles.line} data-testid={`${testId}-warning-${warning.code}`}>
            {said(warning)}
          </p>
          <Answer
            session={session}
            choices={choices}
            testId={testId}
            code={warning.code}
            isOpen={questions.includes(warning.code)}
          />
        </Notice>
      ))}
      {cautions.length > 0 && (
        <Notice tone="warning" title={words.cautions}>
          {cautions.map((warning) => (
            <p key={warning.code} className={styles.line} data-testid={`${testId}-warning-${warning.code}`}>
              {said(warning)}
            </p>
          ))}
        </Notice>
      )}
      {infos.length > 0 && (
        <ul className={styles.infos}>
          {infos.map((warning) => (
            <li key={warning.code} className={styles.line} data-testid={`${testId}-warning-${warning.code}`}>
              {said(warning)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface AnswerProps extends Omit<UnderstoodBlockProps, 'questions'> {
  readonly code: IntakeWarningCode;
  readonly isOpen: boolean;
}

function Answer({ session, choices, testId, code, isOpen }: AnswerProps) {
  const words = useWords(understoodWords);
  if (code === 'hiddenRows')
    return (
      <RadioChoice
        label={words.questions.hiddenRows}
        options={(['taken', 'leftOut'] as const).map((value) => ({ value, name: words.hiddenRows[value] }))}
        value={choices.asked.hiddenRows ?? ('' as 'taken')}
        testId={`${testId}-hidden`}
        onChange={(hiddenRows) => session.ask({ hiddenRows })}
      />
    );
  if (!isOpen) return null;
  return (
    <Button size="small" data-testid={`${testId}-answer-${code}`} onClick={() => session.answer(code)}>
      {words.answers[code === 'noHeader' ? 'noHeader' : 'yearHeaders']}
    </Button>
  );
}

import { Button, Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo, useRef } from 'react';
import { importWords } from './words';
import type { ReadTable } from '../../../../files/read/readTables';
import { columnHeader } from '../../../../workbook/schema/binding';
import { IMPORTED_TABLES, type ImportPlan } from '../../../../workbook/edits/import/importPlan';
import { readText } from '../../../../workbook/read/readValues';
import { Block } from '../../../kit/Block';
import { Notice } from '../../../kit/Notice';
import { PrimaryBar } from '../../../kit/PrimaryBar';
import { RadioChoice } from '../../../kit/RadioChoice';
import { VisuallyHidden } from '../../../kit/VisuallyHidden';
import { DataPage } from '../DataPage';
import { EndingNotice } from '../EndingNotice';
import { useData } from '../useData';
import type { ConventionView } from '../../../model/paneReading';
import { usePane, useWords } from '../../../state/PaneContext';
import { useStore } from '../../../state/store';
import { hasNeededColumns, MOST_IMPORTED_ROWS, plannedImport, type ImportChoices } from './importChoices';
import { ImportPreview } from './ImportPreview';
import type { FileProblem, ImportSession } from './importSession';

const useStyles = makeStyles({
  line: { margin: 0 },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  name: { margin: 0, overflowWrap: 'anywhere' },
});

interface ImportViewProps {
  readonly view: ConventionView;
  readonly session: ImportSession;
}

/** A table that somebody else made: which, what it is, what its rows become; nothing is written before the button. */
export function ImportView({ view, session }: ImportViewProps) {
  const { translator } = usePane();
  const words = useWords(importWords);
  const { data, dataStore } = useData();
  const state = useStore(session);
  const { choices, tables } = state;
  const table = choices && tables[choices.table];
  const tooMany = (table?.rows.length ?? 0) > MOST_IMPORTED_ROWS;
  const plan = useMemo(
    () => (table && !tooMany && hasNeededColumns(choices) ? plannedImport(table, choices, view) : null),
    [table, choices, tooMany, view],
  );
  const count = plan ? plan.lines.filter(({ outcome }) => isWritten(outcome.kind)).length : 0;
  const ready = plan !== null && plan.steps.length > 0;
  const why = (): string | undefined => {
    if (!table || ready) return undefined;
    if (tooMany)
      return words.tooManyRows({
        count: translator.format.integer(table.rows.length),
        limit: translator.format.integer(MOST_IMPORTED_ROWS),
      });
    if (!hasNeededColumns(choices)) return words.columnsNeeded[choices.role];
    return table.rows.length === 0 ? words.noRows : words.nothingToDo;
  };
  return (
    <>
      <DataPage title={words.title}>
        <EndingNotice view={view} />
        <FileBlock session={session} />
        <Problems problems={state.problems} readable={tables.length > 0} />
        {table && (
          <>
            {tables.length > 1 && (
              <Field label={words.table}>
                <Select
                  value={String(choices.table)}
                  data-testid="import-table"
                  onChange={(_, { value }) => session.chooseTable(Number(value))}
                >
                  {tables.map(({ name, rows }, index) => (
                    <option key={index} value={String(index)}>
                      {words.tableOption({ name, count: rows.length })}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            <Block title={words.what}>
              <RadioChoice
                label={words.what}
                options={IMPORTED_TABLES.map((value) => ({ value, name: words.tables[value] }))}
                value={choices.role}
                testId="import-role"
                onChange={session.chooseRole}
              />
            </Block>
            <Columns view={view} table={table} choices={choices} session={session} />
            {plan && plan.lines.length > 0 && (
              <ImportPreview plan={plan} table={choices.role} binding={view.binding} />
            )}
          </>
        )}
      </DataPage>
      {table && (
        <PrimaryBar
          action={{
            label: (text) =>
              data.busy ? text.saving : count === 0 ? words.applyNone : words.apply({ count }),
            enabled: (pane) => pane.job === null && !data.busy && ready,
            run: () => (plan ? dataStore.apply({ kind: 'importRows', steps: plan.steps }) : undefined),
          }}
          progress={null}
          testId="import-apply"
          note={why()}
        />
      )}
      <VisuallyHidden role="status">
        {state.busy ? words.reading({ file: state.file ?? '' }) : plan ? summaryOf(plan, words) : ''}
      </VisuallyHidden>
    </>
  );
}

const isWritten = (kind: string): boolean => kind === 'new' || kind === 'changed';

function summaryOf({ lines }: ImportPlan, words: ReturnType<typeof importWords>): string {
  return (['new', 'changed', 'unchanged', 'refused'] as const)
    .map((kind) =>
      words.outcomes[kind]({ count: lines.filter(({ outcome }) => outcome.kind === kind).length }),
    )
    .join(', ');
}

function FileBlock({ session }: { readonly session: ImportSession }) {
  const styles = useStyles();
  const words = useWords(importWords);
  const input = useRef<HTMLInputElement>(null);
  const { dataStore, data } = useData();
  const { file, busy } = session.getState();
  return (
    <Block title={words.file} detail={words.formats}>
      {file !== null && (
        <p className={styles.name} data-testid="import-name">
          {busy ? words.reading({ file }) : file}
        </p>
      )}
      <Button
        className={styles.start}
        data-testid="import-choose"
        disabledFocusable={busy || data.busy}
        onClick={() => input.current?.click()}
      >
        {file === null ? words.choose : words.chooseAnother}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={words.choose}
        accept=".xlsx,.xlsm,.ods,.csv,.tsv,.txt"
        data-testid="import-file"
        onChange={({ target }) => {
          const [picked] = target.files ?? [];
          if (!picked) return;
          // How the last import ended is no longer what the page is about.
          dataStore.dispatch({ type: 'endingLeft' });
          void session.open(picked);
          // The same file may be chosen again, once it is mended.
          target.value = '';
        }}
      />
      <p className={styles.detail}>{words.intro}</p>
    </Block>
  );
}

/** Its problems; each is said once, whatever the number of sheets that have it. */
function Problems({
  problems,
  readable,
}: {
  readonly problems: readonly FileProblem[];
  readonly readable: boolean;
}) {
  const styles = useStyles();
  const words = useWords(importWords);
  const codes = [...new Set(problems.map(({ code }) => code))].filter(
    // An empty sheet beside others is nothing to speak of.
    (code) => code !== 'noHeader' || !readable,
  );
  if (codes.length === 0) return null;
  return (
    <div role="alert">
      <Notice tone={readable ? 'warning' : 'error'} title={readable ? words.partial : words.unreadableFile}>
        {codes.map((code) => (
          <p key={code} className={styles.line}>
            {words.problems[code]}
          </p>
        ))}
      </Notice>
    </div>
  );
}

interface ColumnsProps {
  readonly view: ConventionView;
  readonly table: ReadTable;
  readonly choices: ImportChoices;
  readonly session: ImportSession;
}

function Columns({ view, table, choices, session }: ColumnsProps) {
  const styles = useStyles();
  const words = useWords(importWords);
  const id = useId();
  const exampleOf = (index: number | null): string => {
    const found = index === null ? undefined : table.rows.find((row) => readText(row[index]) !== '');
    return found && index !== null ? readText(found[index]).slice(0, 40) : '';
  };
  return (
    <Block title={words.columns} detail={words.columnsDetail}>
      <div className={styles.fields}>
        {choices.matching.matches.map(({ column, index }) => {
          const example = exampleOf(index);
          return (
            <Field
              key={column}
              label={columnHeader(view.binding, choices.role, column)}
              {...(example === '' ? {} : { hint: words.example({ value: example }) })}
            >
              <Select
                id={`${id}-${column}`}
                value={index === null ? '' : String(index)}
                data-testid={`import-column-${column}`}
                onChange={(_, { value }) => session.match(column, value === '' ? null : Number(value))}
              >
                <option value="">{words.notImported}</option>
                {table.headers.map((header, at) => (
                  <option key={at} value={String(at)}>
                    {header.trim() || words.unnamedColumn({ number: at + 1 })}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
    </Block>
  );
}

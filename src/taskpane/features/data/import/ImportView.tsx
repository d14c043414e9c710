import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { importWords } from './words';
import { IMPORTED_TABLES, type ImportPlan } from '../../../../workbook/edits/import/importPlan';
import { Block } from '../../../kit/Block';
import type { FileProblem } from '../../../kit/files/openFile';
import { fileWords } from '../../../kit/files/words';
import { Notice } from '../../../kit/Notice';
import { PrimaryBar } from '../../../kit/PrimaryBar';
import { RadioChoice } from '../../../kit/RadioChoice';
import { VisuallyHidden } from '../../../kit/VisuallyHidden';
import { DataPage } from '../DataPage';
import { EndingNotice } from '../EndingNotice';
import { useData } from '../useData';
import type { ConventionView } from '../../../model/paneReading';
import { usePane, useWords } from '../../../state/PaneContext';
import { yearOf } from '../../../state/paneState';
import { useStore } from '../../../state/store';
import { hasNeededColumns, MOST_IMPORTED_ROWS, openQuestions, plannedImport } from './importChoices';
import { fileSessionOf } from '../populations/fileSession';
import { isPopulationFile } from '../../../../workbook/intake/populations/populationFile';
import { ApartRows } from './ApartRows';
import { importEdit, vintageQuestion } from './importVintage';
import { VintageBlock } from './VintageBlock';
import { ImportColumns } from './ImportColumns';
import { ImportPreview } from './ImportPreview';
import type { ImportSession } from './importSession';
import { UnderstoodBlock } from './UnderstoodBlock';

const useStyles = makeStyles({
  line: { margin: 0 },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
  name: { margin: 0, overflowWrap: 'anywhere' },
});

interface ImportViewProps {
  readonly view: ConventionView;
  readonly session: ImportSession;
}

/**
 * A table that somebody else made: how it was understood, what it is, what its rows become; nothing is written before
 * the button.
 */
export function ImportView({ view, session }: ImportViewProps) {
  const { translator, store, state: pane } = usePane();
  const words = useWords(importWords);
  const { data, dataStore } = useData();
  const year = yearOf(pane, view);
  const state = useStore(session);
  const { choices, sheets, reference } = state;
  const table = choices?.understanding ?? null;
  const rowsLeft = choices?.rowsLeft ?? 0;
  const dataRows = (table?.rows.filter(({ apart }) => apart === null).length ?? 0) + rowsLeft;
  const tooMany = dataRows > MOST_IMPORTED_ROWS || rowsLeft > 0;
  const planned = useMemo(
    () => (choices && !tooMany && hasNeededColumns(choices) ? plannedImport(choices, view, reference) : null),
    [choices, tooMany, view, reference],
  );
  const plan = planned?.plan ?? null;
  const count = plan ? plan.lines.filter(({ outcome }) => isWritten(outcome.kind)).length : 0;
  const questions = choices === null ? [] : openQuestions(choices);
  const vintage = useMemo(
    () => vintageQuestion(plan?.steps ?? [], state, view, year),
    [plan, state, view, year],
  );
  const isVintageOpen = vintage !== null && vintage.vintage === null;
  const ready = plan !== null && plan.steps.length > 0 && questions.length === 0 && !isVintageOpen;
  const isOfPopulations = useMemo(() => tooMany && isPopulationFile(sheets), [tooMany, sheets]);
  const toPopulations = (): void => {
    fileSessionOf(store).take(state.file ?? '', sheets);
    dataStore.open({ page: 'populations' });
  };
  const why = (): string | undefined => {
    if (choices === null || ready) return undefined;
    if (isOfPopulations) return words.ofPopulationsWhy;
    if (tooMany)
      return words.tooManyRows({
        count: translator.format.integer(dataRows),
        limit: translator.format.integer(MOST_IMPORTED_ROWS),
      });
    if (questions.length > 0) return words.questionsOpen({ count: questions.length });
    if (!hasNeededColumns(choices)) return words.columnsNeeded[choices.role];
    if (isVintageOpen) return words.vintageAsked;
    return choices.understanding.rows.length === 0 ? words.noRows : words.nothingToDo;
  };
  return (
    <>
      <DataPage title={words.title}>
        <EndingNotice view={view} />
        <FileBlock session={session} />
        <Problems problems={state.problems} readable={sheets.length > 0} />
        {isOfPopulations && (
          <Notice tone="warning" title={words.ofPopulations}>
            <span>{words.ofPopulationsDetail}</span>
            <Button size="small" data-testid="import-to-populations" onClick={toPopulations}>
              {words.toPopulations}
            </Button>
          </Notice>
        )}
        {choices && (
          <>
            <UnderstoodBlock session={session} choices={choices} questions={questions} />
            <ApartRows session={session} choices={choices} contradictions={planned?.contradictions ?? []} />
            <Block title={words.what}>
              <RadioChoice
                label={words.what}
                options={IMPORTED_TABLES.map((value) => ({ value, name: words.tables[value] }))}
                value={choices.role}
                testId="import-role"
                onChange={session.chooseRole}
              />
              {choices.role === 'subscriptions' && choices.understanding.matrix !== null && (
                <Checkbox
                  checked={choices.asMatrix}
                  data-testid="import-matrix"
                  label={words.matrix({ count: choices.understanding.matrix.applications.length })}
                  onChange={(_, { checked }) => session.chooseMatrix(checked === true)}
                />
              )}
            </Block>
            {!choices.asMatrix && !tooMany && (
              <ImportColumns view={view} choices={choices} session={session} />
            )}
            {vintage && <VintageBlock question={vintage} years={view.years} year={year} session={session} />}
            {plan && plan.lines.length > 0 && (
              <ImportPreview
                plan={plan}
                table={choices.role}
                binding={view.binding}
                onLeave={session.leaveRow}
              />
            )}
          </>
        )}
      </DataPage>
      {choices && (
        <PrimaryBar
          action={{
            label: (text) =>
              data.busy ? text.saving : count === 0 ? words.applyNone : words.apply({ count }),
            enabled: (pane) => pane.job === null && !data.busy && ready,
            run: () => (plan ? dataStore.apply(importEdit(plan.steps, vintage)) : undefined),
          }}
          progress={null}
          testId="import-apply"
          note={why()}
        />
      )}
      <Said session={session} plan={plan} />
    </>
  );
}

const isWritten = (kind: string): boolean => kind === 'new' || kind === 'changed';

/** For who cannot see the page. */
function Said({ session, plan }: { readonly session: ImportSession; readonly plan: ImportPlan | null }) {
  const words = useWords(importWords);
  const files = useWords(fileWords);
  const { busy, file } = session.getState();
  return (
    <VisuallyHidden role="status">
      {busy ? files.reading({ file: file ?? '', percent: '' }) : plan ? summaryOf(plan, words) : ''}
    </VisuallyHidden>
  );
}

function summaryOf({ lines }: ImportPlan, words: ReturnType<typeof importWords>): string {
  return (['new', 'changed', 'unchanged', 'refused'] as const)
    .map((kind) =>
      words.outcomes[kind]({ count: lines.filter(({ outcome }) => outcome.kind === kind).length }),
    )
    .join(', ');
}

function FileBlock({ session }: { readonly session: ImportSession }) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(importWords);
  const files = useWords(fileWords);
  const input = useRef<HTMLInputElement>(null);
  const { dataStore, data } = useData();
  const { file, busy, progress } = session.getState();
  return (
    <Block title={words.file} detail={words.formats}>
      {file !== null && (
        <p className={styles.name} data-testid="import-name">
          {busy
            ? files.reading({ file, percent: progress === null ? '' : format.percent(round(progress)) })
            : file}
        </p>
      )}
      {busy ? (
        <Button className={styles.start} data-testid="import-stop" onClick={session.stop}>
          {files.cancel}
        </Button>
      ) : (
        <Button
          className={styles.start}
          data-testid="import-choose"
          disabledFocusable={data.busy}
          onClick={() => input.current?.click()}
        >
          {file === null ? words.choose : words.chooseAnother}
        </Button>
      )}
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

/** In whole percents. */
const round = (share: number): number => Math.floor(share * 100) / 100;

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
  const files = useWords(fileWords);
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
            {files.problems[code]}
          </p>
        ))}
      </Notice>
    </div>
  );
}

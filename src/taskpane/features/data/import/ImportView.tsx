import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { importWords } from './words';
import { IMPORTED_TABLES, type ImportPlan } from '../../../../workbook/edits/import/importPlan';
import { Block } from '../../../kit/Block';
import { FileChooser } from '../../../kit/files/FileChooser';
import { FileProblems } from '../../../kit/files/FileProblems';
import { ApartRows } from '../../../kit/files/understood/ApartRows';
import { ColumnChoices } from '../../../kit/files/understood/ColumnChoices';
import { MOST_ROWS, rowCount } from '../../../kit/files/understood/tableRows';
import { UnderstoodBlock } from '../../../kit/files/understood/UnderstoodBlock';
import { understoodWords } from '../../../kit/files/understood/words';
import { fileWords } from '../../../kit/files/words';
import { Notice } from '../../../kit/Notice';
import { PrimaryBar } from '../../../kit/PrimaryBar';
import { RadioChoice } from '../../../kit/RadioChoice';
import { Status } from '../../../kit/aloud/Status';
import { DataPage } from '../DataPage';
import { EndingNotice } from '../EndingNotice';
import { useData } from '../useData';
import { columnHeader } from '../../../../workbook/schema/binding';
import type { ConventionView } from '../../../model/paneReading';
import { usePane, useWords } from '../../../state/PaneContext';
import { yearOf } from '../../../state/paneState';
import { useStore } from '../../../state/store';
import { hasNeededColumns, openQuestions } from './importChoices';
import { fileSessionOf } from '../populations/fileSession';
import { shortened } from '../../../../workbook/intake/excerpt';
import { isPopulationFile } from '../../../../workbook/intake/populations/populationFile';
import { importEdit, vintageQuestion } from './importVintage';
import { VintageBlock } from './VintageBlock';
import { ImportPreview, LONGEST_SHOWN } from './ImportPreview';
import type { ImportSession } from './importSession';
import { PastFields } from '../../../kit/form/PastFields';
import { OfWorkbook } from '../../../kit/aloud/OfWorkbook';

const useStyles = makeStyles({
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
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
  const understood = useWords(understoodWords);
  const { data, dataStore } = useData();
  const year = yearOf(pane, view);
  const state = useStore(session);
  const { choices, sheets } = state;
  const { planned, isUnderWay, broken } = state.planning;
  if (broken !== null) throw broken;
  const { rows: dataRows, tooMany } = useMemo(
    () => (choices === null ? NO_ROWS : rowCount(choices)),
    [choices],
  );
  const plan = planned?.plan ?? null;
  const doubted = new Map(
    (planned?.contradictions ?? []).map(
      (each) =>
        [each.row, words.contradiction({ ...each, name: shortened(each.name, LONGEST_SHOWN) })] as const,
    ),
  );
  const count = plan ? plan.lines.filter(({ outcome }) => isWritten(outcome.kind)).length : 0;
  const questions = choices === null ? [] : openQuestions(choices);
  const vintage = useMemo(
    () => vintageQuestion(plan?.steps ?? [], state, view, year),
    [plan, state, view, year],
  );
  const isVintageOpen = vintage !== null && vintage.vintage === null;
  const ready =
    plan !== null && !isUnderWay && plan.steps.length > 0 && questions.length === 0 && !isVintageOpen;
  const isOfPopulations = useMemo(() => tooMany && isPopulationFile(sheets), [tooMany, sheets]);
  const toPopulations = (): void => {
    fileSessionOf(store).take(state.file ?? '', sheets);
    dataStore.open({ page: 'populations' });
  };
  const why = (): string | undefined => {
    if (choices === null || ready) return undefined;
    if (isOfPopulations) return words.ofPopulationsWhy;
    if (tooMany && dataRows <= MOST_ROWS) return understood.tooLarge;
    if (tooMany)
      return understood.tooManyRows({
        count: translator.format.integer(dataRows),
        limit: translator.format.integer(MOST_ROWS),
      });
    if (questions.length > 0) return understood.questionsOpen({ count: questions.length });
    if (!hasNeededColumns(choices)) return words.columnsNeeded[choices.role];
    if (isUnderWay) return words.comparing;
    if (isVintageOpen) return words.vintageAsked;
    return choices.understanding.rows.length === 0 ? understood.noRows : words.nothingToDo;
  };
  return (
    <>
      <DataPage title={words.title}>
        <EndingNotice view={view} />
        <FileBlock session={session} />
        <FileProblems
          problems={state.problems}
          readable={sheets.length > 0}
          unreadable={words.unreadableFile}
        />
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
            <UnderstoodBlock session={session} choices={choices} questions={questions} testId="import" />
            <ApartRows session={session} choices={choices} doubted={doubted} testId="import" />
            <PastFields />
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
            <PastFields />
            {!choices.asMatrix && !tooMany && (
              <ColumnChoices
                choices={choices}
                session={session}
                labelOf={(column) => (
                  <OfWorkbook>{columnHeader(view.binding, choices.role, column)}</OfWorkbook>
                )}
                testId="import"
              />
            )}
            {vintage && <VintageBlock question={vintage} years={view.years} year={year} session={session} />}
            <PastFields />
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
            enabled: (pane) => pane.job === null && !data.busy,
            run: () => (plan ? dataStore.apply(importEdit(plan.steps, vintage)) : undefined),
          }}
          progress={null}
          testId="import-apply"
          whyNot={why()}
        />
      )}
      <Said session={session} plan={plan} />
    </>
  );
}

const NO_ROWS = { rows: 0, tooMany: false };

const isWritten = (kind: string): boolean => kind === 'new' || kind === 'changed';

/** For who cannot see the page. */
function Said({ session, plan }: { readonly session: ImportSession; readonly plan: ImportPlan | null }) {
  const words = useWords(importWords);
  const files = useWords(fileWords);
  const { busy, file } = session.getState();
  return (
    <Status>
      {busy ? files.reading({ file: file ?? '', percent: '' }) : plan ? summaryOf(plan, words) : ''}
    </Status>
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
  const words = useWords(importWords);
  const files = useWords(fileWords);
  const { dataStore, data } = useData();
  return (
    <Block title={words.file} detail={files.formats}>
      <FileChooser
        reading={session.getState()}
        disabled={data.busy}
        testId="import"
        onPick={(picked) => {
          // How the last import ended is no longer what the page is about.
          dataStore.dispatch({ type: 'endingLeft' });
          void session.open(picked);
        }}
        onStop={session.stop}
      />
      <p className={styles.detail}>{words.intro}</p>
    </Block>
  );
}

import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { councilWords } from './words';
import { freezeRecap } from '../../state/actions';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { drawProgress } from '../../kit/progress/drawProgress';
import { useDocuments } from '../../kit/documents/documentRegister';
import { FileInput } from '../../kit/files/FileInput';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { useRowStyles } from '../../kit/rowStyles';
import { SheetBadge } from '../../kit/sheets/SheetBadge';
import { Status } from '../../kit/aloud/Status';
import type { ConventionView, SheetView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { conventionOf, yearOf } from '../../state/paneState';
import { RECAP } from '../../../workbook/documents/recap/kind';
import { CheckResult } from './CheckResult';
import type { CouncilServices } from './councilServices';
import { checkTitle, documentName, type ShownCheck } from './shownCheck';
import { heldWhile } from '../../kit/buttons/held';
import { Spoken } from '../../kit/aloud/Spoken';
import { OfWorkbook } from '../../kit/aloud/OfWorkbook';

const useStyles = makeStyles({
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  file: { alignSelf: 'flex-start' },
});

interface CouncilViewProps {
  readonly services: CouncilServices;
  readonly view: ConventionView;
  readonly onBack: () => void;
}

/** What a council votes on: freeze a year, compare it with the tables of today, check a document that came back. */
export function CouncilView({ services, view, onBack }: CouncilViewProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { state, store, text } = usePane();
  const words = useWords(councilWords);
  const { nameOf } = useDocuments();
  const [note, setNote] = useState('');
  const [found, setFound] = useState<{ shown: ShownCheck; of: string } | null>(null);
  const [checking, setChecking] = useState(false);
  const turn = useRef(0);
  const picker = useRef<HTMLInputElement>(null);
  const year = yearOf(state, view);
  const frozen = frozenSheets(view);
  // What was said of tables that have changed since is said no more.
  const tables = useMemo(() => tablesOf(view), [view]);
  const shown = found?.of === tables ? found.shown : null;

  const run = async (find: () => Promise<ShownCheck>): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setChecking(true);
    store.dispatch({ type: 'resultPassed' });
    const result = await find();
    if (mine !== turn.current) return;
    setChecking(false);
    setFound({ shown: result, of: tablesOf(conventionOf(store.getState())) });
  };
  /** `name`: of the one sheet; null: these are all of them. */
  const checkSheets = (name: string | null, sheets: readonly SheetView[]): Promise<void> =>
    run(async () => {
      const outcome = await store.call(() => services.checkSheets(sheets.map((each) => each.name)));
      return outcome.ok
        ? { kind: 'checked', name, documents: outcome.value }
        : { kind: 'failed', name, problem: outcome.problem };
    });
  const checkFile = (file: File): Promise<void> =>
    run(async () => {
      const outcome = await store.call(async () => ({ ok: true, value: await services.checkFile(file) }));
      if (!outcome.ok) return { kind: 'failed', name: file.name, problem: outcome.problem };
      const { value } = outcome;
      return value.kind === 'failed'
        ? { kind: 'failed', name: file.name, problem: value.outcome.problem }
        : { ...value, name: file.name };
    });

  return (
    <>
      <PageBody title={words.title} back={<BackButton label={words.back} onBack={onBack} />}>
        {shown && <CheckResult shown={shown} />}
        <Block title={words.freeze({ year })} detail={words.freezeDetail}>
          <Field label={words.note} hint={<Spoken>{words.noteHint}</Spoken>}>
            <Textarea
              data-testid="council-note"
              lang="fr"
              rows={2}
              resize="vertical"
              maxLength={LONGEST_NOTE}
              value={note}
              onChange={(_, { value }) => setNote(value)}
            />
          </Field>
        </Block>
        <Block title={words.frozen} detail={words.frozenDetail}>
          {frozen.length === 0 ? (
            <p className={styles.empty}>{words.noFrozen}</p>
          ) : (
            <>
              <ul className={rows.list} data-testid="council-frozen">
                {frozen.map((sheet) => (
                  <li key={sheet.id} className={rows.item}>
                    <FrozenRow sheet={sheet} onCheck={() => void checkSheets(sheet.name, [sheet])} />
                  </li>
                ))}
              </ul>
              {frozen.length > 1 && (
                <Button
                  className={styles.file}
                  data-testid="council-check-all"
                  {...heldWhile(checking)}
                  onClick={() => void checkSheets(null, frozen)}
                >
                  {checking ? words.checking : words.checkAll}
                </Button>
              )}
            </>
          )}
        </Block>
        <Block title={words.document} detail={words.documentDetail}>
          <FileInput
            input={picker}
            label={words.open}
            accept=".xlsx,.xlsm,.ods"
            testId="council-file"
            onPick={(file) => void checkFile(file)}
          />
          <Button className={styles.file} data-testid="council-open" onClick={() => picker.current?.click()}>
            {words.open}
          </Button>
        </Block>
      </PageBody>
      <PrimaryBar
        action={{
          ...freezeRecap,
          label: () => words.freezeNow({ year }),
          run: (to) => freezeRecap.run(to, note),
        }}
        progress={drawProgress(state.job, text.drawing)}
        testId="council-freeze"
      />
      <Status>{checking ? words.checking : shown ? checkTitle(shown, words, nameOf) : ''}</Status>
    </>
  );
}

/** The recaps first: they are what a council votes on. */
function frozenSheets({ sheets }: ConventionView): SheetView[] {
  // Nothing is known here of what a later version froze.
  const frozen = sheets.filter((sheet) => sheet.frozen && sheet.state !== 'unknown');
  const isRecap = ({ kind }: SheetView): boolean => kind === RECAP;
  return [...frozen.filter(isRecap), ...frozen.filter((sheet) => !isRecap(sheet))];
}

/** The tables are read again and again: only another content is another one. */
function tablesOf(view: ConventionView | null): string {
  return JSON.stringify(view?.raw);
}

/** Characters: a paragraph, not a report. */
const LONGEST_NOTE = 600;

function FrozenRow({ sheet, onCheck }: { readonly sheet: SheetView; readonly onCheck: () => void }) {
  const rows = useRowStyles();
  const words = useWords(councilWords);
  const { nameOf } = useDocuments();
  return (
    <button
      type="button"
      className={mergeClasses(rows.row, rows.pressable)}
      data-testid={`council-check-${sheet.name}`}
      onClick={onCheck}
    >
      <span className={rows.lines}>
        <span>
          <OfWorkbook>{sheet.name}</OfWorkbook>
        </span>
        <span className={rows.detail}>
          <Spoken>{documentName(sheet, words, nameOf)}</Spoken>
          {sheet.kind === RECAP && ` · ${words.compareWithToday}`}
        </span>
      </span>
      <SheetBadge state={sheet.state} changed={sheet.changes !== undefined} />
    </button>
  );
}

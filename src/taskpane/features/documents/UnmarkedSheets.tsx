import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { UnmarkedSheet } from '../../../excel/drawn/unmarkedSheets';
import type { ExcelProblem } from '../../../excel/outcome';
import { Block } from '../../kit/Block';
import { saidIn } from '../../kit/documents/saidIn';
import { Notice } from '../../kit/Notice';
import { ProblemText } from '../../kit/ProblemText';
import { drawnSheetsWords } from '../../kit/sheets/words';
import { usePane, useWords } from '../../state/PaneContext';
import { documentsWords } from './words';
import { heldWhile } from '../../kit/buttons/held';
import { Spoken } from '../../kit/aloud/Spoken';
import { OfWorkbook } from '../../kit/aloud/OfWorkbook';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  name: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Ended = { readonly sheet: string; readonly problem: ExcelProblem | null };

/** Sheets that look like ours and lost their mark: what each of them is, and a button that marks it again. */
export function UnmarkedSheets({ sheets }: { readonly sheets: readonly UnmarkedSheet[] }) {
  const styles = useStyles();
  const words = useWords(documentsWords);
  const { store, state } = usePane();
  const [ended, setEnded] = useState<Ended | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with its sheet.
    if (ended !== null && document.hasFocus()) notice.current?.focus();
  }, [ended]);
  const markAgain = async (sheet: UnmarkedSheet): Promise<void> => {
    const outcome = await store.call((services) => services.markAgain(sheet));
    await store.refresh();
    setEnded({ sheet: sheet.name, problem: outcome.ok ? null : outcome.problem });
  };
  return (
    <>
      {ended && (
        <div data-testid="marked-again">
          <Notice
            focusRef={notice}
            tone={ended.problem === null ? 'success' : 'error'}
            title={ended.problem === null ? words.markedAgain(ended) : words.notMarkedAgain(ended)}
          >
            {ended.problem && <ProblemText problem={ended.problem} />}
          </Notice>
        </div>
      )}
      {sheets.length > 0 && (
        <Block title={words.unmarked} detail={words.unmarkedDetail}>
          <ul className={styles.list} data-testid="unmarked-sheets">
            {sheets.map((sheet) => (
              <li key={sheet.id} className={styles.item}>
                <UnmarkedItem
                  sheet={sheet}
                  disabled={state.job !== null}
                  onMark={() => void markAgain(sheet)}
                />
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}

interface UnmarkedItemProps {
  readonly sheet: UnmarkedSheet;
  readonly disabled: boolean;
  readonly onMark: () => void;
}

function UnmarkedItem({ sheet, disabled, onMark }: UnmarkedItemProps) {
  const styles = useStyles();
  const id = useId();
  const { translator } = usePane();
  const words = useWords(documentsWords);
  const { fillings } = useWords(drawnSheetsWords);
  const { name, kindName, subject, year, filling } = sheet;
  const what = [
    kindName ? saidIn(kindName, translator.language) : '',
    subject ?? '',
    String(year),
    fillings[filling].name,
  ];
  return (
    <>
      <p id={id} className={styles.name}>
        <OfWorkbook>{name}</OfWorkbook>
      </p>
      <p className={styles.detail}>
        <Spoken>{what.filter((part) => part !== '').join(' · ')}</Spoken>
      </p>
      <Button size="small" {...heldWhile(disabled, id)} data-testid="mark-again" onClick={onMark}>
        {words.markAgain}
      </Button>
    </>
  );
}

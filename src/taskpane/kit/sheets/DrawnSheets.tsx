import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { goToSheet } from '../../state/actions';
import type { SheetView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { drawnSheetsWords, type DrawnSheetsWords } from './words';
import { Block } from '../Block';
import { saidIn } from '../documents/saidIn';
import { SheetBadge } from './SheetBadge';
import { useRowStyles } from '../rowStyles';
import { OfWorkbook } from '../aloud/OfWorkbook';
import { Spoken } from '../aloud/Spoken';

const useStyles = makeStyles({
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The sheets that we drew in this workbook; a row goes to its sheet. */
export function DrawnSheets({ sheets }: { readonly sheets: readonly SheetView[] }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const words = useWords(drawnSheetsWords);
  return (
    <Block title={words.sheets}>
      {sheets.length === 0 ? (
        <p className={styles.empty}>{words.noSheets}</p>
      ) : (
        <ul className={rows.list} data-testid="drawn-sheets">
          {sheets.map((sheet) => (
            <li key={sheet.id} className={rows.item}>
              <SheetRow sheet={sheet} />
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}

function SheetRow({ sheet }: { readonly sheet: SheetView }) {
  const rows = useRowStyles();
  const { store, text, translator, format } = usePane();
  const words = useWords(drawnSheetsWords);
  const { kindName, year, subject, changes } = sheet;
  const name = kindName === null ? '' : saidIn(kindName, translator.language);
  const what = [name, subject ?? '', String(year ?? ''), detailOf(sheet, words)];
  return (
    <button
      type="button"
      className={mergeClasses(rows.row, rows.pressable)}
      title={text.goToSheet({ sheet: sheet.name })}
      onClick={() => void goToSheet.run(store, sheet.name)}
    >
      <span className={rows.lines}>
        <OfWorkbook>{sheet.name}</OfWorkbook>
        <span className={rows.detail}>
          <Spoken>{what.filter((part) => part !== '').join(' · ')}</Spoken>
        </span>
        {changes && (
          <span className={rows.detail}>
            {words.changedDetail({ cells: format.addresses(changes.cells) })}
          </span>
        )}
      </span>
      <SheetBadge state={sheet.state} changed={sheet.changes !== undefined} />
    </button>
  );
}

function detailOf({ state, filling }: SheetView, words: DrawnSheetsWords): string {
  if (filling !== null) return words.fillings[filling].name;
  return state === 'unknown' ? words.newerDetail : words.incompleteDetail;
}

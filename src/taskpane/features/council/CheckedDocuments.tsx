import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { councilWords } from './words';
import { Badge } from '../../kit/Badge';
import { Block } from '../../kit/Block';
import { useRowStyles } from '../../kit/rowStyles';
import { usePane, useWords } from '../../state/PaneContext';
import { useDocuments } from '../../kit/documents/documentRegister';
import type { CheckedDocument } from './councilServices';
import { documentLines } from './documentLines';
import { documentName, INTEGRITY_TONES, inOrder, stateOf } from './shownCheck';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({
  row: { alignItems: 'flex-start' },
});

/** The documents of a file or of the workbook, each with what came of its check. */
export function CheckedDocuments({ documents }: { readonly documents: readonly CheckedDocument[] }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { format } = usePane();
  const words = useWords(councilWords);
  const { nameOf } = useDocuments();
  return (
    <Block title={words.checked} detail={words.checkedDetail}>
      <ul className={rows.list} data-testid="council-documents">
        {inOrder(documents).map((checked) => (
          <li key={checked.sheet} className={mergeClasses(rows.item, rows.row, styles.row)}>
            <span className={rows.lines}>
              <span>{documentName(checked.document, words, nameOf)}</span>
              {[
                words.onSheet({ sheet: checked.sheet, date: checked.document.drawnOn }),
                ...documentLines(checked, words, format),
              ].map((line) => (
                <span key={line} className={rows.detail}>
                  <Spoken>{line}</Spoken>
                </span>
              ))}
            </span>
            <Badge tone={INTEGRITY_TONES[checked.integrity]}>{stateOf(checked, words)}</Badge>
          </li>
        ))}
      </ul>
    </Block>
  );
}

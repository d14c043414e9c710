import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { DOCUMENT_TOOLS, type DocumentTool } from './documentTools';
import { useWords } from '../../state/PaneContext';
import { useRowStyles } from '../../kit/rowStyles';
import { documentsWords } from './words';

const useStyles = makeStyles({ list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` } });

/** The pages that the page of documents leads to. */
export function ToolList({ onOpen }: { readonly onOpen: (tool: DocumentTool) => void }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const words = useWords(documentsWords);
  return (
    <ul className={mergeClasses(rows.list, styles.list)}>
      {DOCUMENT_TOOLS.map((tool) => (
        <li key={tool} className={rows.item}>
          <button
            type="button"
            className={mergeClasses(rows.row, rows.pressable)}
            data-testid={`open-${tool}`}
            onClick={() => onOpen(tool)}
          >
            <span className={rows.lines}>
              <span>{words.tools[tool].name}</span>
              <span className={rows.detail}>{words.tools[tool].detail}</span>
            </span>
            <span className={rows.icon}>
              <ChevronRight16Regular aria-hidden />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

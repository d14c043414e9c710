import { PageList } from '../../kit/list/PageList';
import { useWords } from '../../state/PaneContext';
import { DOCUMENT_TOOLS, type DocumentTool } from './documentTools';
import { documentsWords } from './words';

/** The pages that the page of documents leads to. */
export function ToolList({ onOpen }: { readonly onOpen: (tool: DocumentTool) => void }) {
  const { tools } = useWords(documentsWords);
  return (
    <PageList
      list="documents"
      rows={DOCUMENT_TOOLS.map((id) => ({ id, ...tools[id], figure: '', testId: `open-${id}` }))}
      onOpen={({ id }) => onOpen(id)}
    />
  );
}

import { usePane } from '../../state/PaneContext';

/** The language of what stands in the workbook, for an element that holds it; undefined: it is the pane's own. */
export function useWorkbookLang(): 'fr' | undefined {
  return usePane().translator.language === 'fr' ? undefined : 'fr';
}

/** Names and words of the workbook, said as the French ones that they are whatever the pane speaks. */
export function OfWorkbook({ children }: { readonly children: string }) {
  return <span lang={useWorkbookLang()}>{children}</span>;
}

import { lazy, Suspense, useState, type ComponentType } from 'react';
import { drawRecap } from '../../state/actions';
import { Block } from '../../kit/Block';
import { DrawnSheets } from './DrawnSheets';
import { FillingChoice } from './FillingChoice';
import { PageBody } from '../../kit/PageBody';
import { ToolList } from './ToolList';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { drawProgress } from './drawProgress';
import type { DocumentTool } from '../../../i18n/documentTools';
import type { ConventionView } from '../../model/paneReading';
import { usePane } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';

interface ToolProps {
  readonly view: ConventionView;
  readonly onBack: () => void;
}

/** Each is loaded when it is opened, with its words. */
const TOOL_PAGES: Readonly<Record<DocumentTool, ComponentType<ToolProps>>> = {
  communeFiles: lazy(() => import('../export/ExportPage')),
  accounting: lazy(() => import('../accounting/AccountingPage')),
  sheets: lazy(() => import('../sheets/SheetsPage')),
  council: lazy(() => import('../council/CouncilPage')),
};

/** What is drawn from the tables. */
export function DocumentsPage({ view }: { readonly view: ConventionView }) {
  const { state, store, text } = usePane();
  const [tool, setTool] = useState<DocumentTool | null>(null);
  const turnTo = (next: DocumentTool | null): void => {
    setTool(next);
    // What ended on the page that is left is said no more, and the focus goes to the title of the other one.
    store.dispatch({ type: 'routeChosen', route: 'documents' });
  };
  if (tool !== null) {
    const ToolPage = TOOL_PAGES[tool];
    return (
      <Suspense fallback={null}>
        <ToolPage view={view} onBack={() => turnTo(null)} />
      </Suspense>
    );
  }
  return (
    <>
      <PageBody title={text.documents.title}>
        <Block
          title={text.documents.recap({ year: yearOf(state, view) })}
          detail={text.documents.recapDetail}
        />
        <FillingChoice />
        <DrawnSheets sheets={view.sheets} />
        <Block title={text.documents.toolsTitle}>
          <ToolList onOpen={turnTo} />
        </Block>
      </PageBody>
      <PrimaryBar action={drawRecap} progress={drawProgress(state.job, text.documents)} testId="draw-recap" />
    </>
  );
}

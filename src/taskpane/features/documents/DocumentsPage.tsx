import { lazy, Suspense, useState, type ComponentType } from 'react';
import { drawRecap } from '../../state/actions';
import { Block } from '../../kit/Block';
import { DrawnSheets } from '../../kit/sheets/DrawnSheets';
import { useWillReplace } from '../../kit/sheets/useWillReplace';
import { RECAP } from '../../../workbook/documents/recap/kind';
import { FillingChoice } from './FillingChoice';
import { PageBody } from '../../kit/PageBody';
import { ToolList } from './ToolList';
import { UnmarkedSheets } from './UnmarkedSheets';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { drawProgress } from '../../kit/progress/drawProgress';
import type { DocumentTool } from './documentTools';
import type { ConventionView } from '../../model/paneReading';
import { useLookAtSheets } from '../../state/lookAtSheets';
import { useInnerPage } from '../../state/innerPage';
import { usePane, useWords } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';
import { documentsWords } from './words';

interface ToolProps {
  readonly view: ConventionView;
  readonly onBack: () => void;
}

/** Each is loaded when it is opened, with its words. */
const TOOL_PAGES: Readonly<Record<DocumentTool, ComponentType<ToolProps>>> = {
  communeFiles: lazy(() => import('../export/ExportPage')),
  documentFile: lazy(() => import('../documentFile/DocumentFilePage')),
  accounting: lazy(() => import('../accounting/AccountingPage')),
  interventions: lazy(() => import('../interventions/InterventionsPage')),
  sheets: lazy(() => import('../sheets/SheetsPage')),
  council: lazy(() => import('../council/CouncilPage')),
};

/** What is drawn from the tables. Loaded when it is opened. */
export default function DocumentsPage({ view }: { readonly view: ConventionView }) {
  const { state, store, text } = usePane();
  const words = useWords(documentsWords);
  useLookAtSheets(view);
  const lost = useWillReplace(
    view.sheets.filter(({ kind, year, frozen }) => kind === RECAP && year === yearOf(state, view) && !frozen),
    state.filling,
  );
  const [tool, setTool] = useState<DocumentTool | null>(null);
  useInnerPage(tool === null ? null : `documents/${tool}`);
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
      <PageBody title={words.title}>
        <Block title={words.recap({ year: yearOf(state, view) })} detail={words.recapDetail} />
        <FillingChoice />
        <UnmarkedSheets sheets={state.looked.unmarked} />
        <DrawnSheets sheets={view.sheets} />
        <Block title={words.toolsTitle}>
          <ToolList onOpen={turnTo} />
        </Block>
      </PageBody>
      <PrimaryBar
        action={drawRecap}
        progress={drawProgress(state.job, text.drawing)}
        testId="draw-recap"
        note={lost}
      />
    </>
  );
}

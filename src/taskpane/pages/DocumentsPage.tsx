import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { drawRecap } from '../actions';
import { Block } from '../components/Block';
import { DrawnSheets } from '../components/DrawnSheets';
import { FillingChoice } from '../components/FillingChoice';
import { PageBody } from '../components/PageBody';
import { PrimaryBar, type Progress } from '../components/PrimaryBar';
import type { Translator } from '../../i18n';
import type { ConventionView } from '../model/paneReading';
import { usePane } from '../PaneContext';
import type { DrawingStep } from '../../excel/drawRecap';
import { yearOf, type Job } from '../state/paneState';

const ExportPage = lazy(() => import('../export/ExportPage'));

const STEPS: readonly DrawingStep[] = ['reading', 'drawing', 'finishing'];

/** What is drawn from the tables. */
export function DocumentsPage({ view }: { readonly view: ConventionView }) {
  const { state, store, text } = usePane();
  const [exporting, setExporting] = useState(false);
  const turn = (open: boolean): void => {
    setExporting(open);
    // What ended on the page that is left is said no more, and the focus goes to the title of the other one.
    store.dispatch({ type: 'routeChosen', route: 'documents' });
  };
  if (exporting)
    return (
      <Suspense fallback={null}>
        <ExportPage view={view} onBack={() => turn(false)} />
      </Suspense>
    );
  return (
    <>
      <PageBody title={text.documents.title}>
        <Block
          title={text.documents.recap({ year: yearOf(state, view) })}
          detail={text.documents.recapDetail}
        />
        <FillingChoice />
        <DrawnSheets sheets={view.sheets} />
        <Block
          title={text.communeFiles.title}
          detail={text.communeFiles.detail({ year: yearOf(state, view) })}
        >
          <div>
            <Button data-testid="open-export" onClick={() => turn(true)}>
              {text.communeFiles.open}
            </Button>
          </div>
        </Block>
      </PageBody>
      <PrimaryBar action={drawRecap} progress={progressOf(state.job, text.documents)} testId="draw-recap" />
    </>
  );
}

function progressOf(job: Job | null, words: Translator['text']['documents']): Progress | null {
  if (job?.kind !== 'draw') return null;
  const step = STEPS.indexOf(job.step) + 1;
  return {
    label: words.steps[job.step],
    detail: words.step({ step, of: STEPS.length }),
    // A step counts while it runs: the bar moves from the start and is full before the end.
    part: (step - 0.5) / STEPS.length,
  };
}

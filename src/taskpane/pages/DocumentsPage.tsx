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

const STEPS: readonly DrawingStep[] = ['reading', 'drawing', 'finishing'];

/** What is drawn from the tables. */
export function DocumentsPage({ view }: { readonly view: ConventionView }) {
  const { state, text } = usePane();
  return (
    <>
      <PageBody title={text.documents.title}>
        <Block
          title={text.documents.recap({ year: yearOf(state, view) })}
          detail={text.documents.recapDetail}
        />
        <FillingChoice />
        <DrawnSheets sheets={view.sheets} />
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

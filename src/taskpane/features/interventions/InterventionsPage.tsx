import { serialOfMoment } from '../../../core/dates';
import { makeInterventionLines } from '../../../excel/interventions/makeLines';
import type { ConventionView } from '../../model/paneReading';
import { usePane } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { createInterventionsSession } from './interventionsSession';
import { InterventionsView } from './InterventionsView';

const sessionOf = perPane((pane) => createInterventionsSession({ makeLines: makeInterventionLines }, pane));

interface InterventionsPageProps {
  readonly view: ConventionView;
  readonly onBack: () => void;
}

/** Loaded when it is opened, with its words. */
export default function InterventionsPage({ view, onBack }: InterventionsPageProps) {
  const { store } = usePane();
  const today = Math.floor(serialOfMoment(new Date()));
  return <InterventionsView session={sessionOf(store)} view={view} today={today} onBack={onBack} />;
}

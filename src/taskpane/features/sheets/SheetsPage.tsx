import { drawDocument } from '../../../excel/drawDocument';
import type { ConventionView } from '../../model/paneReading';
import { usePane } from '../../state/PaneContext';
import { todayInFrench } from '../../state/today';
import type { PaneStore } from '../../state/paneStore';
import { createSheetsSession, type SheetsSession } from './sheetsSession';
import { SheetsView } from './SheetsView';

/** One for a pane: it outlives the page, which goes when the person looks elsewhere. */
const sessions = new WeakMap<PaneStore, SheetsSession>();

function sessionOf(store: PaneStore): SheetsSession {
  const services = {
    draw: (order: Parameters<typeof drawDocument>[0]) => drawDocument(order, () => undefined),
    today: todayInFrench,
  };
  const session = sessions.get(store) ?? createSheetsSession(services, store);
  sessions.set(store, session);
  return session;
}

interface SheetsPageProps {
  readonly view: ConventionView;
  readonly onBack: () => void;
}

/** Loaded when it is opened, with everything that plans the annexes. */
export default function SheetsPage({ view, onBack }: SheetsPageProps) {
  const { store } = usePane();
  return <SheetsView session={sessionOf(store)} view={view} onBack={onBack} />;
}

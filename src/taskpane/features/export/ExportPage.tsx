import type { ConventionView } from '../../model/paneReading';
import { usePane } from '../../state/PaneContext';
import type { PaneStore } from '../../state/paneStore';
import { excelExport } from './exportServices';
import { createExportSession, type ExportSession } from './exportSession';
import { ExportView } from './ExportView';

/** One for a pane: it outlives the page, which goes when the person looks elsewhere. */
const sessions = new WeakMap<PaneStore, ExportSession>();

function sessionOf(store: PaneStore): ExportSession {
  const session = sessions.get(store) ?? createExportSession(excelExport);
  sessions.set(store, session);
  return session;
}

interface ExportPageProps {
  readonly view: ConventionView;
  readonly onBack: () => void;
}

/** Loaded when it is opened, with everything that writes files. */
export default function ExportPage({ view, onBack }: ExportPageProps) {
  const { store } = usePane();
  return (
    <ExportView
      session={sessionOf(store)}
      view={view}
      downloads={excelExport.canDownload()}
      onBack={onBack}
    />
  );
}

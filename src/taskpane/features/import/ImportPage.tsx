import { useEffect } from 'react';
import { useData } from '../data/useData';
import type { ConventionView } from '../../model/paneReading';
import { usePane } from '../../state/PaneContext';
import type { PaneStore } from '../../state/paneStore';
import { createImportSession, type ImportSession } from './importSession';
import { ImportView } from './ImportView';

const sessions = new WeakMap<PaneStore, ImportSession>();

function sessionOf(store: PaneStore): ImportSession {
  const session = sessions.get(store) ?? createImportSession();
  sessions.set(store, session);
  return session;
}

/** Loaded when it is opened, with everything that reads files. */
export default function ImportPage({ view }: { readonly view: ConventionView }) {
  const session = sessionOf(usePane().store);
  const { ending } = useData().data;
  const imported = ending?.kind === 'done' && ending.edit.kind === 'importRows';
  // What was imported is in the tables: the page is ready for the next file.
  useEffect(() => {
    if (imported) session.leave();
  }, [imported, session]);
  return <ImportView view={view} session={session} />;
}

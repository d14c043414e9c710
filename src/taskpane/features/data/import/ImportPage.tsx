import { useEffect } from 'react';
import { useData } from '../useData';
import type { ConventionView } from '../../../model/paneReading';
import { usePane } from '../../../state/PaneContext';
import { perPane } from '../../../state/perPane';
import { createImportSession } from './importSession';
import { ImportView } from './ImportView';

const sessionOf = perPane(() => createImportSession());

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

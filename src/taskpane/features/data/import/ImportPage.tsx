import { useEffect } from 'react';
import { POPULATION_TYPE_WORDS } from '../../../../workbook/schema/words';
import type { ConventionView } from '../../../model/paneReading';
import { usePane } from '../../../state/PaneContext';
import { conventionOf } from '../../../state/paneState';
import { perPane } from '../../../state/perPane';
import { useData } from '../useData';
import { createImportSession } from './importSession';
import { ImportView } from './ImportView';

const sessionOf = perPane((pane) =>
  createImportSession({
    population: () =>
      conventionOf(pane.getState())?.reading.settings.populationType === POPULATION_TYPE_WORDS.municipale
        ? 'municipale'
        : 'totale',
  }),
);

/** Loaded when it is opened, with everything that reads files. */
export default function ImportPage({ view }: { readonly view: ConventionView }) {
  const session = sessionOf(usePane().store);
  const { ending } = useData().data;
  const imported = ending?.kind === 'done' && ending.edit.kind === 'importRows';
  // What was imported is in the tables: the page is ready for the next file.
  useEffect(() => {
    if (imported) session.leave();
  }, [imported, session]);
  useEffect(() => session.compareWith(view), [session, view]);
  return <ImportView view={view} session={session} />;
}

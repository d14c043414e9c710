import { useCallback, useState } from 'react';
import { findEpci, loadEpci, vintagesOf, type CommuneCodes, type EpciEntry } from '../../../../data/epci';
import { usePane } from '../../../state/PaneContext';
import type { ConventionView } from '../../../model/paneReading';
import { useLoaded } from '../../../kit/useLoaded';
import { fileSessionOf } from './fileSession';
import { codesOf, kindIn } from '../../../kit/populations/matchCommunes';
import { PopulationsView, type PopulationChoice, type PopulationsFound } from './PopulationsView';

/** The populations of another vintage, loaded when they are asked for. */
export default function PopulationsPage({ view }: { readonly view: ConventionView }) {
  const { store } = usePane();
  const session = fileSessionOf(store);
  const [choice, setChoice] = useState<PopulationChoice>(() => ({
    kind: kindIn(view),
    source: session.getState().file === null ? 'shipped' : 'file',
    vintage: vintagesOf(kindIn(view))[0] ?? 0,
    fileVintage: null,
    picked: null,
    from: null,
  }));
  const { picked, vintage } = choice;
  const codes = JSON.stringify(codesOf(view));
  const load = useCallback(async (): Promise<PopulationsFound> => {
    const today = await store.call((services) => Promise.resolve({ ok: true, value: services.today() }));
    const entry: EpciEntry | null = picked ?? (await findEpci(JSON.parse(codes) as CommuneCodes[]));
    return {
      entry,
      epci: entry === null ? null : await loadEpci(entry.siren, vintage),
      thisYear: today.ok ? Number(today.value.slice(-4)) : null,
    };
  }, [store, picked, vintage, codes]);
  const [found, loadAgain] = useLoaded(load);
  return (
    <PopulationsView
      view={view}
      choice={choice}
      found={found}
      session={session}
      onChoose={(changes) => setChoice((former) => ({ ...former, ...changes }))}
      onLoadAgain={loadAgain}
    />
  );
}

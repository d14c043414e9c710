import { useCallback, useState } from 'react';
import { findEpci, loadEpci, VINTAGES, type CommuneCodes, type EpciEntry } from '../../../../data/epci';
import { usePane } from '../../../state/PaneContext';
import type { ConventionView } from '../../../model/paneReading';
import { useLoaded } from '../../../kit/useLoaded';
import { codesOf, kindIn } from './newPopulations';
import { PopulationsView, type PopulationChoice, type PopulationsFound } from './PopulationsView';

/** The populations of another vintage, loaded when they are asked for. */
export default function PopulationsPage({ view }: { readonly view: ConventionView }) {
  const { store } = usePane();
  const [choice, setChoice] = useState<PopulationChoice>({
    kind: kindIn(view),
    vintage: VINTAGES[0] ?? 0,
    picked: null,
  });
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
      onChoose={(changes) => setChoice((former) => ({ ...former, ...changes }))}
      onLoadAgain={loadAgain}
    />
  );
}

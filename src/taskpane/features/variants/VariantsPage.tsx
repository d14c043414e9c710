import { BackButton } from '../../kit/BackButton';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { useStore } from '../../state/store';
import { createVariantsSession } from './variantsSession';
import { VariantForm } from './VariantForm';
import { VariantsView } from './VariantsView';
import { variantsWords } from './words';

const sessionOf = perPane(createVariantsSession);

/** What the convention would be. Loaded when it is opened, with its words. */
export default function VariantsPage({ view }: { readonly view: ConventionView }) {
  const { store } = usePane();
  const words = useWords(variantsWords);
  const session = sessionOf(store);
  const { draft } = useStore(session);
  if (draft !== null) return <VariantForm session={session} view={view} draft={draft} />;
  const back = (
    <BackButton label={words.back} onBack={() => store.dispatch({ type: 'routeChosen', route: 'data' })} />
  );
  return <VariantsView session={session} view={view} back={back} />;
}

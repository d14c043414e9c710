import { BackButton } from '../../kit/BackButton';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { useStore } from '../../state/store';
import { AmendmentForm } from './AmendmentForm';
import { AmendmentList } from './AmendmentList';
import { createAmendmentsSession } from './amendmentsSession';
import { amendmentsWords } from './words';

const sessionOf = perPane(createAmendmentsSession);

/** What is agreed after the convention is signed. Loaded when it is opened, with its words. */
export default function AmendmentsPage({ view }: { readonly view: ConventionView }) {
  const { store } = usePane();
  const words = useWords(amendmentsWords);
  const session = sessionOf(store);
  const { place } = useStore(session);
  if (place === 'form')
    return (
      <AmendmentForm
        session={session}
        view={view}
        back={<BackButton label={words.backToList} onBack={() => session.open('list')} />}
      />
    );
  return (
    <AmendmentList
      session={session}
      view={view}
      back={
        <BackButton
          label={words.back}
          onBack={() => store.dispatch({ type: 'routeChosen', route: 'data' })}
        />
      }
    />
  );
}

import { serialOfMoment } from '../../../core/dates';
import { BackButton } from '../../kit/BackButton';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { RequestList } from './RequestList';
import { requestsModel } from './requestsModel';
import { requestsWords } from './words';

/** What communes ask for over the life of the convention. Loaded when it is opened, with its words. */
export default function RequestsPage({ view }: { readonly view: ConventionView }) {
  const { store } = usePane();
  const words = useWords(requestsWords);
  const model = requestsModel(view, Math.floor(serialOfMoment(new Date())));
  const back = (
    <BackButton label={words.back} onBack={() => store.dispatch({ type: 'routeChosen', route: 'data' })} />
  );
  return <RequestList model={model} back={back} />;
}

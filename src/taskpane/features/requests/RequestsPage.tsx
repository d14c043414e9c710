import { serialOfMoment } from '../../../core/dates';
import type { ConventionView } from '../../model/paneReading';
import { usePane } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { createRequestsSession } from './requestsSession';
import { RequestsView } from './RequestsView';

const sessionOf = perPane(createRequestsSession);

/** What communes ask for over the life of the convention. Loaded when it is opened, with its words. */
export default function RequestsPage({ view }: { readonly view: ConventionView }) {
  const { store } = usePane();
  return (
    <RequestsView session={sessionOf(store)} view={view} today={Math.floor(serialOfMoment(new Date()))} />
  );
}

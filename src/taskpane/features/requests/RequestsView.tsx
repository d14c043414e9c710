import { useMemo } from 'react';
import { sameName } from '../../../workbook/read/names';
import { BackButton } from '../../kit/BackButton';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { RequestDetail } from './RequestDetail';
import { RequestForm } from './RequestForm';
import { RequestList } from './RequestList';
import { requestsModel } from './requestsModel';
import type { RequestsSession } from './requestsSession';
import { requestsWords } from './words';

interface RequestsViewProps {
  readonly session: RequestsSession;
  readonly view: ConventionView;
  /** Excel serial date, by the person's clock. */
  readonly today: number;
}

/** The requests of the workbook: their list, one of them, and the form of one. */
export function RequestsView({ session, view, today }: RequestsViewProps) {
  const { store } = usePane();
  const words = useWords(requestsWords);
  const { place } = useStore(session);
  const model = useMemo(() => requestsModel(view, today), [view, today]);
  const ref = 'ref' in place ? place.ref : null;
  const line = ref === null ? undefined : model.lines.find(({ fields }) => sameName(fields.ref, ref));
  const toList = <BackButton label={words.backToList} onBack={() => session.open({ page: 'list' })} />;
  if (place.page === 'form' && (ref === null || line !== undefined))
    return (
      <RequestForm
        key={ref}
        session={session}
        view={view}
        model={model}
        before={line?.fields ?? null}
        back={toList}
      />
    );
  if (place.page === 'one' && line !== undefined)
    return <RequestDetail session={session} view={view} line={line} day={model.day} back={toList} />;
  const back = (
    <BackButton
      label={words.back}
      onBack={() => {
        session.open({ page: 'list' });
        store.dispatch({ type: 'routeChosen', route: 'data' });
      }}
    />
  );
  return <RequestList session={session} view={view} model={model} back={back} />;
}

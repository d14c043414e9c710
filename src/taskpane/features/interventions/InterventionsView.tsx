import { useMemo } from 'react';
import { readInterventions } from '../../../workbook/accounts/interventions/readInterventions';
import { sameName } from '../../../workbook/read/names';
import { BackButton } from '../../kit/BackButton';
import type { ConventionView } from '../../model/paneReading';
import { useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { InterventionList } from './InterventionList';
import { InterventionDetail } from './InterventionDetail';
import type { InterventionsSession } from './interventionsSession';
import { QuotePage } from './QuotePage';
import { interventionsWords } from './words';

interface InterventionsViewProps {
  readonly session: InterventionsSession;
  readonly view: ConventionView;
  /** Excel serial date: states are those of this day. */
  readonly today: number;
  readonly onBack: () => void;
}

/** The interventions of the workbook: their list, one of them, and the quote that is written. */
export function InterventionsView({ session, view, today, onBack }: InterventionsViewProps) {
  const words = useWords(interventionsWords);
  const { place } = useStore(session);
  const rows = useMemo(() => readInterventions(view.raw, view.binding).rows, [view]);
  const row =
    place.page === 'list' ? undefined : rows.find(({ fields }) => sameName(fields.ref, place.ref ?? ''));
  const toList = <BackButton label={words.backToList} onBack={() => session.open({ page: 'list' })} />;
  if (place.page === 'quote' && (place.ref === null || row !== undefined))
    return <QuotePage session={session} view={view} before={row?.fields ?? null} back={toList} />;
  if (place.page === 'one' && row !== undefined)
    return <InterventionDetail session={session} view={view} row={row} today={today} back={toList} />;
  return (
    <InterventionList
      session={session}
      view={view}
      rows={rows}
      today={today}
      back={<BackButton label={words.back} onBack={onBack} />}
    />
  );
}

import { useMemo, type ReactNode } from 'react';
import { WorkPage } from '../../kit/edits/WorkPage';
import type { ConventionView } from '../../model/paneReading';
import { useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import type { InterventionsSession } from './interventionsSession';
import { interventionsWords } from './words';

interface SessionPageProps {
  readonly session: InterventionsSession;
  readonly view: ConventionView;
  readonly title: string;
  readonly back: ReactNode;
  readonly children: ReactNode;
}

/** A page with how the last thing that was done ended, and the way to take it back; or why a quote has no price. */
export function SessionPage({ session, ...page }: SessionPageProps) {
  const words = useWords(interventionsWords);
  const work = useStore(session);
  const { pricing } = work;
  const refused = useMemo(
    () =>
      pricing && {
        title: words.refusedPricing,
        why: words.pricing[pricing.reason]({ line: 'line' in pricing ? pricing.line + 1 : 1 }),
      },
    [pricing, words],
  );
  return (
    <WorkPage
      work={work}
      undoTestId="intervention-undo"
      onUndo={(undo) => void session.undo(undo)}
      refused={refused}
      {...page}
    />
  );
}

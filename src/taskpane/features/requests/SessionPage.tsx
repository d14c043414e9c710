import type { ReactNode } from 'react';
import { WorkPage } from '../../kit/edits/WorkPage';
import type { ConventionView } from '../../model/paneReading';
import { useStore } from '../../state/store';
import type { RequestsSession } from './requestsSession';

interface SessionPageProps {
  readonly session: RequestsSession;
  readonly view: ConventionView;
  readonly title: string;
  readonly back: ReactNode;
  readonly children: ReactNode;
}

/** A page with how the last thing that was done ended, and the way to take it back. */
export function SessionPage({ session, ...page }: SessionPageProps) {
  return (
    <WorkPage
      work={useStore(session)}
      undoTestId="request-undo"
      onUndo={(undo) => void session.undo(undo)}
      {...page}
    />
  );
}

import type { ConventionView } from '../../model/paneReading';
import { usePane } from '../../state/PaneContext';
import type { PaneStore } from '../../state/paneStore';
import { excelAccounting } from './accountingServices';
import { createAccountingSession, type AccountingSession } from './accountingSession';
import { AccountingView } from './AccountingView';

const sessions = new WeakMap<PaneStore, AccountingSession>();

function sessionOf(store: PaneStore): AccountingSession {
  const session = sessions.get(store) ?? createAccountingSession(excelAccounting);
  sessions.set(store, session);
  return session;
}

interface AccountingPageProps {
  readonly view: ConventionView;
  readonly onBack: () => void;
}

/** Loaded when it is opened, with its words. */
export default function AccountingPage({ view, onBack }: AccountingPageProps) {
  const { store } = usePane();
  return (
    <AccountingView
      session={sessionOf(store)}
      view={view}
      downloads={excelAccounting.canDownload()}
      onBack={onBack}
    />
  );
}

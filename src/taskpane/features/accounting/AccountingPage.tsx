import type { ConventionView } from '../../model/paneReading';
import { amountsChoicesOf } from '../../state/amountsChoices';
import { usePane } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { excelAccounting } from './accountingServices';
import { createAccountingSession } from './accountingSession';
import { AccountingView } from './AccountingView';

const sessionOf = perPane((store) => createAccountingSession(excelAccounting, amountsChoicesOf(store)));

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

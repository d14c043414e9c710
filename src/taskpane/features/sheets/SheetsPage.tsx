import { drawDocument } from '../../../excel/drawDocument';
import type { ConventionView } from '../../model/paneReading';
import { usePane } from '../../state/PaneContext';
import { todayInFrench } from '../../state/today';
import { perPane } from '../../state/perPane';
import { createSheetsSession } from './sheetsSession';
import { SheetsView } from './SheetsView';

const sessionOf = perPane((store) =>
  createSheetsSession({ draw: (order) => drawDocument(order, () => undefined), today: todayInFrench }, store),
);

interface SheetsPageProps {
  readonly view: ConventionView;
  readonly onBack: () => void;
}

/** Loaded when it is opened, with everything that plans the annexes. */
export default function SheetsPage({ view, onBack }: SheetsPageProps) {
  const { store } = usePane();
  return <SheetsView session={sessionOf(store)} view={view} onBack={onBack} />;
}

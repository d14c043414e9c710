import type { ConventionView } from '../../model/paneReading';
import { excelCouncil } from './councilServices';
import { CouncilView } from './CouncilView';

interface CouncilPageProps {
  readonly view: ConventionView;
  readonly onBack: () => void;
}

/** Loaded when it is opened, with everything that reads a document back. */
export default function CouncilPage({ view, onBack }: CouncilPageProps) {
  return <CouncilView services={excelCouncil} view={view} onBack={onBack} />;
}

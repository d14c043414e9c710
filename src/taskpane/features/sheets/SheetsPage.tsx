import { drawDocument } from '../../../excel/drawDocument';
import { readAmounts } from '../../../excel/drawn/readVersions';
import { DOCUMENTS } from '../../../workbook/documents/register';
import type { ConventionView } from '../../model/paneReading';
import { amountsChoicesOf } from '../../state/amountsChoices';
import { usePane } from '../../state/PaneContext';
import { todayInFrench } from '../../state/today';
import { perPane } from '../../state/perPane';
import { createSheetsSession } from './sheetsSession';
import { SheetsView } from './SheetsView';

const sessionOf = perPane((store) =>
  createSheetsSession(
    {
      readAmounts: (year) => readAmounts(year),
      draw: (order) => drawDocument(order, () => undefined),
      today: todayInFrench,
    },
    store,
    DOCUMENTS,
    amountsChoicesOf(store),
  ),
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

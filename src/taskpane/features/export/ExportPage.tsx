import { DOCUMENTS } from '../../../workbook/documents/register';
import type { ConventionView } from '../../model/paneReading';
import { amountsChoicesOf } from '../../state/amountsChoices';
import { usePane } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { excelExport } from './exportServices';
import { createExportSession } from './exportSession';
import { ExportView } from './ExportView';

const sessionOf = perPane((store) => createExportSession(excelExport, DOCUMENTS, amountsChoicesOf(store)));

interface ExportPageProps {
  readonly view: ConventionView;
  readonly onBack: () => void;
}

/** Loaded when it is opened, with everything that writes files. */
export default function ExportPage({ view, onBack }: ExportPageProps) {
  const { store } = usePane();
  return (
    <ExportView
      session={sessionOf(store)}
      view={view}
      downloads={excelExport.canDownload()}
      onBack={onBack}
    />
  );
}

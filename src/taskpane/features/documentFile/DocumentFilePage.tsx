import type { ConventionView } from '../../model/paneReading';
import { amountsChoicesOf } from '../../state/amountsChoices';
import { usePane } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { excelDocumentFile } from './documentFileServices';
import { createDocumentFileSession } from './documentFileSession';
import { DocumentFileView } from './DocumentFileView';

const sessionOf = perPane((store) => createDocumentFileSession(excelDocumentFile, amountsChoicesOf(store)));

interface DocumentFilePageProps {
  readonly view: ConventionView;
  readonly onBack: () => void;
}

/** Loaded when it is opened, with everything that writes files. */
export default function DocumentFilePage({ view, onBack }: DocumentFilePageProps) {
  const { store } = usePane();
  return (
    <DocumentFileView
      session={sessionOf(store)}
      amounts={amountsChoicesOf(store)}
      view={view}
      downloads={excelDocumentFile.canDownload()}
      onBack={onBack}
    />
  );
}

import { runProbes } from '../../../excel/probes/runProbes';
import { usePane } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { createDiagnosticSession, type DiagnosticServices } from './diagnosticSession';
import { DiagnosticView } from './DiagnosticView';
import { pageAbilities } from './pageAbilities';

const excelDiagnostic: DiagnosticServices = {
  run: (onProgress) => runProbes({ page: pageAbilities(), onProgress }),
};

const sessionOf = perPane((store) => createDiagnosticSession(excelDiagnostic, store));

/** Loaded when it is opened, with everything that tries Excel out. */
export default function DiagnosticPage() {
  const { store } = usePane();
  return <DiagnosticView session={sessionOf(store)} version={__VERSION__} />;
}

import { lazy, Suspense } from 'react';
import { useWords } from '../../state/PaneContext';

/** Only where the pane speaks another language than the workbook. */
const FrenchParts = lazy(() => import('./FrenchParts'));

/** A sentence of the pane; names of the workbook in it are said as the French ones that they are. */
export function Spoken({ children: sentence }: { readonly children: string }) {
  if (useWords((language) => language) === 'fr') return sentence;
  return (
    <Suspense fallback={sentence}>
      <FrenchParts>{sentence}</FrenchParts>
    </Suspense>
  );
}

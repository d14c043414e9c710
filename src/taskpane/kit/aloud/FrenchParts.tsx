import { usePane } from '../../state/PaneContext';
import { conventionOf } from '../../state/paneState';
import { partsOf } from './french/frenchParts';
import { NO_NAMES, namesIn } from './french/workbookNames';
import { OfWorkbook } from './OfWorkbook';

/** A sentence of another language, its French parts as such. Loaded where there are such sentences. */
export default function FrenchParts({ children: sentence }: { readonly children: string }) {
  const view = conventionOf(usePane().state);
  const parts = partsOf(sentence, view === null ? NO_NAMES : namesIn(view));
  if (!parts.some(({ isFrench }) => isFrench)) return sentence;
  // One element, as a sentence is: what lays out its place counts one.
  return (
    <span>
      {parts.map(({ text, isFrench }, at) => (isFrench ? <OfWorkbook key={at}>{text}</OfWorkbook> : text))}
    </span>
  );
}

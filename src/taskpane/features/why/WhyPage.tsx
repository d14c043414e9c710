import { useEffect } from 'react';
import { watchSelection } from '../../../excel/drawn/selectedCell';
import { DOCUMENTS } from '../../../workbook/documents/register';
import type { ConventionView } from '../../model/paneReading';
import { usePane } from '../../state/PaneContext';
import { perPane } from '../../state/perPane';
import { WhyView } from './WhyView';
import { amountSelected } from './whyServices';
import { createWhySession } from './whySession';

const sessionOf = perPane((pane) =>
  createWhySession({ amountSelected: (today) => amountSelected(today, DOCUMENTS), watchSelection }, pane),
);

/** Loaded when it is opened, with its words. */
export default function WhyPage({ view }: { readonly view: ConventionView }) {
  const { store } = usePane();
  const session = sessionOf(store);
  useEffect(() => session.follow(), [session]);
  return <WhyView session={session} view={view} />;
}

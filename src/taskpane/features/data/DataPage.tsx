import type { ReactNode } from 'react';
import { BackButton } from '../../kit/BackButton';
import { PageBody } from '../../kit/PageBody';
import { useWords } from '../../state/PaneContext';
import { placeBehind } from './dataState';
import { UndoLast } from './UndoLast';
import { useData } from './useData';
import { dataWords } from './words';

/** A page of the section, with the way back. */
export function DataPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const section = useWords(dataWords);
  const { data, dataStore } = useData();
  const behind = placeBehind(data.place);
  const labels = {
    communes: section.backToCommunes,
    applications: section.backToApplications,
    list: section.back,
  } as const;
  const label = labels[behind.page as keyof typeof labels];
  return (
    <PageBody
      key={JSON.stringify(data.place)}
      title={title}
      back={
        data.place.page === 'list' ? undefined : (
          <BackButton label={label} onBack={() => dataStore.open(behind)} />
        )
      }
    >
      <UndoLast />
      {children}
    </PageBody>
  );
}

import { PageList, type PageRow } from '../../kit/list/PageList';
import type { Place } from './dataState';
import { useData } from './useData';

export interface ListRow extends PageRow {
  readonly place: Place;
}

interface RowListProps {
  readonly list: string;
  readonly rows: readonly ListRow[];
  /** What is searched and how it is sorted: another list is drawn from its beginning. */
  readonly of?: string;
}

/** Rows that open their page of the section. */
export function RowList(props: RowListProps) {
  const { dataStore } = useData();
  return <PageList {...props} onOpen={({ place }) => dataStore.open(place)} />;
}

import type { Edit } from '../../../../workbook/edits/edit';
import { withVintage, writesPopulations } from '../../../../workbook/edits/populationVintage';
import { vintageOfTable, type SaidVintage } from '../../../../workbook/intake/populations/vintage';
import { readText } from '../../../../workbook/read/readValues';
import { POPULATION_TYPE_WORDS } from '../../../../workbook/schema/words';
import { settingsOf, type Tables } from '../../../model/rows';
import { kindIn } from '../../../kit/populations/matchCommunes';
import type { ImportState } from './importSession';

type Import = Extract<Edit, { kind: 'importRows' }>;

/** What has to be known before populations are written. */
export interface VintageQuestion {
  /** What the file says; several: which one is asked. */
  readonly said: readonly SaidVintage[];
  /** The person's word, else the file's, where it says one thing; null: it waits for an answer. */
  readonly vintage: number | null;
  /** Of the populations that stand in the workbook; '' where nothing is said of them. */
  readonly current: string | number;
  /** The source that is named for them. */
  readonly source: string | number;
  /** Which population of a commune counts. */
  readonly kind: string;
  /** From which year of the convention on they count: the person's word, else the year of the page. */
  readonly from: number;
}

/** null: no populations would be written, and there is nothing to ask. `year`: of the page. */
export function vintageQuestion(
  steps: readonly Edit[],
  { choices, sheets, file, vintage, from }: ImportState,
  tables: Tables,
  year: number,
): VintageQuestion | null {
  if (choices === null || !writesPopulations({ kind: 'importRows', steps })) return null;
  const { understanding, matching } = choices;
  const index = matching.matches.find(({ column }) => column === 'population')?.index ?? null;
  const title = index === null ? '' : (understanding.columns[index]?.header ?? '');
  const grid = sheets[choices.sheet];
  const top = understanding.headerRows?.first ?? 0;
  const above = (grid?.rows ?? []).filter((_, at) => (grid?.rowNumbers[at] ?? 0) < top);
  const texts = above.flatMap((row) => row.map(readText));
  const said = vintageOfTable(title, [...texts, file ?? '', grid?.name ?? '']);
  const known = said.length === 1 ? (said[0]?.vintage ?? null) : null;
  const { populationVintage, populationSource } = settingsOf(tables);
  return {
    said,
    vintage: vintage ?? known,
    current: populationVintage,
    source: populationSource,
    kind: POPULATION_TYPE_WORDS[kindIn(tables)],
    from: from ?? year,
  };
}

/** The rows, with the vintage of the populations among them. */
export function importEdit(steps: readonly Edit[], question: VintageQuestion | null): Import {
  const edit: Import = { kind: 'importRows', steps };
  if (question === null || question.vintage === null) return edit;
  const { vintage, current, source, kind, from } = question;
  return withVintage(edit, { vintage, before: current, source, kind, from });
}

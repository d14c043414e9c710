import type { FormerPopulations, Member } from '../../../core/convention';
import { POPULATION_TYPE_WORDS } from '../../schema/words';
import type { Report } from '../findings/findings';
import { sameName, type NameIndex } from '../names';
import type { Settings } from '../readSettings';
import { readNumber, readText, readYear } from '../readValues';
import type { RowView, TableView } from '../tableView';

/** What documents say of populations. */
export type VintageSettings = Pick<Settings, 'populationType' | 'populationVintage' | 'populationSource'>;

/** Populations that counted until a year, with what is said of them. */
export interface FormerVintage {
  readonly lastYear: number;
  readonly settings: VintageSettings;
}

export interface FormerReading {
  readonly populations: readonly FormerPopulations[];
  readonly vintages: readonly FormerVintage[];
}

const NONE: FormerReading = { populations: [], vintages: [] };

interface Sources {
  readonly members: readonly Member[];
  readonly names: NameIndex;
  readonly settings: VintageSettings;
}

/**
 * The table of populations by year: rows of a commune from a year on. Those of the last such year are the populations in
 * force, and stand in the table of communes, which counts; the others count in the years before. A row of somebody who is
 * no commune any more says nothing.
 */
export function readFormerPopulations(
  table: TableView | null,
  { members, names, settings }: Sources,
  report: Report,
): FormerReading {
  const byName = new Map(members.map((member) => [member.name, member]));
  const groups = new Map<number, { readonly populations: Map<string, number>; readonly first: RowView }>();
  const inForce = new Map<string, { readonly row: RowView; readonly value: number }>();
  // A table of that name without its columns is somebody else's.
  const own = table?.missingColumns.length === 0 ? table.rows : [];
  const rows = own.flatMap((row) => {
    const commune = names.known(row.cell('commune'));
    if (byName.get(commune)?.kind !== 'commune') return [];
    const [from, value] = [readYear(row.cell('from')), populationOf(row, settings)];
    if (from.ok && value !== null) return [{ row, commune, from: from.value, value }];
    const column = from.ok ? countedColumn(row, settings) : 'from';
    const said = readText(row.cell(column));
    report('populationOfYearInvalid', row.place(column), { commune, value: said });
    return [];
  });
  for (const { row, commune, from, value } of rows) {
    const group = groups.get(from) ?? { populations: new Map<string, number>(), first: row };
    groups.set(from, group);
    group.populations.set(commune, value);
  }
  const years = [...groups.keys()].sort((a, b) => a - b);
  const last = years.at(-1);
  for (const { row, commune, from, value } of rows) if (from === last) inForce.set(commune, { row, value });
  for (const [commune, { row, value }] of inForce) {
    const population = byName.get(commune)?.population ?? null;
    if (population !== null && population !== value)
      report('populationOfYearDiffers', row.place(countedColumn(row, settings)), {
        commune,
        value,
        expected: population,
      });
  }
  const ended = years.slice(0, -1);
  if (ended.length === 0) return NONE;
  const known = new Map<string, number>();
  return {
    populations: ended.map((from, at) => {
      for (const [commune, value] of groups.get(from)?.populations ?? []) known.set(commune, value);
      return { lastYear: (years[at + 1] ?? from) - 1, populations: new Map(known) };
    }),
    vintages: ended.map((from, at) => ({
      lastYear: (years[at + 1] ?? from) - 1,
      settings: vintageOf(groups.get(from)?.first, settings),
    })),
  };
}

/** Which of its figures counts. */
function countedColumn(row: RowView, settings: VintageSettings): 'municipale' | 'totale' {
  return sameName(typeOf(row, settings), POPULATION_TYPE_WORDS.municipale) ? 'municipale' : 'totale';
}

function typeOf(row: RowView, { populationType }: VintageSettings): Settings['populationType'] {
  const word = row.cell('kind');
  return Object.values(POPULATION_TYPE_WORDS).find((each) => sameName(each, word)) ?? populationType;
}

function populationOf(row: RowView, settings: VintageSettings): number | null {
  const reading = readNumber(row.cell(countedColumn(row, settings)));
  return reading.ok && reading.value.isInteger() && !reading.value.isNegative()
    ? reading.value.toNumber()
    : null;
}

function vintageOf(row: RowView | undefined, settings: VintageSettings): VintageSettings {
  if (row === undefined) return settings;
  const vintage = readYear(row.cell('vintage'));
  return {
    populationType: typeOf(row, settings),
    populationVintage: vintage.ok ? vintage.value : null,
    populationSource: readText(row.cell('source')),
  };
}

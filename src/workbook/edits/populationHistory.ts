import { POPULATION_TYPE_WORDS } from '../schema/words';
import { nameKey, sameName } from '../read/names';
import { settingRow } from '../read/readSettings';
import { readNumber, readText, readYear } from '../read/readValues';
import { viewTable, type RowView } from '../read/tableView';
import type {
  CellValues,
  Edit,
  JournalEntry,
  KeptPopulations,
  PopulationOfYear,
  TableOperation,
} from './edit';
import type { EditableTable, Tables } from './editableTables';
import { memberFields, number, text } from './fields';
import { entry } from './journalWords';
import { refuse } from './refused';

type SetPopulations = Extract<Edit, { kind: 'setPopulations' }>;

interface HistoryPlan {
  readonly operations: readonly TableOperation[];
  readonly journal: readonly JournalEntry[];
  /** null: nothing was kept, and nothing is to be taken back. */
  readonly undo: KeptPopulations | null;
}

const NOTHING: HistoryPlan = { operations: [], journal: [], undo: null };

/**
 * What happens to the table of populations by year, so that no year before the effect of an edit moves: what counts today
 * is kept for the years until then, and the new populations from then on. Where the new ones count from the first year
 * of the convention, there is nothing to keep; what a table says of that year and later ones goes in any case.
 */
export function planHistory(tables: Tables, edit: SetPopulations): HistoryPlan {
  const { kept } = edit;
  if (kept === undefined) return NOTHING;
  if (kept.kind === 'back') return written(tables.populations, kept.removed, kept.added);
  const firstYear = yearSetting(tables, 'firstYear');
  const isFirst = firstYear !== null && kept.year <= firstYear;
  const standing = viewTable(tables.raw, tables.binding, 'populations');
  const isThere = standing !== null && standing.missingColumns.length === 0;
  if (isFirst && !isThere) return NOTHING;
  // A table of that name without its columns is somebody else's.
  if (!isThere) refuse({ code: 'tableMissing', table: 'populations' });
  const { populations } = tables;
  const rows = populations.view.rows.map(rowFields);
  if (isFirst && rows.length === 0) return NOTHING;
  const gone = rows.filter(({ from }) => from >= kept.year);
  const staying = rows.filter(({ from }) => from < kept.year);
  const until = isFirst
    ? { rows: [], replaced: [] }
    : keptUntil(tables, staying, gone.length === 0, firstYear ?? kept.year - 1);
  const from = newRows(tables, edit, kept);
  const renamed = new Map(kept.renamed?.map(({ member, after }) => [nameKey(member), after]));
  const underNewName = (row: PopulationOfYear): PopulationOfYear => ({
    ...row,
    member: renamed.get(nameKey(row.member)) ?? row.member,
  });
  const year = String(kept.year);
  const added = [...until.rows, ...from].map(underNewName);
  const plan = written(populations, [...gone, ...until.replaced], added);
  return { ...plan, journal: [entry('Population', 'Populations', '', `à partir de ${year}`)] };
}

/**
 * Rows for what counts today, where those that stay do not say it. `isInForce`: the last of those that stay are of today,
 * so that a population that was corrected since in the table of communes goes into them.
 */
function keptUntil(
  tables: Tables,
  staying: readonly PopulationOfYear[],
  isInForce: boolean,
  firstYear: number,
): { readonly rows: PopulationOfYear[]; readonly replaced: PopulationOfYear[] } {
  const last = staying.reduce((latest, { from }) => Math.max(latest, from), -Infinity);
  const said = saidNow(tables);
  const rows: PopulationOfYear[] = [];
  const replaced: PopulationOfYear[] = [];
  for (const { name, population } of communesOf(tables)) {
    if (population === null) continue;
    const own = staying.filter(({ member }) => sameName(member, name));
    const latest = own.toSorted((a, b) => b.from - a.from)[0];
    if (latest !== undefined && (!isInForce || counted(latest) === population)) continue;
    if (latest === undefined && staying.length > 0 && !isInForce) continue;
    if (latest?.from === last) replaced.push(latest);
    rows.push({
      member: name,
      from: staying.length === 0 ? firstYear : last,
      ...said,
      ...figuresOf(said.kind, population),
    });
  }
  return { rows, replaced };
}

function newRows(
  tables: Tables,
  edit: SetPopulations,
  { year, figures }: Extract<KeptPopulations, { kind: 'from' }>,
): PopulationOfYear[] {
  const now = saidNow(tables);
  const wanted = (setting: string): string | number | undefined =>
    edit.settings.find((change) => change.setting === setting)?.after;
  const vintage = wanted('populationVintage') ?? now.vintage;
  const said = {
    kind: String(wanted('populationType') ?? now.kind),
    vintage: typeof vintage === 'number' ? vintage : null,
    source: String(wanted('populationSource') ?? now.source),
  };
  const published = new Map(figures.map((each) => [nameKey(each.member), each]));
  const changed = new Map(edit.populations.map(({ member, after }) => [nameKey(member), after]));
  return communesOf(tables).flatMap(({ name, population }): PopulationOfYear[] => {
    const figure = published.get(nameKey(name));
    const after = changed.get(nameKey(name)) ?? population;
    if (figure !== undefined && counted({ ...said, ...figure, from: year }) !== null)
      return [{ ...said, ...figure, member: name, from: year }];
    return after === null ? [] : [{ ...said, ...figuresOf(said.kind, after), member: name, from: year }];
  });
}

function written(
  table: EditableTable,
  removed: readonly Pick<PopulationOfYear, 'member' | 'from'>[],
  added: readonly PopulationOfYear[],
): HistoryPlan {
  const keyOf = ({ member, from }: Pick<PopulationOfYear, 'member' | 'from'>): string =>
    `${from} ${nameKey(member)}`;
  const going = new Set(removed.map(keyOf));
  const rows = table.view.rows.filter((row) => going.has(keyOf(rowFields(row))));
  return {
    operations: [
      ...(added.length === 0 ? [] : table.add(added.map(cellsOf))),
      ...(rows.length === 0 ? [] : [table.delete(rows)]),
    ],
    journal: [],
    undo: {
      kind: 'back',
      removed: added.map(({ member, from }) => ({ member, from })),
      added: rows.map(rowFields),
    },
  };
}

function communesOf(tables: Tables) {
  return tables.communes.view.rows
    .map(memberFields)
    .filter(({ kind, name }) => kind === 'commune' && name !== '');
}

/** What the settings say of the populations that count today. */
function saidNow(tables: Tables): Pick<PopulationOfYear, 'kind' | 'vintage' | 'source'> {
  const valueOf = (role: 'populationType' | 'populationSource'): string =>
    readText(settingRow(tables.settings.view, role)?.cell('value'));
  return {
    kind: sameName(valueOf('populationType'), POPULATION_TYPE_WORDS.municipale)
      ? POPULATION_TYPE_WORDS.municipale
      : POPULATION_TYPE_WORDS.totale,
    vintage: yearSetting(tables, 'populationVintage'),
    source: valueOf('populationSource'),
  };
}

function yearSetting(tables: Tables, role: 'firstYear' | 'populationVintage'): number | null {
  const reading = readYear(settingRow(tables.settings.view, role)?.cell('value') ?? '');
  return reading.ok ? reading.value : null;
}

/** One population of which only the one that counts is known. */
function figuresOf(
  kind: string,
  population: number,
): Pick<PopulationOfYear, 'municipale' | 'apart' | 'totale'> {
  const isMunicipale = sameName(kind, POPULATION_TYPE_WORDS.municipale);
  return {
    municipale: isMunicipale ? population : null,
    apart: null,
    totale: isMunicipale ? null : population,
  };
}

function counted({ kind, municipale, totale }: PopulationOfYear): number | null {
  return sameName(kind, POPULATION_TYPE_WORDS.municipale) ? municipale : totale;
}

function rowFields(row: RowView): PopulationOfYear {
  const numberOf = (column: string): number | null => {
    const reading = readNumber(row.cell(column));
    return reading.ok ? reading.value.toNumber() : null;
  };
  const from = readYear(row.cell('from'));
  return {
    member: readText(row.cell('commune')),
    from: from.ok ? from.value : -1,
    vintage: numberOf('vintage'),
    municipale: numberOf('municipale'),
    apart: numberOf('apart'),
    totale: numberOf('totale'),
    kind: readText(row.cell('kind')),
    source: readText(row.cell('source')),
  };
}

function cellsOf({ member, from, kind, source, ...figures }: PopulationOfYear): CellValues {
  return {
    commune: text(member),
    from: number(from),
    vintage: number(figures.vintage),
    municipale: number(figures.municipale),
    apart: number(figures.apart),
    totale: number(figures.totale),
    kind: text(kind),
    source: text(source),
  };
}

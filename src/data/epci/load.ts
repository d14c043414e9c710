import { censusOf, MUNICIPALE_VINTAGES, VINTAGES, vintagesOf } from './source';
import type { Epci, EpciEntry, EpciIndex, EpciMember, EpciType, PopulationKind, Populations } from './types';

/** The generated files; scripts/generateEpci.ts says what stands in them. */
interface IndexColumns {
  readonly siren: readonly string[];
  readonly name: readonly string[];
  readonly type: readonly string[];
  readonly departments: readonly string[];
  readonly members: readonly number[];
  readonly population: readonly number[];
  readonly formerNames: Readonly<Record<string, readonly string[]>>;
  readonly onlyIn: Readonly<Record<string, readonly number[]>>;
  readonly departmentNames: Readonly<Record<string, string>>;
}
/** A list per vintage, oldest first. */
type Differences = readonly (readonly (number | null)[])[];
interface EpciColumns {
  readonly insee: readonly string[];
  readonly siren: readonly string[];
  readonly name: readonly string[];
  readonly total: Differences;
  readonly apart: Differences;
  /** Of the vintages of which there is nothing else, as the difference from the vintage whose communes they have. */
  readonly municipale: Differences;
}
type Shard = Readonly<Record<string, EpciColumns>>;

let index: EpciIndex | undefined;

/** All EPCI of all vintages, for the search. Rejects when the file cannot be had; asking again tries again. */
export async function loadIndex(): Promise<EpciIndex> {
  index ??= readIndex(
    (await import(/* webpackChunkName: "epci-index" */ '../generated/epci/index.json')).default,
  );
  return index;
}

/**
 * An EPCI with its members in one vintage, from the shard of its department; null when there is none of that SIREN in that
 * vintage. Rejects when a file cannot be had; asking again tries again.
 */
export async function loadEpci(siren: string, vintage: number): Promise<Epci | null> {
  const entry = (await loadIndex()).entries.find((one) => one.siren === siren);
  if (!entry || !vintagesOf('municipale', entry.vintages).includes(vintage)) return null;
  const columns = (await loadShard(entry.departments[0]))[siren];
  return columns ? readEpci(entry, columns, vintage) : null;
}

/**
 * INSEE code -> name of the communes of departments, by the newest vintage in which each stands. Departments that there
 * are none of are passed over. Rejects when a file cannot be had; asking again tries again.
 */
export async function loadCommuneNames(departments: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { entries } = await loadIndex();
  const concerned = entries.filter((entry) => entry.departments.some((each) => departments.includes(each)));
  const shards = [...new Set(concerned.map((entry) => entry.departments[0]))];
  const names = new Map<string, string>();
  for (const shard of await Promise.all(shards.map(loadShard)))
    for (const { insee, name } of Object.values(shard))
      insee.forEach((code, row) => names.set(code, name[row] ?? ''));
  return names;
}

/** One chunk a department: the bundler makes it of every file that the pattern can name. */
async function loadShard(department: string): Promise<Shard> {
  const shard = (await import(
    /* webpackChunkName: "epci-[request]", webpackInclude: /\.json$/ */
    `../generated/epci/departments/${department}.json`
  )) as { readonly default: Shard };
  return shard.default;
}

function readIndex(columns: IndexColumns): EpciIndex {
  const cell = <T>(column: readonly T[], row: number): T => column[row] as T;
  const entries = columns.siren.map((siren, row): EpciEntry => ({
    siren,
    name: cell(columns.name, row),
    formerNames: columns.formerNames[siren] ?? [],
    type: cell(columns.type, row) as EpciType,
    departments: cell(columns.departments, row).split(' ') as [string, ...string[]],
    members: cell(columns.members, row),
    population: cell(columns.population, row),
    vintages: VINTAGES.filter((vintage) => columns.onlyIn[siren]?.includes(vintage) ?? true),
  }));
  return { entries, departments: new Map(Object.entries(columns.departmentNames)) };
}

/** Inhabitants of a row in a vintage; null where it was not a member. */
function figure(differences: Differences, row: number, vintage: number): number | null {
  const upTo = differences
    .slice(0, VINTAGES.length - VINTAGES.indexOf(vintage))
    .map((list) => list[row] ?? null);
  return upTo.at(-1) === null ? null : upTo.reduce<number>((sum, difference) => sum + (difference ?? 0), 0);
}

/** null where it was not a member. */
function populationsOf(columns: EpciColumns, row: number, vintage: number): Populations | null {
  const alone = MUNICIPALE_VINTAGES.findIndex((one) => one.vintage === vintage);
  const whole = MUNICIPALE_VINTAGES[alone]?.members ?? vintage;
  const totale = figure(columns.total, row, whole);
  const apart = figure(columns.apart, row, whole);
  if (totale === null || apart === null) return null;
  if (alone < 0) return { totale, municipale: totale - apart };
  const difference = columns.municipale.at(-1 - alone)?.[row] ?? null;
  return difference === null ? null : { totale: null, municipale: totale - apart + difference };
}

function readEpci(entry: EpciEntry, columns: EpciColumns, vintage: number): Epci {
  const members = columns.insee.flatMap((inseeCode, row): EpciMember[] => {
    const population = populationsOf(columns, row, vintage);
    const [siren, name] = [columns.siren[row], columns.name[row]];
    if (population === null || siren === undefined || name === undefined) return [];
    return [{ inseeCode, siren, name, population }];
  });
  const sum = (kind: PopulationKind): number | null =>
    members.reduce<number | null>((total, { population }) => {
      const value = population[kind];
      return total === null || value === null ? null : total + value;
    }, 0);
  return {
    siren: entry.siren,
    name: entry.name,
    type: entry.type,
    vintage,
    census: censusOf(vintage, entry.departments[0]),
    members,
    population: { totale: sum('totale'), municipale: sum('municipale') ?? 0 },
  };
}

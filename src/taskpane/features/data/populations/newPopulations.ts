import { Decimal, type Euros } from '../../../../core/money';
import { computeRecap } from '../../../../core/recap';
import {
  sourceOf,
  type CommuneCodes,
  type Epci,
  type EpciMember,
  type PopulationKind,
} from '../../../../data/epci';
import type { Edit, MemberFields, PopulationChange, SettingChange } from '../../../../workbook/edits/edit';
import type { DocumentSource } from '../../../../workbook/documents/document';
import { nameKey, sameName } from '../../../../workbook/read/names';
import { POPULATION_TYPE_WORDS } from '../../../../workbook/schema/words';
import { membersOf, settingsOf, type Tables } from '../../../model/rows';

/** Why a commune of the table keeps its population. */
export type LeftAlone =
  /** The intercommunality has none of that code or name. */
  | 'notFound'
  /** Several rows stand for the same commune of the intercommunality. */
  | 'claimedTwice'
  /** Several rows have that name, by which rows are found. */
  | 'nameTwice';

export interface CommuneMatch {
  readonly name: string;
  readonly population: number | null;
  readonly found: EpciMember | LeftAlone;
}

/** One commune before and after. EUR, cents. */
export interface PopulationRow {
  readonly name: string;
  /** Inhabitants; null where the table has none. */
  readonly populationBefore: number | null;
  readonly populationAfter: number | null;
  /** Of the year; null: it had no share, for want of a population. */
  readonly totalBefore: Euros | null;
  readonly totalAfter: Euros | null;
  /** after - before, what is missing counted as 0. */
  readonly difference: Euros;
  readonly leftAlone: boolean;
}

export interface PopulationEffect {
  /** All communes of the table, the largest effect first. */
  readonly rows: readonly PopulationRow[];
  /** Over all rows. */
  readonly sum: PopulationRow;
  readonly leftAlone: readonly { readonly name: string; readonly why: LeftAlone }[];
  /** Communes of the intercommunality that the table does not have: the total population lacks theirs. */
  readonly absent: readonly string[];
  /** The total population, where it is not the communes' sum and stays what it is; null: it follows them. */
  readonly fixedTotal: number | null;
  /** Communes that get another population. */
  readonly changed: number;
  /** null: the workbook has all of this already. */
  readonly edit: Edit | null;
}

export function codesOf(tables: Tables): CommuneCodes[] {
  return communesOf(tables).map(({ inseeCode, siret }) => ({
    inseeCode: wholeCode(inseeCode),
    siren: siret.slice(0, 9),
  }));
}

function communesOf(tables: Tables): MemberFields[] {
  return membersOf(tables).filter(({ kind, name }) => kind === 'commune' && name !== '');
}

/** Each commune of the table by its INSEE code, else by its SIREN, else by its exact name. */
export function matchCommunes(communes: readonly MemberFields[], epci: Epci): CommuneMatch[] {
  const only = <Key>(keyOf: (member: EpciMember) => Key, key: Key): EpciMember | undefined => {
    const [one, ...others] = epci.members.filter((member) => keyOf(member) === key);
    return others.length === 0 ? one : undefined;
  };
  const found = communes.map(
    ({ name, inseeCode, siret }) =>
      only((member) => member.inseeCode, wholeCode(inseeCode)) ??
      only((member) => member.siren, siret.slice(0, 9)) ??
      only((member) => nameKey(member.name), nameKey(name)),
  );
  const claims = countOfEach(found);
  const names = countOfEach(communes.map(({ name }) => nameKey(name)));
  return communes.map(({ name, population }, at) => {
    const member = found[at];
    const match = (): CommuneMatch['found'] => {
      if (member === undefined) return 'notFound';
      if ((claims.get(member) ?? 0) > 1) return 'claimedTwice';
      return (names.get(nameKey(name)) ?? 0) > 1 ? 'nameTwice' : member;
    };
    return { name, population, found: match() };
  });
}

/**
 * What a year's totals become with the populations of an EPCI, exactly: both recaps are computed (article 4), and what
 * is shown is their difference. Communes that are not found keep their population, but not their share, for the total
 * population changes. A total population that was typed stays, as it does in the workbook.
 */
export function populationEffect(
  tables: DocumentSource,
  epci: Epci,
  kind: PopulationKind,
  year: number,
): PopulationEffect {
  const matches = matchCommunes(communesOf(tables), epci);
  const populations = matches.flatMap(({ name, population, found }): PopulationChange[] =>
    typeof found === 'string' || found.population[kind] === population
      ? []
      : [{ member: name, before: population, after: found.population[kind] }],
  );
  const populationOf = new Map(populations.map(({ member, after }) => [nameKey(member), after]));

  const { convention } = tables.reading;
  const members = convention.members.map((member) => {
    const population = populationOf.get(nameKey(member.name));
    return population === undefined || member.kind !== 'commune' ? member : { ...member, population };
  });
  const counted = (of: typeof members): number =>
    of.reduce((total, { kind: is, population }) => total + (is === 'commune' ? (population ?? 0) : 0), 0);
  const follows =
    convention.totalPopulation === counted([...convention.members]) &&
    tables.raw.totalPopulationIsTyped !== true;
  const totalPopulation = follows ? counted(members) : convention.totalPopulation;

  const before = tables.recapOf(year);
  const after = computeRecap({ ...convention, members, totalPopulation }, year);
  const totalsOf = ({ rows: all }: typeof before): ReadonlyMap<string, Euros> =>
    new Map(all.map(({ commune, total }) => [nameKey(commune.name), total]));
  const [totalsBefore, totalsAfter] = [totalsOf(before), totalsOf(after)];
  const rows = matches.map(({ name, population, found }): PopulationRow => {
    const totalBefore = totalsBefore.get(nameKey(name)) ?? null;
    const totalAfter = totalsAfter.get(nameKey(name)) ?? null;
    return {
      name,
      populationBefore: population,
      populationAfter: populationOf.get(nameKey(name)) ?? population,
      totalBefore,
      totalAfter,
      difference: (totalAfter ?? ZERO).minus(totalBefore ?? ZERO),
      leftAlone: typeof found === 'string',
    };
  });
  const settings = settingChanges(tables, epci, kind);
  return {
    rows: rows.toSorted((a, b) => b.difference.abs().comparedTo(a.difference.abs())),
    sum: {
      name: '',
      populationBefore: counted([...convention.members]),
      populationAfter: counted(members),
      totalBefore: before.billed,
      totalAfter: after.billed,
      difference: after.billed.minus(before.billed),
      leftAlone: false,
    },
    leftAlone: matches.flatMap(({ name, found }) =>
      typeof found === 'string' ? [{ name, why: found }] : [],
    ),
    absent: absentFrom(matches, epci),
    fixedTotal: follows ? null : totalPopulation,
    changed: populations.length,
    edit:
      populations.length > 0
        ? { kind: 'setPopulations', populations, settings }
        : settings.length > 0
          ? { kind: 'changeSettings', changes: settings }
          : null,
  };
}

function countOfEach<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** As a person may have typed it: in small letters, or as a number that lost its first 0. */
function wholeCode(inseeCode: string): string {
  return inseeCode === '' ? '' : inseeCode.toUpperCase().padStart(5, '0');
}

const ZERO = new Decimal(0);

function absentFrom(matches: readonly CommuneMatch[], epci: Epci): string[] {
  const there = new Set(matches.map(({ found }) => found));
  // Who was left alone for being there twice is there.
  const names = new Set(matches.map(({ name }) => nameKey(name)));
  return epci.members
    .filter((member) => !there.has(member) && !names.has(nameKey(member.name)))
    .map(({ name }) => name);
}

/** The kind of population that the settings say; totale where they say none (CGCT R2151-2). */
export function kindIn(tables: Tables): PopulationKind {
  return sameName(settingsOf(tables).populationType, POPULATION_TYPE_WORDS.municipale)
    ? 'municipale'
    : 'totale';
}

function settingChanges(tables: Tables, epci: Epci, kind: PopulationKind): SettingChange[] {
  const now = settingsOf(tables);
  const wanted = {
    populationType: POPULATION_TYPE_WORDS[kind],
    populationVintage: epci.vintage,
    populationSource: sourceOf(epci.vintage, epci.census),
  } as const;
  return (['populationType', 'populationVintage', 'populationSource'] as const).flatMap((setting) =>
    sameName(now[setting], wanted[setting])
      ? []
      : [{ setting, before: now[setting], after: wanted[setting] }],
  );
}

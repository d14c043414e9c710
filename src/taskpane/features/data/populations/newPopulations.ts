import { Decimal, type Euros } from '../../../../core/money';
import { computeRecap } from '../../../../core/recap';
import type { CommuneCodes, PopulationKind } from '../../../../data/epci';
import type {
  Edit,
  MemberFields,
  PopulationChange,
  PublishedFigures,
  SettingChange,
} from '../../../../workbook/edits/edit';
import { contradictedName } from '../../../../workbook/intake/communeCodes';
import type { DocumentSource } from '../../../../workbook/documents/document';
import { nameKey, sameName } from '../../../../workbook/read/names';
import { POPULATION_TYPE_WORDS } from '../../../../workbook/schema/words';
import { membersOf, settingsOf, type Tables } from '../../../model/rows';
import type { Published, PublishedMember } from './published';

/** Why a commune of the table keeps its population. */
export type LeftAlone =
  /** Nobody of that code or name was published. */
  | 'notFound'
  /** Its code is that of a commune of another name. */
  | 'otherName'
  /** It is there without the population that is asked for. */
  | 'notGiven'
  /** Several rows stand for the same commune of the intercommunality. */
  | 'claimedTwice'
  /** Several rows have that name, by which rows are found. */
  | 'nameTwice';

export interface CommuneMatch {
  readonly name: string;
  readonly population: number | null;
  readonly found: PublishedMember | LeftAlone;
  /** What the one of its code is called, where that is another name. */
  readonly otherName: string;
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
  readonly leftAlone: readonly {
    readonly name: string;
    readonly why: LeftAlone;
    readonly otherName: string;
  }[];
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

export function communesOf(tables: Tables): MemberFields[] {
  return membersOf(tables).filter(({ kind, name }) => kind === 'commune' && name !== '');
}

/** Each commune of the table by its INSEE code, else by its SIREN, else by its exact name. */
export function matchCommunes(
  communes: readonly MemberFields[],
  { members, kind, asksForNames }: Published,
): CommuneMatch[] {
  const byCode = onlyBy(members, ({ inseeCode }) => inseeCode);
  const bySiren = onlyBy(members, ({ siren }) => siren);
  const byName = onlyBy(members, ({ name }) => nameKey(name));
  const found = communes.map(
    ({ name, inseeCode, siret }) =>
      byCode.get(wholeCode(inseeCode)) ?? bySiren.get(siret.slice(0, 9)) ?? byName.get(nameKey(name)),
  );
  const claims = countOfEach(found);
  const names = countOfEach(communes.map(({ name }) => nameKey(name)));
  return communes.map(({ name, population }, at) => {
    const member = found[at];
    const isAnother =
      asksForNames &&
      member !== undefined &&
      contradictedName(member.inseeCode, name, new Map([[member.inseeCode, member.name]])) !== null;
    const match = (): CommuneMatch['found'] => {
      if (member === undefined) return 'notFound';
      if ((claims.get(member) ?? 0) > 1) return 'claimedTwice';
      if ((names.get(nameKey(name)) ?? 0) > 1) return 'nameTwice';
      if (isAnother) return 'otherName';
      return member.population[kind] === null ? 'notGiven' : member;
    };
    return { name, population, found: match(), otherName: isAnother ? member.name : '' };
  });
}

/** Those whose key nobody else has. */
function onlyBy(
  members: readonly PublishedMember[],
  keyOf: (member: PublishedMember) => string,
): ReadonlyMap<string, PublishedMember> {
  const counts = countOfEach(members.map(keyOf));
  return new Map(
    members.flatMap((member): [string, PublishedMember][] => {
      const key = keyOf(member);
      return key !== '' && counts.get(key) === 1 ? [[key, member]] : [];
    }),
  );
}

/**
 * What a year's totals become with populations that were published, exactly: both recaps are computed (article 4), and what
 * is shown is their difference. Communes that are not found keep their population, but not their share, for the total
 * population changes. A total population that was typed stays, as it does in the workbook. `from`: the first year in which
 * they count; what counted until then is kept. Left out: they are those of every year.
 */
export function populationEffect(
  tables: DocumentSource,
  published: Published,
  year: number,
  from?: number,
): PopulationEffect {
  const matches = matchCommunes(communesOf(tables), published);
  const populations = matches.flatMap(({ name, population, found }): PopulationChange[] => {
    const after = typeof found === 'string' ? null : found.population[published.kind];
    return after === null || after === population ? [] : [{ member: name, before: population, after }];
  });
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
  const { formerPopulations: _, ...present } = convention;
  const isBefore = from !== undefined && year < from;
  const after = isBefore ? before : computeRecap({ ...present, members, totalPopulation }, year);
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
  const settings = settingChanges(tables, published);
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
    leftAlone: matches.flatMap(({ name, found, otherName }) =>
      typeof found === 'string' ? [{ name, why: found, otherName }] : [],
    ),
    absent: published.isWhole ? absentFrom(matches, published.members) : [],
    fixedTotal: follows ? null : totalPopulation,
    changed: populations.length,
    edit:
      populations.length > 0
        ? {
            kind: 'setPopulations',
            populations,
            settings,
            ...(from === undefined
              ? {}
              : { kept: { kind: 'from', year: from, figures: figuresOf(matches) } }),
          }
        : settings.length > 0
          ? { kind: 'changeSettings', changes: settings }
          : null,
  };
}

/** As published, of those who were found. */
function figuresOf(matches: readonly CommuneMatch[]): PublishedFigures[] {
  return matches.flatMap(({ name, found }) => {
    if (typeof found === 'string') return [];
    const { municipale, totale } = found.population;
    const apart = municipale === null || totale === null ? null : totale - municipale;
    return [{ member: name, municipale, apart, totale }];
  });
}

function countOfEach<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** As a person may have typed it: in small letters, or as a number that lost its first 0. */
export function wholeCode(inseeCode: string): string {
  return inseeCode === '' ? '' : inseeCode.toUpperCase().padStart(5, '0');
}

const ZERO = new Decimal(0);

function absentFrom(matches: readonly CommuneMatch[], members: readonly PublishedMember[]): string[] {
  const there = new Set(matches.map(({ found }) => found));
  // Who was left alone for being there twice is there.
  const names = new Set(matches.map(({ name }) => nameKey(name)));
  return members
    .filter((member) => !there.has(member) && !names.has(nameKey(member.name)))
    .map(({ name }) => name);
}

/** The kind of population that the settings say; totale where they say none (CGCT R2151-2). */
export function kindIn(tables: Tables): PopulationKind {
  return sameName(settingsOf(tables).populationType, POPULATION_TYPE_WORDS.municipale)
    ? 'municipale'
    : 'totale';
}

function settingChanges(tables: Tables, { kind, vintage, source }: Published): SettingChange[] {
  const now = settingsOf(tables);
  const wanted = {
    populationType: POPULATION_TYPE_WORDS[kind],
    populationVintage: vintage,
    populationSource: source,
  } as const;
  return (['populationType', 'populationVintage', 'populationSource'] as const).flatMap((setting) =>
    sameName(now[setting], wanted[setting])
      ? []
      : [{ setting, before: now[setting], after: wanted[setting] }],
  );
}

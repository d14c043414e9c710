import { Decimal, type Euros } from '../../../../core/money';
import { computeRecap } from '../../../../core/recap';
import type {
  Edit,
  PopulationChange,
  PublishedFigures,
  SettingChange,
} from '../../../../workbook/edits/edit';
import type { DocumentSource } from '../../../../workbook/documents/document';
import { nameKey, sameName } from '../../../../workbook/read/names';
import { POPULATION_TYPE_WORDS } from '../../../../workbook/schema/words';
import {
  communesOf,
  matchCommunes,
  type CommuneMatch,
  type LeftAlone,
} from '../../../kit/populations/matchCommunes';
import type { Published, PublishedMember } from '../../../kit/populations/published';
import { settingsOf, type Tables } from '../../../model/rows';

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

const ZERO = new Decimal(0);

function absentFrom(matches: readonly CommuneMatch[], members: readonly PublishedMember[]): string[] {
  const there = new Set(matches.map(({ found }) => found));
  // Who was left alone for being there twice is there.
  const names = new Set(matches.map(({ name }) => nameKey(name)));
  return members
    .filter((member) => !there.has(member) && !names.has(nameKey(member.name)))
    .map(({ name }) => name);
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

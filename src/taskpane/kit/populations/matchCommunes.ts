import type { CommuneCodes, PopulationKind } from '../../../data/epci';
import type { MemberFields } from '../../../workbook/edits/edit';
import { contradictedName } from '../../../workbook/intake/communeCodes';
import { nameKey, sameName } from '../../../workbook/read/names';
import { POPULATION_TYPE_WORDS } from '../../../workbook/schema/words';
import { membersOf, settingsOf, type Tables } from '../../model/rows';
import type { Published, PublishedMember } from './published';

/** Which communes of the table were published, and by what they are found. */

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

function countOfEach<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** As a person may have typed it: in small letters, or as a number that lost its first 0. */
export function wholeCode(inseeCode: string): string {
  return inseeCode === '' ? '' : inseeCode.toUpperCase().padStart(5, '0');
}

/** The kind of population that the settings say; totale where they say none (CGCT R2151-2). */
export function kindIn(tables: Tables): PopulationKind {
  return sameName(settingsOf(tables).populationType, POPULATION_TYPE_WORDS.municipale)
    ? 'municipale'
    : 'totale';
}

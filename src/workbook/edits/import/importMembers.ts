import { MEMBER_KINDS, type MemberKind } from '../../../core/convention';
import { foldedName, NameIndex, sameName } from '../../read/names';
import { MEMBER_KIND_WORDS } from '../../schema/words';
import type { RowValues } from '../../tables/newTables';
import type { Edit, MemberFields } from '../edit';
import { EXTRA_COLUMNS } from '../fields';
import { agreed, emptyAsNull, nameOf, numberOf, textOf, type Kind } from './fileValues';
import { doubt } from './importPlan';

const SIREN = 9;

/** Communes and partners. */
export class Members implements Kind<MemberFields> {
  private readonly names: NameIndex;
  /** By their kind and a code: a CCAS has the INSEE code of its commune. */
  private readonly coded = new Map<string, MemberFields[]>();

  constructor(private readonly members: readonly MemberFields[]) {
    this.names = new NameIndex(members.map(({ name }) => name));
    for (const member of members)
      for (const key of codesOf(member)) this.coded.set(key, [...(this.coded.get(key) ?? []), member]);
  }

  private only(key: string): MemberFields | null {
    const [member, ...others] = this.coded.get(key) ?? [];
    return others.length > 0 ? null : (member ?? null);
  }

  find(values: RowValues): MemberFields | null {
    const insee = inseeCodeOf(values);
    const siret = siretOf(values);
    const index = this.names.indexOf(textOf(values, 'name'));
    const byName = index === null ? null : (this.members[index] ?? null);
    const kind = kindOf(values) ?? byName?.kind ?? impliedKind(values);
    const byCode =
      (insee === '' ? null : this.only(inseeKey(kind, insee))) ??
      (siret === '' ? null : (this.only(siretKey(kind, siret)) ?? this.only(sirenKey(kind, siret))));
    return agreed(byCode, byName);
  }

  merged(values: RowValues, before: MemberFields | null): MemberFields {
    const kind = kindOf(values) ?? before?.kind ?? impliedKind(values);
    const population = numberOf(values, 'population', before?.population ?? null);
    return {
      name: nameOf(values, before),
      inseeCode: inseeCodeOf(values) || (before?.inseeCode ?? ''),
      // Some lists give the SIREN alone: it tells whom a row is about, and is no SIRET.
      siret: isSirenOf(siretOf(values), before)
        ? (before?.siret ?? '')
        : siretOf(values) || (before?.siret ?? ''),
      kind,
      // Lists of all partners give 0 to those who have none.
      population: kind !== 'commune' && population === 0 ? null : population,
      ...extraValues(values, before),
    };
  }

  edit(before: MemberFields | null, after: MemberFields): Edit {
    return before ? { kind: 'changeMember', before, after } : { kind: 'addMember', after, subscriptions: [] };
  }

  shown(fields: MemberFields) {
    return { ...emptyAsNull(fields), kind: MEMBER_KIND_WORDS[fields.kind] };
  }

  keys({ name, kind, inseeCode }: MemberFields): string[] {
    return [`name ${foldedName(name)}`, ...(inseeCode === '' ? [] : [`${kind} ${inseeCode}`])];
  }
}

const inseeKey = (kind: MemberKind, code: string): string => `${kind} insee ${code}`;
const siretKey = (kind: MemberKind, siret: string): string => `${kind} siret ${siret}`;
const sirenKey = (kind: MemberKind, siret: string): string => `${kind} siren ${siret.slice(0, SIREN)}`;

const codesOf = ({ kind, inseeCode, siret }: MemberFields): string[] => [
  ...(inseeCode === '' ? [] : [inseeKey(kind, inseeCode.toUpperCase())]),
  ...(siret === '' ? [] : [siretKey(kind, siret), sirenKey(kind, siret)]),
];

/** What the file says; what it leaves empty stays as it is. */
function extraValues(values: RowValues, before: MemberFields | null): Partial<MemberFields> {
  const fields = EXTRA_COLUMNS.map((column) => [column, values[column] ?? before?.[column] ?? ''] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

const inseeCodeOf = (values: RowValues): string =>
  textOf(values, 'inseeCode').replace(/\s/g, '').toUpperCase();

/** A SIREN of nine digits that was typed as a number comes with zeros before it, as a SIRET would. */
const siretOf = (values: RowValues): string =>
  textOf(values, 'siret')
    .replace(/\s/g, '')
    .replace(/^00000(?=\d{9}$)/, '');

function isSirenOf(code: string, before: MemberFields | null): boolean {
  return code.length === SIREN && (before === null || before.siret === '' || before.siret.startsWith(code));
}

function kindOf(values: RowValues): MemberKind | null {
  const word = textOf(values, 'kind');
  if (word === '') return null;
  return (
    MEMBER_KINDS.find((kind) => sameName(MEMBER_KIND_WORDS[kind], word)) ??
    doubt({ code: 'unreadable', column: 'kind', value: word })
  );
}

/** Where the file does not say: `CCAS de Lattes` is one. */
function impliedKind(values: RowValues): MemberKind {
  return /^c\.?c\.?a\.?s\b|^centre communal d.action sociale/i.test(textOf(values, 'name'))
    ? 'ccas'
    : 'commune';
}

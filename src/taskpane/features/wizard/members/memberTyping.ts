import type { MemberKind } from '../../../../core/convention';
import { isInseeCode, isSiret } from '../../../../workbook/read/checkDigits';
import { nameKey } from '../../../../workbook/read/names';
import { readNumber, readText } from '../../../../workbook/read/readValues';
import type { NewMember } from '../draft';
import { populationProblem, type PasteProblem } from './paste';

/** The fields of a member as a person types them. */
export interface TypedMember {
  readonly name: string;
  readonly kind: MemberKind;
  readonly inseeCode: string;
  readonly siret: string;
  readonly population: string;
}

/** In the order of the form: the first that is wrong takes the focus. */
export const CHECKED_FIELDS = ['name', 'population', 'inseeCode', 'siret'] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];

export type MemberProblem =
  | Extract<PasteProblem, `population${string}` | 'inseeInvalid' | 'nameMissing'>
  | 'nameTaken'
  | 'siretInvalid';

export const EMPTY_MEMBER: TypedMember = {
  name: '',
  kind: 'commune',
  inseeCode: '',
  siret: '',
  population: '',
};

/** Only a commune has a population; a code that somebody else came with is shown, so that it can be taken out. */
export function fieldsOf({ kind, inseeCode }: TypedMember): readonly CheckedField[] {
  return CHECKED_FIELDS.filter(
    (field) =>
      kind === 'commune' || (field !== 'population' && (field !== 'inseeCode' || readText(inseeCode) !== '')),
  );
}

/** What is wrong with what was typed, as the forms of the data check it; `others`: the names that are taken. */
export function memberProblems(
  typed: TypedMember,
  others: readonly { readonly name: string }[],
): Partial<Record<CheckedField, MemberProblem>> {
  const { name, kind, inseeCode, siret } = memberTyped(typed);
  const population = kind === 'commune' ? populationProblem(typed.population) : null;
  return {
    ...(name === '' ? { name: 'nameMissing' as const } : {}),
    ...(others.some((one) => nameKey(one.name) === nameKey(name)) ? { name: 'nameTaken' as const } : {}),
    ...(population === null ? {} : { population }),
    ...(inseeCode !== '' && !isInseeCode(inseeCode) ? { inseeCode: 'inseeInvalid' as const } : {}),
    ...(siret !== '' && !isSiret(siret) ? { siret: 'siretInvalid' as const } : {}),
  };
}

/** The member that was typed, tidied; meant for what `memberProblems` finds nothing wrong with. */
export function memberTyped(typed: TypedMember): NewMember {
  const reading = readNumber(typed.population);
  return {
    name: readText(typed.name),
    kind: typed.kind,
    inseeCode: readText(typed.inseeCode).toUpperCase(),
    siret: readText(typed.siret).replace(/\s/g, ''),
    population: typed.kind === 'commune' && reading.ok ? reading.value.toFixed() : '',
  };
}

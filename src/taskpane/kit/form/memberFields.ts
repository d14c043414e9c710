import { MEMBER_KINDS, type MemberKind } from '../../../core/convention';
import { DEBTOR_COLUMNS } from '../../../workbook/edits/fields';
import { MEMBER_KIND_WORDS } from '../../../workbook/schema/words';
import { TABLES } from '../../../workbook/schema/tables';
import { fieldKind } from './fieldKind';
import type { FormField } from './Form';

/** What only documents need of a member. */
export const DEBTOR_FIELDS = DEBTOR_COLUMNS;
export type DebtorField = (typeof DEBTOR_COLUMNS)[number];

/** In the order of every form of a member. */
export const MEMBER_FIELDS = ['name', 'kind', 'population', 'inseeCode', 'siret'] as const;
export type MemberField = (typeof MEMBER_FIELDS)[number];

export type MemberFieldWords = Readonly<
  Record<MemberField, { readonly label: string; readonly hint?: string }>
>;

const CHOICES = MEMBER_KINDS.map((kind) => ({ value: kind, label: MEMBER_KIND_WORDS[kind] }));

/** Values that are right, said with what is wrong. */
const EXAMPLES: Readonly<Partial<Record<MemberField | DebtorField, string>>> = {
  email: 'mairie@exemple.fr',
  signedOn: '12/10/2018',
  population: '17162',
  inseeCode: '34172',
  siret: '21340172201787',
};

/** The fields of the form of a member, wherever it stands; only a commune must have a population. */
export function memberFields(kind: MemberKind, words: MemberFieldWords): FormField[] {
  return MEMBER_FIELDS.map((name): FormField => {
    const example = EXAMPLES[name];
    return {
      name,
      ...words[name],
      kind: fieldKind(TABLES.communes.columns[name].kind, CHOICES),
      required: name === 'name' || (name === 'population' && kind === 'commune'),
      ...(example === undefined ? {} : { example }),
    };
  });
}

/** The fields that only documents need, as a group of their own; none of them must be filled. */
export function debtorFields(
  title: string,
  words: Readonly<Record<DebtorField, { readonly label: string; readonly hint?: string }>>,
): FormField[] {
  return DEBTOR_FIELDS.map((name, index): FormField => {
    const example = EXAMPLES[name];
    return {
      name,
      ...words[name],
      kind: fieldKind(TABLES.communes.columns[name].kind),
      ...(index === 0 ? { group: title } : {}),
      ...(example === undefined ? {} : { example }),
    };
  });
}

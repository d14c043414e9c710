import { MEMBER_KINDS, type MemberKind } from '../../../core/convention';
import { DEBTOR_COLUMNS, EXTRA_COLUMNS, MEMBERSHIP_COLUMNS } from '../../../workbook/edits/fields';
import { MEMBER_KIND_WORDS } from '../../../workbook/schema/words';
import { TABLES } from '../../../workbook/schema/tables';
import { fieldKind } from './fieldKind';
import type { FormField } from './Form';

/** What need not be there. */
export type ExtraField = (typeof EXTRA_COLUMNS)[number];

/** In the order of every form of a member. */
export const MEMBER_FIELDS = ['name', 'kind', 'population', 'inseeCode', 'siret'] as const;
export type MemberField = (typeof MEMBER_FIELDS)[number];

export type MemberFieldWords = Readonly<
  Record<MemberField, { readonly label: string; readonly hint?: string }>
>;

const CHOICES = MEMBER_KINDS.map((kind) => ({
  value: kind,
  label: MEMBER_KIND_WORDS[kind],
  isOfWorkbook: true,
}));

/** Values that are right, said with what is wrong. */
const EXAMPLES: Readonly<Partial<Record<MemberField | ExtraField, string>>> = {
  email: 'mairie@exemple.fr',
  signedOn: '12/10/2018',
  firstYear: '2021',
  lastYear: '2021',
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

/** The fields that only documents need, and those of its years, each as a group of its own; none of them must be filled. */
export function extraFields(
  titles: { readonly forDocuments: string; readonly membership: string },
  words: Readonly<Record<ExtraField, { readonly label: string; readonly hint?: string }>>,
): FormField[] {
  const groups = new Map<ExtraField, string>([
    [DEBTOR_COLUMNS[0], titles.forDocuments],
    [MEMBERSHIP_COLUMNS[0], titles.membership],
  ]);
  return EXTRA_COLUMNS.map((name): FormField => {
    const group = groups.get(name);
    const example = EXAMPLES[name];
    return {
      name,
      ...words[name],
      kind: fieldKind(TABLES.communes.columns[name].kind),
      ...(group === undefined ? {} : { group }),
      ...(example === undefined ? {} : { example }),
    };
  });
}

import { ROUNDING_POLICIES, type Convention } from '../../../core/convention';
import { MERGED_SHARES } from '../../../core/member';
import type { Decimal } from '../../../core/money';
import type { Change, ChangeKind } from '../../../core/variants/variant';
import { readTypedRate } from '../../../workbook/read/rates';
import { readNumber, readText, readYear } from '../../../workbook/read/readValues';
import type { Choice, FormField, Values } from '../../kit/form/Form';
import type { VariantsWords } from './words';

/** Between what is typed for a change and the change. */

export const CHANGE_KINDS = [
  'cost',
  'contribution',
  'populations',
  'newApplication',
  'joins',
  'leaves',
  'merges',
  'mergedShares',
  'rounding',
] as const satisfies readonly ChangeKind[];

type Field = keyof VariantsWords['fields'];

const FIELDS: Readonly<Record<ChangeKind, readonly Field[]>> = {
  cost: ['application', 'unit', 'value'],
  contribution: ['application', 'rate'],
  populations: ['member', 'population', 'type', 'vintage'],
  newApplication: ['newName', 'annualCost', 'rate', 'users', 'firstYear'],
  joins: ['newName', 'inseeCode', 'population', 'uses', 'firstYear'],
  leaves: ['member', 'lastYear'],
  merges: ['member', 'other', 'third', 'chiefTown', 'into', 'lastYear'],
  mergedShares: ['rule'],
  rounding: ['policy'],
};

const OPTIONAL: ReadonlySet<Field> = new Set(['inseeCode', 'vintage', 'third']);

const choicesOf = (said: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(said).map(([value, label]) => ({ value, label }));

/** The fields of a kind of change, with the names that there are. */
export function changeFields(kind: ChangeKind, convention: Convention, words: VariantsWords): FormField[] {
  const names = (all: readonly { readonly name: string }[]): Choice[] =>
    all.map(({ name }) => ({ value: name, label: name }));
  const communes = names(convention.members.filter((member) => member.kind === 'commune'));
  const choices: Readonly<Partial<Record<Field, readonly Choice[]>>> = {
    application: names(convention.applications),
    member: communes,
    other: communes,
    chiefTown: communes,
    third: [{ value: '', label: words.noThird }, ...communes],
    unit: choicesOf(words.units),
    users: [
      { value: 'all', label: words.usersAll },
      { value: 'none', label: words.usersNone },
    ],
    uses: [
      { value: 'all', label: words.usesAll },
      { value: 'none', label: words.usersNone },
    ],
    type: choicesOf(words.types),
    rule: choicesOf(words.rules),
    policy: choicesOf(words.policies),
  };
  return FIELDS[kind].map((name): FormField => {
    const choice = choices[name];
    return {
      name,
      label: words.fields[name],
      kind: choice === undefined ? 'text' : { choices: choice },
      ...(choice === undefined && !OPTIONAL.has(name) ? { required: true } : {}),
    };
  });
}

/** What the fields hold before anything is typed. */
export function changeValues(
  kind: ChangeKind,
  convention: Convention,
  year: number,
  words: VariantsWords,
): Values {
  const values: Record<string, string> = {};
  for (const { name, kind: field } of changeFields(kind, convention, words))
    values[name] = typeof field === 'object' ? (field.choices[0]?.value ?? '') : '';
  if ('other' in values) values['other'] = convention.members[1]?.name ?? '';
  if ('firstYear' in values) values['firstYear'] = String(year);
  if ('lastYear' in values) values['lastYear'] = String(year - 1);
  return values;
}

export type ChangeOutcome =
  | { readonly ok: true; readonly change: Change }
  /** By the names of the fields. */
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

export function typedChange(
  kind: ChangeKind,
  typed: Values,
  convention: Convention,
  words: VariantsWords,
): ChangeOutcome {
  const errors: Record<string, string> = {};
  const text = (field: Field): string => readText(typed[field]);
  const wrong = (field: Field): null => {
    errors[field] = words.unreadable;
    return null;
  };
  const needed = (field: Field): string => (text(field) === '' ? (wrong(field), '') : text(field));
  const number = (field: Field): Decimal | null => {
    const reading = readNumber(typed[field]);
    return reading.ok ? reading.value : wrong(field);
  };
  const rate = (field: Field): Decimal | null => {
    const reading = readTypedRate(typed[field] ?? '');
    return reading.ok ? reading.value : wrong(field);
  };
  const contribution = (): Decimal | null => {
    const value = rate('rate');
    return value === null || (value.gte(0) && value.lte(1)) ? value : wrong('rate');
  };
  const inhabitants = (): number | null => {
    const value = number('population');
    return value === null || (value.isInteger() && !value.isNegative())
      ? (value?.toNumber() ?? null)
      : wrong('population');
  };
  const year = (field: Field): number | null => {
    const reading = readYear(typed[field]);
    return reading.ok ? reading.value : wrong(field);
  };
  const made = (): Change | null => {
    switch (kind) {
      case 'cost': {
        const unit = text('unit');
        const value = unit === 'rate' ? rate('value') : number('value');
        if (value === null) return null;
        const application = text('application');
        if (unit === 'rate') return { kind, application, by: { unit, rate: value } };
        return unit === 'euros'
          ? { kind, application, by: { unit, euros: value } }
          : { kind, application, by: { unit: 'amount', amount: value } };
      }
      case 'contribution': {
        const value = contribution();
        return value && { kind, application: text('application'), rate: value };
      }
      case 'populations': {
        const count = inhabitants();
        const vintage = text('vintage') === '' ? null : year('vintage');
        const type = (['totale', 'municipale'] as const).find((each) => each === text('type')) ?? null;
        return count === null ? null : { kind, vintage, type, of: new Map([[text('member'), count]]) };
      }
      case 'newApplication': {
        const name = needed('newName');
        const [annualCost, contributionRate] = [number('annualCost'), contribution()];
        const firstYear = year('firstYear');
        if (annualCost === null || contributionRate === null) return null;
        const communes = convention.members.filter((member) => member.kind === 'commune');
        const users = text('users') === 'all' ? communes.map((each) => each.name) : [];
        const application = { name, code: null, annualCost, contributionRate, rebilled: true };
        return { kind, application, users, firstYear };
      }
      case 'joins': {
        const name = needed('newName');
        const population = inhabitants();
        const firstYear = year('firstYear');
        if (population === null) return null;
        const shared = convention.applications.filter(({ rebilled }) => rebilled);
        const applications = text('uses') === 'all' ? shared.map((each) => each.name) : [];
        return { kind, name, inseeCode: text('inseeCode') || null, population, applications, firstYear };
      }
      case 'leaves': {
        const lastYear = year('lastYear');
        return lastYear === null ? null : { kind, member: text('member'), lastYear };
      }
      case 'merges': {
        const members = [text('member'), text('other'), text('third')].filter((name) => name !== '');
        const into = needed('into');
        const lastYear = year('lastYear');
        if (new Set(members).size < members.length) errors['other'] = words.sameCommune;
        if (!members.includes(text('chiefTown'))) wrong('chiefTown');
        if (lastYear === null) return null;
        return {
          kind,
          members: members.filter((name) => name !== into),
          into,
          chiefTown: text('chiefTown'),
          lastYear,
        };
      }
      case 'mergedShares': {
        const rule = MERGED_SHARES.find((each) => each === text('rule'));
        return rule === undefined ? null : { kind, rule };
      }
      case 'rounding': {
        const policy = ROUNDING_POLICIES.find((each) => each === text('policy'));
        return policy === undefined ? null : { kind, policy };
      }
    }
  };
  const change = made();
  return change === null || Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, change };
}

/** With one more: populations are one change, whatever the number of communes. */
export function withChange(changes: readonly Change[], added: Change): readonly Change[] {
  if (added.kind !== 'populations') return [...changes, added];
  const standing = changes.find((each) => each.kind === 'populations');
  if (standing === undefined) return [...changes, added];
  const of = new Map([...standing.of, ...added.of]);
  const together = {
    ...added,
    vintage: added.vintage ?? standing.vintage,
    type: added.type ?? standing.type,
    of,
  };
  return changes.map((each) => (each === standing ? together : each));
}

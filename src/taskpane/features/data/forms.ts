import type { Language } from '../../../i18n';
import type {
  ApplicationFields,
  Edit,
  MemberFields,
  Refusal,
  SettingChange,
} from '../../../workbook/edits/edit';
import { isSumOfComponents } from '../../../workbook/edits/fields';
import { MEMBER_KINDS } from '../../../core/convention';
import { readLines, readNumber, readText, sameName } from '../../../workbook/read/readValues';
import {
  COST_COMPONENTS,
  SETTINGS,
  type ColumnKind,
  type SettingRole,
  type SettingSpec,
} from '../../../workbook/schema/schema';
import { SETTING_ROLES, type SettingValues } from '../../model/rows';

/** Between what a row holds and what a person types, by the names of the fields. */
export type FormValues = Readonly<Record<string, string>>;

export type FieldProblem = 'unreadable' | 'ambiguous';
export type FieldProblems = Readonly<Record<string, FieldProblem>>;

/** An edit to carry out, or the fields that cannot be read. */
export type FormOutcome =
  { readonly ok: true; readonly edit: Edit } | { readonly ok: false; readonly problems: FieldProblems };

/** What is being typed over a row. */
export interface Draft<Fields> {
  /** Only what was touched: the rest follows the workbook until something is. */
  readonly typed: FormValues;
  /** The row as it was when the typing began; null: a new one, or nothing is typed yet. */
  readonly seen: Fields | null;
}

export const NO_DRAFT = { typed: {}, seen: null } as const;

export function typedInto<Fields>(
  draft: Draft<Fields>,
  shown: Fields | null,
  field: string,
  value: string,
): Draft<Fields> {
  return { typed: { ...draft.typed, [field]: value }, seen: draft.seen ?? shown };
}

// Numbers

/** A number as a person would type it, in a way that is read back as the same. */
export function typedNumber(value: number, language: Language): string {
  const text = String(value);
  // `1.234` could be thousands too.
  const clear = /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
  return language === 'fr' ? clear.replace('.', ',') : clear;
}

export function typedRate(rate: number, language: Language): string {
  const percent = readNumber(rate);
  return percent.ok ? typedNumber(percent.value.times(100).toNumber(), language) : '';
}

type Typed = { readonly value: number | null } | { readonly problem: FieldProblem };

export function readTyped(text: string): Typed {
  const reading = readNumber(text);
  if (reading.ok) return { value: reading.value.toNumber() };
  if (reading.reason === 'empty') return { value: null };
  return { problem: reading.reason === 'ambiguous' ? 'ambiguous' : 'unreadable' };
}

/** `50` and `50 %` are both one half: the field says what it wants. */
export function readTypedRate(text: string): Typed {
  return readTyped(text.trim() === '' || text.includes('%') ? text : `${text} %`);
}

/** Reads numbers, and keeps which could not be. */
class Numbers {
  readonly problems: Record<string, FieldProblem> = {};

  constructor(private readonly values: FormValues) {}

  number(field: string, read = readTyped): number | null {
    const typed = read(this.values[field] ?? '');
    if ('value' in typed) return typed.value;
    this.problems[field] = typed.problem;
    return null;
  }

  outcome(edit: Edit): FormOutcome {
    return Object.keys(this.problems).length > 0
      ? { ok: false, problems: this.problems }
      : { ok: true, edit };
  }
}

// Members

export function memberForm(fields: MemberFields | null, language: Language): FormValues {
  return {
    name: fields?.name ?? '',
    kind: fields?.kind ?? 'commune',
    inseeCode: fields?.inseeCode ?? '',
    siret: fields?.siret ?? '',
    population: numberText(fields?.population ?? null, language),
  };
}

export function memberEdit(before: MemberFields | null, values: FormValues): FormOutcome {
  const numbers = new Numbers(values);
  const after: MemberFields = {
    name: readText(values['name']),
    inseeCode: readText(values['inseeCode']).toUpperCase(),
    siret: readText(values['siret']).replace(/\s/g, ''),
    kind: MEMBER_KINDS.find((kind) => kind === values['kind']) ?? 'commune',
    population: numbers.number('population'),
  };
  return numbers.outcome(
    before === null
      ? { kind: 'addMember', after, subscriptions: [] }
      : { kind: 'changeMember', before, after },
  );
}

// Applications

export function applicationForm(fields: ApplicationFields | null, language: Language): FormValues {
  const annualCost = fields && !isSumOfComponents(fields) ? fields.annualCost : null;
  const rate = fields?.contributionRate ?? null;
  return {
    name: fields?.name ?? '',
    code: fields?.code ?? '',
    ...Object.fromEntries(
      COST_COMPONENTS.map((part) => [part, numberText(fields?.[part] ?? null, language)]),
    ),
    annualCost: numberText(annualCost, language),
    contributionRate: rate === null ? '' : typedRate(rate, language),
    rebilled: (fields?.rebilled ?? true) ? 'yes' : 'no',
    description: fields?.description ?? '',
    metropoleDuties: fields?.metropoleDuties ?? '',
    communeDuties: fields?.communeDuties ?? '',
  };
}

export function applicationEdit(before: ApplicationFields | null, values: FormValues): FormOutcome {
  const numbers = new Numbers(values);
  const typed: ApplicationFields = {
    name: readText(values['name']),
    code: readText(values['code']),
    maintenance: numbers.number('maintenance'),
    operation: numbers.number('operation'),
    upgrades: numbers.number('upgrades'),
    depreciation: numbers.number('depreciation'),
    annualCost: numbers.number('annualCost'),
    contributionRate: numbers.number('contributionRate', readTypedRate),
    rebilled: values['rebilled'] !== 'no',
    description: readLines(values['description']),
    metropoleDuties: readLines(values['metropoleDuties']),
    communeDuties: readLines(values['communeDuties']),
  };
  if (before === null) return numbers.outcome({ kind: 'addApplication', after: typed, subscriptions: [] });
  // A sum that nobody touched stays what it is.
  const untouched =
    typed.annualCost === null &&
    isSumOfComponents(before) &&
    COST_COMPONENTS.every((part) => typed[part] === before[part]);
  const after = untouched ? { ...typed, annualCost: before.annualCost } : typed;
  return numbers.outcome({ kind: 'changeApplication', before, after });
}

// Settings

export function settingsForm(settings: SettingValues, language: Language): FormValues {
  return Object.fromEntries(SETTING_ROLES.map((role) => [role, settingText(role, settings[role], language)]));
}

const NUMBERS: readonly ColumnKind[] = ['rate', 'money', 'year', 'integer'];

function settingText(role: SettingRole, value: string | number, language: Language): string {
  const spec: SettingSpec = SETTINGS[role];
  if (spec.kind === 'choice') return spec.choices?.find((choice) => sameName(choice, value)) ?? String(value);
  if (typeof value !== 'number') return value;
  if (spec.kind === 'rate') return typedRate(value, language);
  return spec.kind === 'year' ? String(value) : typedNumber(value, language);
}

/** Only what was touched, and is another value than before. */
export function settingsEdit(before: SettingValues, typed: FormValues): FormOutcome {
  const numbers = new Numbers(typed);
  const changes = SETTING_ROLES.flatMap((setting): SettingChange[] => {
    const text = typed[setting];
    if (text === undefined) return [];
    const { kind }: SettingSpec = SETTINGS[setting];
    const after = NUMBERS.includes(kind)
      ? (numbers.number(setting, kind === 'rate' ? readTypedRate : readTyped) ?? '')
      : readText(text);
    return after === before[setting] ? [] : [{ setting, before: before[setting], after }];
  });
  return numbers.outcome({ kind: 'changeSettings', changes });
}

// Refusals

/** The field of a form that a refusal is about; null: the whole form. */
export function fieldOf(refusal: Refusal): string | null {
  switch (refusal.code) {
    case 'nameMissing':
    case 'nameTaken':
      return 'name';
    case 'populationInvalid':
    case 'populationNotForKind':
      return 'population';
    case 'inseeCodeInvalid':
      return 'inseeCode';
    case 'siretInvalid':
      return 'siret';
    case 'costMissing':
      return 'annualCost';
    case 'rateInvalid':
      return 'contributionRate';
    case 'settingInvalid':
      return refusal.setting;
    default:
      return null;
  }
}

function numberText(value: number | null, language: Language): string {
  return value === null ? '' : typedNumber(value, language);
}

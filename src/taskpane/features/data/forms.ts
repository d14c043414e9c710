import type { Language } from '../../../i18n';
import type {
  ApplicationFields,
  Edit,
  MemberFields,
  Refusal,
  SettingChange,
} from '../../../workbook/edits/edit';
import { EXTRA_COLUMNS, isSumOfComponents, NEW_APPLICATION } from '../../../workbook/edits/fields';
import { MEMBER_KINDS } from '../../../core/convention';
import type { Decimal } from '../../../core/money';
import { dayInFrench } from '../../../french/dates';
import { COLUMN_KINDS } from '../../../workbook/read/columnKinds';
import { codeOf } from '../../../workbook/read/checkDigits';
import { readTypedRate as readPercentage, type TypedRateProblem } from '../../../workbook/read/rates';
import { readLines, readNumber, readText, type Reading } from '../../../workbook/read/readValues';
import { sameName } from '../../../workbook/read/names';
import { placeIn } from '../../../workbook/read/readSettings';
import { serialOfText } from '../../../workbook/read/textDates';
import {
  columnSpec,
  COST_COMPONENTS,
  TABLES,
  type ColumnKind,
  type ColumnSpec,
  type TableRole,
} from '../../../workbook/schema/tables';
import { SETTINGS, type SettingRole, type SettingSpec } from '../../../workbook/schema/settings';
import { PLACE_WORDS } from '../../../workbook/schema/words';
import { settingOf } from '../../kit/edits/settingOf';
import { SETTING_ROLES, type SettingValues } from '../../model/rows';

/** Between what a row holds and what a person types, by the names of the fields. */
export type FormValues = Readonly<Record<string, string>>;

/** belowOne: a percentage that may mean two things. */
export type FieldProblem = 'unreadable' | 'ambiguous' | 'belowOne';
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

/** With its sign where it would be asked about without. */
export function typedRate(rate: number, language: Language): string {
  const reading = readNumber(rate);
  if (!reading.ok) return '';
  const percent = typedNumber(reading.value.times(100).toNumber(), language);
  return readTypedRate(percent).problem === 'belowOne' ? `${percent} %` : percent;
}

type Typed =
  | { readonly value: number | null; readonly problem?: never }
  | { readonly value?: never; readonly problem: FieldProblem };

function typedOf(reading: Reading<Decimal, TypedRateProblem>): Typed {
  if (reading.ok) return { value: reading.value.toNumber() };
  const { reason } = reading;
  if (reason === 'empty') return { value: null };
  return { problem: reason === 'ambiguous' || reason === 'belowOne' ? reason : 'unreadable' };
}

export function readTyped(text: string): Typed {
  return typedOf(readNumber(text));
}

/** `50` and `50 %` are both one half: the field says what it wants. */
export function readTypedRate(text: string): Typed {
  return typedOf(readPercentage(text));
}

/** `12/10/2018`, day first whatever the language: the documents are French. */
export function readTypedDate(text: string): Typed {
  if (text.trim() === '') return { value: null };
  const value = serialOfText(text);
  return value === null ? { problem: 'unreadable' } : { value };
}

const READERS: Readonly<Partial<Record<string, (text: string) => Typed>>> = {
  percent: readTypedRate,
  date: readTypedDate,
};

/** A value as a field of its kind shows it. */
function shown(kind: ColumnKind, value: string | number | null, language: Language): string {
  if (value === null || typeof value === 'string') return value ?? '';
  switch (COLUMN_KINDS[kind].field) {
    case 'percent':
      return typedRate(value, language);
    case 'date':
      return dayInFrench(value);
    default:
      return typedNumber(value, language);
  }
}

/** The columns of a table that a row has fields for, each as its kind is typed. */
function shownFields(role: TableRole, fields: object, language: Language): FormValues {
  return Object.fromEntries(
    (Object.entries(fields) as [string, string | number | null][]).map(([column, value]) => [
      column,
      shown(columnSpec(role, column).kind, value, language),
    ]),
  );
}

/** Reads what is typed by the kind of its field, and keeps which numbers could not be read. */
class TypedFields {
  readonly problems: Record<string, FieldProblem> = {};

  constructor(private readonly values: FormValues) {}

  text(field: string, { kind, digits }: Pick<ColumnSpec, 'kind' | 'digits'>): string {
    const typed = this.values[field];
    if (COLUMN_KINDS[kind].field === 'lines') return readLines(typed);
    return digits === undefined ? readText(typed) : codeOf(typed ?? '', digits);
  }

  number(field: string, { kind }: Pick<ColumnSpec, 'kind'>): number | null {
    const text = this.values[field] ?? '';
    const typed = READERS[COLUMN_KINDS[kind].field]?.(text) ?? readTyped(text);
    if (typed.problem === undefined) return typed.value;
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

const NEW_MEMBER: MemberFields = { name: '', inseeCode: '', siret: '', kind: 'commune', population: null };

export function memberForm(fields: MemberFields | null, language: Language): FormValues {
  return shownFields('communes', fields ?? NEW_MEMBER, language);
}

/** What need not be there; what is empty is left out, as it is where it is read. */
function typedExtras(typed: TypedFields): Partial<MemberFields> {
  const fields = EXTRA_COLUMNS.map((column) => {
    const spec = TABLES.communes.columns[column];
    return [
      column,
      spec.kind === 'date' || spec.kind === 'year'
        ? (typed.number(column, spec) ?? '')
        : typed.text(column, spec),
    ];
  });
  return Object.fromEntries(fields.filter(([, value]) => value !== '')) as Partial<MemberFields>;
}

export function memberEdit(before: MemberFields | null, values: FormValues): FormOutcome {
  const typed = new TypedFields(values);
  const { columns } = TABLES.communes;
  const after: MemberFields = {
    name: typed.text('name', columns.name),
    inseeCode: typed.text('inseeCode', columns.inseeCode),
    siret: typed.text('siret', columns.siret),
    kind: MEMBER_KINDS.find((kind) => kind === values['kind']) ?? 'commune',
    population: typed.number('population', columns.population),
    ...typedExtras(typed),
  };
  return typed.outcome(
    before === null
      ? { kind: 'addMember', after, subscriptions: [] }
      : { kind: 'changeMember', before, after },
  );
}

// Applications

export function applicationForm(fields: ApplicationFields | null, language: Language): FormValues {
  const { rebilled, ...rest } = fields ?? NEW_APPLICATION;
  const annualCost = fields && isSumOfComponents(fields) ? null : rest.annualCost;
  return {
    ...shownFields('applications', { ...rest, annualCost }, language),
    rebilled: rebilled ? 'yes' : 'no',
  };
}

export function applicationEdit(before: ApplicationFields | null, values: FormValues): FormOutcome {
  const typed = new TypedFields(values);
  const { columns } = TABLES.applications;
  const after: ApplicationFields = {
    name: typed.text('name', columns.name),
    code: typed.text('code', columns.code),
    maintenance: typed.number('maintenance', columns.maintenance),
    operation: typed.number('operation', columns.operation),
    upgrades: typed.number('upgrades', columns.upgrades),
    depreciation: typed.number('depreciation', columns.depreciation),
    annualCost: typed.number('annualCost', columns.annualCost),
    contributionRate: typed.number('contributionRate', columns.contributionRate),
    rebilled: values['rebilled'] !== 'no',
    description: typed.text('description', columns.description),
    metropoleDuties: typed.text('metropoleDuties', columns.metropoleDuties),
    communeDuties: typed.text('communeDuties', columns.communeDuties),
  };
  if (before === null) return typed.outcome({ kind: 'addApplication', after, subscriptions: [] });
  // A sum that nobody touched stays what it is.
  const untouched =
    after.annualCost === null &&
    isSumOfComponents(before) &&
    COST_COMPONENTS.every((part) => after[part] === before[part]);
  return typed.outcome({
    kind: 'changeApplication',
    before,
    after: untouched ? { ...after, annualCost: before.annualCost } : after,
  });
}

// Settings

export function settingsForm(settings: SettingValues, language: Language): FormValues {
  return Object.fromEntries(SETTING_ROLES.map((role) => [role, settingText(role, settings[role], language)]));
}

function settingText(role: SettingRole, value: string | number, language: Language): string {
  const { kind, choices }: SettingSpec = SETTINGS[role];
  const place = role === 'territory' ? placeIn(value) : null;
  const choice = place ? PLACE_WORDS[place] : choices?.find((each) => sameName(each, value));
  return choice ?? shown(kind, kind === 'choice' ? String(value) : value, language);
}

/** Only what was touched, and is another value than before. */
export function settingsEdit(before: SettingValues, values: FormValues): FormOutcome {
  const typed = new TypedFields(values);
  const changes = SETTING_ROLES.flatMap((setting): SettingChange[] => {
    if (values[setting] === undefined) return [];
    const spec: SettingSpec = SETTINGS[setting];
    const isNumber = ['integer', 'number', 'percent', 'date'].includes(COLUMN_KINDS[spec.kind].field);
    const after = isNumber ? (typed.number(setting, spec) ?? '') : typed.text(setting, spec);
    return after === before[setting] ? [] : [{ setting, before: before[setting], after }];
  });
  return typed.outcome({ kind: 'changeSettings', changes });
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
      return refusal.setting ?? 'siret';
    case 'emailInvalid':
      return 'email';
    case 'membershipInvalid':
      return 'lastYear';
    case 'successorInvalid':
      return 'successor';
    case 'signedOnInvalid':
      return 'signedOn';
    case 'costMissing':
      return 'annualCost';
    case 'rateInvalid':
      return 'contributionRate';
    default:
      return settingOf(refusal);
  }
}

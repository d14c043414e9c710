import { MEMBER_KINDS, type MemberKind } from '../../../core/convention';
import type { Binding } from '../../schema/binding';
import type { RowValues } from '../../tables/newTables';
import type { RawWorkbook } from '../../read/rawTables';
import {
  nameKey,
  readFlag,
  readLines,
  readNumber,
  readText,
  readYear,
  sameName,
} from '../../read/readValues';
import type { DESCRIPTION_COLUMNS } from '../../schema/schema';
import { COST_COMPONENTS, MEMBER_KIND_WORDS, NO, YES } from '../../schema/schema';
import { viewTable } from '../../read/tableView';
import type { ApplicationFields, Edit, MemberFields, Period, Refusal, SubscriptionFields } from '../edit';
import {
  applicationFields,
  changedFields,
  isSumOfComponents,
  memberFields,
  subscriptionFields,
} from '../fields';
import { refusals, shownApplication } from '../planEdit';

/**
 * Rows of a file that somebody else made, as what they would do to a table: new, changed, unchanged or refused. A row
 * of ours is found by its INSEE code, then its SIRET or SIREN, then its name (applications: code, then name). An empty
 * cell of the file leaves ours as it is, and no row of the file removes one of ours.
 */

export const IMPORTED_TABLES = ['communes', 'applications', 'subscriptions'] as const;
export type ImportedTable = (typeof IMPORTED_TABLES)[number];

export interface FileRow {
  /** As people count the rows of the file. */
  readonly row: number;
  /** By the roles of the columns; what could not be read is still text. */
  readonly values: RowValues;
}

export type ImportProblem =
  | { readonly code: 'refused'; readonly refusal: Refusal }
  | { readonly code: 'unreadable'; readonly column: string; readonly value: string }
  /** Another row of the file is about the same. */
  | { readonly code: 'twice'; readonly row: number }
  /** Its code is that of one row of ours, its name that of another. */
  | { readonly code: 'twoRows'; readonly byCode: string; readonly byName: string }
  /** The commune uses the application in some of these years already. */
  | { readonly code: 'overlap' };

export interface ValueChange {
  readonly column: string;
  /** null: nothing. */
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export type ImportOutcome =
  | { readonly kind: 'new' | 'changed'; readonly changes: readonly ValueChange[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly problem: ImportProblem };

export interface ImportLine {
  readonly row: number;
  readonly name: string;
  readonly outcome: ImportOutcome;
}

export interface ImportPlan {
  /** In the order of the file. */
  readonly lines: readonly ImportLine[];
  /** What is done when the person agrees; nothing of a refused line. */
  readonly steps: readonly Edit[];
}

export function planImport(
  raw: RawWorkbook,
  binding: Binding,
  table: ImportedTable,
  rows: readonly FileRow[],
): ImportPlan {
  const refusalOf = refusals(raw, binding);
  const view = viewTable(raw, binding, table)?.rows ?? [];
  switch (table) {
    case 'communes':
      return planRows(rows, new Members(view.map(memberFields)), refusalOf);
    case 'applications':
      return planRows(rows, new Applications(view.map(applicationFields)), refusalOf);
    case 'subscriptions': {
      const namesIn = (role: 'communes' | 'applications') =>
        (viewTable(raw, binding, role)?.rows ?? []).map((row) => readText(row.cell('name')));
      return planSubscriptions(
        rows,
        view.map(subscriptionFields),
        { member: new Names(namesIn('communes')), application: new Names(namesIn('applications')) },
        refusalOf,
      );
    }
  }
}

class Doubtful extends Error {
  constructor(readonly problem: ImportProblem) {
    super(problem.code);
  }
}

function doubt(problem: ImportProblem): never {
  throw new Doubtful(problem);
}

/** What the rows of a table are, to those of a file. */
interface Kind<Fields extends { readonly name: string }> {
  find(values: RowValues): Fields | null;
  /** The row as the file wants it. */
  merged(values: RowValues, before: Fields | null): Fields;
  edit(before: Fields | null, after: Fields): Edit;
  /** As people read it. */
  shown(fields: Fields): Readonly<Record<string, string | number | null>>;
  /** What no two rows of a file may share. */
  keys(fields: Fields): string[];
}

function planRows<Fields extends { readonly name: string }>(
  rows: readonly FileRow[],
  kind: Kind<Fields>,
  refusalOf: (edit: Edit) => Refusal | null,
): ImportPlan {
  const steps: Edit[] = [];
  const taken = new Map<string, number>();
  const outcomeOf = ({ row, values }: FileRow): { name: string; outcome: ImportOutcome } => {
    const before = kind.find(values);
    const after = kind.merged(values, before);
    for (const key of kind.keys(before ?? after).concat(kind.keys(after))) {
      const other = taken.get(key);
      if (other !== undefined && other !== row) doubt({ code: 'twice', row: other });
      taken.set(key, row);
    }
    const shown = [before && kind.shown(before), kind.shown(after)] as const;
    const changes = Object.entries(shown[1])
      .map(([column, value]) => ({ column, before: shown[0]?.[column] ?? null, after: value }))
      .filter((change) => change.before !== change.after);
    if (before && changes.length === 0) return { name: after.name, outcome: { kind: 'unchanged' } };
    const edit = kind.edit(before, after);
    const refusal = refusalOf(edit);
    if (refusal) doubt({ code: 'refused', refusal });
    steps.push(edit);
    return { name: before?.name ?? after.name, outcome: { kind: before ? 'changed' : 'new', changes } };
  };
  const lines = rows.map((each) => line(each, readText(each.values['name']), () => outcomeOf(each)));
  return { lines, steps };
}

function line(
  { row }: FileRow,
  name: string,
  outcomeOf: () => { readonly name: string; readonly outcome: ImportOutcome },
): ImportLine {
  try {
    return { row, ...outcomeOf() };
  } catch (error) {
    if (error instanceof Doubtful) return { row, name, outcome: { kind: 'refused', problem: error.problem } };
    throw error;
  }
}

// Names and values

/** As people spell a name in another list: `ST JEAN DE VEDAS` is Saint-Jean-de-Védas. */
function looseKey(name: string): string {
  return nameKey(name)
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bst(e?)\b/g, 'saint$1')
    .trim();
}

/** Finds one of ours by a name: as it stands, or as it is spelt elsewhere where only one of ours is meant. */
class Names {
  private readonly exact = new Map<string, number>();
  private readonly loose = new Map<string, number | null>();

  constructor(private readonly names: readonly string[]) {
    names.forEach((name, index) => {
      if (!this.exact.has(nameKey(name))) this.exact.set(nameKey(name), index);
      const key = looseKey(name);
      this.loose.set(key, this.loose.has(key) ? null : index);
    });
  }

  indexOf(name: string): number | null {
    if (name === '') return null;
    return this.exact.get(nameKey(name)) ?? this.loose.get(looseKey(name)) ?? null;
  }

  /** Ours, where there is one. */
  known(name: string): string {
    const index = this.indexOf(name);
    return index === null ? name : (this.names[index] ?? name);
  }
}

/** The only one that has a key; null where there are none or several. */
function only<Row>(rows: readonly Row[], has: (row: Row) => boolean): Row | null {
  const found = rows.filter(has);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const textOf = (values: RowValues, column: string): string => readText(values[column]);

/** The file's number; `current` where its cell is empty. */
function numberOf(values: RowValues, column: string, current: number | null): number | null {
  const value = values[column];
  if (value === undefined) return current;
  const reading = readNumber(value);
  return reading.ok
    ? reading.value.toNumber()
    : doubt({ code: 'unreadable', column, value: readText(value) });
}

/** Both ways of finding a row must find the same. */
function agreed<Fields extends { readonly name: string }>(
  byCode: Fields | null,
  byName: Fields | null,
): Fields | null {
  if (byCode && byName && byCode !== byName)
    doubt({ code: 'twoRows', byCode: byCode.name, byName: byName.name });
  return byCode ?? byName;
}

/** Our spelling of a name stays where the file means the same. */
function nameOf(values: RowValues, before: { readonly name: string } | null): string {
  const name = textOf(values, 'name');
  if (before === null) return name;
  return name === '' || looseKey(name) === looseKey(before.name) ? before.name : name;
}

// Communes and partners

const SIREN = 9;

class Members implements Kind<MemberFields> {
  private readonly names: Names;

  constructor(private readonly members: readonly MemberFields[]) {
    this.names = new Names(members.map(({ name }) => name));
  }

  find(values: RowValues): MemberFields | null {
    const insee = inseeCodeOf(values);
    const siret = siretOf(values);
    const index = this.names.indexOf(textOf(values, 'name'));
    const byName = index === null ? null : (this.members[index] ?? null);
    const kind = kindOf(values) ?? byName?.kind ?? impliedKind(values);
    // A CCAS has the INSEE code of its commune.
    const alike = this.members.filter((member) => member.kind === kind);
    const byCode =
      (insee === '' ? null : only(alike, (member) => member.inseeCode.toUpperCase() === insee)) ??
      (siret === '' ? null : only(alike, (member) => member.siret === siret)) ??
      (siret === ''
        ? null
        : only(
            alike,
            (member) => member.siret !== '' && member.siret.slice(0, SIREN) === siret.slice(0, SIREN),
          ));
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
    };
  }

  edit(before: MemberFields | null, after: MemberFields): Edit {
    return before ? { kind: 'changeMember', before, after } : { kind: 'addMember', after, subscriptions: [] };
  }

  shown(fields: MemberFields) {
    return { ...emptyAsNull(fields), kind: MEMBER_KIND_WORDS[fields.kind] };
  }

  keys({ name, kind, inseeCode }: MemberFields): string[] {
    return [`name ${looseKey(name)}`, ...(inseeCode === '' ? [] : [`${kind} ${inseeCode}`])];
  }
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

function emptyAsNull(fields: object): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(fields).map(([column, value]: [string, string | number | null]) => [
      column,
      value === '' ? null : value,
    ]),
  );
}

// Applications

class Applications implements Kind<ApplicationFields> {
  private readonly names: Names;

  constructor(private readonly applications: readonly ApplicationFields[]) {
    this.names = new Names(applications.map(({ name }) => name));
  }

  find(values: RowValues): ApplicationFields | null {
    const code = textOf(values, 'code');
    const index = this.names.indexOf(textOf(values, 'name'));
    return agreed(
      code === '' ? null : only(this.applications, (each) => sameName(each.code, code)),
      index === null ? null : (this.applications[index] ?? null),
    );
  }

  merged(values: RowValues, before: ApplicationFields | null): ApplicationFields {
    const cost = (column: (typeof COST_COMPONENTS)[number]): number | null =>
      numberOf(values, column, before?.[column] ?? null);
    const after: ApplicationFields = {
      name: nameOf(values, before),
      code: codeOf(values, before),
      maintenance: cost('maintenance'),
      operation: cost('operation'),
      upgrades: cost('upgrades'),
      depreciation: cost('depreciation'),
      annualCost: numberOf(values, 'annualCost', before?.annualCost ?? null),
      contributionRate: rateOf(values, before?.contributionRate ?? null),
      rebilled: flagOf(values, before?.rebilled ?? true),
      description: linesOf(values, 'description', before),
      metropoleDuties: linesOf(values, 'metropoleDuties', before),
      communeDuties: linesOf(values, 'communeDuties', before),
    };
    return { ...after, annualCost: this.annualCost(values, before, after) };
  }

  /** A sum of the components stays one: as a formula where they are new or have changed. */
  private annualCost(
    values: RowValues,
    before: ApplicationFields | null,
    after: ApplicationFields,
  ): number | null {
    if (before === null) return isSumOfComponents(after) ? null : after.annualCost;
    const moved = COST_COMPONENTS.some((column) => before[column] !== after[column]);
    if (!moved) return after.annualCost;
    const followed = values['annualCost'] === undefined && isSumOfComponents(before);
    return followed || isSumOfComponents(after) ? null : after.annualCost;
  }

  edit(before: ApplicationFields | null, after: ApplicationFields): Edit {
    return before
      ? { kind: 'changeApplication', before, after }
      : { kind: 'addApplication', after, subscriptions: [] };
  }

  shown(fields: ApplicationFields) {
    const { rebilled, ...rest } = shownApplication(fields);
    return { ...emptyAsNull(rest), rebilled: rebilled ? YES : NO };
  }

  keys({ name }: ApplicationFields): string[] {
    return [looseKey(name)];
  }
}

function codeOf(values: RowValues, before: ApplicationFields | null): string {
  const code = textOf(values, 'code');
  return code === '' || (before !== null && sameName(code, before.code)) ? (before?.code ?? '') : code;
}

/** What annexe 1 says, with its lines; an empty cell takes nothing away. */
function linesOf(
  values: RowValues,
  column: (typeof DESCRIPTION_COLUMNS)[number],
  before: ApplicationFields | null,
): string {
  return readLines(values[column]) || (before?.[column] ?? '');
}

/** `50` under a header that says percent is one half: no share is more than the whole. */
function rateOf(values: RowValues, current: number | null): number | null {
  const rate = numberOf(values, 'contributionRate', current);
  if (rate === null || rate <= 1 || rate > 100) return rate;
  const percent = readNumber(rate);
  return percent.ok ? percent.value.div(100).toNumber() : rate;
}

function flagOf(values: RowValues, current: boolean): boolean {
  const value = values['rebilled'];
  if (value === undefined) return current;
  const reading = readFlag(value);
  return reading.ok
    ? reading.value
    : doubt({ code: 'unreadable', column: 'rebilled', value: readText(value) });
}

// Subscriptions

interface Pair {
  readonly member: string;
  readonly application: string;
  readonly before: readonly Period[];
  readonly after: Period[];
  /** Places of its lines that do something. */
  readonly lines: number[];
}

/** A row of the file is a period; all periods of a pair are one step. */
function planSubscriptions(
  rows: readonly FileRow[],
  existing: readonly SubscriptionFields[],
  names: { readonly member: Names; readonly application: Names },
  refusalOf: (edit: Edit) => Refusal | null,
): ImportPlan {
  const pairs = new Map<string, Pair>();
  const keyOf = (member: string, application: string): string =>
    JSON.stringify([nameKey(member), nameKey(application)]);
  const pairOf = (member: string, application: string): Pair => {
    const key = keyOf(member, application);
    const pair = pairs.get(key) ?? { member, application, before: [], after: [], lines: [] };
    pairs.set(key, pair);
    return pair;
  };
  for (const { member, application, ...period } of existing) {
    const pair = pairOf(member, application);
    pairs.set(keyOf(member, application), {
      ...pair,
      before: [...pair.before, period],
      after: [...pair.after, period],
    });
  }

  const rowsOfPair = new Map<string, number>();
  const subject = ({ values }: FileRow) => ({
    member: names.member.known(textOf(values, 'commune')),
    application: names.application.known(textOf(values, 'application')),
  });
  for (const row of rows) {
    const { member, application } = subject(row);
    const key = keyOf(member, application);
    rowsOfPair.set(key, (rowsOfPair.get(key) ?? 0) + 1);
  }

  const lines = rows.map((each, at): ImportLine => {
    const { member, application } = subject(each);
    const name = `${member}, ${application}`;
    return line(each, name, () => {
      if (member === '' || application === '') doubt({ code: 'refused', refusal: { code: 'nameMissing' } });
      for (const [name_, known] of [
        [member, names.member],
        [application, names.application],
      ] as const)
        if (known.indexOf(name_) === null)
          doubt({ code: 'refused', refusal: { code: 'notFound', name: name_ } });
      const pair = pairOf(member, application);
      const single = rowsOfPair.get(keyOf(member, application)) === 1;
      const outcome = placed(pair, each.values, single);
      if (outcome.kind !== 'unchanged') pair.lines.push(at);
      return { name, outcome };
    });
  });

  const steps: Edit[] = [];
  for (const { member, application, before, after, lines: places } of pairs.values()) {
    if (places.length === 0) continue;
    const edit: Edit = { kind: 'setPeriods', pairs: [{ member, application, before, after }] };
    const refusal = refusalOf(edit);
    if (refusal === null) steps.push(edit);
    else
      for (const at of places) {
        const refused = lines[at];
        if (refused)
          lines[at] = { ...refused, outcome: { kind: 'refused', problem: { code: 'refused', refusal } } };
      }
  }
  return { lines, steps };
}

/** Puts a period of the file among those of the pair. */
function placed(pair: Pair, values: RowValues, single: boolean): ImportOutcome {
  const given = {
    firstYear: yearOf(values, 'firstYear'),
    lastYear: yearOf(values, 'lastYear'),
    reference: textOf(values, 'reference'),
  };
  const hasYears = given.firstYear !== null || given.lastYear !== null;
  const { member, application, before, after } = pair;
  const at = after.findIndex((period) => !hasYears || period.firstYear === given.firstYear);
  // One period here and one in the file are the same, whatever their years.
  const place = at >= 0 ? at : single && before.length === 1 ? 0 : -1;
  const current = after[place];
  const next: Period = {
    firstYear: given.firstYear ?? current?.firstYear ?? null,
    lastYear: given.lastYear ?? current?.lastYear ?? null,
    reference: given.reference || (current?.reference ?? ''),
  };
  if (next.firstYear !== null && next.lastYear !== null && next.lastYear < next.firstYear)
    doubt({ code: 'refused', refusal: { code: 'periodInvalid', member, application } });
  if (current && changedFields(current, next).length === 0) return { kind: 'unchanged' };
  if (after.some((period, index) => index !== place && overlap(period, next))) doubt({ code: 'overlap' });
  if (current) after[place] = next;
  else after.push(next);
  return {
    kind: current ? 'changed' : 'new',
    changes: (['firstYear', 'lastYear', 'reference'] as const)
      .map((column) => ({ column, before: current?.[column] || null, after: next[column] || null }))
      .filter((change) => change.before !== change.after),
  };
}

function yearOf(values: RowValues, column: string): number | null {
  const value = values[column];
  if (value === undefined) return null;
  const reading = readYear(value);
  return reading.ok ? reading.value : doubt({ code: 'unreadable', column, value: readText(value) });
}

function overlap(a: Period, b: Period): boolean {
  return (
    (a.firstYear ?? -Infinity) <= (b.lastYear ?? Infinity) &&
    (b.firstYear ?? -Infinity) <= (a.lastYear ?? Infinity)
  );
}

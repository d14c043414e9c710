import {
  amountsOf,
  INCLUDED_WORKS,
  type IncludedWork,
  type Intervention,
  type InterventionLine,
} from '../../../core/interventions/intervention';
import { sum, toDecimal, toNumber, type Decimal, type Euros } from '../../../core/money';
import { number, text } from '../../plan/rowCells';
import type { PlanCell } from '../../plan/sheetPlan';
import { COLUMN_KINDS } from '../../read/columnKinds';
import { sameName } from '../../read/names';
import type { RawCell } from '../../read/rawTables';
import { isEmpty, readNumber, readText } from '../../read/readValues';
import { INCLUDED_WORDS } from '../../schema/words';

/** An intervention as its rows say it, and between those cells and core. Amounts EUR, rates 0 to 1, dates serials. */
export interface InterventionFields {
  readonly ref: string;
  readonly member: string;
  readonly application: string;
  readonly subject: string;
  readonly calendar: string;
  /** null: none, or one that cannot be read. */
  readonly agreedOn: number | null;
  readonly agreementReference: string;
  readonly performedOn: number | null;
  readonly qualityAcceptedOn: number | null;
  readonly revenueOrder: string;
  readonly lines: readonly LineFields[];
}

export interface LineFields {
  readonly profile: string;
  readonly days: number;
  readonly halfDays: number;
  readonly dayPrice: number | null;
  readonly halfDayPrice: number | null;
  readonly vatRate: number | null;
  /** null: not priced yet. */
  readonly netAmount: number | null;
  readonly vat: number | null;
  /** What stands there; written, it is the sum of the two. */
  readonly grossAmount: number | null;
  readonly included: IncludedWork | null;
}

/** A cell by the role of its column. */
type Cell = (column: string) => RawCell;

export const INTERVENTION_DATES = ['agreedOn', 'performedOn', 'qualityAcceptedOn'] as const;
const HEAD_TEXTS = [
  'ref',
  'application',
  'subject',
  'calendar',
  'agreementReference',
  'revenueOrder',
] as const;
const COUNTS = ['days', 'halfDays'] as const;
const AMOUNTS = ['dayPrice', 'halfDayPrice', 'vatRate', 'netAmount', 'vat'] as const;
/** Every number of a line. */
export const LINE_NUMBERS = [...COUNTS, ...AMOUNTS, 'grossAmount'] as const;

export function headFields(cell: Cell): Omit<InterventionFields, 'lines'> {
  const texts = Object.fromEntries(HEAD_TEXTS.map((column) => [column, readText(cell(column))])) as Record<
    (typeof HEAD_TEXTS)[number],
    string
  >;
  const dates = Object.fromEntries(
    INTERVENTION_DATES.map((column) => [column, dateIn(cell(column))]),
  ) as Record<(typeof INTERVENTION_DATES)[number], number | null>;
  return { ...texts, ...dates, member: readText(cell('commune')) };
}

/** A date that Excel has, or one that people typed as text; null: neither. */
export function dateIn(cell: RawCell): number | null {
  if (isEmpty(cell)) return null;
  const value = COLUMN_KINDS.date.read(cell, 0);
  return COLUMN_KINDS.date.accepts(value) ? Number(value) : null;
}

export function lineFields(cell: Cell): LineFields {
  const number = (column: string): number | null => {
    const reading = readNumber(cell(column));
    return reading.ok ? toNumber(reading.value) : null;
  };
  return {
    profile: readText(cell('profile')),
    days: number('days') ?? 0,
    halfDays: number('halfDays') ?? 0,
    dayPrice: number('dayPrice'),
    halfDayPrice: number('halfDayPrice'),
    vatRate: number('vatRate'),
    netAmount: number('netAmount'),
    vat: number('vat'),
    grossAmount: number('grossAmount'),
    included: INCLUDED_WORKS.find((work) => sameName(INCLUDED_WORDS[work], cell('included'))) ?? null,
  };
}

/** As core has it; a line without its amounts is none, see `isPriced`. */
export function interventionOf({ lines, ...head }: InterventionFields): Intervention {
  return { ...head, lines: isPriced(lines) ? lines.map(lineOf) : [] };
}

/** Whether every line says what it comes to, so that they add up to something. */
export function isPriced(lines: readonly LineFields[]): boolean {
  return lines.length > 0 && lines.every(({ netAmount, vat }) => netAmount !== null && vat !== null);
}

/** What lines come to with VAT; of one that says no more than that, what it says. null: one says nothing. */
export function grossOf(lines: readonly LineFields[]): Euros | null {
  const each = lines.map((line) => {
    if (isPriced([line])) return amountsOf([lineOf(line)]).gross;
    return line.grossAmount === null ? null : toDecimal(line.grossAmount);
  });
  const known = each.filter((gross) => gross !== null);
  return known.length < each.length || each.length === 0 ? null : sum(known);
}

function lineOf(line: LineFields): InterventionLine {
  const exact = (value: number | null): Decimal | null => (value === null ? null : toDecimal(value));
  return {
    profile: line.profile,
    days: line.days,
    halfDays: line.halfDays,
    dayPrice: exact(line.dayPrice),
    halfDayPrice: exact(line.halfDayPrice),
    vatRate: exact(line.vatRate),
    net: exact(line.netAmount) ?? sum([]),
    vat: exact(line.vat) ?? sum([]),
    included: line.included,
  };
}

/** A priced line as its row has it. */
export function lineFieldsOf(line: InterventionLine): LineFields {
  const plain = (value: Decimal | null): number | null => (value === null ? null : toNumber(value));
  return {
    profile: line.profile,
    days: line.days,
    halfDays: line.halfDays,
    dayPrice: plain(line.dayPrice),
    halfDayPrice: plain(line.halfDayPrice),
    vatRate: plain(line.vatRate),
    netAmount: toNumber(line.net),
    vat: toNumber(line.vat),
    grossAmount: toNumber(line.net.plus(line.vat)),
    included: line.included,
  };
}

/** Cells of a row of interventions, by the roles of their columns. */
export function headCells(fields: Omit<InterventionFields, 'lines'>): Readonly<Record<string, PlanCell>> {
  return {
    ...Object.fromEntries(HEAD_TEXTS.map((column) => [column, text(fields[column])])),
    ...Object.fromEntries(INTERVENTION_DATES.map((column) => [column, number(fields[column])])),
    commune: text(fields.member),
  };
}

/** Cells of a line; the gross amount is that of its values. */
export function lineCells(ref: string, line: LineFields): Readonly<Record<string, PlanCell>> {
  const gross = grossOf([line]);
  return {
    intervention: text(ref),
    profile: text(line.profile),
    days: number(line.days === 0 ? null : line.days),
    halfDays: number(line.halfDays === 0 ? null : line.halfDays),
    ...Object.fromEntries(AMOUNTS.map((column) => [column, number(line[column])])),
    grossAmount: number(gross === null ? null : toNumber(gross)),
    included: text(line.included === null ? '' : INCLUDED_WORDS[line.included]),
  };
}

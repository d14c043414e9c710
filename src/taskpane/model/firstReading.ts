import type { Convention } from '../../core/convention';
import { conventionIn } from '../../core/conventionIn';
import { Decimal } from '../../core/money';
import type { Recap } from '../../core/recap';
import type { WorkbookState } from '../../excel/readWorkbook';
import type { DocumentSource } from '../../workbook/documents/document';
import { documentSource, remembered } from '../../workbook/documents/source';
import { readConvention, type Settings } from '../../workbook/read/readConvention';
import { TABLE_ROLES } from '../../workbook/schema/tables';

/**
 * What the first figures of a workbook are from. What is found about it, and how its sheets stand, takes far more to read:
 * `paneReading` knows it, and comes after.
 */

/** None of our tables is in the workbook. */
export interface Welcome {
  readonly kind: 'welcome';
}

export interface FirstReading {
  readonly kind: 'convention';
  /** The tables. */
  readonly source: DocumentSource;
  readonly view: FirstView;
}

/** What is shown of a convention before anything is known of what is wrong with it. */
export interface FirstView {
  /** Empty where the settings give none. */
  readonly name: string;
  /** Years of the term, or the current one alone where the term makes no sense. */
  readonly years: readonly number[];
  readonly defaultYear: number;
  /** A year, computed when it is first asked for. */
  readonly inYear: (year: number) => FirstYearView;
}

/** The three amounts of a year, over the re-billed applications. */
export interface FiguresView {
  readonly annualCost: string;
  readonly billed: string;
  readonly residualCost: string;
}

export interface FirstYearView extends FiguresView {
  readonly communes: number;
  /** Communes with an amount to pay. */
  readonly billedCommunes: number;
  /** Of the communes with an amount to pay, largest first. */
  readonly shares: readonly ShareView[];
  /** Every application, the re-billed ones first. */
  readonly applications: readonly ApplicationView[];
}

export interface ShareView {
  readonly commune: string;
  readonly amount: string;
  /** Of the largest share, 0 to 1. */
  readonly ratio: number;
}

/** What an application costs in the year, and who bears it. */
export interface ApplicationView {
  readonly application: string;
  readonly rebilled: boolean;
  readonly annualCost: string;
  readonly billed: string;
  /** What stays with the creditor. */
  readonly residualCost: string;
  /** What is billed and what stays, of the largest annual cost, 0 to 1. */
  readonly billedRatio: number;
  readonly residualRatio: number;
}

/** Longer terms are mistakes of typing: the select must not hold a thousand years. */
const LONGEST_TERM = 30;

export function firstReading({
  raw,
  binding,
}: Pick<WorkbookState, 'raw' | 'binding'>): Welcome | FirstReading {
  if (TABLE_ROLES.every((role) => raw.tables[role] === null)) return { kind: 'welcome' };
  const reading = readConvention(raw, binding);
  const { settings } = reading;
  const years = yearsOf(settings);
  const source = documentSource(raw, binding, reading);
  const view: FirstView = {
    name: settings.conventionName,
    years,
    defaultYear: years.includes(settings.year) ? settings.year : (years[0] ?? settings.year),
    inYear: remembered((year) => yearView(source.recapOf(year), reading.convention)),
  };
  return { kind: 'convention', source, view };
}

function yearsOf({ firstYear, lastYear, year }: Settings): number[] {
  const count = lastYear - firstYear + 1;
  if (!(count >= 1 && count <= LONGEST_TERM)) return [year];
  return Array.from({ length: count }, (_, index) => firstYear + index);
}

function yearView(recap: Recap, convention: Convention): FirstYearView {
  const shares = sharesOf(recap);
  return {
    ...figuresOf(recap),
    communes: recap.rows.length,
    billedCommunes: shares.length,
    shares,
    applications: applicationViews(recap, convention),
  };
}

export function figuresOf({ annualCost, billed, residualCost }: Recap): FiguresView {
  return {
    annualCost: annualCost.toFixed(2),
    billed: billed.toFixed(2),
    residualCost: residualCost.toFixed(2),
  };
}

/** Of the communes with an amount to pay, largest first. */
export function sharesOf(recap: Recap): ShareView[] {
  const billed = recap.rows
    .filter(({ total }) => total.greaterThan(0))
    .toSorted((a, b) => b.total.comparedTo(a.total));
  const top = billed[0]?.total;
  return billed.map(({ commune, total }) => ({
    commune: commune.name,
    amount: total.toFixed(2),
    ratio: top ? total.toNumber() / top.toNumber() : 0,
  }));
}

function applicationViews(recap: Recap, convention: Convention): ApplicationView[] {
  const { applications } = conventionIn(convention, recap.year);
  const parts = [
    ...recap.applications.map(({ application, billed, residualCost }) => ({
      application,
      billed,
      residualCost,
    })),
    ...applications
      .filter(({ rebilled }) => !rebilled)
      .map((application) => ({ application, billed: new Decimal(0), residualCost: application.annualCost })),
  ];
  const largest = Math.max(0, ...parts.map(({ application }) => application.annualCost.toNumber()));
  // More than the cost can be billed, where a total population was fixed too low: what stays is then below 0.
  const ratio = (amount: Decimal): number =>
    largest > 0 ? Math.min(1, Math.max(0, amount.toNumber() / largest)) : 0;
  return parts.map(({ application: { name, annualCost, rebilled }, billed, residualCost }) => ({
    application: name,
    rebilled,
    annualCost: annualCost.toFixed(2),
    billed: billed.toFixed(2),
    residualCost: residualCost.toFixed(2),
    billedRatio: ratio(billed),
    residualRatio: ratio(residualCost),
  }));
}

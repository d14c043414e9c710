import { NO_CLAUSES } from '../../../core/clauses/clauses';
import { modelOfKind } from '../../../core/clauses/models';
import type { MemberKind } from '../../../core/convention';
import { sum, toNumber, type Decimal } from '../../../core/money';
import { overlaps } from '../../../core/periods';
import { computeRecap, type Recap } from '../../../core/recap';
import { sourceOf } from '../../../data/epci';
import { DEFAULT_BINDING } from '../../../workbook/schema/binding';
import { saidFindings } from '../../../workbook/read/findings/consequences';
import type { FindingPlace, WorkbookFinding } from '../../../workbook/read/findings/findings';
import { clauseValues } from '../../../workbook/tables/clauseRows';
import { namePlans } from '../../../workbook/tables/namedCells';
import { rawTablesOf, type NewTables, type RowValues } from '../../../workbook/tables/newTables';
import { readConvention } from '../../../workbook/read/readConvention';
import { recapFindings } from '../../../workbook/read/recapFindings';
import { unusedFindings } from '../../../workbook/read/unusedFindings';
import { readTypedRate } from '../../../workbook/read/rates';
import { isEmpty, readNumber, readText } from '../../../workbook/read/readValues';
import { COST_COMPONENTS } from '../../../workbook/schema/tables';
import {
  MEMBER_KIND_WORDS,
  NO,
  PLACE_WORDS,
  POPULATION_TYPE_WORDS,
  ROUNDING_WORDS,
  YES,
} from '../../../workbook/schema/words';
import {
  pairOf,
  periodsOf,
  settingsOf,
  shownYearOf,
  termOf,
  type Draft,
  type DraftApplication,
  type DraftPeriod,
  type StepNumber,
} from './draft';
import { fieldAt, STEP_OF_PART, type DraftField } from './wanted/draftFields';

/** What was typed, as a number where it is one; text that is none stays, so that it is seen and mended. */
function valueOf(typed: string): string | number {
  const reading = readNumber(typed);
  return reading.ok ? toNumber(reading.value) : typed.trim();
}

/** A percentage typed with or without its sign, as a rate of 0 to 1. */
function rateOf(typed: string): string | number {
  const reading = readTypedRate(typed);
  return reading.ok ? toNumber(reading.value) : typed.trim();
}

/** Sum of the components; null while none is typed or one cannot be read. */
export function componentsTotal(application: DraftApplication): Decimal | null {
  const typed = COST_COMPONENTS.map((component) => application[component]).filter((text) => !isEmpty(text));
  const readings = typed.map(readNumber);
  if (readings.length === 0 || !readings.every((reading) => reading.ok)) return null;
  return sum(readings.map(({ value }) => value));
}

const KIND_WORDS: Readonly<Record<MemberKind, string>> = MEMBER_KIND_WORDS;
const PROFILES = ['Technicien', 'Chef de projet junior', 'Chef de projet senior'];

function applicationRow(application: DraftApplication): RowValues {
  const { name, code, detailed, annualCost, contribution, rebilled } = application;
  const total = componentsTotal(application);
  const cost: RowValues = detailed
    ? {
        ...Object.fromEntries(
          COST_COMPONENTS.map((component) => [component, valueOf(application[component])]),
        ),
        annualCost: total === null ? '' : toNumber(total),
      }
    : { annualCost: valueOf(annualCost) };
  return {
    name: readText(name),
    code: readText(code),
    ...cost,
    contributionRate: isEmpty(contribution) ? '' : rateOf(contribution),
    rebilled: rebilled ? YES : NO,
  };
}

/** Since a period was typed the term may have been moved: what lies outside it is no subscription of it. */
function inTermOf(years: readonly number[], periods: readonly DraftPeriod[]): readonly DraftPeriod[] {
  const term = { firstYear: years[0] ?? null, lastYear: years.at(-1) ?? null };
  return periods
    .filter((period) => overlaps(period, term))
    .map(({ firstYear, lastYear }) => ({
      firstYear: firstYear !== null && firstYear <= (term.firstYear ?? -Infinity) ? null : firstYear,
      lastYear,
    }));
}

/** The settings that were typed as they stand in the table: what is no number stays as it is. */
export function typedSettings(draft: Draft) {
  const { firstYear, lastYear, contribution, vat, recoveryThreshold } = settingsOf(draft);
  return {
    firstYear: valueOf(firstYear),
    lastYear: valueOf(lastYear),
    contributionRate: rateOf(contribution),
    vatRate: rateOf(vat),
    recoveryThreshold: valueOf(recoveryThreshold),
  };
}

/** The tables that a draft makes. */
export function draftTables(draft: Draft): NewTables {
  const settings = settingsOf(draft);
  const typed = typedSettings(draft);
  const { firstYear, lastYear } = typed;
  const inTerm = Number(firstYear) <= draft.begunIn && draft.begunIn <= Number(lastYear);
  const { source } = draft;
  const years = termOf(draft);
  return {
    settings: {
      metropole: readText(settings.metropole),
      conventionName: readText(settings.conventionName),
      ...typed,
      year: inTerm ? draft.begunIn : firstYear,
      populationType: POPULATION_TYPE_WORDS[draft.populationKind],
      ...(source
        ? { populationVintage: source.vintage, populationSource: sourceOf(source.vintage, source.census) }
        : {}),
      roundingPolicy: ROUNDING_WORDS[settings.roundingPolicy],
      territory: PLACE_WORDS[settings.territory],
      tribunal: '',
      ...clauseValues(settings.bodyKind === '' ? NO_CLAUSES : modelOfKind(settings.bodyKind)),
    },
    rows: {
      communes: draft.members.map(({ name, inseeCode, siret, kind, population }) => ({
        name: readText(name),
        inseeCode,
        siret,
        kind: KIND_WORDS[kind],
        population: kind === 'commune' ? valueOf(population) : '',
      })),
      applications: draft.applications.map(applicationRow),
      subscriptions: draft.members.flatMap((member) =>
        draft.applications.flatMap((application) =>
          inTermOf(years, periodsOf(draft, pairOf(member, application))).map((period) => ({
            commune: readText(member.name),
            application: readText(application.name),
            firstYear: period.firstYear ?? firstYear,
            ...(period.lastYear === null ? {} : { lastYear: period.lastYear }),
          })),
        ),
      ),
      priceSchedule: PROFILES.map((profile) => ({ profile })),
    },
  };
}

/** Something to mend, the step where, and the field in it; null: no single one. */
export interface ReviewFinding {
  readonly step: StepNumber;
  readonly field: DraftField | null;
  readonly finding: WorkbookFinding;
}

export interface Review {
  /** What will be made. */
  readonly tables: NewTables;
  readonly recap: Recap;
  /** The one that is looked at: see `shownYearOf`. */
  readonly year: number;
  /** What keeps the convention from being made: no commune, no application, or errors. */
  readonly noCommune: boolean;
  readonly noApplication: boolean;
  /** Fields whose percentage may mean two things. */
  readonly askedRates: readonly DraftField[];
  readonly errors: readonly ReviewFinding[];
  readonly warnings: readonly ReviewFinding[];
}

const STEP_OF_TABLE: Readonly<Partial<Record<string, StepNumber>>> = {
  communes: 1,
  applications: 2,
  subscriptions: 3,
  settings: 4,
};

/**
 * What the workbook would say of the tables, were they made: read and computed as it will be. `tablesOf`: what is made of
 * the draft, where it is more than the draft says.
 */
export function reviewOf(draft: Draft, tablesOf: (draft: Draft) => NewTables = draftTables): Review {
  const tables = tablesOf(draft);
  const raw = {
    tables: rawTablesOf(tables, DEFAULT_BINDING),
    totalPopulation: null,
    definedNames: namePlans(DEFAULT_BINDING).map(({ name }) => name),
  };
  const reading = readConvention(raw, DEFAULT_BINDING);
  const year = shownYearOf(draft);
  const recap = computeRecap(reading.convention, year);
  const noCommune = !draft.members.some(({ kind }) => kind === 'commune');
  const noApplication = draft.applications.length === 0;
  const found = [...reading.findings, ...unusedFindings(reading), ...recapFindings(reading, recap)];
  const findings = saidFindings(found)
    .map(({ finding }) => finding)
    // Subscriptions follow from the other steps: what is wrong with them is said there, once.
    .filter(({ code, place }) => code === 'subscriptionsMissing' || tableOf(place) !== 'subscriptions')
    // A table without a row of ours holds an empty one.
    .filter(({ place }) => !(noApplication && tableOf(place) === 'applications'))
    .map((finding) => {
      const field = fieldOf(draft, finding);
      return { step: field ? STEP_OF_PART[field.part] : stepOf(finding), field, finding };
    });
  return {
    tables,
    recap,
    year,
    noCommune,
    noApplication,
    askedRates: askedRates(draft),
    errors: findings.filter(({ finding }) => finding.severity === 'error'),
    warnings: findings.filter(({ finding }) => finding.severity === 'warning'),
  };
}

/** Where it is mended: who uses what is a step of its own. */
function fieldOf(draft: Draft, { code, place }: WorkbookFinding): DraftField | null {
  const field = fieldAt(draft, place);
  if (code !== 'applicationUnused' || field?.part !== 'application') return field;
  return { part: 'uses', application: field.id };
}

const stepOf = ({ place }: WorkbookFinding): StepNumber => STEP_OF_TABLE[tableOf(place)] ?? 1;

const tableOf = (place: FindingPlace | null): string => (place && 'table' in place ? place.table : '');

/** A percentage that is asked about: no amount may rest on it meanwhile. */
const isAsked = (typed: string): boolean => {
  const reading = readTypedRate(typed);
  return !reading.ok && reading.reason === 'belowOne';
};

function askedRates(draft: Draft): readonly DraftField[] {
  const settings = settingsOf(draft);
  return [
    ...draft.applications
      .filter(({ contribution }) => isAsked(contribution))
      .map(({ id }) => ({ part: 'application', id, field: 'contribution' }) as const),
    ...(['contribution', 'vat'] as const)
      .filter((field) => isAsked(settings[field]))
      .map((field) => ({ part: 'setting', field }) as const),
  ];
}

/** How much keeps the convention from being made. */
export const toMend = ({ noCommune, noApplication, askedRates: asked, errors }: Review): number =>
  Number(noCommune) + Number(noApplication) + asked.length + errors.length;

export const canCreate = (review: Review): boolean => toMend(review) === 0;

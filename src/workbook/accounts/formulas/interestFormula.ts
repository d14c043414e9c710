import { columnReference, type Binding } from '../../schema/binding';
import type { ColumnRole } from '../../schema/tables';
import { INTEREST_WORDS } from '../../schema/words';

/** Days that bear interest, as parts of a formula: both days are counted. */
export interface InterestSpan {
  readonly from: string;
  readonly until: string;
  /** Whether the rules of public contracts apply; else the legal rate does. */
  readonly isPublic: string;
}

/** Whether the span has no day at all. */
export const dayBefore = ({ from, until }: InterestSpan): string => `${until}<${from}`;

/** The first day of the half-year of a day. */
const halfYear = (day: string): string => `DATE(YEAR(${day}),IF(MONTH(${day})<7,1,7),1)`;

/** Whether the table of rates lacks one that the span needs, or has one twice: nothing is guessed. */
export function ratesMissing(binding: Binding, { from, until, isPublic }: InterestSpan): string {
  const of = ofRates(binding);
  const start = halfYear(from);
  const needed = `(YEAR(${until})-YEAR(${from}))*2+IF(MONTH(${until})<7,1,2)-IF(MONTH(${from})<7,1,2)+1`;
  const ofPublic = `COUNTIFS(${of('regime')},"${INTEREST_WORDS.publicContracts}",${of('from')},${start})<>1`;
  const ofLegal = `COUNTIFS(${of('regime')},"${INTEREST_WORDS.legalRate}",${of('from')},">="&${start},${of(
    'from',
  )},"<="&${until})<>${needed}`;
  return `IF(${isPublic},${ofPublic},${ofLegal})`;
}

/**
 * Days of the span, each times its rate. Under the rules of public contracts the rate of the half-year in which the span
 * begins is kept; the legal rate changes with each half-year, so that of each rate the days between the later of both
 * beginnings and the earlier of both ends are taken.
 */
export function rateDays(binding: Binding, { from, until, isPublic }: InterestSpan): string {
  const of = ofRates(binding);
  const starts = of('from');
  const kept = `SUMIFS(${of('rate')},${of('regime')},"${INTEREST_WORDS.publicContracts}",${starts},${halfYear(from)})*(${until}-${from}+1)`;
  // A thirteenth month is the next January.
  const ends = `(DATE(YEAR(${starts}),MONTH(${starts})+6,1)-1)`;
  const first = laterOf(from, starts);
  const days = `(${earlierOf(until, ends)}-${first}+1)`;
  const isLegal = `(${of('regime')}="${INTEREST_WORDS.legalRate}")*(${starts}<=${until})*(${ends}>=${from})`;
  return `IF(${isPublic},${kept},SUMPRODUCT(${isLegal}*${of('rate')}*${days}))`;
}

/** Element by element: MIN and MAX would take all together, and IF one only where Excel knows no dynamic arrays. */
const laterOf = (a: string, b: string): string => `(${a}+${b}+ABS(${a}-${b}))/2`;
const earlierOf = (a: string, b: string): string => `(${a}+${b}-ABS(${a}-${b}))/2`;

const ofRates =
  (binding: Binding) =>
  (column: ColumnRole<'rates'>): string =>
    columnReference(binding, 'rates', column);

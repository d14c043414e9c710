import type { Decimal } from '../../core/money';
import { readNumber, readText, type NumberProblem, type Reading } from './readValues';

/** Rates as cells hold them and as people type them, 0 to 1. */

/** A single separator before three digits: in a percentage it is the decimal one, no rate has thousands. */
const DECIMALS_OF_THREE = /^(\d{1,3})([.,]\d{3})\s*%$/;

/**
 * The rate in a cell: a number, or text such as `0,5`, `50 %`, `33,333 %`; a text without its sign is as the number
 * would be.
 */
export function readRate(cell: unknown): Reading<Decimal, NumberProblem> {
  // A zero more says the same, and that these are decimals.
  return readNumber(typeof cell === 'string' ? cell.trim().replace(DECIMALS_OF_THREE, '$1$20 %') : cell);
}

/** belowOne: without its sign, `0,5` is half a percent or one half; see `rateChoices`. */
export type TypedRateProblem = NumberProblem | 'belowOne';

/** A rate as it is typed where a percentage is asked for: `50` and `50 %` are one half, `0,5 %` is half a percent. */
export function readTypedRate(typed: string): Reading<Decimal, TypedRateProblem> {
  if (typed.trim() === '') return { ok: false, reason: 'empty' };
  const hasSign = typed.includes('%');
  const reading = readRate(hasSign ? typed : `${typed.trim()} %`);
  const isBelowOne = reading.ok && reading.value.gt(0) && reading.value.lt('0.01');
  return isBelowOne && !hasSign ? { ok: false, reason: 'belowOne' } : reading;
}

/** What a number below 1 may mean, each as it would be typed without a doubt: `0,5 %` and `50 %` for `0,5`. */
export function rateChoices(typed: string): readonly string[] {
  const reading = readNumber(typed);
  if (!reading.ok) return [];
  const hundredfold = reading.value.times(100).toString();
  return [`${readText(typed)} %`, `${typed.includes(',') ? hundredfold.replace('.', ',') : hundredfold} %`];
}

/** The formulas that the guide gives as examples, and whether our functions give what it says. */
import { serialDate } from '../../src/core/dates';
import { dateInWords } from '../../src/french/dates';
import * as functions from '../../src/functions/functions';

export interface GuideExample {
  readonly formula: string;
  /** As the guide prints it. */
  readonly result: string;
}

/** The rows of its tables that give a result. */
export function examplesIn(page: string): GuideExample[] {
  return Array.from(
    page.matchAll(/^\| `(=QUOTEPART\.[^`]+)` +\| (.+?) +\|$/gm),
    ([, formula = '', result = '']) => ({ formula, result }),
  );
}

/** What the guide says to stand in the ranges of its examples. */
const RANGES: Readonly<Record<string, unknown[][]>> = {
  'D4:F4': [[8333.33, 5000, 6666.67]],
  'A1:A3': [[1], [1], [1]],
  'A2:B3': [
    [serialDate(2026, 1, 1), 0.0262],
    [serialDate(2026, 7, 1), 0.0275],
  ],
};

const FUNCTIONS: Readonly<Record<string, (...values: never[]) => unknown>> = {
  COSTSHARE: functions.costShare,
  COMMUNETOTAL: functions.communeTotal,
  COSTPERINHABITANT: functions.costPerInhabitant,
  ALLOCATE: functions.allocate,
  CLEARDAYS: functions.clearDays,
  LATEINTEREST: functions.lateInterest,
};

/** Excel hands these over as ranges, whatever was typed. */
const AS_RANGE = new Set(['CLEARDAYS 3', 'LATEINTEREST 3']);

function valueOf(typed: string): unknown {
  const date = /^DATE\((\d+);(\d+);(\d+)\)$/.exec(typed);
  if (date !== null) return serialDate(Number(date[1]), Number(date[2]), Number(date[3]));
  if (typed in RANGES) return RANGES[typed];
  if (typed === 'VRAI') return true;
  if (/^".*"$/.test(typed)) return typed.slice(1, -1);
  if (/^\d+%$/.test(typed)) return Number(typed.slice(0, -1)) / 100;
  return Number(typed.replace(',', '.'));
}

/** What our function gives for the formula. */
function computed(formula: string): unknown {
  const [, name = '', inside = ''] = /^=QUOTEPART\.(\w+)\((.*)\)$/.exec(formula) ?? [];
  const compute = FUNCTIONS[name];
  if (compute === undefined) throw new Error(`${formula}: no function is called so.`);
  const values = inside.split('; ').map((typed, at) => {
    const value = valueOf(typed);
    return AS_RANGE.has(`${name} ${at}`) && !Array.isArray(value) ? [[value]] : value;
  });
  return compute(...(values as never[]));
}

const inFrench = (value: unknown): string => String(value).replace('.', ',');

/** What the guide should print: a number, a date in words, or numbers one after the other. */
export function exampleResult({ formula, result }: GuideExample): string {
  const value = computed(formula);
  if (formula.includes('CLEARDAYS')) return dateInWords(value as number);
  if (Array.isArray(value)) return value.flat().map(inFrench).join(' ; ');
  // Cut off where the guide cuts it off.
  return result.endsWith('…') ? `${inFrench(value).slice(0, result.length - 1)}…` : inFrench(value);
}

/** Workbooks that count their days from 1904: the engine counts from 1900, 1,462 days before. */
import { helpers, type Model, registries } from '@odoo/o-spreadsheet';
import { functionsKey, type FunctionSource } from './customFunctions';

export const daysBetween = 1462;

/** Functions that give a date, and at which places they take one. */
const dateFunctions: Readonly<
  Record<string, { readonly takes: readonly number[]; readonly gives: boolean }>
> = {
  DATE: { takes: [], gives: true },
  DATEVALUE: { takes: [], gives: true },
  TODAY: { takes: [], gives: true },
  NOW: { takes: [], gives: true },
  EDATE: { takes: [0], gives: true },
  EOMONTH: { takes: [0], gives: true },
  YEAR: { takes: [0], gives: false },
  MONTH: { takes: [0], gives: false },
  DAY: { takes: [0], gives: false },
  WEEKDAY: { takes: [0], gives: false },
  WORKDAY: { takes: [0, 2], gives: true },
  'WORKDAY.INTL': { takes: [0, 3], gives: true },
};

interface EngineValue {
  value: unknown;
}

type Compute = (this: { [functionsKey]?: FunctionSource }, ...args: unknown[]) => unknown;

export function countDatesFrom(): void {
  const { functionRegistry } = registries;
  for (const [name, { takes, gives }] of Object.entries(dateFunctions)) {
    const original = functionRegistry.get(name);
    const compute = original.compute as unknown as Compute;
    const counting: Compute = function (...args) {
      if (this[functionsKey]?.ways.dateSystem !== 1904) return compute.apply(this, args);
      const result = compute.apply(
        this,
        args.map((argument, index) => (takes.includes(index) ? moved(argument, daysBetween) : argument)),
      );
      return gives ? moved(result, -daysBetween) : result;
    };
    functionRegistry.replace(name, { ...original, compute: counting as unknown as typeof original.compute });
  }
}

/** Single values, or the cells of a range column by column. */
function moved(argument: unknown, days: number): unknown {
  if (Array.isArray(argument)) return argument.map((part: unknown) => moved(part, days));
  const cell = argument as EngineValue | undefined;
  return typeof cell?.value === 'number' ? { ...cell, value: cell.value + days } : argument;
}

/** What a serial date of the 1904 system shows; undefined where the format is none of dates. */
export function dateTextOf1904(
  value: number,
  format: string | undefined,
  locale: ReturnType<Model['getters']['getLocale']>,
): string | undefined {
  if (format === undefined || !helpers.isDateTimeFormat(format)) return undefined;
  return helpers.formatValue(value + daysBetween, { format, locale });
}

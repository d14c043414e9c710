import { registries } from '@odoo/o-spreadsheet';

interface EngineValue {
  value: unknown;
}

type Compute = (this: unknown, ...args: (EngineValue | EngineValue[][] | undefined)[]) => unknown;

/**
 * A thousand orders that were received on the same few days count them over the same holidays, which the engine would read
 * anew for each. A range is the same object as long as the engine computes its cells once.
 */
export function rememberWorkingDays(): void {
  const { functionRegistry } = registries;
  for (const [name, places] of [
    ['WORKDAY', 2],
    ['WORKDAY.INTL', 3],
  ] as const) {
    const original = functionRegistry.get(name);
    const compute = original.compute as unknown as Compute;
    const known = new WeakMap<object, Map<string, unknown>>();
    const remembering: Compute = function (...args) {
      const holidays = args[places];
      if (!Array.isArray(holidays)) return compute.apply(this, args);
      const results = known.get(holidays) ?? new Map<string, unknown>();
      known.set(holidays, results);
      const key = JSON.stringify(
        args.slice(0, places).map((each) => (each as EngineValue | undefined)?.value),
      );
      const result = results.get(key) ?? compute.apply(this, args);
      results.set(key, result);
      return result;
    };
    functionRegistry.replace(name, {
      ...original,
      compute: remembering as unknown as typeof original.compute,
    });
  }
}

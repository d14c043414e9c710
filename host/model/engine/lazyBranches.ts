/**
 * IF computes the branch that it takes, as in Excel; the engine computes both before it chooses. What the engine makes of a
 * formula is a list of values, each named once and used once, and the last one the result: read as such, each value is
 * computed where it is asked for.
 */

interface Scalar {
  readonly value: unknown;
}
type Value = Scalar | Scalar[][] | undefined;

/** What a formula is executed with. */
interface Execution {
  readonly formula: {
    readonly literalValues: { readonly numbers: readonly Scalar[]; readonly strings: readonly Scalar[] };
    readonly symbols: readonly string[];
  };
  readonly dependencies: readonly unknown[];
  readonly ref: (dependency: unknown) => Value;
  readonly range: (dependency: unknown) => Value;
  readonly symbol: (name: string | undefined, asRange: boolean) => Value;
  readonly functions: Readonly<Record<string, ((...args: Value[]) => Value) | undefined>>;
}

type Part = (execution: Execution) => Value;

/** Parts as the engine writes them down. */
const PARTS: readonly (readonly [RegExp, (first: string, second: string) => Part])[] = [
  [
    /^ref\(deps\[(\d+)\]\)$/,
    (at) =>
      ({ ref, dependencies }) =>
        ref(dependencies[Number(at)]),
  ],
  [
    /^range\(deps\[(\d+)\]\)$/,
    (at) =>
      ({ range, dependencies }) =>
        range(dependencies[Number(at)]),
  ],
  [
    /^getSymbolValue\(this\.symbols\[(\d+)\], (true|false)\)$/,
    (at, asRange) =>
      ({ symbol, formula }) =>
        symbol(formula.symbols[Number(at)], asRange === 'true'),
  ],
  [
    /^this\.literalValues\.(numbers|strings)\[(\d+)\]$/,
    (kind, at) =>
      ({ formula }) =>
        formula.literalValues[kind === 'numbers' ? 'numbers' : 'strings'][Number(at)],
  ],
  [/^\{ value: (true|false) \}$/, (is) => () => ({ value: is === 'true' })],
  [/^undefined$/, () => () => undefined],
];

const STEP = /^(?:const (_\d+) = |return )(.*);$/;
const CALL = /^ctx\['([^']+)'\]\((.*)\)$/;

type Execute = (...args: never[]) => unknown;

const lazy = new WeakMap<Execute, Execute>();

/** `execute` as the engine made it; itself where it chooses nothing. */
export function withLazyBranches<Formula extends Execute>(execute: Formula): Formula {
  const known = lazy.get(execute) ?? rewritten(execute.toString()) ?? execute;
  lazy.set(execute, known);
  return known as Formula;
}

/** Undefined: it chooses nothing, or holds what is not known here. */
function rewritten(text: string): Execute | undefined {
  if (!text.includes("ctx['IF'](")) return undefined;
  const body = text.slice(text.indexOf('{') + 1, text.lastIndexOf('}'));
  const parts = new Map<string, Part>();
  for (const line of body.split('\n').filter((each) => each.trim() !== '')) {
    const [, name, written = ''] = STEP.exec(line.trim()) ?? [];
    const part = partOf(written, parts);
    if (part === undefined) return undefined;
    if (name === undefined) return executing(part);
    parts.set(name, part);
  }
  return undefined;
}

function executing(result: Part): Execute {
  return function (
    this: Execution['formula'],
    dependencies: Execution['dependencies'],
    ref: Execution['ref'],
    range: Execution['range'],
    symbol: Execution['symbol'],
    functions: Execution['functions'],
  ) {
    return result({ formula: this, dependencies, ref, range, symbol, functions });
  };
}

function partOf(written: string, parts: ReadonlyMap<string, Part>): Part | undefined {
  const named = parts.get(written);
  if (named) return named;
  for (const [pattern, make] of PARTS) {
    const [found, first = '', second = ''] = pattern.exec(written) ?? [];
    if (found !== undefined) return make(first, second);
  }
  const [called, name = '', list = ''] = CALL.exec(written) ?? [];
  if (called === undefined) return undefined;
  const args = list === '' ? [] : list.split(',').map((each) => partOf(each.trim(), parts));
  const known = args.filter((each) => each !== undefined);
  if (known.length < args.length) return undefined;
  return name === 'IF' ? choice(known) : call(name, known);
}

/** By its name at the time of execution: a workbook has its functions in the context. */
function call(name: string, args: readonly Part[]): Part {
  return (execution) => execution.functions[name]?.(...args.map((arg) => arg(execution)));
}

const yes: Scalar = { value: true };
const no: Scalar = { value: false };

/** The branch is told by which of two marks the engine's own IF gives back: an error of the condition is neither. */
function choice(args: readonly Part[]): Part {
  const [condition, ifTrue, ifFalse] = args;
  const all = call('IF', args);
  return (execution) => {
    const decided = condition?.(execution);
    const isOfMany = Array.isArray(decided) && (decided.length > 1 || (decided[0]?.length ?? 0) > 1);
    if (isOfMany) return all(execution);
    const chosen = execution.functions['IF']?.(decided, yes, no);
    if (chosen !== yes && chosen !== no) return chosen;
    // A branch that is left out altogether is no 0.
    if (chosen === no && ifFalse === undefined) return no;
    return (chosen === yes ? ifTrue : ifFalse)?.(execution) ?? { value: 0 };
  };
}

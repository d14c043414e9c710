/**
 * Teaches the engine's compiler Excel's formulas. It is done once for all models, at the one place that every
 * formula passes (typed in the grid, pasted, written by the add-in, read from a file), so no cell needs a
 * translation beside it.
 */
import { CompiledFormula, functionCache } from '@odoo/o-spreadsheet';
import { quoteSheetName, splitSheet } from '../addresses';
import { maskFormula, quoteString, unmaskString, unmaskStructured, unmaskText } from './formulaSyntax';
import { withLazyBranches } from './lazyBranches';
import { cellError, type Evaluation, type SymbolSource, symbolValue, type Value } from './symbols';

/** Under this key the workbook's symbols stand in the evaluation context (the model's `custom` configuration). */
export const symbolsKey = 'workbookSymbols';

type Execute = (
  this: CompiledFormula,
  dependencies: unknown,
  ref: Evaluation['ref'],
  range: Evaluation['range'],
  symbol: Evaluation['symbol'],
  context: Evaluation['context'] & { [symbolsKey]?: SymbolSource },
) => Value;

interface Token {
  type: string;
  value: string;
}

/** The compiled formula, as far as we write to it; its declaration keeps all of it read-only. */
interface Writable {
  tokens: Token[];
  symbols: string[];
  normalizedFormula: string;
  literalValues: { strings: { value: string }[] };
  execute: Execute;
}

interface CompilerStatics {
  Compile: (this: unknown, formula: string, sheetId: string, ...rest: unknown[]) => CompiledFormula;
  CompileForSerializedFormula: (this: unknown, ...args: unknown[]) => CompiledFormula;
}

let taught = false;

export function teachExcelFormulas(): void {
  if (taught) return;
  taught = true;
  const compiler = CompiledFormula as unknown as CompilerStatics;
  const { Compile, CompileForSerializedFormula } = compiler;
  compiler.Compile = function (formula, sheetId, ...rest) {
    const known = shared.get(sheetId)?.get(formula);
    if (known) return known;
    const compiled = readSymbolsOfWorkbook(
      unmask(Compile.call(CompiledFormula, maskFormula(formula), sheetId, ...rest)),
    );
    if (isOfWordsAlone(compiled)) share(compiled, formula, sheetId);
    return compiled;
  };
  compiler.CompileForSerializedFormula = function (...args) {
    return readSymbolsOfWorkbook(CompileForSerializedFormula.apply(CompiledFormula, args));
  };
  keepTextAsWritten();
  leaveWordsWhereTheyAre();
  lookForWordsOnce();
}

/**
 * By sheet and text: formulas of words alone, which mean in each row what the words mean there. A column of a thousand such
 * cells is one formula, as it is in Excel's files.
 */
const shared = new Map<string, Map<string, CompiledFormula>>();

/** More texts than a workbook of ours has on a sheet: of formulas that all differ none needs to be kept. */
const MOST_SHARED = 500;

/** It says the same in every row. */
export const isOfWordsAlone = (formula: CompiledFormula): boolean =>
  !formula.isBadExpression && formula.rangeDependencies.length === 0;

function share(compiled: CompiledFormula, formula: string, sheetId: string): void {
  const ofSheet = shared.get(sheetId) ?? new Map<string, CompiledFormula>();
  if (ofSheet.size >= MOST_SHARED) ofSheet.clear();
  shared.set(sheetId, ofSheet.set(formula, compiled));
}

/** What a function takes has changed: formulas that call it are compiled anew. */
export function forgetCompiled(): void {
  shared.clear();
  for (const key of Object.keys(functionCache)) Reflect.deleteProperty(functionCache, key);
}

function unmask(formula: CompiledFormula): CompiledFormula {
  const target = formula as unknown as Writable;
  if (formula.isBadExpression) target.normalizedFormula = unmaskText(target.normalizedFormula);
  for (const token of target.tokens) {
    if (token.type === 'SYMBOL') token.value = unmaskStructured(token.value) ?? token.value;
    else if (formula.isBadExpression) token.value = unmaskText(token.value);
  }
  target.symbols = target.symbols.map((symbol) => unmaskStructured(symbol) ?? symbol);
  for (const string of target.literalValues.strings) string.value = unmaskString(string.value);
  return formula;
}

function readSymbolsOfWorkbook(formula: CompiledFormula): CompiledFormula {
  if (formula.isBadExpression) return formula;
  const target = formula as unknown as Writable;
  target.execute = withLazyBranches(target.execute);
  if (formula.symbols.length === 0) return formula;
  const { execute } = target;
  target.execute = function (dependencies, ref, range, symbol, context) {
    const source = context[symbolsKey];
    const evaluation: Evaluation = { ref, range, symbol, context };
    const read = (name: string, asRange: boolean): Value =>
      (source && symbolValue(source, evaluation, read, name, asRange)) ??
      (source ? cellError('#NAME?', `Unknown name ${name}`) : symbol(name, asRange));
    return execute.call(this, dependencies, ref, range, read, context);
  };
  return formula;
}

/** When rows or columns come and go the engine looks at each word of each formula; what words mean is found anew anyway. */
function leaveWordsWhereTheyAre(): void {
  const prototype = CompiledFormula.prototype as unknown as {
    adaptCompiledFormula: (this: CompiledFormula, ...args: unknown[]) => CompiledFormula;
  };
  const { adaptCompiledFormula } = prototype;
  prototype.adaptCompiledFormula = function (...args) {
    return this.rangeDependencies.length === 0 ? this : adaptCompiledFormula.apply(this, args);
  };
}

/** The engine looks in each formula that is written for words of its own, by the order of an alphabet. */
function lookForWordsOnce(): void {
  const prototype = CompiledFormula.prototype as unknown as {
    usesSymbol: (this: CompiledFormula, symbol: string) => boolean;
  };
  const { usesSymbol } = prototype;
  const answers = new WeakMap<CompiledFormula, Map<string, boolean>>();
  prototype.usesSymbol = function (symbol) {
    const known = answers.get(this) ?? new Map<string, boolean>();
    answers.set(this, known);
    const answer = known.get(symbol) ?? usesSymbol.call(this, symbol);
    known.set(symbol, answer);
    return answer;
  };
}

/**
 * The engine drops the spaces of a formula, does not double the quotes inside its strings, and quotes the name of
 * a sheet for an accent. Excel does none of these.
 */
function keepTextAsWritten(): void {
  const prototype = CompiledFormula.prototype as unknown as {
    getTokens: (this: CompiledFormula, ...args: unknown[]) => Token[];
    toFormulaString: (this: CompiledFormula, ...args: unknown[]) => string;
  };
  const { getTokens } = prototype;
  const texts = new WeakMap<CompiledFormula, string>();
  prototype.getTokens = function (...args) {
    const tokens = getTokens.apply(this, args);
    if (this.isBadExpression) return tokens;
    let next = 0;
    for (const token of tokens) {
      if (token.type === 'REFERENCE' && token.value.startsWith("'")) {
        const { sheet = '', a1 } = splitSheet(token.value);
        token.value = `${quoteSheetName(sheet)}!${a1}`;
      }
      if (token.type === 'STRING')
        token.value = quoteString(String(this.literalValues.strings[next++]?.value));
    }
    return tokens;
  };
  prototype.toFormulaString = function (...args) {
    if (this.isBadExpression) return (this as unknown as Writable).normalizedFormula;
    // Words follow nothing that moves: a formula of words alone reads as it was written.
    const isLasting = isOfWordsAlone(this);
    const known = isLasting ? texts.get(this) : undefined;
    if (known !== undefined) return known;
    const text = prototype.getTokens
      .apply(this, args)
      .map((token) => token.value)
      .join('');
    if (isLasting) texts.set(this, text);
    return text;
  };
}

/**
 * Teaches the engine's compiler Excel's formulas. It is done once for all models, at the one place that every
 * formula passes (typed in the grid, pasted, written by the add-in, read from a file), so no cell needs a
 * translation beside it.
 */
import { CompiledFormula } from '@odoo/o-spreadsheet';
import { quoteSheetName, splitSheet } from '../addresses';
import { maskFormula, quoteString, unmaskString, unmaskStructured, unmaskText } from './formulaSyntax';
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
  Compile: (this: unknown, formula: string, ...rest: unknown[]) => CompiledFormula;
  CompileForSerializedFormula: (this: unknown, ...args: unknown[]) => CompiledFormula;
}

let taught = false;

export function teachExcelFormulas(): void {
  if (taught) return;
  taught = true;
  const compiler = CompiledFormula as unknown as CompilerStatics;
  const { Compile, CompileForSerializedFormula } = compiler;
  compiler.Compile = function (formula, ...rest) {
    return readSymbolsOfWorkbook(unmask(Compile.call(CompiledFormula, maskFormula(formula), ...rest)));
  };
  compiler.CompileForSerializedFormula = function (...args) {
    return readSymbolsOfWorkbook(CompileForSerializedFormula.apply(CompiledFormula, args));
  };
  keepTextAsWritten();
  leaveWordsWhereTheyAre();
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
  if (formula.isBadExpression || formula.symbols.length === 0) return formula;
  const target = formula as unknown as Writable;
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
    const isLasting = this.rangeDependencies.length === 0;
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

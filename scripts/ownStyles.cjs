// @ts-check
/**
 * A loader for our own modules: what a `makeStyles` comes to (class names and rules) is worked out when we build, by Griffel's
 * own code, and handed to `__styles`, as in Fluent's own components. The pane then starts without working it out, and nothing
 * asks for what compiles CSS, a twentieth of the first paint. What cannot be worked out ends the build.
 */
'use strict';

const { createRequire } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const esbuild = require('esbuild');
const ts = require('typescript');

const FLUENT = '@fluentui/react-components';

/** @typedef {{ resolveStyleRulesForSlots: (sheet: unknown) => [unknown, Record<string, unknown[]>] }} Griffel */

/** Of what Fluent stands on, as Fluent has it: what works classes out must be what puts them together in the pane. */
const ofFluent = createRequire(require.resolve(FLUENT));
/** @type {(id: '@griffel/core') => Griffel} */
const askGriffel = createRequire(ofFluent.resolve('@griffel/react'));
const { resolveStyleRulesForSlots } = askGriffel('@griffel/core');

/** @type {(id: '@fluentui/react-theme') => Record<string | symbol, unknown>} */
const askTheme = ofFluent;
/** Tokens and typography, which are a hundredth of Fluent. */
const theme = new Proxy(askTheme('@fluentui/react-theme'), {
  get(own, name) {
    if (!(name in own)) throw new Error(`Of Fluent, styles take tokens and typography, not ${String(name)}.`);
    return own[name];
  },
});

const MAKES = /\bmake(Reset|Static)?Styles\b/;

/**
 * Where the module calls `makeStyles`: as `const useStyles = makeStyles(…)`, outside of any function.
 * @param {import('typescript').SourceFile} file
 */
function findStyles(file) {
  /** @type {import('typescript').ImportSpecifier | undefined} */
  let imported;
  /** @type {import('typescript').Expression[]} */
  const sheets = [];
  let named = 0;

  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    if (ts.isIdentifier(node) && MAKES.test(node.text)) named += 1;
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (named === 0) return undefined;

  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const names = statement.importClause?.namedBindings;
      if (/** @type {import('typescript').StringLiteral} */ (statement.moduleSpecifier).text !== FLUENT)
        continue;
      if (names && ts.isNamedImports(names))
        imported ??= names.elements.find((each) => !each.propertyName && each.name.text === 'makeStyles');
    } else if (ts.isVariableStatement(statement)) {
      for (const { initializer } of statement.declarationList.declarations) {
        if (!initializer || !ts.isCallExpression(initializer)) continue;
        const { expression, arguments: args } = initializer;
        if (ts.isIdentifier(expression) && expression.text === 'makeStyles' && args.length === 1)
          sheets.push(...args);
      }
    }
  }
  // Its import, and the calls: anything else would go on being worked out in the pane.
  if (!imported || named !== sheets.length + 1)
    throw new Error(
      `Styles are made by \`const useStyles = makeStyles(…)\` of ${FLUENT}, outside of any function, and in no other way.`,
    );
  return { imported, sheets };
}

/**
 * The text of a module that exports what `makeStyles` is given, and of its own holds only what that takes.
 * @param {import('typescript').SourceFile} file
 * @param {readonly import('typescript').Expression[]} sheets
 */
function moduleOf(file, sheets) {
  /** @type {Map<string, import('typescript').Statement>} */
  const declared = new Map();
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations)
        declared.set(name.getText(file), statement);
    else if (ts.isFunctionDeclaration(statement) && statement.name)
      declared.set(statement.name.text, statement);
  }
  /** @type {Set<import('typescript').Statement>} */
  const needed = new Set(file.statements.filter((statement) => ts.isImportDeclaration(statement)));
  /** @param {import('typescript').Node} node */
  const need = (node) => {
    const statement = ts.isIdentifier(node) ? declared.get(node.text) : undefined;
    if (statement && !needed.has(statement)) {
      needed.add(statement);
      need(statement);
    }
    ts.forEachChild(node, need);
  };
  sheets.forEach(need);
  return [
    ...file.statements.filter((each) => needed.has(each)).map((each) => each.getText(file)),
    `module.exports = [${sheets.map((sheet) => sheet.getText(file)).join(', ')}];`,
  ].join('\n');
}

/**
 * What the sheets are, and the files of ours that say so beside this one.
 * @param {string} contents
 * @param {string} name
 */
function evaluate(contents, name) {
  const folder = path.dirname(name);
  const { outputFiles, metafile } = esbuild.buildSync({
    stdin: { contents, resolveDir: folder, sourcefile: path.basename(name), loader: 'tsx' },
    absWorkingDir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    // Imports that no sheet asks for are left out.
    tsconfigRaw: '{}',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const module = { exports: /** @type {unknown[]} */ ([]) };
  const text = outputFiles[0]?.text ?? '';
  const ofModule = createRequire(name);
  /** @type {(id: string) => unknown} */
  const ask = (id) => (id === FLUENT ? theme : ofModule(id));
  const run = /** @type {(ask: (id: string) => unknown, own: object) => void} */ (
    vm.compileFunction(text, ['require', 'module'])
  );
  run(ask, module);
  const others = Object.keys(metafile.inputs).filter((input) => input !== path.basename(name));
  return { values: module.exports, others: others.map((input) => path.resolve(folder, input)) };
}

/**
 * The two arguments of `__styles`; each rule once.
 * @param {unknown} value
 */
function compiled(value) {
  const [classes, rules] = resolveStyleRulesForSlots(value);
  const once = Object.entries(rules).map(([bucket, entries]) => {
    const texts = new Set(entries.map((entry) => JSON.stringify(entry)));
    return `${JSON.stringify(bucket)}:[${[...texts].join(',')}]`;
  });
  return `${JSON.stringify(classes)},{${once.join(',')}}`;
}

/**
 * @param {string} source
 * @param {string} name absolute
 */
function withStyles(source, name) {
  if (!MAKES.test(source)) return { text: source, others: [] };
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found = findStyles(file);
  if (!found) return { text: source, others: [] };
  const { imported, sheets } = found;
  const { values, others } = evaluate(moduleOf(file, sheets), name);
  let text = '';
  let end = 0;
  /** @type {(node: import('typescript').Node, instead: string) => void} */
  const replace = (node, instead) => {
    text += source.slice(end, node.getStart(file)) + instead;
    end = node.end;
  };
  replace(imported, '__styles as makeStyles');
  sheets.forEach((sheet, index) => {
    // What follows keeps the number of its line, for who reads it in a debugger.
    const lines = sheet.getText(file).split('\n').length - 1;
    replace(sheet, compiled(values[index]) + '\n'.repeat(lines));
  });
  return { text: text + source.slice(end), others };
}

/**
 * @this {import('webpack').LoaderContext<unknown>}
 * @param {string} source
 */
module.exports = function ownStyles(source) {
  const { text, others } = withStyles(source, this.resourcePath);
  for (const other of others) this.addDependency(other);
  return text;
};
module.exports.withStyles = withStyles;

// @ts-check
/**
 * A loader for Fluent's tokens: 440 names, each with `var(--` and the same name once more, of which no bundler can tell which
 * are asked for, since pages that come later ask too. A name is spelled when it is asked for instead. The few that have a
 * value of their own beside the name stay as they are. A name that does not exist would give a variable that nothing sets;
 * TypeScript knows the names.
 */
'use strict';

const PLAIN = /^\s*(\w+): 'var\(--(\w+)\)',?$/;

/** @param {string} source */
module.exports = function smallTokens(source) {
  const lines = source.split('\n');
  const plain = lines.filter((line) => {
    const [, name, variable] = PLAIN.exec(line) ?? [];
    return name !== undefined && name === variable;
  });
  if (plain.length < 400)
    throw new Error(`Fluent's tokens have ${plain.length} names that stand for themselves.`);
  const begin = 'export const tokens = {';
  const rest = lines
    .filter((line) => !plain.includes(line))
    .join('\n')
    .trim();
  if (!rest.startsWith(begin) || !rest.endsWith('};'))
    throw new Error("Fluent's tokens are no single object.");
  const others = rest.slice(begin.length, -2);
  return `export const tokens = new Proxy({${others}}, { get: (own, name) => own[name] ?? \`var(--\${name})\` });\n`;
};

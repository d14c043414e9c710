/** The bundles spell the names of Fluent's tokens when they are asked for: each must come out as Fluent has it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.join(__dirname, '../../node_modules/@fluentui/tokens/lib/tokens.js');
const LIBRARY = readFileSync(FILE, 'utf8');
const smallTokens = jest.requireActual<(source: string) => string>('../../scripts/smallTokens.cjs');

type Tokens = Readonly<Record<string, string>>;

function tokensOf(source: string): Tokens {
  const script = source.replace('export const tokens =', 'return');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  return (new Function(script) as () => Tokens)();
}

test('every name gives the same, in a tenth of the text', () => {
  const small = smallTokens(LIBRARY);
  expect(small.length).toBeLessThan(LIBRARY.length / 10);
  const [asFluent, asOurs] = [tokensOf(LIBRARY), tokensOf(small)];
  expect(Object.keys(asFluent).length).toBeGreaterThan(400);
  for (const name of Object.keys(asFluent)) expect([name, asOurs[name]]).toEqual([name, asFluent[name]]);
});

test('a library that is written otherwise is not taken apart', () => {
  expect(() => smallTokens(LIBRARY.replaceAll("'var(--color", "'var(--fui-color"))).toThrow(/stand for/);
  expect(() => smallTokens(`${LIBRARY}export const more = 1;`)).toThrow(/no single object/);
});

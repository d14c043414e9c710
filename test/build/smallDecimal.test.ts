/** The bundles leave out methods of decimal.js: nothing may ask for one of them, which no compiler would tell. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface SmallDecimal {
  (source: string): string;
  readonly METHODS: readonly string[];
  readonly STATIC: readonly string[];
}

const ROOT = path.join(__dirname, '../..');
const LIBRARY = readFileSync(path.join(ROOT, 'node_modules/decimal.js/decimal.mjs'), 'utf8');
const smallDecimal = jest.requireActual<SmallDecimal>('../../scripts/smallDecimal.cjs');

test('what is left out is gone, and the rest is there', () => {
  const small = smallDecimal(LIBRARY);
  expect(small.length).toBeLessThan(LIBRARY.length - 20_000);
  for (const name of smallDecimal.METHODS) expect(small).not.toContain(`P.${name} =`);
  for (const name of smallDecimal.STATIC) expect(small).not.toContain(`Decimal.${name} =`);
  for (const name of ['plus', 'minus', 'times', 'dividedToIntegerBy', 'toDecimalPlaces', 'toFixed'])
    expect(small).toContain(`P.${name} =`);
});

test('nothing asks for it', () => {
  // Short names too, as the library gives them: `P.toPower = P.pow = function`.
  const names = smallDecimal.METHODS.flatMap((name) => [
    name,
    ...(new RegExp(`^P\\.${name} = P\\.(\\w+) =`, 'm').exec(LIBRARY)?.slice(1) ?? []),
  ]);
  const method = new RegExp(`\\.(?:${names.join('|')})\\(`);
  const onDecimal = new RegExp(`Decimal\\.(?:${smallDecimal.STATIC.join('|')})\\(`);
  const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const asking = files.filter((file) =>
    readFileSync(path.join(ROOT, 'src', file), 'utf8')
      .split('\n')
      .some(
        (line) => onDecimal.test(line) || (method.test(line) && !/Math\.|tables\.log\(|console\./.test(line)),
      ),
  );
  expect(asking).toEqual([]);
});

import { readFile } from '../../../src/files/read/readFile';
import { understand } from '../../../src/workbook/intake/understand';
import { rowsAs } from '../../helpers/cases';
import { EXPECTED, VARIANTS, variantBytes } from '../../helpers/variants';

/** What makes a variant one, in a line. */
const named = VARIANTS.map(
  (variant) =>
    [
      Object.values(variant)
        .map((value) => JSON.stringify(value))
        .join(' '),
      variant,
    ] as const,
);

test('there are as many as were asked for', () => expect(VARIANTS.length).toBeGreaterThanOrEqual(200));

test.each(named)('%s', async (_, variant) => {
  const { sheets, problems, csv } = await readFile(variantBytes(variant));
  expect(problems).toEqual([]);
  expect(csv?.separator).toBe(variant.separator);
  const found = understand(sheets[0]!);
  expect(found.decimalSign).toBe(variant.sign);
  expect(rowsAs(found, 'communes')).toEqual(EXPECTED);
});

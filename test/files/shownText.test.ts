/** Numbers as a French Excel shows them. */
import { shownText } from '../../src/files/sheet/shownText';
import { shownNumber } from '../../src/workbook/plan/shownNumber';

test.each([
  [149.04, '#,##0.00 "€"', '149,04 €'],
  [1504.61, '#,##0.00" €"', '1\u202f504,61 €'],
  [99_999_999.99, '#,##0.00 "€"', '99\u202f999\u202f999,99 €'],
  [0, '#,##0.00 "€"', '0,00 €'],
  [-12.3, '#,##0.00 "€"', '-12,30 €'],
  [4166.665, '#,##0.00## "€"', '4\u202f166,665 €'],
  [2500, '#,##0.00## "€"', '2\u202f500,00 €'],
  [0.008546672027141506, '0.000000 "€"', '0,008547 €'],
  [7266, '#,##0 "hab."', '7\u202f266 hab.'],
  [487519, '#,##0', '487\u202f519'],
  [0.5, '0\u00a0%', '50\u00a0%'],
  [0.125, '0.0%', '12,5%'],
  // A double a little below a half cent: what counts are the 15 digits that a person sees.
  [1.005, '0.00', '1,01'],
  [2.675, '0.00', '2,68'],
  [0.285, '0%', '29%'],
  [-0.5, '#,##0.00;[Red]-#,##0.00', '-0,50'],
  [-3, '0;(0)', '(3)'],
  [0, '0;-0;"rien"', 'rien'],
  [0.5, '#,##0.##', '0,5'],
  [44469, 'dd/mm/yyyy', '30/09/2021'],
  [44469, 'd mmmm yyyy', '30 septembre 2021'],
  [1234.5, 'General', '1234,5'],
  [34095, '@', '34095'],
])('%d as %s is %s', (value, format, shown) => expect(shownNumber(value, format)).toBe(shown));

test('a formula shows its value, text is text whatever it looks like', () => {
  const formula = { tokens: [] };
  expect(shownText({ kind: 'formula', formula, cached: 62.1 }, '0.00 "€"')).toBe('62,10 €');
  expect(shownText({ kind: 'formula', formula, cached: 'cent euros' }, '0.00')).toBe('cent euros');
  expect(shownText({ kind: 'formula', formula, cached: null }, '0.00')).toBe('');
  expect(shownText({ kind: 'text', text: '=1+1' }, '0.00')).toBe('=1+1');
  expect(shownText({ kind: 'empty' }, '0.00')).toBe('');
});

test.each(['0.00E+00', '# ?/?', '[>100]0;0'])('%s, which no sheet of ours has, is refused', (format) => {
  expect(() => shownNumber(1, format)).toThrow(format);
});

import { odsNumberFormat } from '../../src/files/ods/odsNumberFormat';

describe('number formats in OpenDocument', () => {
  test.each([
    [
      '#,##0.00 "€"',
      'decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"',
    ],
    ['#,##0.00## "€"', 'decimal-places="4" number:min-decimal-places="2"'],
    ['0.##%', '<number:percentage-style style:name="N1">'],
    ['#,##0 "hab."', '<number:text> hab.</number:text>'],
    ['#,##0" hab."', '<number:text> hab.</number:text>'],
    ['0"\u00a0"%', '<number:text>\u00a0%</number:text>'],
    [
      'dd/mm/yyyy',
      '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/>',
    ],
    ['d mmmm yyyy', '<number:month number:style="long" number:textual="true"/>'],
    ['#,##0.00;[Red]-#,##0.00', 'style:condition="value()&lt;0" style:apply-style-name="N1N"'],
    ['@', '<number:text-content/>'],
  ])('%s', (format, part) => expect(odsNumberFormat(format, 'N1')).toContain(part));

  test('General needs none', () => expect(odsNumberFormat('General', 'N1')).toBeNull());

  test.each(['0.00E+00', '# ?/?', '[>100]0;0', 'dd 0', 'hh:mm'])('%s is refused', (format) => {
    expect(() => odsNumberFormat(format, 'N1')).toThrow(format);
  });
});

import fc from 'fast-check';
import {
  isFrenchVatNumber,
  isLastOfSeries,
  nextInvoiceNumber,
  seriesProblems,
} from '../../../src/core/invoices/series';

describe('a continuous series', () => {
  test('begins at 1, goes on from the highest, each prefix by itself', () => {
    expect(nextInvoiceNumber('F2021-', [])).toBe('F2021-0001');
    expect(nextInvoiceNumber('F2021-', ['F2021-0002', 'F2021-0001', 'F2020-0009', 'à voir'])).toBe(
      'F2021-0003',
    );
    expect(nextInvoiceNumber('F2021-', ['F2021-9999'])).toBe('F2021-10000');
  });

  test('what is missing or twice is named', () => {
    expect(seriesProblems(['F-0001', 'F-0003', 'F-0003', 'G-0002'])).toEqual([
      { kind: 'twice', number: 'F-0003' },
      { kind: 'missing', number: 'F-0002' },
      { kind: 'missing', number: 'G-0001' },
    ]);
    expect(seriesProblems(['F-900000'])).toHaveLength(20);
  });

  test('whatever is numbered and taken back from its end stays continuous', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ prefix: fc.constantFrom('F2021-', 'F2022-'), drop: fc.nat(5) })),
        (steps) => {
          let numbers: string[] = [];
          for (const { prefix, drop } of steps) {
            const number = numbers[drop];
            if (number !== undefined && isLastOfSeries(number, numbers))
              numbers = numbers.filter((each) => each !== number);
            else numbers.push(nextInvoiceNumber(prefix, numbers));
            expect(seriesProblems(numbers)).toEqual([]);
          }
        },
      ),
    );
  });
});

test.each([
  ['FR83404833048', true],
  ['FR84404833048', false],
  ['FR8340483304', false],
  ['DE123456789', false],
  ['', false],
])('VAT number %s: %s', (text, is) => {
  expect(isFrenchVatNumber(text)).toBe(is);
});

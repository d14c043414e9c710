import fc from 'fast-check';
import {
  isEmpty,
  isExcelError,
  readFlag,
  readNumber,
  readText,
  readYear,
} from '../../src/workbook/read/readValues';
import { nameKey, sameName } from '../../src/workbook/read/names';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';
const THIN = '\u2009';

/** The number as text, or the reason why there is none. */
const read = (cell: unknown): string => {
  const reading = readNumber(cell);
  return reading.ok ? reading.value.toFixed() : reading.reason;
};

describe('readNumber', () => {
  it.each<[unknown, string]>([
    [8333.33, '8333.33'],
    [0, '0'],
    [-12.5, '-12.5'],
    [0.1 + 0.2, '0.3'],
    ['7037', '7037'],
    ['7 037', '7037'],
    [`7${NO_BREAK}037`, '7037'],
    [`7${NARROW}037`, '7037'],
    [`7${THIN}037`, '7037'],
    [`1 234${NO_BREAK}567${NARROW}890`, '1234567890'],
    ['8 333,33 €', '8333.33'],
    [`8${NARROW}333,33${NO_BREAK}€`, '8333.33'],
    ['8333,33', '8333.33'],
    ['-12,5', '-12.5'],
    ['\u221212,5', '-12.5'],
    ['+3', '3'],
    ['- 3', '-3'],
    ['(1 200,50)', '-1200.5'],
    ['(1 200,50 €)', '-1200.5'],
    ['(1 200,50) €', '-1200.5'],
    ['1 200,50-', '-1200.5'],
    ['1 200,50 € -', '-1200.5'],
    ['(50 %)', '-0.5'],
    ['(-5)', 'text'],
    ['(5', 'text'],
    ['5)', 'text'],
    ['5-6', 'text'],
    ['-5-', 'text'],
    ['(5)-', 'text'],
    ['(1,234)', 'ambiguous'],
    ['-0', '0'],
    ['  12  ', '12'],
    ['50 %', '0.5'],
    ['12,5%', '0.125'],
    [`50${NO_BREAK}%`, '0.5'],
    ['1234,567', '1234.567'],
    ['12 345,678', '12345.678'],
    ['0,125', '0.125'],
    ['0.125', '0.125'],
    ['00,125', '0.125'],
    ['1.5', '1.5'],
    ['8333.33', '8333.33'],
    ['8 333.33', '8333.33'],
    ['1234.567', '1234.567'],
    ['1.2345', '1.2345'],
    ['8.333,33', '8333.33'],
    ['8,333.33', '8333.33'],
    ['1.234,567', '1234.567'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1.234.567,8', '1234567.8'],
    ['1,234,567.8', '1234567.8'],
    ['0.1000000000000000000000000001', '0.1000000000000000000000000001'],
  ])('reads %p as %s', (cell, number) => {
    expect(read(cell)).toBe(number);
  });

  it.each<[unknown, string]>([
    ['1,234', 'ambiguous'],
    ['1.234', 'ambiguous'],
    ['-12,345', 'ambiguous'],
    ['12.345 %', 'ambiguous'],
    ['123,456 €', 'ambiguous'],
    ['8 333.333', 'ambiguous'],
    ['70 37', 'ambiguous'],
    ['7 0370', 'ambiguous'],
    ['1234 567', 'ambiguous'],
    ['0 123', 'ambiguous'],
    [`7  037`, 'ambiguous'],
    ['1,2,3', 'ambiguous'],
    ['1,234,56', 'ambiguous'],
    ['1.234,567.8', 'ambiguous'],
    ['1,234 567', 'ambiguous'],
    ['12.05.2019', 'ambiguous'],
    ['5,', 'ambiguous'],
    [',5', 'ambiguous'],
    ['', 'empty'],
    [' ', 'empty'],
    [`${NO_BREAK}${NARROW}`, 'empty'],
    [null, 'empty'],
    [undefined, 'empty'],
    ['#N/A', 'error'],
    ['#VALEUR!', 'error'],
    ['#NAME?', 'error'],
    ['#DIV/0!', 'error'],
    [NaN, 'notFinite'],
    [Infinity, 'notFinite'],
    ['environ 12', 'text'],
    ['12 habitants', 'text'],
    ['12/05/2019', 'text'],
    ['1e5', 'text'],
    ['0x10', 'text'],
    ['Infinity', 'text'],
    ['€', 'text'],
    ['-', 'text'],
    ['.', 'text'],
    ['5 € %', 'text'],
    ['--5', 'text'],
    ['٣', 'text'],
    [true, 'text'],
    [{}, 'text'],
    ['9'.repeat(61), 'text'],
    // Nothing long is taken apart, not even to find its sign: what it is made of does not matter.
    [`(${'9'.repeat(59)})`, 'text'],
    [`${'9'.repeat(60)}-`, 'text'],
    ['1,'.repeat(31), 'text'],
  ])('refuses %p: %s', (cell, reason) => {
    expect(read(cell)).toBe(reason);
  });

  it('reads the plain value of a data type', () => {
    expect(read({ type: 'FormattedNumber', basicValue: 12.5, numberFormat: '0,0' })).toBe('12.5');
    expect(read({ type: 'Error', basicValue: '#VALUE!' })).toBe('error');
  });

  it('reads every amount that a French workbook shows', () => {
    const spaces = fc.constantFrom(' ', NO_BREAK, NARROW);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999 }),
        spaces,
        fc.constantFrom('', ' €', `${NO_BREAK}€`),
        (cents, space, unit) => {
          const plain = (cents / 100).toFixed(2);
          const [whole = '', decimals = ''] = plain.split('.');
          const shown = `${whole.replace(/\B(?=(\d{3})+$)/g, space)},${decimals}${unit}`;
          expect(read(shown)).toBe(plain.replace(/\.?0+$/, ''));
        },
      ),
    );
  });

  it('never throws, and never reads a number out of anything without digits', () => {
    fc.assert(
      fc.property(fc.anything(), (cell) => {
        expect(typeof read(cell)).toBe('string');
      }),
    );
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/\d/.test(text)),
        (text) => expect(readNumber(text).ok).toBe(false),
      ),
    );
  });
});

describe('names', () => {
  it.each([
    ['Fabrègues', ' fabrègues', true],
    ['Fabrègues', 'FABRÈGUES', true],
    ['Fabrègues', 'Fabre\u0300gues', true],
    ['Le Crès', `Le${NO_BREAK}  Crès `, true],
    ['Fabrègues', 'Fabregues', false],
    ['Le Crès', 'LeCrès', false],
    ['34095', '34095', true],
  ])('%p and %p: same name is %p', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
    expect(nameKey(a) === nameKey(b)).toBe(same);
  });

  it('readText tidies spaces and keeps case; a number is its digits', () => {
    expect(readText(`  Saint-Jean${NO_BREAK}de \n Védas `)).toBe('Saint-Jean de Védas');
    expect(readText('E\u0301té')).toBe('Été');
    expect([readText(34095), readText(null), readText(''), readText({})]).toEqual(['34095', '', '', '']);
  });
});

describe('readFlag', () => {
  const flag = (cell: unknown) => {
    const reading = readFlag(cell);
    return reading.ok ? reading.value : reading.reason;
  };

  it.each([true, 1, -1, 0.5, 'x', 'X', 'oui', 'Oui ', 'O', '1', 'VRAI'])('%p is yes', (cell) => {
    expect(flag(cell)).toBe(true);
  });

  it.each([false, 0, '', ' ', null, undefined, 'non', 'NON', 'n', '0', 'FAUX'])('%p is no', (cell) => {
    expect(flag(cell)).toBe(false);
  });

  it.each<[unknown, string]>([
    ['peut-être', 'text'],
    ['yes', 'text'],
    ['2', 'text'],
    ['#REF!', 'error'],
    [NaN, 'notFinite'],
  ])('%p is neither: %s', (cell, reason) => {
    expect(flag(cell)).toBe(reason);
  });
});

describe('readYear', () => {
  const year = (cell: unknown) => {
    const reading = readYear(cell);
    return reading.ok ? reading.value : reading.reason;
  };

  it.each<[unknown, unknown]>([
    [2019, 2019],
    ['2019', 2019],
    [' 2 019 ', 2019],
    [1900, 1900],
    [9999, 9999],
    [1899, 'notAYear'],
    [10000, 'notAYear'],
    [43466, 'notAYear'],
    [2019.5, 'notAYear'],
    ['', 'empty'],
    ['an 2', 'text'],
    ['2,019', 'ambiguous'],
    ['#N/A', 'error'],
  ])('%p is %p', (cell, expected) => {
    expect(year(cell)).toBe(expected);
  });
});

it('isEmpty: nothing or spaces, and nothing else', () => {
  expect([null, undefined, '', ' ', NO_BREAK].map(isEmpty)).toEqual([true, true, true, true, true]);
  expect([0, false, 'x', NaN, {}, [['']]].map(isEmpty)).toEqual([false, false, false, false, false, false]);
});

it('isExcelError: in English and in French, not any word with a #', () => {
  const errors = ['#N/A', '#REF!', '#NAME?', '#SPILL!', '#PROPAGATION!', '#GETTING_DATA'];
  expect(errors.filter((text) => !isExcelError(text))).toEqual([]);
  expect(['#', '#1', 'n° #2 !', '#sujet', 12, ''].filter(isExcelError)).toEqual([]);
});

import fc from 'fast-check';
import { amountInWords, integerInWords } from '../../src/french/amountInWords';
import { Decimal } from '../../src/core/money';

const words = (amount: string | number): string => amountInWords(new Decimal(amount));

test.each([
  ['148.91', 'cent quarante-huit euros et quatre-vingt-onze centimes'],
  ['149.04', 'cent quarante-neuf euros et quatre centimes'],
  ['0', 'zéro euro'],
  ['1', 'un euro'],
  ['1.01', 'un euro et un centime'],
  ['2.02', 'deux euros et deux centimes'],
  ['0.01', 'un centime'],
  ['0.5', 'cinquante centimes'],
  ['17', 'dix-sept euros'],
  ['21', 'vingt et un euros'],
  ['70', 'soixante-dix euros'],
  ['71.71', 'soixante et onze euros et soixante et onze centimes'],
  ['80', 'quatre-vingts euros'],
  ['81', 'quatre-vingt-un euros'],
  ['91', 'quatre-vingt-onze euros'],
  ['99', 'quatre-vingt-dix-neuf euros'],
  ['100', 'cent euros'],
  ['101', 'cent un euros'],
  ['200', 'deux cents euros'],
  ['201', 'deux cent un euros'],
  ['280', 'deux cent quatre-vingts euros'],
  ['1000', 'mille euros'],
  ['1001', 'mille un euros'],
  ['1504.61', 'mille cinq cent quatre euros et soixante et un centimes'],
  ['80000', 'quatre-vingt mille euros'],
  ['200000', 'deux cent mille euros'],
  ['271000', 'deux cent soixante et onze mille euros'],
  ['1000000', 'un million d’euros'],
  ['1000000.5', 'un million d’euros et cinquante centimes'],
  ['1000001', 'un million un euros'],
  ['1200000', 'un million deux cent mille euros'],
  ['80000000', 'quatre-vingts millions d’euros'],
  ['200000000', 'deux cents millions d’euros'],
  ['1000000000', 'un milliard d’euros'],
  ['1000000080', 'un milliard quatre-vingts euros'],
  ['2003000000', 'deux milliards trois millions d’euros'],
  ['-12.3', 'moins douze euros et trente centimes'],
  ['-0', 'zéro euro'],
])('%s: %s', (amount, expected) => {
  expect(words(amount)).toBe(expected);
});

test('the longest amount still fits a text inside a formula', () => {
  expect(words('999999999999.99').length).toBeLessThan(255);
});

test.each(['0.005', '1e12', '-1e12', 'NaN', 'Infinity'])('%s has no words', (amount) => {
  expect(() => words(amount)).toThrow(RangeError);
});

/** The number that French words say, read with rules of its own. */
function parsed(text: string): number {
  const values: Record<string, number> = {
    zéro: 0,
    un: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
  };
  let total = 0;
  let group = 0;
  for (const word of text.split(/[ -]/)) {
    if (word === 'et') continue;
    const value = values[word];
    if (/^cents?$/.test(word)) group = Math.max(group, 1) * 100;
    else if (word === 'mille') [total, group] = [total + Math.max(group, 1) * 1e3, 0];
    else if (/^millions?$/.test(word)) [total, group] = [total + group * 1e6, 0];
    else if (/^milliards?$/.test(word)) [total, group] = [total + group * 1e9, 0];
    else if (word === 'vingts' || (word === 'vingt' && group % 10 === 4)) group += 76;
    else if (value !== undefined) group += value;
    else throw new Error(`Not a number word: ${word}`);
  }
  return total + group;
}

test('every integer below ten thousand reads back', () => {
  for (let count = 0; count < 10_000; count++)
    expect([count, parsed(integerInWords(count))]).toEqual([count, count]);
});

test('every amount reads back, and its unit agrees with it', () => {
  const parts = [fc.integer({ min: 0, max: 999_999_999_999 }), fc.integer({ min: 0, max: 2_000_000 })];
  fc.assert(
    fc.property(fc.oneof(...parts), fc.integer({ min: 0, max: 99 }), (euros, cents) => {
      const text = words(new Decimal(euros).plus(new Decimal(cents).div(100)).toString());
      const match = /^(?:(.*?) (?:d’)?(euros?))?(?: et )?(?:((?!.*euro).*) (centimes?))?$/.exec(text);
      const [, euroWords = 'zéro', euroNoun = 'euro', centWords = 'zéro', centNoun = 'centime'] = match ?? [];
      expect([parsed(euroWords), parsed(centWords)]).toEqual([euros, cents]);
      expect([euroNoun, centNoun]).toEqual([
        euros < 2 ? 'euro' : 'euros',
        cents < 2 ? 'centime' : 'centimes',
      ]);
      expect(/d’euros/.test(text)).toBe(euros > 0 && euros % 1_000_000 === 0);
      expect(text).not.toMatch(
        / {2}|^ | $|(^|llions? |lliards? )un mille\b|-et-|(cents|vingts) (?!milli|euro|centime)/,
      );
    }),
    { numRuns: 500 },
  );
});

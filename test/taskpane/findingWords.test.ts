import { frenchSpaces } from '../../src/french/spaces';
import { formatOf } from '../../src/i18n/format';
import { findingWords } from '../../src/taskpane/kit/findings/words/index';
import { findingOf, type WorkbookFinding } from '../../src/workbook/read/findings/findings';
import { FINDINGS, type FindingCode, type ValueType } from '../../src/workbook/read/findings/register';

const CODES = Object.keys(FINDINGS) as FindingCode[];

/** A value of each type, another one for each name, and how it must stand in a sentence. */
function sample(type: ValueType, index: number, language: 'fr' | 'en'): readonly [unknown, string] {
  const format = formatOf(language);
  const amount = 1234.5 + index;
  switch (type) {
    case 'text':
      return [`Ploum${index}`, `Ploum${index}`];
    case 'year':
      return [2031 + index, String(2031 + index)];
    case 'euros':
      return [amount, format.money(amount)];
    case 'eurosInCell':
      return [String(amount), format.money(amount)];
    case 'inhabitants':
      return [7037 + index, format.integer(7037 + index)];
    case 'inhabitantsInCell':
      return [String(7037 + index), format.integer(7037 + index)];
    case 'date':
      return [44_000 + index, format.date(44_000 + index)];
    case 'count':
      return [2.5 + index, format.number(2.5 + index)];
    case 'rate':
      return [0.125, format.percent(0.125)];
    case 'addresses':
      return [['A9', 'D10'], 'A9, D10'];
  }
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const sentenceOf = findingWords(language);
  const spaced = (text: string): string => (language === 'fr' ? frenchSpaces(text) : text);

  test.each(CODES)('%s says each of its values, as its type is said', (code) => {
    const samples = Object.entries<ValueType>(FINDINGS[code].values).map(
      ([name, type], index) => [name, ...sample(type, index, language)] as const,
    );
    const values = Object.fromEntries(samples.map(([name, value]) => [name, value]));
    const { what, todo } = sentenceOf({ code, severity: 'error', place: null, values } as WorkbookFinding);
    for (const [name, , said] of samples)
      expect([name, `${what} ${todo}`]).toEqual([name, expect.stringContaining(spaced(said))]);
    expect(what + todo).not.toMatch(/[{}[\]…]/);
  });

  test('what is used in place of a value is said where there is something to say', () => {
    const ofFallback = (fallback: string): string =>
      sentenceOf(findingOf('settingInvalid', null, { setting: 'Millésime', value: 'jadis', fallback })).what;
    expect(ofFallback('2021')).toMatch(/2021\.$/);
    expect(ofFallback('')).toBe(ofFallback('2021').replace(/[^.]+2021\.$/, ''));
  });

  test.each(['[x]', '{value}', '$&', '[{commune}]', '{', ']'])(
    'a cell that holds %s is shown so',
    (value) => {
      expect(sentenceOf(findingOf('cellHoldsError', null, { value })).what).toContain(value);
    },
  );
});

test('a cell that is read as an amount but is no plain number is shown as it stands', () => {
  const { what } = findingWords('fr')(
    findingOf('costNegative', null, { application: 'E-demat', value: '-12,5' }),
  );
  expect(what).toContain('-12,5.');
});

test('findings are plain data: they come back whole from JSON', () => {
  const finding = findingOf('sheetStale', { sheet: 'Récap 2021' }, { sheet: 'Récap 2021' });
  expect(finding).toEqual({
    code: 'sheetStale',
    severity: 'warning',
    place: { sheet: 'Récap 2021' },
    values: { sheet: 'Récap 2021' },
  });
  expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
});

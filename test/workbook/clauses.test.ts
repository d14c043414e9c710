import fc from 'fast-check';
import { BODY_KINDS, LEGAL_BASIS } from '../../src/core/clauses/bodies';
import { NO_CLAUSES, type Clauses } from '../../src/core/clauses/clauses';
import { legalBasisOf, modelOfKind, MONTPELLIER_2019 } from '../../src/core/clauses/models';
import { serialDate } from '../../src/core/dates';
import { INTEREST_REGIMES } from '../../src/core/lateInterest';
import { readClauses } from '../../src/workbook/read/readClauses';
import { collectFindings } from '../../src/workbook/read/findings/findings';
import { CLAUSE_SETTINGS, type ClauseRole } from '../../src/workbook/schema/clauseSettings';
import { clauseValues } from '../../src/workbook/tables/clauseRows';
import type { RowView } from '../../src/workbook/read/tableView';

type Values = Partial<Record<ClauseRole, string | number | boolean>>;

/** What is read of rows with these values; with the settings that could not be. */
function read(values: Values, former = false) {
  const { findings, report } = collectFindings();
  const row = (role: ClauseRole): RowView | undefined => {
    const value = values[role];
    return value === undefined
      ? undefined
      : {
          index: 0,
          sheetRow: 2,
          address: () => 'B2',
          cell: (column) => (column === 'value' ? value : CLAUSE_SETTINGS[role].key),
          formula: () => null,
          place: (column) => ({ table: 'settings', row: 0, column }),
        };
  };
  const clauses = readClauses(row, report, former);
  return { clauses, refused: findings.map(({ values: said }) => JSON.stringify(said)) };
}

const withoutOwn = ({ court: _, place: __, ...clauses }: Clauses) => clauses;

describe('clauses in the settings', () => {
  it('nothing is said where nothing stands, and a former workbook goes on as it was', () => {
    expect(read({}).clauses).toEqual(withoutOwn(NO_CLAUSES));
    expect(read({}, true).clauses).toEqual(MONTPELLIER_2019);
    // One clause is enough to say that the others are empty on purpose.
    expect(read({ paymentDays: 45 }, true).clauses).toEqual({ ...withoutOwn(NO_CLAUSES), paymentDays: 45 });
  });

  it('Montpellier’s are read back as they are written', () => {
    expect(read(clauseValues(MONTPELLIER_2019))).toEqual({
      clauses: withoutOwn(MONTPELLIER_2019),
      refused: [],
    });
  });

  const text = fc.constantFrom('', 'Chorus', '4', '12-1', 'article L. 5214-16-1', 'deux\nlignes');
  const line = text.filter((words) => !words.includes('\n'));
  const days = fc.option(fc.integer({ min: 0, max: 400 }));
  const dayOfYear = fc.option(
    fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
  );
  const articles = fc.record({
    prices: line,
    share: line,
    billing: line,
    tax: line,
    term: line,
    requests: line,
    termination: line,
    disputes: line,
  });
  const clauses = fc.record<Clauses>({
    bodyKind: fc.option(fc.constantFrom(...BODY_KINDS)),
    legalBasis: line,
    deliberation: fc.record({
      number: line,
      date: fc.option(fc.integer({ min: serialDate(2000, 1, 1), max: serialDate(2040, 1, 1) })),
    }),
    articles,
    issueBefore: dayOfYear,
    transmission: line,
    contest: fc.option(fc.record({ days: fc.integer({ min: 0, max: 90 }), clear: fc.boolean(), by: line })),
    paymentDays: days,
    interest: fc.option(fc.record({ regime: fc.constantFrom(...INTEREST_REGIMES), byItself: fc.boolean() })),
    amicable: fc.boolean(),
    court: fc.constant(''),
    notice: fc.option(
      fc.record({
        months: fc.integer({ min: 0, max: 24 }),
        counts: fc.constantFrom('sent' as const, 'received' as const),
      }),
    ),
    answerMonths: days,
    termination: fc.record({
      years: fc.uniqueArray(fc.integer({ min: 2019, max: 2035 }), { maxLength: 3 }),
      notifiedBefore: dayOfYear,
    }),
    methodNote: text,
    place: fc.constant('mainland' as const),
  });
  it('any are', () => {
    fc.assert(
      fc.property(clauses, (given) => {
        expect(read(clauseValues(given))).toEqual({ clauses: withoutOwn(given), refused: [] });
      }),
    );
  });

  it.each<[ClauseRole, string | number, Partial<Clauses>]>([
    ['issueBefore', '1er janvier', { issueBefore: { month: 1, day: 1 } }],
    ['issueBefore', ' 15 AOUT ', { issueBefore: { month: 8, day: 15 } }],
    ['issueBefore', '31/12', { issueBefore: { month: 12, day: 31 } }],
    // Excel made a date of what was typed.
    ['issueBefore', serialDate(2026, 9, 30), { issueBefore: { month: 9, day: 30 } }],
    ['terminationYears', 2021, { termination: { years: [2021], notifiedBefore: null } }],
    ['terminationYears', '2020 ; 2021', { termination: { years: [2020, 2021], notifiedBefore: null } }],
    ['deliberationDate', '12/10/2018', { deliberation: { number: '', date: serialDate(2018, 10, 12) } }],
    ['articleShare', 4, { articles: { ...NO_CLAUSES.articles, share: '4' } }],
    ['bodyKind', 'communauté de communes', { bodyKind: 'communauteCommunes' }],
    ['contestDays', 8, { contest: { days: 8, clear: true, by: '' } }],
  ])('%s: %s', (role, value, expected) => {
    expect(read({ [role]: value })).toEqual({
      clauses: { ...withoutOwn(NO_CLAUSES), ...expected },
      refused: [],
    });
  });

  it.each<[ClauseRole, string | number]>([
    ['issueBefore', '31 février'],
    ['issueBefore', 'fin septembre'],
    ['terminationYears', '2020 et 2021'],
    ['deliberationDate', '31/02/2018'],
    ['paymentDays', 'trente'],
    ['paymentDays', -3],
    ['paymentDays', 1.5],
    ['bodyKind', 'Mairie'],
    ['interestRegime', 'à voir'],
    ['amicable', 'peut-être'],
  ])('%s: %s is said to be unreadable, and left out', (role, value) => {
    const { clauses: got, refused } = read({ [role]: value });
    expect(got).toEqual(withoutOwn(NO_CLAUSES));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain(CLAUSE_SETTINGS[role].key);
  });
});

describe('models', () => {
  it('the legal basis of each kind of body, as it is printed', () => {
    expect(Object.fromEntries(BODY_KINDS.map((kind) => [kind, legalBasisOf(kind)]))).toEqual({
      metropole: 'articles L. 5217-7 et L. 5215-27',
      metropoleDeLyon: 'article L. 3633-4',
      communauteUrbaine: 'article L. 5215-27',
      communauteAgglomeration: 'articles L. 5216-7-1 et L. 5215-27',
      communauteCommunes: 'article L. 5214-16-1',
      territorialEstablishment: 'article L. 5219-5',
      syndicat: '',
      other: '',
    });
  });

  it('a model by kind holds the law, and nothing of any convention', () => {
    for (const kind of BODY_KINDS)
      expect(modelOfKind(kind)).toEqual({ ...NO_CLAUSES, bodyKind: kind, legalBasis: legalBasisOf(kind) });
    expect(LEGAL_BASIS.metropole).toEqual(['L. 5217-7', 'L. 5215-27']);
  });
});

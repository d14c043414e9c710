/** A blank cell comes as null, as an empty text, or as 0: no amount is silently another one for it. */
import * as fc from 'fast-check';
import { errorOf } from './runtime';
import { communeTotal, costShare, statement } from '../../src/functions/functions';

type Cell = string | number | null;
type Rows = Cell[][];

interface Tables {
  readonly communes: Rows;
  readonly applications: Rows;
  readonly subscriptions: Rows;
}

const COMMUNES: Rows = [
  ['Commune', 'Type', 'Population'],
  ['Aigues', null, 600],
  ['Cers', 'Commune', 1400],
];
const APPLICATIONS: Rows = [
  ['Application', 'Coût annuel global', 'Participation', 'Refacturée'],
  ['Portail', 1000, 0.25, 'Oui'],
  ['Paie', 2000, 0.5, 'Oui'],
];
const SUBSCRIPTIONS: Rows = [
  ['Commune', 'Application', 'Première année', 'Dernière année'],
  ['Aigues', 'Portail', 2019, null],
  ['Aigues', 'Paie', null, null],
];
const TABLES: Tables = { communes: COMMUNES, applications: APPLICATIONS, subscriptions: SUBSCRIPTIONS };

const WAYS = [
  ['null', null],
  ['text', ''],
  ['zero', 0],
] as const;

const blanksAs = (tables: Tables, blank: Cell): Tables => {
  const of = (rows: Rows): Rows => rows.map((row) => row.map((cell) => cell ?? blank));
  return {
    communes: of(tables.communes),
    applications: of(tables.applications),
    subscriptions: of(tables.subscriptions),
  };
};
const ofAigues = ({ communes, applications, subscriptions }: Tables, rate?: unknown) =>
  statement('Aigues', communes, applications, subscriptions, 2021, rate);
/** One cell of a table changed; row 0 is the header. */
const changed = (rows: Rows, row: number, column: number, value: Cell): Rows =>
  rows.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells));

describe('STATEMENT', () => {
  test.each(WAYS)('blank kinds and years are what they are: %s', (_, blank) => {
    expect(ofAigues(blanksAs(TABLES, blank))).toEqual([
      ['Portail', 1000, 225],
      ['Paie', 2000, 300],
      ["Écart d'arrondi", '', 0],
      ['Total', 3000, 525],
    ]);
  });

  const where = (table: string, row: number, header: string) =>
    `${table} (ligne ${row} sous les en-têtes, « ${header} »)`;
  test.each<[string, Partial<Tables>, unknown, string]>([
    [
      'a participation',
      { applications: changed(APPLICATIONS, 1, 2, null) },
      [
        ['Portail', 1000, 150],
        ['Paie', 2000, 300],
      ],
      where('applications', 1, 'Participation'),
    ],
    [
      'whether it is re-billed',
      { applications: changed(APPLICATIONS, 2, 3, null) },
      [
        ['Portail', 1000, 225],
        ['Paie', 2000, 300],
      ],
      where('applications', 2, 'Refacturée'),
    ],
    [
      'a cost',
      { applications: changed(APPLICATIONS, 2, 1, null) },
      '#VALUE! applications (ligne 2 sous les en-têtes, « Coût annuel global ») : valeur manquante.',
      where('applications', 2, 'Coût annuel global'),
    ],
    [
      'a population',
      { communes: changed(COMMUNES, 2, 2, null) },
      '#VALUE! communes (ligne 2 sous les en-têtes, « Population ») : valeur manquante.',
      where('communes', 2, 'Population'),
    ],
  ])('a blank for %s is one, or refused where it cannot be told from 0', (_, change, expected, place) => {
    const tables = { ...TABLES, ...change };
    const outcome = (blank: Cell): unknown => {
      try {
        return ofAigues(blanksAs(tables, blank)).slice(0, -2);
      } catch {
        return errorOf(() => ofAigues(blanksAs(tables, blank)));
      }
    };
    expect(outcome(null)).toEqual(expected);
    expect(outcome('')).toEqual(expected);
    expect(outcome(0)).toBe(
      `#VALUE! ${place} : 0 peut être une cellule vide ; saisissez la valeur, ou '0 (avec l'apostrophe) si c'est bien zéro.`,
    );
  });

  test('a 0 that is meant is one wherever some blank tells that blanks are none, and as text everywhere', () => {
    const free = (cell: Cell): Tables => ({ ...TABLES, applications: changed(APPLICATIONS, 1, 2, cell) });
    for (const blank of [null, ''])
      expect(ofAigues(blanksAs(free(0), blank))[0]).toEqual(['Portail', 1000, 300]);
    for (const [, blank] of WAYS) {
      expect(ofAigues(blanksAs(free('0'), blank))[0]).toEqual(['Portail', 1000, 300]);
      expect(ofAigues(blanksAs(free('0 %'), blank))[0]).toEqual(['Portail', 1000, 300]);
    }
  });

  test('a default rate of 0 may be a blank too: it is refused where it would count', () => {
    const withoutOwn = { ...TABLES, applications: APPLICATIONS.map((row) => [row[0]!, row[1]!, row[3]!]) };
    expect(ofAigues(blanksAs(withoutOwn, null), 0)[0]).toEqual(['Portail', 1000, 300]);
    expect(errorOf(() => ofAigues(blanksAs(withoutOwn, 0), 0))).toMatch(/contributionRate : 0 peut être/);
    expect(ofAigues(blanksAs(withoutOwn, 0), '0 %')[0]).toEqual(['Portail', 1000, 300]);
    // Not where every application has its own.
    expect(ofAigues(blanksAs(TABLES, 0), 0)[0]).toEqual(['Portail', 1000, 225]);
  });

  test('years that are typed as 0 are none', () => {
    const tables = { ...TABLES, subscriptions: changed(SUBSCRIPTIONS, 1, 3, 0) };
    expect(errorOf(() => ofAigues(blanksAs(tables, null)))).toBe(
      "#VALUE! subscriptions (ligne 1 sous les en-têtes, « Dernière année ») : 0 n'est pas une année.",
    );
  });

  test('whatever is left blank: as 0 it comes to the same amounts, or to an error', () => {
    const blanks = fc.record({
      communes: fc.subarray([1, 2].flatMap((row) => [1, 2].map((column) => [row, column]))),
      applications: fc.subarray([1, 2].flatMap((row) => [1, 2, 3].map((column) => [row, column]))),
      subscriptions: fc.subarray([1, 2].flatMap((row) => [2, 3].map((column) => [row, column]))),
    });
    const outcome = (tables: Tables): unknown => {
      try {
        return ofAigues(tables);
      } catch {
        return errorOf(() => ofAigues(tables));
      }
    };
    fc.assert(
      fc.property(blanks, (chosen) => {
        const tables = Object.fromEntries(
          (Object.keys(TABLES) as (keyof Tables)[]).map((name) => [
            name,
            chosen[name].reduce((rows, [row, column]) => changed(rows, row!, column!, null), TABLES[name]),
          ]),
        ) as unknown as Tables;
        const meant = outcome(blanksAs(tables, null));
        expect(outcome(blanksAs(tables, ''))).toEqual(meant);
        const zeroed = outcome(blanksAs(tables, 0));
        if (JSON.stringify(zeroed) !== JSON.stringify(meant))
          expect(zeroed).toMatch(/0 peut être une cellule vide|^#DIV\/0!$/);
      }),
    );
  });
});

test('what other functions cannot tell is what they say: 0 is 0, nothing is the default', () => {
  expect(costShare(1, 100, 4)).toBe(12.5);
  expect(costShare(1, 100, 4, null)).toBe(12.5);
  expect(costShare(1, 100, 4, 0)).toBe(25);
  expect(communeTotal(1, [[100, 100]], 4, [[0, null]])).toBe(37.5);
});

import { errorOf } from './runtime';
import { statement } from '../../src/functions/functions';
import published from '../golden/published-amounts.json';
import communesJson from '../golden/montpellier-31-communes.json';
import recap from '../golden/montpellier-recap-expected.json';

type Rows = unknown[][];

const communes: Rows = [
  ['Commune', 'Code INSEE', 'SIRET', 'Type', 'Population'],
  ['Aigues', '34001', '', 'Commune', 600],
  ['Bréau', '34002', '', '', '7 400'],
  ['CCAS d’Aigues', '', '', 'CCAS', ''],
  ['Cers', '34003', '', 'commune', 2000],
];
const applications: Rows = [
  ['Application', 'Code', 'Coût annuel global', 'Participation', 'Refacturée'],
  ['Portail', 'P', 1000, '', 'Oui'],
  ['Paie', 'A', '8\u202f333,33 €', '25 %', ''],
  ['Open Data', 'O', 3000, '', 'Non'],
  ['Archives', 'R', '', '', ''],
];
const subscriptions: Rows = [
  ['Commune', 'Application', 'Première année', 'Dernière année'],
  ['aigues ', 'PAIE', '', ''],
  ['Aigues', 'Portail', 2019, 2020],
  ['Aigues', 'Portail', 2022, ''],
  ['Aigues', 'Open Data', '', ''],
  ['Bréau', 'Portail', '', ''],
];
const of = (
  commune: unknown,
  tables: { communes?: Rows; applications?: Rows; subscriptions?: Rows } = {},
  year?: unknown,
  rate?: unknown,
) =>
  statement(
    commune,
    tables.communes ?? communes,
    tables.applications ?? applications,
    tables.subscriptions ?? subscriptions,
    year,
    rate,
  );
/** A table with one cell changed; row 0 is the header. */
const changed = (table: Rows, row: number, column: number, value: unknown): Rows =>
  table.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells));

describe('what it spills', () => {
  it('the published amounts, a gap and a total', () => {
    const rows = statement(
      'Fabrègues',
      [
        ['Population', 'Commune'],
        [published.communePopulation, 'Fabrègues'],
        [published.totalPopulation - published.communePopulation, 'Les autres'],
      ],
      [
        ['Application', 'Coût annuel global'],
        ...published.lines.map((line) => [line.application, Number(line.annualCost)]),
      ],
      [['Application', 'Commune'], ...published.lines.map((line) => [line.application, 'Fabrègues'])],
    );
    expect(rows).toEqual([
      [published.lines[0]!.application, 8333.33, 62.05],
      [published.lines[1]!.application, 5000, 37.23],
      [published.lines[2]!.application, 6666.67, 49.64],
      ["Écart d'arrondi", '', -0.01],
      ['Total', 20000, 148.91],
    ]);
  });

  it('every commune of Montpellier', () => {
    const everyCommune = [
      ['Commune', 'Population'],
      ...communesJson.communes.map(({ nom, populationTotale }) => [nom, populationTotale]),
    ];
    const costs = [
      ['Application', 'Coût annuel global', 'Refacturée'],
      ...recap.applications.map(({ name, annualCost, rebilled }) => [
        name,
        Number(annualCost),
        rebilled ? 'Oui' : 'Non',
      ]),
    ];
    const uses = [
      ['Commune', 'Application'],
      ...Object.entries(recap.subscriptions).flatMap(([commune, names]) =>
        names.map((name) => [commune, name]),
      ),
    ];
    for (const row of recap.rows) {
      const rows = statement(row.commune, everyCommune, costs, uses);
      const lines: Record<string, string> = Object.fromEntries(
        rows.slice(0, -2).map(([name, , amount]) => [String(name), Number(amount).toFixed(2)]),
      );
      expect(lines).toEqual(row.lines);
      expect(rows.at(-2)![2]).toBe(Number(row.gap));
      expect(rows.at(-1)![2]).toBe(Number(row.total));
    }
  });

  it('in the order of the applications, re-billed ones only, with the table’s rates', () => {
    expect(of('Aigues')).toEqual([
      ['Portail', 1000, 30],
      ['Paie', 8333.33, 375],
      ["Écart d'arrondi", '', 0],
      ['Total', 9333.33, 405],
    ]);
  });

  it('for one year', () => {
    expect(of('Aigues', {}, 2020).slice(0, -2)).toHaveLength(2);
    expect(of('Aigues', {}, 2021)).toEqual([
      ['Paie', 8333.33, 375],
      ["Écart d'arrondi", '', 0],
      ['Total', 8333.33, 375],
    ]);
    expect(of('Aigues', {}, 2022).slice(0, -2)).toHaveLength(2);
  });

  it('with another default rate', () => {
    expect(of('Aigues', {}, null, 0)[0]).toEqual(['Portail', 1000, 60]);
    expect(of('Aigues', {}, null, 0)[1]).toEqual(['Paie', 8333.33, 375]);
  });

  it('a commune without subscriptions owes nothing', () => {
    expect(of('Cers')).toEqual([
      ["Écart d'arrondi", '', 0],
      ['Total', 0, 0],
    ]);
  });

  it('finds names whatever their case and spaces, and columns wherever they are', () => {
    expect(of(' AIGUES\u00a0')).toEqual(of('Aigues'));
    expect(of('Bre\u0301au')).toEqual(of('Bréau'));
    const turned = (table: Rows) => table.map((row) => [...row].reverse());
    expect(
      of('Aigues', {
        communes: turned(communes),
        applications: turned(applications),
        subscriptions: turned(subscriptions),
      }),
    ).toEqual(of('Aigues'));
  });

  it('adds up the four components where there is no column for the whole', () => {
    const components: Rows = [
      ['Application', 'Maintenance', 'Exploitation', 'Évolutions', 'Amortissement'],
      ['Portail', 400, 300, '', '300,00'],
      ['Paie', 8333.33, '', '', ''],
      ['Open Data', '', '', '', ''],
    ];
    expect(of('Bréau', { applications: components })[0]).toEqual(['Portail', 1000, 370]);
    expect(errorOf(() => of('Aigues', { applications: components }))).toBe(
      '#VALUE! applications (ligne 3 sous les en-têtes, « Maintenance ») : valeur manquante.',
    );
  });

  it('does not mind the cost of what is not re-billed', () => {
    expect(of('Aigues', { applications: changed(applications, 3, 2, 'gratuit') })).toEqual(of('Aigues'));
  });

  it('leaves out empty rows, and the row of totals that [#All] brings', () => {
    const withTotals = [...communes, ['', '', '', '', ''], ['Total', '', '', '', 10000]];
    expect(of('Aigues', { communes: withTotals })).toEqual(of('Aigues'));
    expect(of('Aigues', { applications: [...applications, ['', '', 0, '', '']] })).toEqual(of('Aigues'));
    // A row that was added in the grid, where the column of participations fills itself.
    const filled = applications[0]!.map((header) => (header === 'Participation' ? 0.5 : ''));
    expect(of('Aigues', { applications: [...applications, filled] })).toEqual(of('Aigues'));
    expect(of('Aigues', { subscriptions: [...subscriptions, ['Total', '', '', 5]] })).toEqual(of('Aigues'));
  });
});

describe('what it refuses', () => {
  it.each<[string, () => unknown, string]>([
    [
      'an unknown commune',
      () => of('Béziers'),
      '#N/A commune : « Béziers » est inconnu du tableau de référence.',
    ],
    [
      'an accent left out: it is significant',
      () => of('Breau'),
      '#N/A commune : « Breau » est inconnu du tableau de référence.',
    ],
    [
      'a CCAS',
      () => of('CCAS d’Aigues'),
      "#N/A commune : « CCAS d’Aigues » n'est pas une commune et n'a pas de quote-part.",
    ],
    ['no commune', () => of(''), '#VALUE! commune : valeur manquante.'],
    [
      'the text of an error for a commune',
      () => of('#N/A'),
      '#N/A commune : « #N/A » est inconnu du tableau de référence.',
    ],
    ['two communes', () => of([['Aigues', 'Cers']]), '#VALUE! commune : une seule cellule est attendue.'],
    [
      'a table without its header',
      () => of('Aigues', { communes: communes.slice(2) }),
      '#VALUE! communes : pas de colonne « Commune » ; donnez le tableau avec ses en-têtes, comme Tableau[#Tout].',
    ],
    [
      'a table without a column',
      () => of('Aigues', { communes: communes.map((row) => row.slice(0, 4)) }),
      '#VALUE! communes : pas de colonne « Population » ; donnez le tableau avec ses en-têtes, comme Tableau[#Tout].',
    ],
    [
      'applications without any cost',
      () => of('Aigues', { applications: applications.map((row) => row.slice(0, 2)) }),
      '#VALUE! applications : pas de colonne « Maintenance » ; donnez le tableau avec ses en-têtes, comme Tableau[#Tout].',
    ],
    [
      'subscriptions without applications',
      () => of('Aigues', { subscriptions: [['Commune']] }),
      '#VALUE! subscriptions : pas de colonne « Application » ; donnez le tableau avec ses en-têtes, comme Tableau[#Tout].',
    ],
    [
      'a commune twice',
      () => of('Aigues', { communes: changed(communes, 4, 0, 'AIGUES') }),
      '#VALUE! communes (ligne 4 sous les en-têtes, « Commune ») : « AIGUES » y est déjà.',
    ],
    [
      'an application twice',
      () => of('Aigues', { applications: changed(applications, 3, 0, 'Portail') }),
      '#VALUE! applications (ligne 3 sous les en-têtes, « Application ») : « Portail » y est déjà.',
    ],
    [
      'a subscription twice in one year',
      () => of('Aigues', { subscriptions: changed(subscriptions, 3, 2, 2020) }),
      '#VALUE! subscriptions (ligne 3 sous les en-têtes, « Application ») : « Portail » y est déjà.',
    ],
    [
      'a subscription that ends in the year in which another starts',
      () =>
        of('Aigues', {
          subscriptions: subscriptions.map((row, r) => (r === 3 ? ['Aigues', 'Portail', 2018, 2019] : row)),
        }),
      '#VALUE! subscriptions (ligne 3 sous les en-têtes, « Application ») : « Portail » y est déjà.',
    ],
    [
      'a subscription of a commune that is nowhere',
      () => of('Aigues', { subscriptions: changed(subscriptions, 5, 0, 'Aigue') }),
      '#N/A subscriptions (ligne 5 sous les en-têtes, « Commune ») : « Aigue » est inconnu du tableau de référence.',
    ],
    [
      'a subscription to an application that is nowhere',
      () => of('Aigues', { subscriptions: changed(subscriptions, 2, 1, 'Portails') }),
      '#N/A subscriptions (ligne 2 sous les en-têtes, « Application ») : « Portails » est inconnu du tableau de référence.',
    ],
    [
      'years the wrong way round',
      () => of('Aigues', { subscriptions: changed(subscriptions, 2, 3, 2018) }),
      '#VALUE! subscriptions (ligne 2 sous les en-têtes, « Dernière année ») : la dernière année précède la première.',
    ],
    [
      'a date for a year',
      () => of('Aigues', { subscriptions: changed(subscriptions, 2, 2, 43466) }),
      "#VALUE! subscriptions (ligne 2 sous les en-têtes, « Première année ») : 43466 n'est pas une année.",
    ],
    [
      'a commune without a population',
      () => of('Aigues', { communes: changed(communes, 4, 4, '') }),
      '#VALUE! communes (ligne 4 sous les en-têtes, « Population ») : valeur manquante.',
    ],
    [
      'a population that can be read in two ways',
      () => of('Aigues', { communes: changed(communes, 2, 4, '7,400') }),
      '#VALUE! communes (ligne 2 sous les en-têtes, « Population ») : « 7,400 » peut se lire de plusieurs façons ; saisissez un nombre.',
    ],
    [
      'half an inhabitant',
      () => of('Aigues', { communes: changed(communes, 2, 4, '7,5') }),
      "#VALUE! communes (ligne 2 sous les en-têtes, « Population ») : 7,5 n'est pas un nombre entier.",
    ],
    [
      'a name left out',
      () => of('Aigues', { communes: changed(communes, 4, 0, '') }),
      '#VALUE! communes (ligne 4 sous les en-têtes, « Commune ») : valeur manquante.',
    ],
    [
      'a kind that is none',
      () => of('Aigues', { communes: changed(communes, 4, 3, 'Hameau') }),
      '#VALUE! communes (ligne 4 sous les en-têtes, « Type ») : type « Hameau » inconnu.',
    ],
    [
      'a cost in words',
      () => of('Aigues', { applications: changed(applications, 1, 2, 'gratuit') }),
      "#VALUE! applications (ligne 1 sous les en-têtes, « Coût annuel global ») : « gratuit » n'est pas un nombre.",
    ],
    [
      'a negative rate',
      () => of('Aigues', { applications: changed(applications, 1, 3, -1) }),
      '#VALUE! applications (ligne 1 sous les en-têtes, « Participation ») : -1 est négatif.',
    ],
    [
      'the cost left out of an application that is used',
      () => of('Aigues', { applications: changed(applications, 1, 2, '') }),
      '#VALUE! applications (ligne 1 sous les en-têtes, « Coût annuel global ») : valeur manquante.',
    ],
    [
      'a rate that is none',
      () => of('Aigues', { applications: changed(applications, 1, 3, '50') }),
      "#VALUE! applications (ligne 1 sous les en-têtes, « Participation ») : 50 n'est pas un taux de 0 à 1 (50 % s'écrit 0,5).",
    ],
    [
      'a flag that is none',
      () => of('Aigues', { applications: changed(applications, 1, 4, 'parfois') }),
      '#VALUE! applications (ligne 1 sous les en-têtes, « Refacturée ») : « parfois » ne veut dire ni oui (VRAI, x, oui, o, 1) ni non (FAUX, vide, non, n, 0).',
    ],
    ['a year in words', () => of('Aigues', {}, 'tous'), "#VALUE! year : « tous » n'est pas un nombre."],
    ['a year that is none', () => of('Aigues', {}, 12), "#VALUE! year : 12 n'est pas une année."],
    [
      'a rate above 1',
      () => of('Aigues', {}, 2019, 50),
      "#VALUE! contributionRate : 50 n'est pas un taux de 0 à 1 (50 % s'écrit 0,5).",
    ],
    [
      'communes without inhabitants',
      () =>
        of('A', {
          communes: [
            ['Commune', 'Population'],
            ['A', 0],
          ],
          subscriptions: [subscriptions[0]!],
        }),
      '#DIV/0!',
    ],
  ])('%s', (_, call, expected) => {
    expect(errorOf(call)).toBe(expected);
  });
});

describe('costs by year', () => {
  const costs: Rows = [
    [
      'Application',
      'À partir de',
      'Maintenance',
      'Coût annuel global',
      'Participation',
      'Refacturée',
      'Avenant',
    ],
    ['PORTAIL', 2020, '', 2000, '', '', '1'],
    ['Portail', 2022, '', 3000, 0.75, '', '2'],
    ['Archives', 2021, '', 500, 0, 'Oui', '1'],
    ['', '', '', '', '', '', ''],
  ];
  const uses: Rows = [
    ['Commune', 'Application'],
    ['Aigues', 'Portail'],
    ['Aigues', 'Archives'],
  ];
  const inYear = (year: unknown, table: Rows = costs) =>
    statement('Aigues', communes, applications, uses, year, undefined, table).map(([name, cost, amount]) => [
      name,
      cost,
      amount,
    ]);

  it('the cost that counts in the year; one that comes later is not there before', () => {
    // 600 of 10 000 inhabitants: 6 % of what is shared.
    expect(inYear(2019)).toEqual([
      ['Portail', 1000, 30],
      ["Écart d'arrondi", '', 0],
      ['Total', 1000, 30],
    ]);
    expect(inYear(2020)[0]).toEqual(['Portail', 2000, 60]);
    expect(inYear(2021)).toEqual([
      ['Portail', 2000, 60],
      ['Archives', 500, 30],
      ["Écart d'arrondi", '', 0],
      ['Total', 2500, 90],
    ]);
    expect(inYear(2022)[0]).toEqual(['Portail', 3000, 45]);
  });

  it('in any order of the rows, and as before where the range is empty', () => {
    const [headers, ...rows] = costs;
    expect(inYear(2022, [headers!, ...rows.toReversed()])).toEqual(inYear(2022));
    const before = statement('Aigues', communes, applications, uses.slice(0, 2), 2021);
    for (const none of [[headers!], [['']], [[null]]] as Rows[])
      expect(statement('Aigues', communes, applications, uses.slice(0, 2), 2021, undefined, none)).toEqual(
        before,
      );
  });

  it.each<[string, number, number, unknown, string]>([
    ['an unknown application', 1, 0, 'Inconnue', 'costs (ligne 1 sous les en-têtes, « Application »)'],
    ['no year', 1, 1, '', 'costs (ligne 1 sous les en-têtes, « À partir de »)'],
    ['a second one of a year', 2, 1, 2020, 'costs (ligne 2 sous les en-têtes, « À partir de »)'],
    ['no cost', 1, 3, '', 'costs (ligne 1 sous les en-têtes, « Coût annuel global »)'],
  ])('refuses %s', (_, row, column, value, where) => {
    expect(errorOf(() => inYear(2021, changed(costs, row, column, value)))).toContain(where);
  });

  it('asks for the year', () => {
    expect(errorOf(() => inYear(null))).toContain('year');
  });
});

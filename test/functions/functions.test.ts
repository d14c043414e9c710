import fc from 'fast-check';
import { errorOf } from './runtime';
import {
  allocate,
  clearDays,
  communeTotal,
  costPerInhabitant,
  costShare,
  lateInterest,
} from '../../src/functions/functions';
import { serialDate } from '../../src/core/dates';
import published from '../golden/published-amounts.json';

const costs = published.lines.map((line) => Number(line.annualCost));
const { communePopulation, totalPopulation } = published;

type Call = (value: unknown) => unknown;

/** What every argument that takes a number from 0 refuses, whatever the function. */
function refusesWhatIsNoAmount(name: string, call: Call, where = name): void {
  refusesWhatIsNoNumber(name, call, where);
  it(`${name} is not below 0`, () => {
    expect(errorOf(() => call(-0.5))).toBe(`#VALUE! ${where} : -0,5 est négatif.`);
  });
}

/** What an argument that takes an amount of either sign refuses. */
function refusesWhatIsNoNumber(name: string, call: Call, where = name): void {
  it.each<[unknown, string]>([
    [null, 'valeur manquante.'],
    [undefined, 'valeur manquante.'],
    ['', 'valeur manquante.'],
    ['douze', "« douze » n'est pas un nombre."],
    ['7037', "« 7037 » n'est pas un nombre."],
    ['7 037', "« 7 037 » n'est pas un nombre."],
    ['1,234', '« 1,234 » peut se lire de plusieurs façons ; saisissez un nombre.'],
    [true, "« VRAI » n'est pas un nombre."],
    [NaN, "le nombre n'est pas fini."],
    [Infinity, "le nombre n'est pas fini."],
    // As text: with an error itself no function is called.
    ['#N/A', "« #N/A » n'est pas un nombre."],
  ])(`${name} is not %p`, (value, message) => {
    expect(errorOf(() => call(value))).toBe(`#VALUE! ${where} : ${message}`);
  });
}

function refusesARange(name: string, call: Call): void {
  it(`${name} is one cell`, () => {
    expect(errorOf(() => call([[1, 2]]))).toBe(`#VALUE! ${name} : une seule cellule est attendue.`);
    expect(errorOf(() => call([[1], [2]]))).toBe(`#VALUE! ${name} : une seule cellule est attendue.`);
  });
}

function refusesFractions(name: string, call: Call): void {
  it(`${name} is an integer`, () => {
    expect(errorOf(() => call(12.5))).toBe(`#VALUE! ${name} : 12,5 n'est pas un nombre entier.`);
  });
}

function refusesWhatIsNoRate(name: string, call: Call, where = name): void {
  it(`${name} is from 0 to 1`, () => {
    expect(errorOf(() => call(50))).toBe(
      `#VALUE! ${where} : 50 n'est pas un taux de 0 à 1 (50 % s'écrit 0,5).`,
    );
    expect(errorOf(() => call(1.0000001))).toBe(
      `#VALUE! ${where} : 1,0000001 n'est pas un taux de 0 à 1 (50 % s'écrit 0,5).`,
    );
    expect(errorOf(() => call('50 %'))).toBe(`#VALUE! ${where} : « 50 % » n'est pas un nombre.`);
    expect(errorOf(() => call(-0.1))).toBe(`#VALUE! ${where} : -0,1 est négatif.`);
  });
}

function refusesWhatIsNoDecimals(call: Call): void {
  it('decimals is an integer from 0 to 10', () => {
    expect(errorOf(() => call(11))).toBe("#VALUE! decimals : 11 n'est pas un nombre de décimales de 0 à 10.");
    expect(errorOf(() => call(1.5))).toBe("#VALUE! decimals : 1,5 n'est pas un nombre entier.");
    expect(errorOf(() => call(-1))).toBe('#VALUE! decimals : -1 est négatif.');
    expect(errorOf(() => call('2'))).toBe("#VALUE! decimals : « 2 » n'est pas un nombre.");
  });
}

describe('COSTSHARE', () => {
  it('gives the amounts that article 4 publishes', () => {
    expect(costs.map((cost) => costShare(communePopulation, cost, totalPopulation, 0.5))).toEqual([
      62.05, 37.23, 49.64,
    ]);
  });

  it('takes one half and two decimals when they are omitted', () => {
    for (const omitted of [null, undefined, '', [['']]]) {
      expect(costShare(communePopulation, costs[0], totalPopulation, omitted, omitted)).toBe(62.05);
    }
    expect(costShare(communePopulation, costs[0], totalPopulation)).toBe(62.05);
  });

  it('takes another rate and other decimals', () => {
    expect(costShare(1, 100, 3, 0)).toBe(33.33);
    expect(costShare(1, 100, 3, 1)).toBe(0);
    expect(costShare(1, 100, 3, 0, 0)).toBe(33);
    expect(costShare(1, 100, 3, 0, 10)).toBe(33.3333333333);
    // A range of one cell is that cell, not an omitted argument.
    expect(costShare(1, 100, 3, [[0]], [[1]])).toBe(33.3);
  });

  it('reads numbers as cells show them: ties go up', () => {
    // 2.01 x 1 / 2 is 1.005, which no double is.
    expect(costShare(1, 2.01, 2, 0)).toBe(1.01);
    expect(costShare(1, (0.1 + 0.2) * 0.05, 3, 0)).toBe(0.01);
    expect(costShare(3, 0.1 + 0.2, 3, 0, 10)).toBe(0.3);
  });

  it('reads a cell that holds a formatted number', () => {
    expect(costShare(1, { type: 'FormattedNumber', basicValue: 100, numberFormat: '0 €' }, 4, 0)).toBe(25);
  });

  it('nobody at all is #DIV/0!, once the other arguments are right', () => {
    expect(errorOf(() => costShare(0, 100, 0))).toBe('#DIV/0!');
    expect(errorOf(() => costShare(5, 100, 0))).toBe('#DIV/0!');
    expect(errorOf(() => costShare(0, -100, 0))).toBe('#DIV/0!');
    expect(errorOf(() => costShare(0, 100, 0, -1))).toBe('#VALUE! contributionRate : -1 est négatif.');
  });

  it('a commune is within the total', () => {
    expect(costShare(10, 100, 10)).toBe(50);
    expect(errorOf(() => costShare(11, 100, 10))).toBe(
      '#VALUE! communePopulation : 11 habitants dépassent totalPopulation (10).',
    );
  });

  refusesWhatIsNoAmount('communePopulation', (value) => costShare(value, 100, 1000));
  refusesWhatIsNoNumber('annualCost', (value) => costShare(10, value, 1000));
  refusesWhatIsNoAmount('totalPopulation', (value) => costShare(10, 100, value));
  refusesFractions('communePopulation', (value) => costShare(value, 100, 1000));
  refusesFractions('totalPopulation', (value) => costShare(10, 100, value));
  refusesARange('communePopulation', (value) => costShare(value, 100, 1000));
  refusesARange('annualCost', (value) => costShare(10, value, 1000));
  refusesARange('contributionRate', (value) => costShare(10, 100, 1000, value));
  refusesWhatIsNoRate('contributionRate', (value) => costShare(10, 100, 1000, value));
  refusesWhatIsNoDecimals((value) => costShare(10, 100, 1000, 0.5, value));
});

describe('COMMUNETOTAL', () => {
  const row = [costs];
  const column = costs.map((cost) => [cost]);

  it('rounds once, as article 4 does', () => {
    expect(communeTotal(communePopulation, row, totalPopulation)).toBe(148.91);
    expect(communeTotal(communePopulation, column, totalPopulation, [[0.5]])).toBe(148.91);
    expect(communeTotal(communePopulation, row, totalPopulation, null as never, null as never, 4)).toBe(
      148.9082,
    );
  });

  it('takes one rate, or one for each cost where an empty one is the default', () => {
    expect(communeTotal(1, [[10, 20]], 10, 0 as never)).toBe(3);
    expect(communeTotal(1, [[10, 20]], 10, [[0]])).toBe(3);
    expect(communeTotal(1, [[10, 20]], 10, [[0, 0.25]])).toBe(2.5);
    expect(communeTotal(1, [[10, 20]], 10, [[0, '']])).toBe(2);
    expect(communeTotal(1, [[10], [20]], 10, [[''], ['']])).toBe(1.5);
  });

  it('counts what is subscribed to', () => {
    const total = (...flags: unknown[]) => communeTotal(1, [[10, 20, 40]], 10, [[0]], [flags]);
    expect(total(true, false, true)).toBe(5);
    expect(total('x', 'non', 'Oui')).toBe(5);
    expect(total(1, 0, '')).toBe(1);
    expect(total('N', 'O', null)).toBe(2);
    expect(total(2, '1', '0')).toBe(3);
    expect(total('', '', '')).toBe(0);
  });

  it('an empty cost is an error, unless it is not subscribed to', () => {
    expect(communeTotal(1, [[10, '']], 10, [[0]], [['x', '']])).toBe(1);
    expect(errorOf(() => communeTotal(1, [[10, '']], 10, [[0]], [['x', 'x']]))).toBe(
      '#VALUE! annualCosts (ligne 1, colonne 2) : valeur manquante.',
    );
    expect(errorOf(() => communeTotal(1, [[10], ['']], 10))).toBe(
      '#VALUE! annualCosts (ligne 2, colonne 1) : valeur manquante.',
    );
    expect(errorOf(() => communeTotal(1, [[10, 'gratuit']], 10, [[0]], [['x', '']]))).toBe(
      "#VALUE! annualCosts (ligne 1, colonne 2) : « gratuit » n'est pas un nombre.",
    );
  });

  it('ranges have one shape', () => {
    const message = (name: string) => `#VALUE! ${name} : la plage doit avoir la même forme que annualCosts.`;
    expect(errorOf(() => communeTotal(1, [[1, 2]], 10, [[0], [0]]))).toBe(message('contributionRates'));
    expect(errorOf(() => communeTotal(1, [[1, 2]], 10, [[0, 0, 0]]))).toBe(message('contributionRates'));
    expect(errorOf(() => communeTotal(1, [[1, 2]], 10, [[0]], [['x']]))).toBe(message('subscribed'));
    expect(errorOf(() => communeTotal(1, [[1, 2]], 10, [[0]], [['x'], ['x']]))).toBe(message('subscribed'));
  });

  it('a flag says yes or no', () => {
    expect(errorOf(() => communeTotal(1, [[1, 2]], 10, [[0]], [['x', 'peut-être']]))).toBe(
      '#VALUE! subscribed (ligne 1, colonne 2) : « peut-être » ne veut dire ni oui (VRAI, x, oui, o, 1) ni non (FAUX, vide, non, n, 0).',
    );
    expect(errorOf(() => communeTotal(1, [[1]], 10, [[0]], [[NaN]]))).toBe(
      "#VALUE! subscribed (ligne 1, colonne 1) : le nombre n'est pas fini.",
    );
    expect(errorOf(() => communeTotal(1, [[1]], 10, [[0]], [['#REF!']]))).toBe(
      '#VALUE! subscribed (ligne 1, colonne 1) : « #REF! » ne veut dire ni oui (VRAI, x, oui, o, 1) ni non (FAUX, vide, non, n, 0).',
    );
  });

  it('nobody at all is #DIV/0!; a commune is within the total', () => {
    expect(errorOf(() => communeTotal(0, row, 0))).toBe('#DIV/0!');
    expect(errorOf(() => communeTotal(11, row, 10))).toBe(
      '#VALUE! communePopulation : 11 habitants dépassent totalPopulation (10).',
    );
  });

  refusesWhatIsNoAmount('communePopulation', (value) => communeTotal(value, row, 1000));
  refusesWhatIsNoAmount('totalPopulation', (value) => communeTotal(10, row, value));
  refusesWhatIsNoNumber(
    'annualCosts',
    (value) => communeTotal(10, [[value]], 1000),
    'annualCosts (ligne 1, colonne 1)',
  );
  refusesWhatIsNoRate('contributionRates', (value) => communeTotal(10, [[1, 2]], 1000, [[value]]));
  refusesWhatIsNoRate(
    'contributionRates',
    (value) => communeTotal(10, [[1, 2]], 1000, [[0, value]]),
    'contributionRates (ligne 1, colonne 2)',
  );
  refusesWhatIsNoDecimals((value) => communeTotal(10, row, 1000, [[0.5]], undefined, value));
});

describe('COSTPERINHABITANT', () => {
  it('is not rounded', () => {
    expect(costPerInhabitant(8333.33, 472573)).toBe(4166.665 / 472573);
    expect(costPerInhabitant(1, 3, 0)).toBe(1 / 3);
    expect(costPerInhabitant(100, 4, 0.25)).toBe(18.75);
  });

  it('nobody at all is #DIV/0!', () => {
    expect(errorOf(() => costPerInhabitant(1, 0))).toBe('#DIV/0!');
  });

  refusesWhatIsNoNumber('annualCost', (value) => costPerInhabitant(value, 10));
  refusesWhatIsNoAmount('totalPopulation', (value) => costPerInhabitant(10, value));
  refusesFractions('totalPopulation', (value) => costPerInhabitant(10, value));
  refusesWhatIsNoRate('contributionRate', (value) => costPerInhabitant(10, 10, value));
});

describe('ALLOCATE', () => {
  it('spills in the shape of the weights and adds up', () => {
    expect(allocate(100, [[1], [1], [1]])).toEqual([[33.34], [33.33], [33.33]]);
    expect(allocate(100, [[1, 1, 1]])).toEqual([[33.34, 33.33, 33.33]]);
    expect(
      allocate(1, [
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [0.1, 0.2],
      [0.3, 0.4],
    ]);
    expect(allocate(1, 5 as never)).toEqual([[1]]);
  });

  it('counts an empty weight as 0 and rounds the amount first', () => {
    expect(allocate(10, [[1], [''], [null], [1]])).toEqual([[5], [0], [0], [5]]);
    expect(allocate(4166.665, [[1]])).toEqual([[4166.67]]);
    expect(allocate(10, [[1, 1, 1]], 0)).toEqual([[4, 3, 3]]);
  });

  it('nobody to receive is #DIV/0!', () => {
    expect(errorOf(() => allocate(10, [[0], ['']]))).toBe('#DIV/0!');
  });

  it('each weight is a number from 0', () => {
    expect(
      errorOf(() =>
        allocate(10, [
          [1, 2],
          [3, 'x'],
        ]),
      ),
    ).toBe("#VALUE! weights (ligne 2, colonne 2) : « x » n'est pas un nombre.");
    expect(errorOf(() => allocate(10, [[1, -2]]))).toBe(
      '#VALUE! weights (ligne 1, colonne 2) : -2 est négatif.',
    );
  });

  refusesWhatIsNoNumber('amount', (value) => allocate(value, [[1]]));
  refusesARange('amount', (value) => allocate(value, [[1]]));
  refusesWhatIsNoDecimals((value) => allocate(1, [[1]], value));
});

describe('a credit is the mirror of a cost', () => {
  it('a half cent goes away from zero', () => {
    // 2.01 x 1 / 2 is 1.005.
    expect(costShare(1, -2.01, 2, 0)).toBe(-1.01);
    expect(costShare(1, -0.001, 3)).toBe(0);
    expect(costPerInhabitant(-100, 4, 0.25)).toBe(-18.75);
    expect(allocate(-100, [[1], [1], [1]])).toEqual([[-33.34], [-33.33], [-33.33]]);
    expect(allocate(-4166.665, [[1]])).toEqual([[-4166.67]]);
  });

  it('costs of both signs are added up before they are rounded', () => {
    expect(communeTotal(1, [[10, -20, 40]], 10, [[0]])).toBe(3);
    expect(communeTotal(1, [[10], [-20]], 10, [[0]])).toBe(-1);
    expect(communeTotal(1, [[10.05, -10]], 10, [[0]])).toBe(0.01);
  });

  const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map((amount) => amount / 100);
  const opposite = (amount: number): number => 0 - amount;

  it('whatever the amounts', () => {
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 400_000 }),
        fc.integer({ min: 400_000, max: 500_000 }),
        fc.constantFrom(0, 0.5, 0.3333),
        (costs, population, all, rate) => {
          const [first = 0] = costs;
          const mirrored = costs.map(opposite);
          expect(costShare(population, opposite(first), all, rate)).toBe(
            opposite(costShare(population, first, all, rate)),
          );
          expect(costPerInhabitant(opposite(first), all, rate)).toBe(
            opposite(costPerInhabitant(first, all, rate)),
          );
          expect(communeTotal(population, [mirrored], all, [[rate]])).toBe(
            opposite(communeTotal(population, [costs], all, [[rate]])),
          );
        },
      ),
    );
  });

  it('whatever the weights', () => {
    fc.assert(
      fc.property(
        cents,
        fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 4 }),
        (amount, weights, decimals) => {
          if (weights.every((weight) => weight === 0)) return;
          expect(allocate(opposite(amount), [weights], decimals)).toEqual(
            allocate(amount, [weights], decimals).map((row) => row.map(opposite)),
          );
        },
      ),
    );
  });
});

describe('CLEARDAYS', () => {
  const received = serialDate(2019, 10, 3);

  it('rolls over unless told otherwise', () => {
    expect(clearDays(received, 8)).toBe(serialDate(2019, 10, 14));
    expect(clearDays(received + 0.75, 8, null, [[null]])).toBe(serialDate(2019, 10, 14));
    expect(clearDays(received, 8, '')).toBe(serialDate(2019, 10, 14));
    expect(clearDays(received, 8, true)).toBe(serialDate(2019, 10, 14));
    expect(clearDays(received, 8, false)).toBe(serialDate(2019, 10, 12));
    expect(clearDays(received, 8, 'non')).toBe(serialDate(2019, 10, 12));
  });

  it('knows 26 December in Alsace-Moselle', () => {
    const december = serialDate(2019, 12, 16);
    expect(clearDays(december, 8)).toBe(serialDate(2019, 12, 26));
    expect(clearDays(december, 8, true, [[true]])).toBe(serialDate(2019, 12, 27));
    expect(clearDays(december, 8, true, [['oui']])).toBe(serialDate(2019, 12, 27));
    expect(clearDays(december, 8, true, [[1]])).toBe(serialDate(2019, 12, 27));
    for (const no of [false, 'non', 0, '', null])
      expect(clearDays(december, 8, true, [[no]])).toBe(serialDate(2019, 12, 26));
  });

  it('takes a place by its word, or the dates of a range', () => {
    const december = serialDate(2019, 12, 11);
    expect(clearDays(december, 8)).toBe(serialDate(2019, 12, 20));
    expect(clearDays(december, 8, true, [[' la réunion ']])).toBe(serialDate(2019, 12, 23));
    const dates = [[serialDate(2019, 12, 20)], [''], [null], [0], [serialDate(2019, 12, 23) + 0.5]];
    expect(clearDays(december, 8, true, dates)).toBe(serialDate(2019, 12, 24));
    expect(clearDays(december, 8, true, [[serialDate(2019, 12, 20)]])).toBe(serialDate(2019, 12, 23));
    // A list stands for all of them: Christmas is not on it.
    expect(clearDays(serialDate(2019, 12, 16), 8, true, dates)).toBe(serialDate(2019, 12, 25));
    expect(errorOf(() => clearDays(december, 8, true, [[serialDate(2019, 12, 20)], ['Noël']]))).toBe(
      "#VALUE! holidays (ligne 2, colonne 1) : « Noël » n'est pas un nombre.",
    );
  });

  it('stays within the dates that Excel has', () => {
    expect(errorOf(() => clearDays(0, 8))).toBe("#VALUE! receivedOn : 0 n'est pas une date Excel.");
    expect(errorOf(() => clearDays(2958466, 8))).toBe(
      "#VALUE! receivedOn : 2958466 n'est pas une date Excel.",
    );
    expect(errorOf(() => clearDays(2958460, 8))).toBe("#VALUE! days : 2958469 n'est pas une date Excel.");
    expect(errorOf(() => clearDays('30/09/2019', 8))).toBe(
      "#VALUE! receivedOn : « 30/09/2019 » n'est pas un nombre.",
    );
  });

  it('flags say yes or no', () => {
    const words = '« peut-être » ne veut dire ni oui (VRAI, x, oui, o, 1) ni non (FAUX, vide, non, n, 0).';
    expect(errorOf(() => clearDays(received, 8, 'peut-être'))).toBe(`#VALUE! rollOver : ${words}`);
    expect(errorOf(() => clearDays(received, 8, true, [['peut-être']]))).toBe(
      "#VALUE! holidays : « peut-être » n'est pas un lieu connu, comme Alsace-Moselle ou La Réunion, ni une plage de dates.",
    );
  });

  refusesWhatIsNoAmount('receivedOn', (value) => clearDays(value, 8));
  refusesWhatIsNoAmount('days', (value) => clearDays(received, value));
  refusesFractions('days', (value) => clearDays(received, value));
});

describe('LATEINTEREST', () => {
  const due = serialDate(2019, 10, 30);

  it('counts from the day after the due date to the payment', () => {
    expect(lateInterest(10000, due, serialDate(2019, 11, 30), [[0.08]])).toBe(67.95);
    expect(lateInterest(10000, due + 0.3, due + 1.2, [[0.08]])).toBe(2.19);
    expect(lateInterest(10000, due, due, [[0.08]])).toBe(0);
    expect(lateInterest(10000, due, due - 5, [[0.08]])).toBe(0);
  });

  it('cuts the delay at each half-year where it is given their rates', () => {
    const [first, second] = [serialDate(2026, 1, 1), serialDate(2026, 7, 1)];
    const rates = [
      [first, 0.0262],
      [null, ''],
      [second, 0.0275],
    ];
    const late = (until: number) => lateInterest(100000, serialDate(2026, 6, 9), until, rates);
    expect(late(serialDate(2026, 7, 20))).toBe(301.42);
    expect(late(serialDate(2026, 6, 9))).toBe(0);
    expect(errorOf(() => late(serialDate(2027, 1, 5)))).toBe(
      '#N/A annualRate : pas de taux pour le semestre du 1er janvier 2027.',
    );
    const wrong = (range: unknown[][]) => errorOf(() => lateInterest(1, due, due + 5, range));
    expect(wrong([[first + 1, 0.0262]])).toBe(
      '#VALUE! annualRate (ligne 1, colonne 1) : un taux commence un 1er janvier ou un 1er juillet.',
    );
    expect(wrong([[first, 2.62]])).toBe(
      "#VALUE! annualRate (ligne 1, colonne 2) : 2,62 n'est pas un taux de 0 à 1 (50 % s'écrit 0,5).",
    );
    expect(wrong([[first, 0.0262, 'arrêté']])).toBe(
      '#VALUE! annualRate : un taux, ou une plage de deux colonnes (date, taux).',
    );
  });

  it('dates are dates', () => {
    expect(errorOf(() => lateInterest(1, 0, due, [[0.08]]))).toBe(
      "#VALUE! dueOn : 0 n'est pas une date Excel.",
    );
    expect(errorOf(() => lateInterest(1, due, 3_000_000, [[0.08]]))).toBe(
      "#VALUE! paidOn : 3000000 n'est pas une date Excel.",
    );
  });

  refusesWhatIsNoAmount('amount', (value) => lateInterest(value, due, due, [[0.08]]));
  refusesWhatIsNoAmount('dueOn', (value) => lateInterest(1, value, due, [[0.08]]));
  refusesWhatIsNoAmount('paidOn', (value) => lateInterest(1, due, value, [[0.08]]));
  refusesWhatIsNoAmount('annualRate', (value) => lateInterest(1, due, due, value as unknown[][]));
  refusesWhatIsNoRate('annualRate', (value) => lateInterest(1, due, due, value as unknown[][]));
});

/**
 * What amounts cost: the functions in cells against the same formula in plain numbers, and whole recaps up to all of
 * France. Processor time, the least of several rounds, so that other work on the machine counts little; exponents are
 * fitted over four sizes (1: twice as many take twice as long). Run as one bundle, as the functions ship: names that are
 * looked up in modules at each call would cost more than the formula.
 */
import { associated } from '../test/functions/runtime';
import '../src/functions/index';
import type { Convention, RoundingPolicy } from '../src/core/convention';
import { POPULATION } from '../src/core/keys/population';
import { Decimal } from '../src/core/money';
import { computeRecap } from '../src/core/recap';
import { exponent, line, ms, timed } from './measure';

/** Milliseconds for 100,000 weights or rows, and for all communes of France. */
const TARGET = 1_000;
/** COSTSHARE to the plain formula. */
const RATIO = 5;

const verdict = (isMet: boolean): string => (isMet ? '' : ' MISSED');
const within = (milliseconds: number): string => `${ms(milliseconds)}${verdict(milliseconds <= TARGET)}`;

/** As they reach the runtime: by name, with values of any type. */
type Cell = (...cells: readonly unknown[]) => unknown;
const functionOf = (id: string): Cell => associated.get(id) as unknown as Cell;

/** The formula as anybody would write it: not exact, and not checked. */
associated.set(
  'PLAIN',
  (population: number, cost: number, total: number, rate: number) =>
    Math.round(((population * (cost - cost * rate)) / total) * 100) / 100,
);
const COSTS = [8_333.33, 5_000, 6_666.67, 12_345.6];
associated.set(
  'PLAINTOTAL',
  (population: number, costs: number[][], total: number, rates: number[][]) =>
    Math.round(
      ((population *
        (costs[0] ?? []).reduce((sum, cost, at) => sum + cost * (1 - (rates[0]?.[at] ?? 0)), 0)) /
        total) *
        100,
    ) / 100,
);

function cells(): void {
  const CELLS = 200_000;
  const populations = Array.from({ length: 1_000 }, (_, i) => 100 + ((i * 7_919) % 20_000));
  let kept: unknown = 0;
  const nanoseconds = (call: (population: number, at: number) => unknown): number =>
    (timed(() => {
      for (let at = 0; at < CELLS; at++) kept = call(populations[at % 1_000] ?? 0, at);
    }, 9) /
      CELLS) *
    1e6;
  const of = (id: string): number => {
    const compute = functionOf(id);
    return nanoseconds((population, at) => compute(population, COSTS[at & 3], 472_573, 0.5));
  };
  const totalOf = (id: string): number => {
    const compute = functionOf(id);
    const rates = [COSTS.map(() => 0.5)];
    return nanoseconds((population) => compute(population, [COSTS], 472_573, rates));
  };
  for (const [name, own, plain] of [
    ['COSTSHARE', of('COSTSHARE'), of('PLAIN')],
    ['COMMUNETOTAL of four', totalOf('COMMUNETOTAL'), totalOf('PLAINTOTAL')],
  ] as const) {
    line(`${name}, a cell`, `${own.toFixed(0)} ns`);
    line(`  the same formula in plain numbers`, `${plain.toFixed(0)} ns`);
    const ratio = own / plain;
    line(`  ratio`, `${ratio.toFixed(1)}${verdict(name !== 'COSTSHARE' || ratio <= RATIO)}`);
  }
  if (kept === null) throw new Error('Nothing was computed');
}

function ranges(): void {
  const allocate = functionOf('ALLOCATE');
  const allocated = [10, 100, 1_000, 3_000, 10_000, 30_000, 100_000].map((size) => {
    const weights = Array.from({ length: size }, (_, i) => [100 + ((i * 7_919) % 20_000)]);
    return [size, timed(() => allocate(8_333_333.33, weights), 9)] as const;
  });
  for (const [size, time] of allocated) line(`ALLOCATE over ${size} weights`, within(time));
  line('  exponent from 100 to 10,000', exponent(allocated.slice(1, 5)));
  // So many parts no longer fit where new values are put: the engine moves them meanwhile.
  line('  exponent from 1,000 on', exponent(allocated.slice(2)));

  const statement = functionOf('STATEMENT');
  const stated = [31, 1_000, 5_000, 25_000, 100_000].map((size) => {
    const names = Array.from({ length: size }, (_, i) => `Commune n° ${i}`);
    const communes = [
      ['Commune', 'Type', 'Population'],
      ...names.map((name, i) => [name, '', 100 + (i % 977)]),
    ];
    const applications = [
      ['Application', 'Coût annuel global', 'Participation'],
      ...COSTS.map((cost, i) => [`Application ${i}`, cost, '']),
    ];
    const used = [
      ['Commune', 'Application', 'Première année'],
      ...names.map((name, i) => [name, `Application ${i % 4}`, '']),
    ];
    return [size, timed(() => statement(names[7], communes, applications, used, 2021), 3)] as const;
  });
  for (const [size, time] of stated)
    line(`STATEMENT over ${size} communes and as many subscriptions`, within(time));
  line('  exponent from 1,000 on', exponent(stated.slice(1)));
}

/** The communes of France on 1 January 2021, by number. */
const FRANCE = 34_871;

function conventionOf(communes: number, roundingPolicy: RoundingPolicy): Convention {
  const members = Array.from({ length: communes }, (_, i) => ({
    name: `Commune n° ${i}`,
    inseeCode: null,
    siret: null,
    kind: 'commune' as const,
    // Many small ones, few large ones.
    population: 50 + Math.floor(20_000 * (((i * 7_919) % 1_000) / 1_000) ** 4) + (i % 97),
  }));
  const applications = Array.from({ length: 10 }, (_, i) => ({
    name: `Application n° ${i}`,
    code: null,
    annualCost: new Decimal('8333.33').times(i + 1),
    contributionRate: new Decimal('0.5'),
    rebilled: true,
  }));
  const subscriptions = members.flatMap((member) =>
    applications.map((application) => ({
      member: member.name,
      application: application.name,
      firstYear: null,
      lastYear: null,
    })),
  );
  const totalPopulation = members.reduce((total, { population }) => total + population, 0);
  return { members, applications, subscriptions, totalPopulation, key: POPULATION, roundingPolicy };
}

function recaps(): void {
  for (const policy of ['exactTotal', 'sumOfLines', 'largestRemainder'] as const) {
    const points = [1_000, 4_000, 12_000, FRANCE].map((communes) => {
      const convention = conventionOf(communes, policy);
      return [communes, timed(() => computeRecap(convention, 2021), 3)] as const;
    });
    for (const [communes, time] of points)
      line(`Recap, ${policy}: ${communes} communes, 10 applications`, within(time));
    line('  exponent', exponent(points));
  }
}

/** All of the process, the million objects of the recaps of France with it. */
function memory(): void {
  line('Most in memory of the process meanwhile', megabytes(process.resourceUsage().maxRSS * 1024));
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

cells();
ranges();
recaps();
memory();

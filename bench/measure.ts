/** How the benchmarks measure and print. */

/** Processor time is counted in steps: what takes less than this is done again until it takes as long. Milliseconds. */
const LEAST = 20;

/** Milliseconds of processor time, the least of some rounds. */
export function timed(work: () => unknown, rounds = 5): number {
  return Math.min(...Array.from({ length: rounds }, () => roundOf(work)));
}

/** The same of work that one has to wait for. */
export async function timedLater(work: () => Promise<unknown>, rounds = 5): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage().user;
    let spent = 0;
    let done = 0;
    for (; spent < LEAST; done += 1) {
      await work();
      spent = (process.cpuUsage().user - before) / 1000;
    }
    times.push(spent / done);
  }
  return Math.min(...times);
}

function roundOf(work: () => unknown): number {
  const before = process.cpuUsage().user;
  for (let times = 1; ; times += 1) {
    work();
    const spent = (process.cpuUsage().user - before) / 1000;
    if (spent >= LEAST) return spent / times;
  }
}

/**
 * Milliseconds of the processor for a piece of work that stays the same, of texts, maps and sorting, as ours is: what is
 * measured on one day is compared with another day's by it, since the same machine is not always as fast.
 */
export function fixedWork(): number {
  return timed(() => {
    const counts = new Map<string, number>();
    for (let at = 0; at < 200_000; at += 1) {
      const key = `commune ${(at * 7_919) % 50_021}`;
      counts.set(key, (counts.get(key) ?? 0) + at);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).length;
  });
}

/** At least two spaces tell a figure from what it is of. */
export const line = (what: string, figure: string): void =>
  console.log(`${what.padEnd(70)}  ${figure.padStart(14)}`);
export const ms = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;

/** The one in the middle; of an even number, the upper of the two; NaN of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Slope of the logarithms, by least squares: 1 where twice as many take twice as long. */
export function exponent(points: readonly (readonly [size: number, milliseconds: number])[]): string {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((total, point) => total + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((total, [size, time]) => total + (size - x) * (time - y), 0);
  return (over / logs.reduce((total, [size]) => total + (size - x) ** 2, 0)).toFixed(2);
}

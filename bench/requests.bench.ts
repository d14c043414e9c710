/**
 * What the recap costs on the wire, counted at the genuine client: to make the tables, to read and to draw, from 31 communes
 * to 10,000, and for 1,000 with 20 applications. Excel on the web takes at most 5 MB a request.
 */
import { openExcel } from '../host/node';
import { createTables } from '../src/excel/createTables';
import { drawRecap } from '../src/excel/drawRecap';
import { tablesOf } from './communes';
import { line } from './measure';

/** Bytes of a request or its answer. */
const MOST = 4_000_000;

const SIZES = [
  [31, 4],
  [200, 4],
  [1_000, 3],
  [1_000, 20],
  [10_000, 3],
] as const;

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

async function measure(count: number, applications: number): Promise<void> {
  const { host } = await openExcel();
  const measured = async (what: string, run: () => Promise<unknown>): Promise<void> => {
    host.requests.clear();
    await run();
    const all = [...host.requests.ofAddin];
    const sum = (of: (request: (typeof all)[number]) => number): number =>
      all.reduce((total, request) => total + of(request), 0);
    const largest = Math.max(...all.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes)));
    line(
      `${count} communes, ${applications} applications, ${what}`,
      `${all.length} requests, ${sum(({ actions }) => actions)} actions, ${kB(sum(({ bytes }) => bytes))} out, ` +
        `${kB(sum(({ responseBytes }) => responseBytes))} back, the largest ${kB(largest)}${largest > MOST ? ' MISSED' : ''}`,
    );
  };
  await measured('make the tables', () => createTables(tablesOf(count, applications), () => undefined));
  for (const what of ['read and draw', 'read and draw again'])
    await measured(what, () =>
      drawRecap({ year: 2021, filling: 'live', today: '01/01/2021' }, () => undefined),
    );
}

async function main(): Promise<void> {
  for (const [count, applications] of SIZES) await measure(count, applications);
}

void main();

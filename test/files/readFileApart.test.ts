import { readFileApart, type ReadingWorker } from '../../src/files/apart/readFileApart';
import type { AskedReading, ReadingMessage } from '../../src/files/apart/messages';
import { NO_MARKS } from '../../src/workbook/intake/grid';

const BYTES = new TextEncoder().encode('Commune;Population\nLattes;17789\n');
const ROWS = [
  ['Commune', 'Population'],
  ['Lattes', '17789'],
];

interface Fake extends ReadingWorker {
  ended: boolean;
  asked: unknown[];
}

function fakeWorker(answer: (worker: Fake) => void): Fake {
  const worker: Fake = {
    onmessage: null,
    onerror: null,
    ended: false,
    asked: [],
    postMessage(message) {
      worker.asked.push(message);
      queueMicrotask(() => answer(worker));
    },
    terminate() {
      worker.ended = true;
    },
  };
  return worker;
}

const say = (worker: Fake, message: ReadingMessage): void => worker.onmessage?.({ data: message });

test('without workers a file is read all the same', async () => {
  const { sheets } = await readFileApart(BYTES, {}, () => null);
  expect(sheets[0]!.rows).toEqual(ROWS);
});

test('what a worker says piece by piece is one reading; it is ended afterwards', async () => {
  const progress: number[] = [];
  const worker = fakeWorker((each) => {
    say(each, { kind: 'progress', share: 0.5 });
    say(each, { kind: 'sheet', sheet: { name: 'CSV', hidden: false, marks: NO_MARKS } });
    ROWS.forEach((row, index) => say(each, { kind: 'rows', rows: [row], rowNumbers: [index + 1] }));
    say(each, { kind: 'end', problems: [], csv: { separator: ';', encoding: 'utf-8' } });
  });
  const dialect = { separator: ';' } as const;
  const reading = await readFileApart(
    BYTES,
    { dialect, onProgress: (share) => progress.push(share) },
    () => worker,
  );
  expect(reading).toEqual({
    sheets: [{ name: 'CSV', hidden: false, marks: NO_MARKS, rows: ROWS, rowNumbers: [1, 2] }],
    problems: [],
    csv: { separator: ';', encoding: 'utf-8' },
  });
  expect(worker.asked).toEqual([{ bytes: BYTES, dialect }]);
  expect(progress).toEqual([0.5]);
  expect(worker.ended).toBe(true);
});

test('a worker that cannot begin is ended, and the file read here', async () => {
  const worker = fakeWorker((each) => each.onerror?.({ preventDefault: () => undefined }));
  const { sheets } = await readFileApart(BYTES, {}, () => worker);
  expect(sheets[0]!.rows).toEqual(ROWS);
  expect(worker.ended).toBe(true);
});

test('a reading that is no longer wanted ends its worker', async () => {
  const controller = new AbortController();
  const worker = fakeWorker(() => controller.abort());
  await expect(readFileApart(BYTES, { signal: controller.signal }, () => worker)).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(worker.ended).toBe(true);
});

test('one that takes too long is ended, and it is said', async () => {
  const worker = fakeWorker(() => undefined);
  const { problems } = await readFileApart(BYTES, { limits: { milliseconds: 1 } }, () => worker);
  expect(problems).toEqual([{ code: 'tooSlow', severity: 'error', sheet: null, limit: 1 }]);
  expect(worker.ended).toBe(true);
});

/** The worker's own scope is that of the test. */
async function saidOf(text: string): Promise<ReadingMessage[]> {
  const said: ReadingMessage[] = [];
  const scope = globalThis as unknown as { onmessage?: (event: { readonly data: AskedReading }) => void };
  await new Promise<void>((ended) => {
    Object.assign(scope, {
      postMessage(message: ReadingMessage) {
        said.push(message);
        if (message.kind === 'end') ended();
      },
    });
    void import('../../src/files/apart/readWorker').then(() =>
      scope.onmessage?.({ data: { bytes: new TextEncoder().encode(text) } }),
    );
  });
  return said;
}

test('the worker says all that it has read, and nothing so long that taking it would hold the pane', async () => {
  const columns = 300;
  const row = `${'1;'.repeat(columns - 1)}1`;
  const said = await saidOf(`${row}\n`.repeat(200));
  const cells = said.flatMap((message) => (message.kind === 'rows' ? [message.rows.flat().length] : []));
  expect(cells.reduce((all, each) => all + each, 0)).toBe(200 * columns);
  expect(Math.max(...cells)).toBeLessThan(20_000 + columns);
});

test('nor is what stands in the cells of one message longer', async () => {
  const long = 'a'.repeat(30_000);
  const said = await saidOf(`${long};${long}\n`.repeat(50));
  const lengths = said.flatMap((message) =>
    message.kind === 'rows' ? [message.rows.flat().join('').length] : [],
  );
  expect(lengths.reduce((all, each) => all + each, 0)).toBe(100 * long.length);
  expect(Math.max(...lengths)).toBeLessThan(500_000 + 2 * long.length);
});

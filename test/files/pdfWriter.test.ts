/** The worker that writes PDF, played: what it answers, that it breaks, that nobody wants it any more. */
import { writePdf } from '../../src/files/pdf/pdfFile';
import type { MadePdf } from '../../src/files/pdf/messages';
import { openPdfWriter, type PdfWorker } from '../../src/files/pdf/pdfWriter';
import { pdfFonts } from '../helpers/pdfFonts';
import { plainPlan, PROPERTIES, text } from './plans';

const PLANS = [plainPlan('A', [[text('a')]])];

interface Played extends PdfWorker {
  readonly asked: unknown[];
  ended: boolean;
}

function played(answer: (worker: Played) => void): Played {
  const worker: Played = {
    asked: [],
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage(message) {
      worker.asked.push(message);
      queueMicrotask(() => answer(worker));
    },
    terminate: () => void (worker.ended = true),
  };
  return worker;
}

const says = (data: MadePdf) => (worker: Played) => worker.onmessage?.({ data });

test('one worker for all documents, ended with the writer', async () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const worker = played(says({ kind: 'made', bytes }));
  const writer = openPdfWriter(undefined, () => worker);
  expect(await writer.write(PLANS, PROPERTIES)).toBe(bytes);
  expect(await writer.write(PLANS, PROPERTIES)).toBe(bytes);
  expect(worker.asked).toEqual([
    { plans: PLANS, properties: PROPERTIES },
    { plans: PLANS, properties: PROPERTIES },
  ]);
  expect(worker.ended).toBe(false);
  writer.end();
  expect(worker.ended).toBe(true);
});

test('what the writing threw is thrown here', async () => {
  const worker = played(says({ kind: 'failed', message: 'Error: a live sheet' }));
  await expect(openPdfWriter(undefined, () => worker).write(PLANS, PROPERTIES)).rejects.toThrow(
    'a live sheet',
  );
});

test('cancelled: the worker ends in the middle of its work', async () => {
  const controller = new AbortController();
  const worker = played(() => controller.abort());
  const writing = openPdfWriter(controller.signal, () => worker).write(PLANS, PROPERTIES);
  expect(await writing.catch((error: unknown) => error)).toBe(controller.signal.reason);
  expect(controller.signal.aborted).toBe(true);
  expect(worker.ended).toBe(true);
});

describe('no worker to be had, or one that does not begin', () => {
  beforeEach(() => {
    // The fonts come as from the server of the pane.
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
      const { readFile } = await import('node:fs/promises');
      const file = (address as URL).href.replace(/^.*\/(?=carlito-)/, '');
      return new Response(await readFile(require.resolve(`@fontsource/carlito/files/${file}`)));
    });
  });
  afterEach(() => jest.restoreAllMocks());

  test.each([
    ['none', () => null],
    ['it breaks', () => played((worker) => worker.onerror?.({ preventDefault: () => undefined }))],
  ])('%s: the pane writes', async (_, makeWorker) => {
    const bytes = await openPdfWriter(undefined, makeWorker).write(PLANS, PROPERTIES);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  test('the pane writes what the worker would have written', async () => {
    const ofWorker = await writePdf(PLANS, PROPERTIES, pdfFonts);
    expect(await openPdfWriter(undefined, () => null).write(PLANS, PROPERTIES)).toEqual(ofWorker);
  });

  test('cancelled between two documents: the pane writes no other', async () => {
    const controller = new AbortController();
    const writer = openPdfWriter(controller.signal, () => null);
    await writer.write(PLANS, PROPERTIES);
    controller.abort();
    expect(await writer.write(PLANS, PROPERTIES).catch((error: unknown) => error)).toBe(
      controller.signal.reason,
    );
  });

  test('a font that does not come is no document', async () => {
    jest.mocked(fetch).mockResolvedValue(new Response(null, { status: 404 }));
    await expect(openPdfWriter(undefined, () => null).write(PLANS, PROPERTIES)).rejects.toThrow('404');
  });
});

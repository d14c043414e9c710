/** What the pane's own tasks take in a browser: the longest, and what of a time is that of the host around it. */
import type { Preview } from '../test/e2e/support/preview';

/**
 * Remembers the tasks of the pane from now on; what comes back gives the longest since it was asked last, in
 * milliseconds, and starts anew. The browser tells of none below 50 ms: they count as 0. Tasks of the preview around the
 * pane, which computes in the same thread, are told apart by the frame that they began in.
 */
export async function watchTasks(preview: Preview): Promise<() => Promise<number>> {
  const root = preview.pane.locator('html');
  await root.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(
        ...list
          .getEntries()
          .filter(({ name }) => name === 'self')
          .map(({ duration }) => duration),
      ),
    ).observe({ type: 'longtask' });
  });
  return () =>
    root.evaluate(async () => {
      // What a key leads to is drawn with the next frames, and entries come with the next turns.
      for (let turn = 0; turn < 3; turn += 1) await new Promise((next) => requestAnimationFrame(next));
      for (let turn = 0; turn < 3; turn += 1) await new Promise((next) => setTimeout(next, 0));
      return Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0));
    });
}

/**
 * Counts, from now on, what the workbook of the preview takes to answer the pane, in the same thread; what comes back gives
 * the milliseconds and the number of requests since it was asked last, and starts anew.
 */
export async function watchHost(
  preview: Preview,
): Promise<() => Promise<{ readonly milliseconds: number; readonly requests: number }>> {
  await preview.page.evaluate(() => {
    const shell = window.quotePartShell!;
    const answer = shell.request.bind(shell);
    const answered = { milliseconds: 0, requests: 0 };
    Object.assign(window, { answered });
    Object.assign(shell, {
      request(body: string) {
        const start = performance.now();
        try {
          return answer(body);
        } finally {
          answered.milliseconds += performance.now() - start;
          answered.requests += 1;
        }
      },
    });
  });
  return () =>
    preview.page.evaluate(() => {
      const { answered } = window as unknown as { answered: { milliseconds: number; requests: number } };
      const seen = { ...answered };
      Object.assign(answered, { milliseconds: 0, requests: 0 });
      return seen;
    });
}

/** How long the thread of the pane has worked, in seconds of the processor: the preview around it computes there too. */
export async function watchWork(preview: Preview): Promise<() => Promise<number>> {
  const session = await preview.page.context().newCDPSession(preview.page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
}

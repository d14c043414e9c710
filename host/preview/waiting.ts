/** Waiting for what happens in another page of the same origin. */

const INTERVAL = 25;

/** Resolves with the first result that is not null or undefined; rejects when `limit` milliseconds have passed. */
export function until<T>(what: string, limit: number, look: () => T | null | undefined): Promise<T> {
  const deadline = performance.now() + limit;
  return new Promise((resolve, reject) => {
    const attempt = (): void => {
      let found: T | null | undefined;
      try {
        found = look();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      if (found !== null && found !== undefined) resolve(found);
      else if (performance.now() > deadline) reject(new Error(`${what}: nothing after ${limit} ms`));
      else setTimeout(attempt, INTERVAL);
    };
    attempt();
  });
}

/** What `make` gives, made at the first call: what Intl makes costs a few milliseconds each. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

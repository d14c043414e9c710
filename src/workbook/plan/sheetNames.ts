/** Sheet names differ by more than case, and have 31 characters at most. */
const LONGEST = 31;

export function isTaken(name: string, existing: readonly string[]): boolean {
  return existing.some((other) => other.toLocaleLowerCase('fr') === name.toLocaleLowerCase('fr'));
}

/** The name, or the name with the first number that is free: `Récap 2021 (2)`. */
export function freeSheetName(name: string, existing: readonly string[]): string {
  if (!isTaken(name, existing)) return name;
  for (let count = 2; ; count++) {
    const suffix = ` (${count})`;
    const candidate = name.slice(0, LONGEST - suffix.length) + suffix;
    if (!isTaken(candidate, existing)) return candidate;
  }
}

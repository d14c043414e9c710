import { charactersOf } from './prose';

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

/** A frozen sheet stands beside the one that is drawn again. */
export function frozenSheetName(name: string): string {
  return `${safeSheetName(name, LONGEST - FROZEN.length)}${FROZEN}`;
}

const FROZEN = ' figé';

/** A name without what no sheet may be called: `: \ / ? * [ ]`, an apostrophe at either end, more than 31 characters. */
export function safeSheetName(name: string, longest = LONGEST): string {
  const allowed = name
    .replace(/[\u0000-\u001f:\\/?*[\]]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  let cut = '';
  for (const character of charactersOf(allowed)) {
    if (cut.length + character.length > longest) break;
    cut += character;
  }
  return cut.replace(/^[' ]+|[' ]+$/g, '');
}

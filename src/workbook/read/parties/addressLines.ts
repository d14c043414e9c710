/** An address as it stands on a letter: its lines, without those that are blank. */
export function addressLines(typed: string): readonly string[] {
  return typed
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

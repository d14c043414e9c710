/**
 * Tests with a program or a file that is not part of the project: a second opinion on what we write. In CI what they
 * need must be there, and they fail without it; elsewhere they say that they skipped.
 */
import { execFileSync } from 'node:child_process';

export interface Need {
  /** As a person would look for it. */
  readonly name: string;
  readonly isThere: boolean;
}

/** Whether a program answers; an argument with which it does nothing and is content. */
export function answers(command: string, argument: string): boolean {
  try {
    execFileSync(command, [argument], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

function missing(needs: readonly Need[]): string {
  return needs
    .filter(({ isThere }) => !isThere)
    .map(({ name }) => name)
    .join(', ');
}

/** Not on the console: Jest keeps what a file says there to itself when all its tests are skipped. */
function says(absent: string, name: string): void {
  process.stderr.write(`Skipped: ${name}. Not here: ${absent}.\n`);
}

function fails(absent: string): never {
  throw new Error(`Not here: ${absent}. In CI these tests are never skipped.`);
}

/** A group of tests that all need the same. */
export function describeWith(needs: readonly Need[], name: string, tests: () => void): void {
  const absent = missing(needs);
  if (absent === '') {
    describe(name, tests);
  } else if (process.env['CI']) {
    describe(name, () => {
      beforeAll(() => fails(absent));
      tests();
    });
  } else {
    says(absent, name);
    describe.skip(name, () => test(`needs ${absent}`, () => {}));
  }
}

/** One test, as {@link describeWith} has them. */
export function testWith(needs: readonly Need[], name: string, body: jest.ProvidesCallback): void {
  const absent = missing(needs);
  if (absent === '') {
    test(name, body);
  } else if (process.env['CI']) {
    test(name, () => fails(absent));
  } else {
    says(absent, name);
    test.skip(name, body);
  }
}

/** docs/adding.md is true: each file that it names is there and holds the names that it gives, and its numbers add up. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const page = readFileSync(path.join(ROOT, 'docs', 'adding.md'), 'utf8');

interface Section {
  readonly title: string;
  /** What its title promises. */
  readonly files: number;
  readonly steps: readonly string[];
}

const sections = page.split(/^## /m).slice(1).map(sectionOf);

function sectionOf(text: string): Section {
  const [title = '', ...lines] = text.split('\n');
  return {
    title,
    files: Number(/: (\d+) files?/.exec(title)?.[1]),
    steps: lines.filter((line) => /^\d+\. /.test(line)),
  };
}

const quoted = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);
const isFile = (words: string): boolean => /^(src|test|docs)\//.test(words);

test('every file that it names exists', () => {
  const named = quoted(page).filter(isFile);
  expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  expect(named.length).toBeGreaterThan(40);
});

describe.each(sections)('$title', ({ files, steps }) => {
  test('a step a file', () => {
    expect(steps).toHaveLength(files);
    for (const step of steps) expect(quoted(step).some(isFile)).toBe(true);
  });

  test('the names stand in the files', () => {
    const missing = steps.flatMap((step) => {
      const words = quoted(step);
      const texts = words.filter(isFile).flatMap(contentsOf);
      const names = words.filter((word) => /^[A-Za-z][A-Za-z0-9_]*$/.test(word));
      return names.filter((name) => !texts.some((text) => new RegExp(`\\b${name}\\b`).test(text)));
    });
    expect(missing).toEqual([]);
  });
});

test.each([
  ['A document', 4],
  ['A finding', 3],
  ['A setting', 4],
  ['An allocation key', 3],
])('%s takes at most %i files', (start, most) => {
  const section = sections.find(({ title }) => title.startsWith(start));
  expect(section?.files).toBeLessThanOrEqual(most);
});

function contentsOf(file: string): string[] {
  const whole = path.join(ROOT, file);
  return /\.\w+$/.test(file) ? [readFileSync(whole, 'utf8')] : [];
}

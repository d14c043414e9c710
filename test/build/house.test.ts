/** The house stays one that a stranger finds their way in: short files, folders that can be read at a glance. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const LONGEST_FILE = 400;
const FULLEST_FOLDER = 25;

interface Folder {
  readonly name: string;
  /** Without its folders. */
  readonly files: readonly string[];
}

function foldersOf(name: string): Folder[] {
  const entries = readdirSync(path.join(ROOT, name), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${name}/${entry.name}`);
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => `${name}/${entry.name}`);
  return [{ name, files }, ...folders.flatMap(foldersOf)];
}

const folders = ['src', 'host'].flatMap(foldersOf);
/** Reference data is generated: as long as it has to be. */
const written = folders.filter(({ name }) => !/^src\/data(\/|$)/.test(name));

test('no file of src or host is over 400 lines', () => {
  const files = written.flatMap((folder) => folder.files);
  const long = files
    .map((file) => ({ file, lines: readFileSync(path.join(ROOT, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST_FILE);
  expect(long).toEqual([]);
  expect(files.length).toBeGreaterThan(300);
});

test('no folder of src or host holds over 25 files', () => {
  const full = written.filter(({ files }) => files.length > FULLEST_FOLDER);
  expect(full.map(({ name, files }) => `${name}: ${files.length}`)).toEqual([]);
});

/** Windows and macOS take `Grid.tsx` for `grid.ts`: an import of one finds the other there. */
test('no two modules of a folder have one name but for capitals', () => {
  const everything = [...folders, ...['test', 'bench', 'scripts'].flatMap(foldersOf)];
  const alike = everything.flatMap(({ files }) => {
    const modules = [...new Set(files.map((file) => file.replace(/(\.d)?\.(tsx?|c?js)$/, '')))];
    return modules.filter((name) =>
      modules.some((other) => other !== name && other.toLowerCase() === name.toLowerCase()),
    );
  });
  expect(alike).toEqual([]);
});

/**
 * Every document of the example and every file of three communes is what it was, to the byte. What is recorded:
 *
 * - test/golden/document-bytes.json: a line a document, with the SHA-256 of the whole and, shorter, of each part
 *   (cells, each part of the look, each part of a file); the fingerprints that it bears, of its inputs and its values.
 * - test/golden/documents/KIND.txt: the cells of each document, a line a cell, so that a change can be read.
 *
 * A change on purpose is recorded by `UPDATE_GOLDEN=1 npx jest test/files/documentBytes.test.ts`; the difference of
 * these files then shows all that it changes.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyDocument, everyFile, type Named } from '../helpers/everyDocument';
import { linesOfPlan, partsOfFile, partsOfPlan, type Parts } from '../helpers/planText';

const GOLDEN = join(__dirname, '..', 'golden');
const HASHES = join(GOLDEN, 'document-bytes.json');
const TEXTS = join(GOLDEN, 'documents');
/** Of a document that differs in many cells, the first ones tell which. */
const LINES_SHOWN = 12;

type Hashes = Record<string, Parts>;
type Texts = Record<string, readonly string[]>;

let hashes: Hashes = existsSync(HASHES) ? (JSON.parse(readFileSync(HASHES, 'utf8')) as Hashes) : {};
let ofDocuments: Hashes;
let texts: Texts;
let ofFiles: Hashes;
let golden: Texts;

beforeAll(async () => {
  const documents = await everyDocument();
  ofDocuments = byName(documents, partsOfPlan);
  texts = byName(documents, linesOfPlan);
  ofFiles = byName(await everyFile(), partsOfFile);
  if (process.env['UPDATE_GOLDEN']) {
    hashes = { ...ofDocuments, ...ofFiles };
    record(hashes);
  }
  golden = readTexts();
});

test('the same documents and files are made', () => {
  expect(Object.keys({ ...ofDocuments, ...ofFiles }).sort()).toEqual(Object.keys(hashes).sort());
  expect(Object.keys(texts).sort()).toEqual(Object.keys(golden).sort());
});

test.each(Object.keys(hashes).filter((name) => !name.startsWith('file / ')))('%s', (name) => {
  expect([
    ...differingParts(hashes[name], ofDocuments[name]),
    ...differingLines(golden[name], texts[name]),
  ]).toEqual([]);
});

test('the files are the same, and the same when they are made again', async () => {
  const differing = Object.keys(hashes)
    .filter((name) => name.startsWith('file / '))
    .flatMap((name) => differingParts(hashes[name], ofFiles[name]).map((part) => `${name}: ${part}`));
  expect(differing).toEqual([]);
  expect(byName(await everyFile(), partsOfFile)).toEqual(ofFiles);
});

function byName<T, R>(named: readonly Named<T>[], of: (made: T) => R): Record<string, R> {
  const result = Object.fromEntries(named.map(({ name, made }) => [name, of(made)]));
  expect(Object.keys(result)).toHaveLength(named.length);
  return result;
}

function differingParts(was: Parts = {}, is: Parts = {}): string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((part) => was[part] !== is[part])
    .map((part) => `${part} was ${was[part] ?? 'not there'}, is ${is[part] ?? 'not there'}`);
}

function differingLines(was: readonly string[] = [], is: readonly string[] = []): string[] {
  const [former, present] = [new Set(was), new Set(is)];
  return [
    ...was.filter((line) => !present.has(line)).map((line) => `- ${line}`),
    ...is.filter((line) => !former.has(line)).map((line) => `+ ${line}`),
  ].slice(0, LINES_SHOWN);
}

// --- the golden files

function record(all: Hashes): void {
  const lines = Object.keys(all)
    .sort()
    .map((name) => `${JSON.stringify(name)}: ${JSON.stringify(all[name])}`);
  writeFileSync(HASHES, `{\n${lines.join(',\n')}\n}\n`);
  rmSync(TEXTS, { recursive: true, force: true });
  mkdirSync(TEXTS, { recursive: true });
  for (const kind of new Set(Object.keys(texts).map(kindOf))) {
    const ofKind = Object.keys(texts).filter((name) => kindOf(name) === kind);
    const blocks = ofKind.sort().map((name) => [`# ${name}`, ...texts[name]!, ''].join('\n'));
    writeFileSync(join(TEXTS, `${kind}.txt`), blocks.join('\n'));
  }
}

function readTexts(): Texts {
  const blocks = (existsSync(TEXTS) ? readdirSync(TEXTS) : []).flatMap((file) =>
    readFileSync(join(TEXTS, file), 'utf8')
      .split(/^# /m)
      .filter((block) => block !== ''),
  );
  return Object.fromEntries(
    blocks.map((block) => {
      const [name = '', ...lines] = block.trimEnd().split('\n');
      return [name, lines];
    }),
  );
}

function kindOf(name: string): string {
  return name.split(' / ')[0]!;
}

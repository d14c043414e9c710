/** dist/guide/: the pages of docs/guide, to be read in any browser, with their pictures, one style sheet and a search. */
import { buildSync } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPage } from './markdown';
import { GUIDE, GUIDE_PAGES } from './pages';
import { searchIndex } from './searchIndex';
import { wholePage } from './template';

/** Into the folder of a build. The same sources give the same bytes. */
export function writeGuide(build: string, version: string): void {
  const folder = path.join(build, 'guide');
  mkdirSync(path.join(folder, 'images'), { recursive: true });
  const pages = GUIDE_PAGES.map(readPage);
  for (const page of pages)
    writeFileSync(path.join(folder, page.source.name), wholePage(page, { pages, version }));
  for (const picture of new Set(pages.flatMap(({ pictures }) => pictures))) {
    const file = path.join(GUIDE, picture);
    // A picture of something new is taken from a build that has it.
    if (existsSync(file)) copyFileSync(file, path.join(folder, picture));
    else console.log(`MISSING  docs/guide/${picture}: npm run guide:pictures`);
  }
  copyFileSync(path.join(__dirname, 'guide.css'), path.join(folder, 'guide.css'));
  writeFileSync(path.join(folder, 'search.json'), JSON.stringify(searchIndex(pages)));
  buildSync({
    entryPoints: [path.join(__dirname, 'search.ts')],
    outfile: path.join(folder, 'search.js'),
    bundle: true,
    minify: true,
    target: 'es2020',
    logLevel: 'error',
  });
}

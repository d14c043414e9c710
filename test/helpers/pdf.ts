import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { answers, type Need } from './needs';

export const PDFTOTEXT: Need = { name: 'pdftotext (poppler)', isThere: answers('pdftotext', '-v') };

/** A word where it is printed; points from the upper left corner of the page. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/** The words of a PDF, page by page, as poppler's `pdftotext` finds them. */
export function pagesOf(pdf: Uint8Array): Page[] {
  return parse(poppler('pdftotext', pdf, ['-bbox'], ['-']));
}

/** The page's words in lines from the top; a line is what stands at one height. */
export function linesOf(page: Page): string[] {
  const found: { y: number; words: Word[] }[] = [];
  for (const word of page.words) {
    const y = (word.top + word.bottom) / 2;
    const line = found.find((each) => Math.abs(each.y - y) < 2);
    if (line) line.words.push(word);
    else found.push({ y, words: [word] });
  }
  return found
    .sort((a, b) => a.y - b.y)
    .map((line) =>
      line.words
        .sort((a, b) => a.left - b.left)
        .map((word) => word.text)
        .join(' '),
    );
}

/** All that a PDF says, as somebody who copies it gets it. */
export function textOf(pdf: Uint8Array): string {
  return poppler('pdftotext', pdf, ['-raw'], ['-']);
}

/** The structure of a tagged PDF with its texts, an element a line. */
export function structureOf(pdf: Uint8Array): string {
  return poppler('pdfinfo', pdf, ['-struct-text']);
}

function poppler(
  program: 'pdftotext' | 'pdfinfo',
  pdf: Uint8Array,
  options: readonly string[],
  output: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'quote-part-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    return execFileSync(program, [...options, file, ...output], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 60_000,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parse(html: string): Page[] {
  const pages: { width: number; height: number; words: Word[] }[] = [];
  let word: { attributes: Record<string, string>; text: string } | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'page')
      pages.push({ width: Number(attributes['width']), height: Number(attributes['height']), words: [] });
    if (name === 'word') word = { attributes, text: '' };
  });
  parser.on('text', (text) => {
    if (word) word.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'word' || word === null) return;
    const at = (edge: string): number => Number(word?.attributes[edge]);
    pages.at(-1)?.words.push({
      text: word.text,
      left: at('xMin'),
      right: at('xMax'),
      top: at('yMin'),
      bottom: at('yMax'),
    });
    word = null;
  });
  // The doctype names a DTD that nobody needs.
  parser.write(html.replace(/^[\s\S]*?<html/, '<html')).close();
  return pages;
}

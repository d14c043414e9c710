/**
 * The search of the guide, in the reader's browser: every section is a line of an index that the build made. Loaded by
 * every page; the index itself with the first letter.
 */
import type { IndexLine } from './searchIndex';
import { find } from './find';

/** What scripts/guide/template.ts puts into every page. */
function part<Part extends HTMLElement>(selector: string, kind: new () => Part): Part {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`This page has no ${selector}.`);
  return element;
}

const form = part('.search', HTMLFormElement);
const input = part('.search input', HTMLInputElement);
const count = part('.search__count', HTMLElement);
const found = part('.search__found', HTMLElement);

/** Shown; more would not be read. */
const MOST = 20;

let index: Promise<readonly IndexLine[]> | null = null;

async function loadIndex(): Promise<readonly IndexLine[]> {
  const answer = await fetch('search.json');
  return (await answer.json()) as readonly IndexLine[];
}

/** A click on the table of contents of a wide window is one too many. */
if (matchMedia('(min-width: 60rem)').matches) part('.contents details', HTMLDetailsElement).open = true;

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  found.querySelector('a')?.click();
});
input.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  input.value = '';
  void show();
});
input.addEventListener('input', () => void show());

async function show(): Promise<void> {
  const asked = input.value;
  try {
    const lines = asked.trim() === '' ? [] : find(await (index ??= loadIndex()), asked);
    // Somebody typed on meanwhile.
    if (asked !== input.value) return;
    found.replaceChildren(...lines.slice(0, MOST).map(lineOf));
    count.textContent = asked.trim() === '' ? '' : said(lines.length);
  } catch {
    index = null;
    count.textContent = 'La recherche n’est pas disponible ici : cherchez dans la page (Ctrl + F).';
  }
}

function said(lines: number): string {
  if (lines === 0) return 'Rien ne correspond. Essayez un seul mot.';
  if (lines > MOST) return `${lines} réponses, dont les ${MOST} premières.`;
  return lines === 1 ? 'Une réponse.' : `${lines} réponses.`;
}

function lineOf({ page, anchor, title, pageTitle }: IndexLine): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${page}#${anchor}`;
  link.textContent = title;
  const where = document.createElement('span');
  where.textContent = pageTitle;
  line.append(link, ...(pageTitle === title ? [] : [where]));
  return line;
}

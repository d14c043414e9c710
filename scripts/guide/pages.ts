/** The pages of the guide, in the order in which they are read, and where each stands. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../settings';

export interface GuideSource {
  /** Below docs/. */
  readonly file: string;
  /** Of the page in dist/guide/. */
  readonly name: string;
  readonly language: 'fr' | 'en';
}

const page = (file: string): GuideSource => ({
  file: `guide/${file}.md`,
  name: `${file}.html`,
  language: 'fr',
});

export const GUIDE_PAGES: readonly GuideSource[] = [
  { file: 'guide/README.md', name: 'index.html', language: 'fr' },
  page('premier-recapitulatif'),
  page('volet'),
  page('votre-classeur'),
  page('annee'),
  page('commune'),
  page('vie-de-la-convention'),
  page('anomalies'),
  page('fonctions'),
  page('clauses'),
  page('donnees-personnelles'),
  page('administration'),
  { ...page('english'), language: 'en' },
];

export const DOCS = path.join(ROOT, 'docs');
export const GUIDE = path.join(DOCS, 'guide');

export const readSource = ({ file }: GuideSource): string => readFileSync(path.join(DOCS, file), 'utf8');

/** Where a link of a page leads, below docs/: `guide/annee.md`. */
export function targetOf(
  source: GuideSource,
  link: string,
): { readonly file: string; readonly anchor: string } {
  const [relative = '', anchor = ''] = link.split('#');
  const file = relative === '' ? source.file : path.posix.join(path.posix.dirname(source.file), relative);
  return { file, anchor };
}

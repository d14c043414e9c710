/** What stands around a page of the guide: its head, the search, the table of contents. */
import MarkdownIt from 'markdown-it';
import { french } from '../../src/french/typography';
import type { GuidePage } from './markdown';

const { escapeHtml } = new MarkdownIt().utils;

/** Nothing but the guide's own files; no style or script in the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export interface GuideFrame {
  readonly pages: readonly GuidePage[];
  readonly version: string;
}

/** A whole page, for dist/guide/. */
export function wholePage(page: GuidePage, { pages, version }: GuideFrame): string {
  const { source, title, html } = page;
  const isStart = source.name === 'index.html';
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(isStart ? title : `${title} · Guide de Quote-part`)}</title>
<link rel="icon" href="../assets/icon-32.png">
<link rel="stylesheet" href="guide.css">
<script src="search.js" defer></script>
</head>
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<header class="bar">
<a class="bar__name" href="index.html">Guide de Quote-part</a>
<form class="search" role="search" hidden>
<label for="recherche">Chercher dans le guide</label>
<input id="recherche" type="search" autocomplete="off" spellcheck="false">
<p class="search__count" role="status"></p>
<ol class="search__found"></ol>
</form>
</header>
<div class="page">
<nav class="contents" aria-label="Sommaire">
<details>
<summary>Sommaire</summary>
<ul>
${pages.map((each) => contentsLine(each, each === page)).join('\n')}
</ul>
</details>
</nav>
<main id="contenu" tabindex="-1"${source.language === 'fr' ? '' : ` lang="${source.language}"`}>
${html}</main>
</div>
<footer>${french(`Quote-part ${version}`)}</footer>
</body>
</html>
`;
}

function contentsLine({ source, title, sections }: GuidePage, isCurrent: boolean): string {
  const language = source.language === 'fr' ? '' : ` lang="${source.language}"`;
  const link = `<a href="${source.name}"${isCurrent ? ' aria-current="page"' : ''}${language}>${escapeHtml(title)}</a>`;
  const below = isCurrent ? sections.filter(({ level }) => level === 2) : [];
  if (below.length === 0) return `<li>${link}</li>`;
  const lines = below.map(
    ({ anchor, title: of }) => `<li><a href="#${anchor}"${language}>${escapeHtml(of)}</a></li>`,
  );
  return `<li>${link}\n<ul>\n${lines.join('\n')}\n</ul></li>`;
}

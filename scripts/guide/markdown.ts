/** One page of the guide: from its Markdown to HTML, and what it holds, for the table of contents, the search and the tests. */
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { french } from '../../src/french/typography';
import { DOCS, GUIDE_PAGES, readSource, targetOf, type GuideSource } from './pages';
import { pictureSize } from './png';

type Token = ReturnType<MarkdownIt['parse']>[number];

export interface GuideSection {
  /** Of its heading. */
  readonly anchor: string;
  readonly level: number;
  readonly title: string;
  /** All that it says, without marks, for the search. */
  readonly text: string;
}

export interface GuidePage {
  readonly source: GuideSource;
  readonly title: string;
  /** What stands in <main>. */
  readonly html: string;
  /** In order; the first is the page's own. */
  readonly sections: readonly GuideSection[];
  /** Every anchor that a link may name: those that stand before a heading. */
  readonly anchors: readonly string[];
  /** As written. */
  readonly links: readonly string[];
  /** Names below guide/, in order. */
  readonly pictures: readonly string[];
  /** What is printed in bold: words that stand on the screen. */
  readonly labels: readonly string[];
}

/** Alone on its line before a heading, which it gives a stable name: the only HTML in the pages. */
const ANCHOR = /^<a id="([\w-]+)"><\/a>$/;

/** HTML is known, to be refused but for the anchors. */
const markdown = new MarkdownIt({ html: true });

/** A heading without a stable anchor is named by its words, as on GitHub. */
const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

/** @throws Error where the page holds HTML, or an anchor that no heading follows. */
export function readPage(source: GuideSource): GuidePage {
  const tokens = withAnchors(source, markdown.parse(readSource(source), {}));
  const said = (text: string): string => (source.language === 'fr' ? french(text) : text);
  const inline = tokens.flatMap(({ children }) => children ?? []);
  for (const token of inline) {
    if (token.type === 'html_inline') throw new Error(`${source.file}: ${token.content}`);
    if (token.type === 'text') token.content = said(token.content);
    if (token.type === 'image') turnPicture(source, token);
  }
  const links = inline.flatMap((token) => attributesOf(token, 'link_open', 'href'));
  const pictures = inline.flatMap((token) => attributesOf(token, 'image', 'src'));
  const labels = tokens.flatMap(({ children }) => labelsIn(children ?? []));
  for (const { children } of tokens) turnLinks(source, children ?? []);
  const sections = sectionsOf(tokens);
  return {
    source,
    title: sections[0]?.title ?? '',
    html: markdown.renderer.render(wideTables(tokens), markdown.options, {}),
    sections,
    anchors: tokens.flatMap((token) => (token.meta as { stable?: string } | null)?.stable ?? []),
    links,
    pictures,
    labels,
  };
}

/** Takes the anchors out, each of which is a paragraph of its own, and gives them to their headings. */
function withAnchors(source: GuideSource, tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let waiting: string | null = null;
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'html_block') throw new Error(`${source.file}: ${token.content}`);
    const anchors = [-1, 0, 1].flatMap(
      (beside) => ANCHOR.exec(tokens[at + beside]?.content ?? '')?.[1] ?? [],
    );
    if (anchors[0] !== undefined) {
      waiting = anchors[0];
      continue;
    }
    if (token.type === 'heading_open') {
      token.attrSet('id', waiting ?? slugOf(tokens[at + 1]?.content ?? ''));
      if (waiting !== null) token.meta = { stable: waiting };
      waiting = null;
    }
    if (waiting !== null) throw new Error(`${source.file}: no heading follows the anchor ${waiting}.`);
    kept.push(token);
  }
  return kept;
}

function attributesOf(token: Token, type: string, attribute: string): string[] {
  const value = token.type === type ? token.attrGet(attribute) : null;
  return value === null ? [] : [value];
}

function labelsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ type }, at) => {
    if (type !== 'strong_open') return [];
    const end = tokens.findIndex((token, index) => index > at && token.type === 'strong_close');
    const inside = tokens.slice(at, end).map(({ content }) => content);
    return [inside.join('')];
  });
}

/** To the page that was made of the file; other documents of the project are named, and not led to: they are not served. */
function turnLinks(source: GuideSource, tokens: Token[]): void {
  let dropped = false;
  for (const token of tokens) {
    const href = token.type === 'link_open' ? token.attrGet('href') : null;
    if (href !== null) {
      const { file, anchor } = targetOf(source, href);
      const page = GUIDE_PAGES.find((each) => each.file === file);
      dropped = page === undefined;
      if (page !== undefined) token.attrSet('href', `${page.name}${anchor === '' ? '' : `#${anchor}`}`);
    }
    const isLink = token.type === 'link_open' || token.type === 'link_close';
    if (dropped && isLink) token.hidden = true;
  }
  // The renderer knows no hidden marks inside a line.
  tokens.splice(0, tokens.length, ...tokens.filter(({ hidden }) => !hidden));
}

/** With its size, so that nothing moves as it comes. */
function turnPicture(source: GuideSource, token: Token): void {
  const file = path.join(DOCS, path.dirname(source.file), token.attrGet('src') ?? '');
  const size = pictureSize(file);
  token.attrSet('loading', 'lazy');
  if (size === null) return;
  token.attrSet('width', String(size.width));
  token.attrSet('height', String(size.height));
}

const WIDE = '<div class="wide" tabindex="0" role="group" aria-label="Tableau">\n';

/** A table that is wider than the window is scrolled by itself, by keys too. */
function wideTables(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    if (token.type === 'table_open') return [block(token, WIDE), token];
    if (token.type === 'table_close') return [token, block(token, '</div>\n')];
    return [token];
  });
}

function block(beside: Token, content: string): Token {
  const token = Object.assign(Object.create(Object.getPrototypeOf(beside) as object) as Token, beside);
  return Object.assign(token, { type: 'html_block', tag: '', nesting: 0, attrs: null, content });
}

/** A heading is three tokens: it opens, says its title, and closes. */
function sectionsOf(tokens: readonly Token[]): GuideSection[] {
  const starts = tokens.flatMap(({ type }, at) => (type === 'heading_open' ? [at] : []));
  return starts.flatMap((start, index) => {
    const [heading, title, , ...body] = tokens.slice(start, starts[index + 1]);
    if (heading === undefined || title === undefined) return [];
    return {
      anchor: heading.attrGet('id') ?? '',
      level: Number(heading.tag.slice(1)),
      title: plainText([title]),
      text: plainText(body),
    };
  });
}

function plainText(tokens: readonly Token[]): string {
  const pieces = tokens.flatMap(({ type, content, children }) => {
    if (type === 'code_block' || type === 'fence') return [content];
    if (children === null) return [];
    return [children.map((child) => (child.type === 'softbreak' ? ' ' : child.content)).join('')];
  });
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}

/** What stands on the screen, in a language: every word of the pane, the ribbon and the tables, to compare texts with. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatOf } from '../../src/i18n/format';
import { DOCUMENTS } from '../../src/workbook/documents/register';

type Language = 'fr' | 'en';

const ROOT = path.join(__dirname, '..', '..');

/** Takes the place of a value in a sentence that is spoken for its pattern. */
const ANY = '\u0001';
const SAMPLES: readonly unknown[] = [ANY, 1, 7, null, false];

const isSaying = (entry: unknown): entry is (values: object) => unknown => typeof entry === 'function';

/** Every sentence below an entry of a catalogue, with its values as `ANY`. */
function spoken(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry];
  if (isSaying(entry)) return SAMPLES.flatMap((sample) => spoken(said(entry, sample)));
  return typeof entry === 'object' && entry !== null ? Object.values(entry).flatMap(spoken) : [];
}

function said(entry: (values: object) => unknown, sample: unknown): unknown {
  const values = new Proxy({}, { get: () => sample });
  try {
    const sentence = entry(values);
    return typeof sentence === 'string' ? sentence.replaceAll(String(sample), ANY) : sentence;
  } catch {
    // A sentence of lists or dates: none of those is a label.
    return null;
  }
}

/** The modules of words of a language: `words/fr.ts`, and those beside it that hold a part of them. */
function wordModules(language: Language): string[] {
  const folder = path.join(ROOT, 'src', 'taskpane');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /[\\/]words([\\/]|$)/.test(entry.parentPath))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file.endsWith('.ts'));
  return [...files, path.join(ROOT, 'src', 'i18n', `${language}.ts`)];
}

/** By the name of what is exported: `editInFrench`, `enMends`. */
const IN: Readonly<Record<Language, RegExp>> = { fr: /french/i, en: /english/i };

function catalogue(language: Language): string[] {
  return wordModules(language).flatMap((file) => {
    // Which files there are is not known before.
    const exported = jest.requireActual<Record<string, unknown>>(file);
    return Object.entries(exported)
      .filter(([name]) => IN[language].test(name))
      .flatMap(([, value]) => spoken(isSaying(value) ? withFormat(value, language) : value));
  });
}

/** Words that say numbers are made with a format. */
function withFormat(value: (values: object) => unknown, language: Language): unknown {
  try {
    return value(formatOf(language));
  } catch {
    return null;
  }
}

function ribbon(language: Language): string[] {
  const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
  const attribute = language === 'fr' ? /DefaultValue="([^"]*)"/g : / Value="([^"]*)"/g;
  return Array.from(manifest.matchAll(attribute), ([, text = '']) => text);
}

const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(sentence: string): RegExp {
  return new RegExp(`^${escaped(plain(sentence)).replaceAll(ANY, '.+')}$`);
}

const known = new Map<
  Language,
  { readonly exact: ReadonlySet<string>; readonly patterns: readonly RegExp[] }
>();

function screen(language: Language) {
  const former = known.get(language);
  if (former !== undefined) return former;
  const sentences = [
    ...catalogue(language),
    ...ribbon(language),
    ...DOCUMENTS.flatMap(({ name, choice }) => [name[language], choice?.name[language] ?? '']),
  ];
  // A value alone would match anything.
  const open = sentences.filter((each) => each.includes(ANY) && each.replaceAll(ANY, '').trim().length > 3);
  const words = {
    exact: new Set(sentences.filter((each) => !each.includes(ANY)).map(plain)),
    patterns: [...new Set(open)].map(patternOf),
  };
  known.set(language, words);
  return words;
}

/** Whether these words are a label, a title or a sentence of the pane or the ribbon; `…` in brackets stands for a value. */
export function isOnScreen(words: string, language: Language): boolean {
  const { exact, patterns } = screen(language);
  const wanted = plain(words);
  return exact.has(wanted) || patterns.some((pattern) => pattern.test(wanted));
}

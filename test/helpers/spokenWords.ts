/** Every sentence of the pane in both languages, spoken with values of one's own choice. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { translator, type Language } from '../../src/i18n';
import { findingWords } from '../../src/taskpane/kit/findings/words/index';
import type { WorkbookFinding } from '../../src/workbook/read/findings/findings';
import { FINDINGS, type FindingCode } from '../../src/workbook/read/findings/register';

export interface SpokenSentence {
  /** Where it stands: the folder of its words and its keys. */
  readonly path: string;
  readonly sentence: string;
  /** Names of the values that it asked for. */
  readonly asked: readonly string[];
}

/** The value of a parameter, by its name. */
type ValueOf = (name: string) => unknown;

const PANE = path.join(__dirname, '..', '..', 'src', 'taskpane');

/** `createWords` and its like: the words of a feature, once a language is known. */
type WordsIn = (language: Language) => object;

const catalogues: readonly (readonly [string, WordsIn])[] = (
  readdirSync(PANE, { recursive: true }) as string[]
)
  .filter((file) => /words[\\/](index|mends)\.ts$|words[\\/]probes[\\/]index\.ts$/.test(file))
  .flatMap((file) =>
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    Object.entries(require(path.join(PANE, file)) as Record<string, unknown>).flatMap(([name, value]) =>
      typeof value === 'function' && name.endsWith('Words') ? [[name, value as WordsIn] as const] : [],
    ),
  );

export function spokenSentences(language: Language, valueOf: ValueOf): SpokenSentence[] {
  const findings = findingWords(language);
  return [
    ...speak(translator(language).text, 'shared', valueOf),
    ...catalogues.flatMap(([name, wordsIn]) => {
      const words = wordsIn(language);
      return typeof words === 'function' ? [] : speak(words, name, valueOf);
    }),
    ...(Object.keys(FINDINGS) as FindingCode[]).flatMap((code) =>
      speak(
        (values: object) => findings({ code, place: null, values } as WorkbookFinding),
        `findings.${code}`,
        valueOf,
      ),
    ),
  ];
}

function speak(
  entry: unknown,
  at: string,
  valueOf: ValueOf,
  asked: readonly string[] = [],
): SpokenSentence[] {
  if (typeof entry === 'string') return [{ path: at, sentence: entry, asked }];
  if (typeof entry === 'function') {
    const names = new Set<string>();
    const values = new Proxy(
      {},
      {
        get: (_, name) => {
          names.add(String(name));
          return valueOf(String(name));
        },
      },
    );
    const said = (entry as (values: object) => unknown)(values);
    return speak(said, at, valueOf, [...names]);
  }
  if (typeof entry !== 'object' || entry === null) throw new Error(`${at} is no sentence.`);
  return Object.entries(entry).flatMap(([key, part]) => speak(part, `${at}.${key}`, valueOf, asked));
}

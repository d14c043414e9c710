import { withFrenchSpaces } from '../../../../french/spaces';
import { formatOf, type Format } from '../../../../i18n/format';
import type { Language } from '../../../../i18n/language';
import type { Sentence } from '../../../../i18n/sentences';
import type { WorkbookFinding } from '../../../../workbook/read/findings/findings';
import {
  FINDINGS,
  type FindingSpec,
  type ValueType,
  type ValueTypes,
} from '../../../../workbook/read/findings/register';
import { findingsInEnglish, formulaTodoInEnglish } from './en';
import type { FindingTexts } from './findingTexts';
import { findingsInFrench, formulaTodoInFrench } from './fr';

/** The sentence of a finding, with its values. */
export type FindingWords = (finding: WorkbookFinding) => Sentence;

/** What the findings say, loaded with the pages that show them. */
export function findingWords(language: Language): FindingWords {
  const format = formatOf(language);
  return language === 'en'
    ? wordsFrom(findingsInEnglish, formulaTodoInEnglish, format)
    : withFrenchSpaces(wordsFrom(findingsInFrench, formulaTodoInFrench, format));
}

/** How a value stands in a sentence, by its type. */
const SAID: { readonly [Type in ValueType]: (value: ValueTypes[Type], format: Format) => string } = {
  text: (text) => text,
  year: (year) => String(year),
  euros: (amount, format) => format.money(amount),
  eurosInCell: (cell, format) => format.money(cell),
  inhabitants: (count, format) => format.integer(count),
  inhabitantsInCell: (cell, format) => format.integer(cell),
  date: (date, format) => format.date(date),
  count: (count, format) => format.number(count),
  rate: (rate, format) => format.percent(rate),
  addresses: (cells, format) => format.addresses(cells),
};

type Say = (name: string) => string;

function wordsFrom(texts: FindingTexts, formulaTodo: string, format: Format): FindingWords {
  return ({ code, values, place }) => {
    const spec: FindingSpec = FINDINGS[code];
    const types = spec.values;
    const given: Readonly<Record<string, unknown>> = values;
    const say: Say = (name) => {
      // The texts hold no name but those of the register, and what was given is of the type that it says.
      const said = SAID[types[name] ?? 'text'] as (value: unknown, format: Format) => string;
      return said(given[name], format);
    };
    const { what, todo } = texts[code];
    const isComputed = place !== null && 'holdsFormula' in place && spec.typed === true;
    return { what: filled(what, say), todo: isComputed ? formulaTodo : filled(todo, say) };
  };
}

const NAME = /\{(\w+)\}/g;

/** A part in brackets stays where its values are not empty; it is looked for before values, which may hold brackets. */
function filled(text: string, say: Say): string {
  const hasAll = (part: string): boolean =>
    Array.from(part.matchAll(NAME), ([, name = '']) => say(name)).every((said) => said !== '');
  return text
    .replace(/\[(.*?)\]/g, (_, part: string) => (hasAll(part) ? part : ''))
    .replace(NAME, (_, name: string) => say(name));
}

/** How numbers and dates stand on screen, as Excel shows them in the same language. */

import { dayOf } from '../core/dates';
import type { Language } from './language';
import { once } from './once';

/** A double, or a decimal number as text (`8333.33`), so that an exact amount is shown exactly. */
export type Amount = number | string;

export interface Format {
  /** EUR, always two decimals. */
  money(amount: Amount): string;
  integer(count: Amount): string;
  /** As many decimals as it has, six at most. */
  number(value: Amount): string;
  /** A rate of 0 to 1. */
  percent(rate: Amount): string;
  /** A day as an Excel serial date (1900 system); a time of day is dropped. */
  date(serial: number): string;
  /** Of cells: a few, and how many others there are. */
  addresses(cells: readonly string[]): string;
}

/** Addresses that are named. */
const NAMED = 4;

const AND_OTHERS: Readonly<Record<Language, (count: number) => string>> = {
  fr: (count) => ` et ${count} autres`,
  en: (count) => ` and ${count} others`,
};

const LOCALE = { fr: 'fr-FR', en: 'en-GB' } as const;

const known = new Map<Language, Format>();

/** One for each language: every page of words asks for it. */
export function formatOf(language: Language): Format {
  const format = known.get(language) ?? newFormat(language);
  known.set(language, format);
  return format;
}

/** The first page of the pane shows no number: what writes numbers is made when it is asked for. */
function newFormat(language: Language): Format {
  const locale = LOCALE[language];
  const numbers = (options: Intl.NumberFormatOptions) =>
    numberOrText(once(() => new Intl.NumberFormat(locale, options)));
  const date = once(
    () =>
      new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }),
  );

  return {
    money: numbers({ style: 'currency', currency: 'EUR' }),
    integer: numbers({ maximumFractionDigits: 0 }),
    number: numbers({ maximumFractionDigits: 6 }),
    percent: numbers({ style: 'percent', maximumFractionDigits: 6 }),
    date(serial) {
      const { year, month, day } = dayOf(serial);
      return date().format(Date.UTC(year, month - 1, day));
    },
    addresses(cells) {
      // One more is as short as the words that would count it.
      if (cells.length <= NAMED + 1) return cells.join(', ');
      return cells.slice(0, NAMED).join(', ') + AND_OTHERS[language](cells.length - NAMED);
    },
  };
}

/** What is no number (a cell may hold anything) is shown as it stands. */
function numberOrText(format: () => Intl.NumberFormat): (amount: Amount) => string {
  const shown = (amount: number | Intl.StringNumericLiteral): string =>
    format().format(amount).replace('-', MINUS);
  return (amount) => {
    if (typeof amount === 'number') return shown(amount);
    return isDecimal(amount) ? shown(amount) : amount;
  };
}

/** As wide and as high as the plus: a hyphen is another thing, is read as one, and may end a line. */
const MINUS = '\u2212';

function isDecimal(text: string): text is Intl.StringNumericLiteral {
  return /^-?\d+(\.\d+)?$/.test(text);
}

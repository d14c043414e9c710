import type { Quotient } from '../../../core/explanation/quotient';
import type { Decimal } from '../../../core/money';
import type { Format, Language } from '../../../i18n';

/** How figures stand in an explanation: exactly, where that has an end. */
export interface Figures {
  /** EUR to the cent. */
  readonly money: (amount: string | number) => string;
  readonly integer: (count: number) => string;
  readonly number: (value: string) => string;
  readonly percent: (rate: string) => string;
  /** EUR with as many decimals as it has, two at least. */
  readonly euros: (amount: Decimal) => string;
  /** EUR as far as it was cut, with `…` where it goes on. */
  readonly quotient: (value: Quotient) => string;
  /** The same with its sign, plus too. */
  readonly signed: (amount: Decimal) => string;
}

const LOCALE = { fr: 'fr-FR', en: 'en-GB' } as const;

export function figuresIn(language: Language, format: Format): Figures {
  const exact = new Intl.NumberFormat(LOCALE[language], {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 20,
  });
  // A decimal number as text is formatted exactly.
  const euros = (amount: Decimal): string => exact.format(amount.toFixed() as Intl.StringNumericLiteral);
  const goesOn = (text: string): string => text.replace(/(\d)(?=\D*$)/, '$1…');
  return {
    money: (amount) => format.money(amount),
    integer: (count) => format.integer(count),
    number: (value) => format.number(value),
    percent: (rate) => format.percent(rate),
    euros,
    quotient: ({ cut, isWhole }) => (isWhole ? euros(cut) : goesOn(euros(cut))),
    signed: (amount) => (amount.isNegative() || amount.isZero() ? euros(amount) : `+${euros(amount)}`),
  };
}

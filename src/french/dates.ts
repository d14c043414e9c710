import { dayOf } from '../core/dates';

/** A day as the documents print it, `30/09/2021`, from its Excel serial date; a time of day is dropped. */
export function dayInFrench(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return [digits(day, 2), digits(month, 2), digits(year, 4)].join('/');
}

/** From January on. */
export const MONTH_NAMES = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** A day of any year: `30 septembre`, `1er janvier`; month 1 to 12. */
export function dayOfYearInFrench({ month, day }: { readonly month: number; readonly day: number }): string {
  return `${day === 1 ? '1er' : day} ${MONTH_NAMES[month - 1] ?? ''}`;
}

/** A day as sentences say it, `3 mars 2021`, from its Excel serial date. */
export function dateInWords(serial: number): string {
  const { year, ...day } = dayOf(serial);
  return `${dayOfYearInFrench(day)} ${year}`;
}

/** The same of a day as documents print it: `30/09/2021` is `30 septembre 2021`; another text stays as it is. */
export function frenchDayInWords(printed: string): string {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(printed) ?? [];
  if (day === undefined) return printed;
  return `${dayOfYearInFrench({ month: Number(month), day: Number(day) })} ${year ?? ''}`;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

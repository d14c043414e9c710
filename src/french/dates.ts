import { dayOf } from '../core/dates';

/** A day as the documents print it, `30/09/2021`, from its Excel serial date; a time of day is dropped. */
export function dayInFrench(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return [digits(day, 2), digits(month, 2), digits(year, 4)].join('/');
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

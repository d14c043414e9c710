import { addDays, serialDate } from './dates';

/**
 * Public holidays of France by place: the eleven of Code du travail L3133-1 and those that only some places have. Dates
 * are Excel serial dates (see `dates`).
 */

/** The same day each year, or so many days from Easter Sunday. */
type Holiday = readonly [month: number, day: number] | number;

/** Code du travail L3133-1: with Easter Monday, Ascension and Whit Monday. */
const EVERYWHERE: readonly Holiday[] = [
  1,
  39,
  50,
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
];

/** Good Friday, two days before Easter. */
const GOOD_FRIDAY = -2;
/** Moselle, Bas-Rhin and Haut-Rhin (Code du travail L3134-13). */
const SAINT_STEPHEN: Holiday = [12, 26];

/**
 * Where the public holidays are the same ones, with what a place has beside those of everywhere. Overseas that is the
 * day on which slavery was abolished there (Code du travail L3422-2).
 */
const LOCAL = {
  mainland: [],
  alsaceMoselle: [SAINT_STEPHEN],
  // Only communes that have a Protestant church (L3134-13 too): which ones, no list says.
  alsaceMoselleGoodFriday: [GOOD_FRIDAY, SAINT_STEPHEN],
  guadeloupe: [[5, 27]],
  martinique: [[5, 22]],
  guyane: [[6, 10]],
  reunion: [[12, 20]],
  mayotte: [[4, 27]],
  saintBarthelemy: [[10, 9]],
  saintMartin: [[5, 28]],
} as const satisfies Record<string, readonly Holiday[]>;

export type Place = keyof typeof LOCAL;
export const PLACES = Object.keys(LOCAL) as readonly Place[];

/** Departments whose public holidays are not those of the mainland. */
const DEPARTMENTS: Readonly<Partial<Record<string, Place>>> = {
  '57': 'alsaceMoselle',
  '67': 'alsaceMoselle',
  '68': 'alsaceMoselle',
  '971': 'guadeloupe',
  '972': 'martinique',
  '973': 'guyane',
  '974': 'reunion',
  '976': 'mayotte',
};

/** By the code of a department, as INSEE writes it; of one that is not known, as on the mainland. */
export function placeOfDepartment(code: string): Place {
  return DEPARTMENTS[code] ?? 'mainland';
}

/** The public holidays of a year in a place, in their order; two that fall on one day are there twice. */
export function publicHolidays(year: number, place: Place = 'mainland'): number[] {
  const easter = easterSunday(year);
  return [...EVERYWHERE, ...LOCAL[place]]
    .map((holiday) =>
      typeof holiday === 'number' ? addDays(easter, holiday) : serialDate(year, holiday[0], holiday[1]),
    )
    .sort((a, b) => a - b);
}

/** Gregorian Easter (the anonymous algorithm of 1876, as Meeus gives it). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const marchDay = 22 + epact + weekday - 7 * late;
  return serialDate(year, 3, marchDay);
}

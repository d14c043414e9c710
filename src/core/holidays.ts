import { addDays, serialDate } from './dates';

/**
 * Public holidays of France by place: the eleven of Code du travail L3133-1 and those that only some places have. Dates
 * are Excel serial dates (see `dates`).
 */

/** The same day each year, or so many days from Easter Sunday. */
type Rule = readonly [month: number, day: number] | number;

const RULES = {
  newYear: [1, 1],
  goodFriday: -2,
  easterMonday: 1,
  labourDay: [5, 1],
  victory: [5, 8],
  ascension: 39,
  whitMonday: 50,
  nationalDay: [7, 14],
  assumption: [8, 15],
  allSaints: [11, 1],
  armistice: [11, 11],
  christmas: [12, 25],
  saintStephen: [12, 26],
  // On which slavery was abolished there (Code du travail L3422-2).
  abolitionMayotte: [4, 27],
  abolitionMartinique: [5, 22],
  abolitionGuadeloupe: [5, 27],
  abolitionSaintMartin: [5, 28],
  abolitionGuyane: [6, 10],
  abolitionSaintBarthelemy: [10, 9],
  abolitionReunion: [12, 20],
} as const satisfies Record<string, Rule>;

export type HolidayName = keyof typeof RULES;

/** Code du travail L3133-1. */
const EVERYWHERE: readonly HolidayName[] = [
  'newYear',
  'easterMonday',
  'labourDay',
  'victory',
  'ascension',
  'whitMonday',
  'nationalDay',
  'assumption',
  'allSaints',
  'armistice',
  'christmas',
];

/** Where the public holidays are the same ones, with what a place has beside those of everywhere. */
const LOCAL = {
  mainland: [],
  // Moselle, Bas-Rhin and Haut-Rhin (Code du travail L3134-13).
  alsaceMoselle: ['saintStephen'],
  // Only communes that have a Protestant church (L3134-13 too): which ones, no list says.
  alsaceMoselleGoodFriday: ['goodFriday', 'saintStephen'],
  guadeloupe: ['abolitionGuadeloupe'],
  martinique: ['abolitionMartinique'],
  guyane: ['abolitionGuyane'],
  reunion: ['abolitionReunion'],
  mayotte: ['abolitionMayotte'],
  saintBarthelemy: ['abolitionSaintBarthelemy'],
  saintMartin: ['abolitionSaintMartin'],
} as const satisfies Record<string, readonly HolidayName[]>;

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
  return namedHolidays(year, place).map(({ on }) => on);
}

/** The same with what each is. */
export function namedHolidays(
  year: number,
  place: Place,
): { readonly on: number; readonly name: HolidayName }[] {
  const easter = easterSunday(year);
  return [...EVERYWHERE, ...LOCAL[place]]
    .map((name) => {
      const rule: Rule = RULES[name];
      return { name, on: typeof rule === 'number' ? addDays(easter, rule) : serialDate(year, ...rule) };
    })
    .sort((a, b) => a.on - b.on);
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

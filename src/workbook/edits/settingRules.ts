import { isSiret } from '../read/checkDigits';
import { COLUMN_KINDS } from '../read/columnKinds';
import { readYear } from '../read/readValues';
import { SETTINGS, type SettingRole, type SettingSpec } from '../schema/settings';
import type { Refusal } from './edit';

/** What settings hold, as far as it is known; '' for an empty one. */
export type SettingContents = Readonly<Partial<Record<SettingRole, string | number>>>;

/** Why settings are not taken. */
export type SettingProblem = Extract<
  Refusal,
  { code: 'settingInvalid' | 'siretInvalid' | 'termReversed' | 'yearOutsideTerm' | 'vintageNotPublished' }
>;

/** Populations of a year are published at the end of the second year after it (décret, in the last days of December). */
const YEARS_TO_PUBLICATION = 2;

/**
 * What is wrong with settings that somebody wants, wherever they are typed: values that are none of their kind, a term
 * that ends before it begins, an exercise outside the term, a vintage that nobody can have yet. Only what the wanted
 * settings have a part in is said. Years as calendar years; `thisYear`: the one that it is; null: not known.
 */
export function settingProblems(
  contents: SettingContents,
  wanted: readonly SettingRole[],
  thisYear: number | null,
): SettingProblem[] {
  const isWanted = (...roles: readonly SettingRole[]): boolean => roles.some((role) => wanted.includes(role));
  const yearIn = (role: SettingRole): number | null => {
    const reading = readYear(contents[role]);
    return reading.ok ? reading.value : null;
  };
  const problems: SettingProblem[] = wanted
    .filter((setting) => !fits(SETTINGS[setting], contents[setting] ?? ''))
    .map((setting) => ({ code: 'settingInvalid', setting, value: contents[setting] ?? '' }));
  const siret = String(contents.creditorSiret ?? '');
  if (siret !== '' && !isSiret(siret) && isWanted('creditorSiret'))
    problems.push({ code: 'siretInvalid', setting: 'creditorSiret', value: siret });

  const [firstYear, lastYear] = [yearIn('firstYear'), yearIn('lastYear')];
  const isReversed = firstYear !== null && lastYear !== null && lastYear < firstYear;
  if (isReversed && isWanted('firstYear', 'lastYear'))
    problems.push({ code: 'termReversed', firstYear, lastYear });

  const year = yearIn('year');
  const isOutside =
    year !== null && ((firstYear !== null && year < firstYear) || (lastYear !== null && year > lastYear));
  if (isOutside && !isReversed && isWanted('firstYear', 'lastYear', 'year'))
    problems.push({
      code: 'yearOutsideTerm',
      year,
      firstYear: firstYear ?? year,
      lastYear: lastYear ?? year,
    });

  const vintage = yearIn('populationVintage');
  const latest = (thisYear ?? Infinity) - YEARS_TO_PUBLICATION;
  if (vintage !== null && vintage > latest && isWanted('populationVintage'))
    problems.push({ code: 'vintageNotPublished', vintage, latest });
  return problems;
}

function fits({ kind, choices }: SettingSpec, value: string | number): boolean {
  if (value === '') return true;
  return COLUMN_KINDS[kind].accepts(value) && (choices?.some((choice) => choice === value) ?? true);
}

import type { RawCell } from '../../read/rawTables';
import { foldedName } from '../../read/names';
import { isEmpty } from '../../read/readValues';
import type { RowView } from '../../read/tableView';
import { SETTINGS, type SettingSpec } from '../../schema/settings';
import { MEMBER_KIND_WORDS } from '../../schema/words';

/** What somebody meant who wrote a word of a list another way; null: it cannot be told. */

/** Folded, and without spaces. */
export function squeezed(text: unknown): string {
  return foldedName(text).replace(/ /g, '');
}

const SAME_WORD: Readonly<Record<string, string>> = { yes: 'oui', no: 'non', true: 'oui', false: 'non' };

/** The choice that somebody meant who wrote it another way: `oui.`, `Communes`, `C.C.A.S.`, `total-exact`. */
export function wordMeant(cell: RawCell, choices: readonly string[]): string | null {
  const written = squeezed(cell);
  const meant = SAME_WORD[written] ?? written;
  return choices.find((choice) => [squeezed(choice), `${squeezed(choice)}s`].includes(meant)) ?? null;
}

/** A commune must then have its population, anybody else none. */
export function kindMeant(row: RowView): string | null {
  const word = wordMeant(row.cell('kind'), Object.values(MEMBER_KIND_WORDS));
  if (word === null) return null;
  const population = row.cell('population');
  if (word !== MEMBER_KIND_WORDS.commune) return isEmpty(population) ? word : null;
  const isCount = typeof population === 'number' && Number.isInteger(population) && population >= 0;
  return isCount ? word : null;
}

export function settingMeant(cell: RawCell, key: string): string | null {
  const specs: readonly SettingSpec[] = Object.values(SETTINGS);
  const choices = specs.find((spec) => spec.key === key)?.choices;
  return choices ? wordMeant(cell, choices) : null;
}

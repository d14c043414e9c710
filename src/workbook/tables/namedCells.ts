import { COLUMN_KINDS } from '../read/columnKinds';
import { columnHeader, columnReference, definedName, NO_COLUMN, type Binding } from '../schema/binding';
import { DEFINED_NAMES, NAMED_VALUES, type DefinedName, type NamedValue } from '../schema/definedNames';
import { settingKeys, type SettingRole } from '../schema/settings';
import { MEMBER_KIND_WORDS } from '../schema/words';

/** A named value in a given workbook. */
export interface NamePlan extends Omit<NamedValue, 'formula' | 'kind'> {
  readonly role: DefinedName;
  /** What the name is here. */
  readonly name: string;
  /** Of its cell: English syntax, with its leading `=`. */
  readonly formula: string;
  /** What earlier versions wrote there: it gives the same. */
  readonly formerFormulas: readonly string[];
  /** Of its cell. */
  readonly numberFormat: string;
}

/** The named values of a workbook, in their order. They look up by key, so that sorting a table moves none. */
export function namePlans(binding: Binding): NamePlan[] {
  return DEFINED_NAMES.map((role) => {
    const { kind, formula, ...words }: NamedValue = NAMED_VALUES[role];
    const totalPopulation = (): string =>
      totalPopulationFormula(binding, columnHeader(binding, 'communes', 'kind') !== NO_COLUMN).slice(1);
    const formulaBy = (keysOf: (setting: SettingRole) => readonly string[]): string =>
      `=${formula({ setting: (setting) => settingFormula(binding, keysOf(setting)), totalPopulation })}`;
    return {
      role,
      name: definedName(binding, role),
      ...words,
      formula: formulaBy(settingKeys),
      formerFormulas: (words.formerLabels ?? []).map((key) => formulaBy(() => [key])),
      numberFormat: COLUMN_KINDS[kind].numberFormat,
    };
  });
}

/** An empty setting is no 0: what reads it shall not take it for one. A row may bear any of the keys. */
function settingFormula(binding: Binding, keys: readonly string[]): string {
  const value = columnReference(binding, 'settings', 'value');
  const row = keys
    .map((key) => `MATCH("${key}",${columnReference(binding, 'settings', 'key')},0)`)
    .reduceRight((otherwise, match) => `IFERROR(${match},${otherwise})`);
  const found = `INDEX(${value},${row})`;
  return `IF(${found}="","",${found})`;
}

/**
 * Inhabitants of all communes, over their table; `hasKind`: it has the column that tells them from others. What the
 * cell of the total population holds, unless somebody fixed it by hand.
 */
export function totalPopulationFormula(binding: Binding, hasKind: boolean): string {
  const population = columnReference(binding, 'communes', 'population');
  if (!hasKind) return `=SUM(${population})`;
  const kind = columnReference(binding, 'communes', 'kind');
  // An empty kind is a commune, as for the reader.
  return `=SUMIFS(${population},${kind},"<>${MEMBER_KIND_WORDS.ccas}",${kind},"<>${MEMBER_KIND_WORDS.other}")`;
}

import { MERGED_SHARES, type MergedShares } from '../../../core/member';
import type { Report } from '../findings/findings';
import { sameName } from '../names';
import { isEmpty, readText } from '../readValues';
import type { TableView } from '../tableView';

/** The row of the settings that says it; it is made when another rule than the sum of shares is chosen. */
export const MERGED_SHARES_ROW = {
  key: 'Communes nouvelles',
  explanation:
    'Ce que doit une commune nouvelle jusqu’au terme : la somme des anciennes quotes-parts (CGCT L2113-5), ou une seule, par les populations additionnées',
} as const;

export const MERGED_SHARES_WORDS: Readonly<Record<MergedShares, string>> = {
  sumOfShares: 'Somme des parts',
  addedPopulations: 'Populations additionnées',
};

/** Contracts run as before where nothing else is said, or what is said cannot be read. */
export function readMergedShares(settings: TableView | null, report: Report): MergedShares {
  const row = settings?.rows.find((each) => sameName(each.cell('key'), MERGED_SHARES_ROW.key));
  const cell = row?.cell('value');
  if (row === undefined || isEmpty(cell)) return 'sumOfShares';
  const rule = MERGED_SHARES.find((each) => sameName(MERGED_SHARES_WORDS[each], cell));
  if (rule !== undefined) return rule;
  report('settingInvalid', row.place('value'), {
    setting: MERGED_SHARES_ROW.key,
    value: readText(cell),
    fallback: MERGED_SHARES_WORDS.sumOfShares,
  });
  return 'sumOfShares';
}

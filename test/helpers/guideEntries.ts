/** The entries that the guide owes to the registers: what each finding and each setting says of itself, under an anchor. */
import { findingsInFrench } from '../../src/taskpane/kit/findings/words/fr';
import { FINDINGS, type FindingCode } from '../../src/workbook/read/findings/register';
import { SETTING_GROUPS, type SettingSpec } from '../../src/workbook/schema/settingSpec';
import { SETTINGS, type SettingRole } from '../../src/workbook/schema/settings';

export interface GuideEntry {
  /** Stable: the code of a finding, the role of a setting. */
  readonly anchor: string;
  readonly heading: string;
  /** The paragraph below the heading. What people wrote stands after it. */
  readonly said: string;
}

const SEVERITY = { error: 'Erreur', warning: 'Avertissement', info: 'Information' } as const;

/** A sentence of the words without its values: « La population de « … » manque ». */
const withoutValues = (sentence: string): string =>
  sentence
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\{\w+\}/g, '…')
    .replace(/…\./g, '…');

const finished = (sentence: string): string => `${sentence.replace(/\.$/, '')}.`;

export const findingEntries: readonly GuideEntry[] = (Object.keys(FINDINGS) as FindingCode[]).map((code) => ({
  anchor: code,
  heading: withoutValues(findingsInFrench[code].what).replace(/\.$/, ''),
  said: `_${SEVERITY[FINDINGS[code].severity]}._ ${withoutValues(findingsInFrench[code].todo)}`,
}));

export const settingEntries: readonly GuideEntry[] = (Object.keys(SETTINGS) as SettingRole[]).map((role) => {
  const { key, group, explanation, choices }: SettingSpec = SETTINGS[role];
  const among = choices === undefined ? '' : ` Choix : ${choices.join(', ')}.`;
  return { anchor: role, heading: key, said: `_${SETTING_GROUPS[group]}._ ${finished(explanation)}${among}` };
});

const textOf = ({ anchor, heading, said }: GuideEntry): string =>
  `<a id="${anchor}"></a>\n\n### ${heading}\n\n${said}\n`;

/** Anchor, heading and first paragraph as they stand in a page; null: it has no such entry. */
function standing(page: string, anchor: string): string | null {
  return new RegExp(`<a id="${anchor}"></a>\\n\\n### .*\\n\\n.*\\n`).exec(page)?.[0] ?? null;
}

/** Anchors of the entries that a page lacks or words otherwise. */
export function untrueEntries(page: string, entries: readonly GuideEntry[]): string[] {
  return entries
    .filter((entry) => standing(page, entry.anchor) !== textOf(entry))
    .map(({ anchor }) => anchor);
}

/** The page with its entries as they are due; those that it lacks come at its end, to be put where they belong. */
export function mended(page: string, entries: readonly GuideEntry[]): string {
  return entries.reduce((text, entry) => {
    const former = standing(text, entry.anchor);
    return former === null ? `${text}\n${textOf(entry)}` : text.replace(former, () => textOf(entry));
  }, page);
}

import { sameName } from '../read/names';
import { SETTING_GROUPS, type SettingGroup } from '../schema/settingSpec';
import type { TableOperation } from './edit';
import type { Tables } from './editableTables';
import { text } from './fields';

/** A row of the settings that is made when something is first put into it, and that no form shows. */
export interface OwnSetting {
  readonly key: string;
  readonly explanation: string;
}

/** New rows come together, as a table takes them. */
export function writeOwnSettings(
  { settings }: Tables,
  group: SettingGroup,
  contents: readonly (readonly [setting: OwnSetting, content: string])[],
): TableOperation[] {
  const rowOf = ({ key }: OwnSetting) => settings.view.rows.find((each) => sameName(each.cell('key'), key));
  const added = contents.filter(([setting]) => rowOf(setting) === undefined);
  return [
    ...contents.flatMap(([setting, content]) => {
      const row = rowOf(setting);
      return row === undefined ? [] : [settings.set(row, { value: text(content) })];
    }),
    ...settings.add(
      added.map(([{ key, explanation }, content]) => {
        const more = { explanation: text(explanation), group: text(SETTING_GROUPS[group]) };
        return {
          key: text(key),
          value: text(content),
          ...Object.fromEntries(Object.entries(more).filter(([column]) => settings.has(column))),
        };
      }),
    ),
  ];
}

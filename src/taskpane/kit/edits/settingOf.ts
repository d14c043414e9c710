import type { Refusal } from '../../../workbook/edits/edit';
import type { SettingRole } from '../../../workbook/schema/settings';

/** The setting at whose field a refusal is said; null: it is about none. */
export function settingOf(refusal: Refusal): SettingRole | null {
  switch (refusal.code) {
    case 'settingInvalid':
      return refusal.setting;
    case 'siretInvalid':
      return refusal.setting ?? null;
    case 'termReversed':
      return 'lastYear';
    case 'yearOutsideTerm':
      return 'year';
    case 'vintageNotPublished':
      return 'populationVintage';
    default:
      return null;
  }
}

import type { Allowance } from '../../../core/interventions/totals';
import { VAT_ROUNDINGS, type VatRounding } from '../../../core/interventions/pricing';
import { sameName } from '../../read/names';
import type { RawWorkbook } from '../../read/rawTables';
import type { Report } from '../../read/findings/findings';
import { settingRow } from '../../read/readSettings';
import { isEmpty, readNumber, readText } from '../../read/readValues';
import { viewTable, type RowView } from '../../read/tableView';
import type { Binding } from '../../schema/binding';
import { SETTINGS } from '../../schema/settings';
import type { InterventionSettingRole } from '../../schema/interventionSettings';
import { VAT_ROUNDING_WORDS } from '../../schema/words';

export interface InterventionSettings {
  readonly vatRounding: VatRounding;
  readonly allowance: Allowance;
}

/** With a default for each that is missing or cannot be read; only the latter is found. */
export function readInterventionSettings(
  raw: RawWorkbook,
  binding: Binding,
  report: Report | null = null,
): InterventionSettings {
  const table = viewTable(raw, binding, 'settings');
  const read = <T>(role: InterventionSettingRole, fallback: T, of: (row: RowView) => T | undefined): T => {
    const row = table === null ? undefined : settingRow(table, role);
    if (row === undefined || isEmpty(row.cell('value'))) return fallback;
    const value = of(row);
    if (value !== undefined) return value;
    report?.('settingInvalid', row.place('value'), {
      setting: SETTINGS[role].key,
      value: readText(row.cell('value')),
      fallback: role === 'vatRounding' ? VAT_ROUNDING_WORDS.perLine : '',
    });
    return fallback;
  };
  const count = (role: InterventionSettingRole): number | null =>
    read<number | null>(role, null, (row) => {
      const reading = readNumber(row.cell('value'));
      const value = reading.ok ? reading.value.toNumber() : NaN;
      return Number.isInteger(value) && value >= 0 ? value : undefined;
    });
  return {
    vatRounding: read<VatRounding>('vatRounding', 'perLine', (row) =>
      VAT_ROUNDINGS.find((each) => sameName(VAT_ROUNDING_WORDS[each], row.cell('value'))),
    ),
    allowance: { form: count('includedForms'), training: count('includedTraining') },
  };
}

import type { Messages, Sentence } from '../../../i18n';
import { columnHeader, tableName, type Binding } from '../../../workbook/schema/binding';
import type { Refusal } from '../../../workbook/edits/edit';

/** Why an edit was not carried out, by the names that tables and columns have in this workbook. */
export function refusalSentence(refusal: Refusal, { data }: Messages, binding: Binding): Sentence {
  // The key and the parameter come from the same refusal, which a mapped type cannot say.
  const sentence = data.refusals[refusal.code] as (values: object) => Sentence;
  return sentence(named(refusal, data, binding));
}

function named(refusal: Refusal, data: Messages['data'], binding: Binding): object {
  switch (refusal.code) {
    case 'tableMissing':
      return { ...refusal, table: tableName(binding, refusal.table) };
    case 'columnMissing':
      return {
        ...refusal,
        table: tableName(binding, refusal.table),
        column: columnHeader(binding, refusal.table, refusal.column),
      };
    case 'settingInvalid':
      return {
        ...refusal,
        setting: data.settings.fields[refusal.setting].label,
      };
    default:
      return refusal;
  }
}

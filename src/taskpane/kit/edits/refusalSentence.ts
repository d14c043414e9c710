import type { Sentence } from '../../../i18n';
import { columnHeader, tableName, type Binding } from '../../../workbook/schema/binding';
import type { Refusal } from '../../../workbook/edits/edit';
import type { EditWords } from './words';

/** Why an edit was not carried out, by the names that tables and columns have in this workbook. */
export function refusalSentence(refusal: Refusal, words: EditWords, binding: Binding): Sentence {
  // The key and the parameter come from the same refusal, which a mapped type cannot say.
  const sentence = words.refusals[refusal.code] as (values: object) => Sentence;
  return sentence(named(refusal, words, binding));
}

function named(refusal: Refusal, words: EditWords, binding: Binding): object {
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
        setting: words.settings[refusal.setting].label,
      };
    default:
      return refusal;
  }
}

import { COLUMN_KINDS } from '../../../workbook/read/columnKinds';
import type { ColumnKind } from '../../../workbook/schema/tables';
import type { Choice, FormField } from './Form';

/** How a value of a kind is typed in a form; `choices`: what a choice offers. */
export function fieldKind(kind: ColumnKind, choices: readonly Choice[] = []): FormField['kind'] {
  const { field } = COLUMN_KINDS[kind];
  switch (field) {
    case 'choice':
      return { choices };
    case 'percent':
      return 'number';
    case 'date':
      return 'text';
    case 'text':
    case 'lines':
    case 'integer':
    case 'number':
      return field;
  }
}

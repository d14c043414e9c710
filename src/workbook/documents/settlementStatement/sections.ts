import { french } from '../../../french/typography';
import { text, type SheetRows } from '../../plan/sheetRows';
import { TO_BE_COMPLETED } from '../parts';

/** The columns of a statement: bases and amounts of an application stand beside its name. */
export const COST = 1;
export const RATE = 2;
export const CONTRIBUTION = 3;
export const SHARED = 4;
export const PER_UNIT = 5;
export const AMOUNT = 6;

export function section(sheet: SheetRows, title: string): void {
  sheet.add();
  sheet.add([text(title)], 'section');
}

export function field(sheet: SheetRows, label: string, value: string): void {
  const row = sheet.prose(value === '' ? TO_BE_COMPLETED : value, 'value', [text(french(label))]);
  sheet.style('label', { row, columns: 1 });
}

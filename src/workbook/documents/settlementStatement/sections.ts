import { french } from '../../../french/typography';
import { text, type SheetRows } from '../../plan/sheetRows';

/** The columns of a statement: bases and amounts of an application stand beside its name. */
export const COST = 1;
export const RATE = 2;
export const CONTRIBUTION = 3;
export const SHARED = 4;
export const PER_UNIT = 5;
export const AMOUNT = 6;

/** Apart from what stands above, where the page has room for it. */
export function section(sheet: SheetRows, title: string): void {
  if (!sheet.dense) sheet.add();
  sheet.add([text(title)], 'section');
}

/** What is not known is left out: who makes the document was told before. */
export function field(sheet: SheetRows, label: string, value: string): void {
  if (value === '') return;
  const row = sheet.prose(value, 'value', [text(french(label))]);
  sheet.style('label', { row, columns: 1 });
}

import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { RawCell, RawTable, RawWorkbook } from '../../src/workbook/read/rawTables';
import { BILLING_ROLES } from '../../src/workbook/schema/tables';
import { planBilling } from '../../src/workbook/tables/billingTables';
import { tablePlan, type NewTables } from '../../src/workbook/tables/newTables';
import { exampleTables } from '../../src/workbook/tables/example';
import { foundWorkbook } from './foundWorkbook';
import { rawWorkbookOf } from './rawWorkbook';

/** The example, or other tables, with those of the billing year, seen as of a day (Excel serial date). */
export function billingRaw(day: number, newTables: NewTables = exampleTables()): RawWorkbook {
  const plan = planBilling(foundWorkbook([]), { place: 'mainland', firstYear: 2019 })!;
  const tables = Object.fromEntries(
    BILLING_ROLES.map((role): [string, RawTable] => {
      const { headers, cells } =
        plan.created.find((each) => each.role === role) ??
        tablePlan(role, { settings: {}, rows: {} }, DEFAULT_BINDING);
      const rows = cells.map((row) =>
        row.map((cell): RawCell =>
          cell.kind === 'number' ? cell.value : cell.kind === 'text' ? cell.text : '',
        ),
      );
      return [role, { headers, rows }];
    }),
  );
  const example = rawWorkbookOf(newTables, { calculationDate: day });
  return { ...example, tables: { ...example.tables, ...tables } };
}

import { VARIANT_FIELDS, VARIANT_OBJECTS } from '../../src/workbook/read/variants/words';
import type { NewTables } from '../../src/workbook/tables/newTables';

/** As what the sheet of the variants that `withVariants` adds is known. */
export const VARIANTS = 'Marché renégocié ; Commune en plus';

/** Another cost of the first application, and a commune that joins. */
export function withVariants({ settings, rows }: NewTables): NewTables {
  const { application, newCommune } = VARIANT_OBJECTS;
  const { costRate, population, uses } = VARIANT_FIELDS;
  const name = rows.applications?.[0]?.['name'] ?? '';
  return {
    settings,
    rows: {
      ...rows,
      variants: [
        { name: 'Marché renégocié', object: application, key: name, field: costRate, value: -0.05 },
        { name: 'Commune en plus', object: newCommune, key: 'Teyran', field: population, value: 4_700 },
        { name: 'Commune en plus', object: newCommune, key: 'Teyran', field: uses, value: name },
      ],
    },
  };
}

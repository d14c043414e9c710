import { Decimal } from '../../../src/core/money';
import type { Variant } from '../../../src/core/variants/variant';
import type { WorkbookState } from '../../../src/excel/readWorkbook';
import type { Edit } from '../../../src/workbook/edits/edit';
import { adoptionOf } from '../../../src/workbook/edits/variants/adoption';
import { variantRows } from '../../../src/workbook/edits/variants/variantRows';
import { readConvention } from '../../../src/workbook/read/readConvention';

const VARIANT: Variant = {
  name: 'Fusion',
  changes: [
    {
      kind: 'merges',
      members: ['Lattes', 'Jacou'],
      into: 'Lattes-Jacou',
      chiefTown: 'Lattes',
      lastYear: 2019,
    },
    { kind: 'cost', application: 'E-services', by: { unit: 'rate', rate: new Decimal('0.05') } },
  ],
};

/** It makes its table. */
export const keepVariant = (): Edit => ({
  kind: 'setVariant',
  name: VARIANT.name,
  before: [],
  rows: variantRows(VARIANT),
});

/** It writes into several tables, and makes columns. */
export const adoptVariant = ({ raw, binding }: WorkbookState): Edit => {
  const adoption = adoptionOf(VARIANT, { raw, binding, reading: readConvention(raw, binding) }, 2020);
  if (!adoption.ok) throw new Error(adoption.why.code);
  return adoption.edit;
};

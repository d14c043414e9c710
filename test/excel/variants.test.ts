/** Variants in the workbook: the table comes with the first one, adopting is one edit, and all of it is taken back. */
import { Decimal } from '../../src/core/money';
import { applyEdit } from '../../src/excel/applyEdit';
import { readWorkbook } from '../../src/excel/readWorkbook';
import type { Variant } from '../../src/core/variants/variant';
import { documentSource } from '../../src/workbook/documents/source';
import { adoptionOf } from '../../src/workbook/edits/variants/adoption';
import { variantRows } from '../../src/workbook/edits/variants/variantRows';
import { collectFindings } from '../../src/workbook/read/findings/findings';
import { readConvention } from '../../src/workbook/read/readConvention';
import { readVariants } from '../../src/workbook/read/variants/readVariants';
import type { Edit } from '../../src/workbook/edits/edit';
import { excelWith, valuesOf } from '../helpers/excel';

const NOW = 46_349.75;

async function now() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  const { raw, binding } = state.value;
  return documentSource(raw, binding, readConvention(raw, binding));
}
async function done(edit: Edit): Promise<Edit> {
  const result = await applyEdit(edit, NOW);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.plan.undo;
}
const kept = async () => {
  const { raw, binding } = await now();
  return readVariants(raw, binding, collectFindings().report);
};

const variant: Variant = {
  name: 'Fusion',
  changes: [
    {
      kind: 'merges',
      members: ['Jacou', 'Clapiers'],
      into: 'Jacou-Clapiers',
      chiefTown: 'Jacou',
      lastYear: 2019,
    },
    { kind: 'cost', application: 'E-demat', by: { unit: 'rate', rate: new Decimal('0.05') } },
    { kind: 'mergedShares', rule: 'addedPopulations' },
  ],
};

test('kept, adopted and taken back: the table comes with the first variant, columns with the first merger', async () => {
  const host = await excelWith();
  const before = (await now()).recapOf(2020);
  await done({ kind: 'setVariant', name: variant.name, before: [], rows: variantRows(variant) });
  expect((await valuesOf('Variantes', 'A1:E2'))[0]).toEqual(['Nom', 'Objet', 'Clé', 'Champ', 'Valeur']);
  expect((await kept()).map((each) => each.variant.changes.length)).toEqual([3]);
  expect((await now()).recapOf(2020)).toEqual(before);

  const adoption = adoptionOf(variant, await now(), 2020);
  if (!adoption.ok) throw new Error(adoption.why.code);
  const undo = await done(adoption.edit);
  const adopted = await now();
  expect(adopted.reading.findings).toEqual([]);
  expect(adopted.rowOf(2020, 'Jacou')).toBeUndefined();
  expect(adopted.rowOf(2020, 'Jacou-Clapiers')?.weight).toBe(
    before.rows
      .filter(({ commune }) => ['Jacou', 'Clapiers'].includes(commune.name))
      .reduce((total, { weight }) => total + weight, 0),
  );
  expect(adopted.recapOf(2020).applications[0]?.annualCost.toFixed(2)).toBe('8750.00');
  const journal = await valuesOf('Journal', 'B2:E3');
  expect(journal.flat()).toEqual(expect.arrayContaining(['Variante Fusion', 'adoptée']));

  await done(undo);
  const back = (await now()).recapOf(2020);
  expect(back.rows.map(({ total }) => total.toFixed(2))).toEqual(
    before.rows.map(({ total }) => total.toFixed(2)),
  );
  expect(await kept()).toHaveLength(1);
  expect([...host.unimplemented]).toEqual([]);
});

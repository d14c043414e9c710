/** Every frozen document that leaves the house as a file and comes back: no false alarm, and no change that goes unseen. */
import { gridCells } from '../../src/files/read/grid';
import { readSheets } from '../helpers/readTables';
import { writeWorkbook, type WorkbookFormat } from '../../src/files/workbookFile';
import { checkFrozen, type FrozenCheck } from '../../src/workbook/frozen/checkFrozen';
import { readConvention } from '../../src/workbook/read/readConvention';
import { documentSource } from '../../src/workbook/documents/source';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { documentsOf, documentTables, sourceOf } from '../helpers/frozenDocuments';
import { convert, LIBRE_OFFICE } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { communePlans, communeTables } from './communeFiles';
import { HURTING_NAMES, PROPERTIES } from './plans';

const FORMATS: WorkbookFormat[] = ['xlsx', 'ods'];

/** The documents of a convention whose people wrote what hurts programs. */
function hurtingTables() {
  const { settings, rows } = documentTables();
  const [first, ...others] = rows.applications!;
  const metropoleDuties = HURTING_NAMES.join('\n');
  return { settings, rows: { ...rows, applications: [{ ...first!, metropoleDuties }, ...others] } };
}

const source = sourceOf(hurtingTables());
const documents = documentsOf(source);
const plans = documents.map(({ plan }) => plan);

async function checked(bytes: Uint8Array, from = source): Promise<(FrozenCheck | null)[]> {
  const { sheets, problem } = await readSheets(bytes);
  expect(problem).toBeNull();
  return sheets.map((sheet) => checkFrozen(gridCells(sheet), null, [], from));
}

function expectIntact(found: readonly (FrozenCheck | null)[]): void {
  expect(found.map((each) => each && [each.document.kind, each.document.subject, each.integrity])).toEqual(
    documents.map(({ kind, subject }) => [kind, subject, 'intact']),
  );
  expect(found.map((each) => each!.document.values)).toEqual(plans.map(({ values }) => values));
  expect(found.map((each) => each!.inputs)).toEqual(found.map(() => 'same'));
}

/** A hundredth more in each of the figures, one file a figure; of a sheet of words, one letter more in the last words. */
function alterations(plan: SheetPlan): SheetPlan[] {
  const cells = plan.cells.flatMap((row, y) => row.map((cell, x) => ({ cell, x, y })));
  const figures = cells.filter(({ cell }) => cell.kind === 'number');
  const words = cells.filter(({ cell, x }) => cell.kind === 'text' && x > 0).slice(-1);
  return (figures.length > 0 ? [figures[0]!, figures.at(-1)!] : words).map(({ cell, x, y }) => ({
    ...plan,
    cells: plan.cells.with(
      y,
      plan.cells[y]!.with(
        x,
        cell.kind === 'number'
          ? { ...cell, value: cell.value + 0.01 }
          : { kind: 'text', text: `${cell.kind === 'text' ? cell.text : ''}s` },
      ),
    ),
  }));
}

describe.each(FORMATS)('through our own .%s', (format) => {
  test('all of them in one file, each as it was frozen', async () => {
    expectIntact(await checked(await writeWorkbook(plans, PROPERTIES, format)));
  });

  test('one figure that was changed is found, on its sheet and on no other', async () => {
    for (const [index, plan] of plans.entries())
      for (const altered of alterations(plan)) {
        const found = await checked(await writeWorkbook(plans.with(index, altered), PROPERTIES, format));
        expect(found.map((each) => each!.integrity)).toEqual(
          plans.map((_, at) => (at === index ? 'altered' : 'intact')),
        );
      }
  });

  test('the file that a commune receives: five documents about it, of the tables of today', async () => {
    const raw = rawWorkbookOf(communeTables());
    const tables = documentSource(raw, DEFAULT_BINDING, readConvention(raw, DEFAULT_BINDING));
    const made = (await communePlans({ raw, filling: 'frozen' }))({ name: 'Fabrègues' });
    const found = await checked(await writeWorkbook(made, PROPERTIES, format), tables);
    const shown = found.map((each) => [
      each!.document.kind,
      each!.document.subject,
      each!.integrity,
      each!.inputs,
    ]);
    expect(shown).toEqual([
      ['settlementStatement', 'Fabrègues', 'intact', 'same'],
      ['applicationSheets', null, 'intact', 'same'],
      ['applicationUse', 'Fabrègues', 'intact', 'same'],
      ['communeRecap', 'Fabrègues', 'intact', 'same'],
      ['priceSchedule', null, 'intact', 'same'],
    ]);
  });
});

describeWith([LIBRE_OFFICE], 'saved again by LibreOffice', () => {
  test.each(FORMATS.flatMap((from) => FORMATS.map((to) => [from, to] as const)))(
    '.%s to .%s: as they were frozen, but for the one that was altered',
    async (from, to) => {
      const last = plans.length - 1;
      const saved = convert(
        {
          [`whole.${from}`]: await writeWorkbook(plans, PROPERTIES, from),
          [`altered.${from}`]: await writeWorkbook(
            plans.with(last, alterations(plans[last]!).at(-1)!),
            PROPERTIES,
            from,
          ),
        },
        to,
      );
      expectIntact(await checked(saved[`whole.${from}`]![0]!));
      const found = await checked(saved[`altered.${from}`]![0]!);
      expect(found.map((each) => each!.integrity)).toEqual(
        plans.map((_, at) => (at === last ? 'altered' : 'intact')),
      );
    },
  );
});

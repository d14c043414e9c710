/** Documents that come back in a file: each cell that is not as it was made is named, and nothing else. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFile } from '../../src/files/read/readFile';
import { returnedSheet } from '../../src/files/read/returnedSheet';
import { writeWorkbook, type WorkbookFormat } from '../../src/files/workbookFile';
import type { DocumentFilling, DocumentSource } from '../../src/workbook/documents/document';
import { documentSource } from '../../src/workbook/documents/source';
import type { FrozenSheet } from '../../src/workbook/frozen/checkFrozen';
import { checkReturned, type ReturnedCheck } from '../../src/workbook/frozen/checkReturned';
import type { PlanCell, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { readConvention } from '../../src/workbook/read/readConvention';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { cellsOf, documentsOf, sourceOf } from '../helpers/frozenDocuments';
import { convert, LIBRE_OFFICE } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { communePlans, communeTables } from './communeFiles';
import { PROPERTIES } from './plans';

const FORMATS: WorkbookFormat[] = ['xlsx', 'ods'];
const COMMUNE = 'Fabrègues';

const tables = communeTables();
const source = sourceFrom(tables);

function sourceFrom(from: NewTables): DocumentSource {
  const raw = rawWorkbookOf(from);
  return documentSource(raw, DEFAULT_BINDING, readConvention(raw, DEFAULT_BINDING));
}

/** The five documents that a commune receives, and the recap: all that a file may bring back. */
async function plansOf(filling: DocumentFilling): Promise<SheetPlan[]> {
  const own = (await communePlans({ raw: rawWorkbookOf(tables), filling }))({ name: COMMUNE });
  return [...own, documentsOf(source, filling)[0]!.plan];
}

interface Checking {
  readonly from?: DocumentSource;
  readonly sheets?: readonly FrozenSheet[];
  readonly cells?: SheetPlan;
}

async function checked(
  bytes: Uint8Array,
  { from = source, sheets = [], cells }: Checking = {},
): Promise<ReturnedCheck[]> {
  const { sheets: grids, problems } = await readFile(bytes, { looks: true });
  expect(problems).toEqual([]);
  const found = await Promise.all(
    grids.map((grid) =>
      checkReturned(returnedSheet(grid), sheets, from, () => Promise.resolve(cells ? cellsOf(cells) : null)),
    ),
  );
  return found.filter((each) => each !== null);
}

/** The differences of the one document that a change was made to; the others have none. */
async function differencesOf(bytes: Uint8Array, index: number, checking?: Checking) {
  const found = await checked(bytes, checking);
  expect(found.map(({ differences }, at) => at !== index && differences.length > 0)).not.toContain(true);
  return found[index]!;
}

const isNumber = (cell: PlanCell): boolean => cell.kind === 'number';

function withCell(plan: SheetPlan, row: number, column: number, cell: PlanCell): SheetPlan {
  return { ...plan, cells: plan.cells.with(row, plan.cells[row]!.with(column, cell)) };
}

/** As a program deletes it: what stands below moves up with its formats. */
function withoutRow(plan: SheetPlan, row: number): SheetPlan {
  const numberFormats = plan.look.numberFormats.map((region) => ({
    ...region,
    row: region.row > row ? region.row - 1 : region.row,
    rows: region.row <= row && row < region.row + region.rows ? region.rows - 1 : region.rows,
  }));
  return { ...plan, cells: plan.cells.toSpliced(row, 1), look: { ...plan.look, numberFormats } };
}

const rowOf = (plan: SheetPlan, label: string): number =>
  plan.cells.findIndex(([first]) => first?.kind === 'text' && first.text === label);

/** A part of a file, changed as a person or a program would. */
function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[path]!);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

describe.each(FORMATS)('.%s', (format) => {
  const written = (plans: readonly SheetPlan[]): Promise<Uint8Array> =>
    writeWorkbook(plans, PROPERTIES, format);
  const STATEMENT = 0;

  test.each(['frozen', 'portable'] as const)('%s: as it was made, nothing is found', async (filling) => {
    const found = await checked(await written(await plansOf(filling)));
    expect(found.map(({ document }) => document.kind)).toEqual([
      'settlementStatement',
      'applicationSheets',
      'applicationUse',
      'communeRecap',
      'priceSchedule',
      'recap',
    ]);
    for (const { differences, integrity, filling: is, document } of found) {
      expect([document.kind, differences]).toEqual([document.kind, []]);
      // Annexe 1 and a schedule without prices compute nothing.
      const computes = is !== 'values';
      expect([document.kind, integrity]).toEqual([document.kind, computes ? 'intact' : 'unsigned']);
      if (computes) expect(is).toBe(filling);
    }
  });

  test.each(['frozen', 'portable'] as const)(
    '%s: a changed population is found by its cell, with what it was',
    async (filling) => {
      const plans = await plansOf(filling);
      const plan = plans[STATEMENT]!;
      const row = rowOf(plan, 'Population du redevable');
      const other = withCell(plan, row, 1, { kind: 'number', value: 8266 });
      const found = await differencesOf(await written(plans.with(STATEMENT, other)), STATEMENT);
      expect(found.differences).toEqual([{ kind: 'changed', cell: `B${row + 1}`, before: 7266, now: 8266 }]);
      expect(found).toMatchObject({ integrity: 'altered', inputs: 'same', filling });
    },
  );

  test('portable: an amount that was typed over its formula is found', async () => {
    const plans = await plansOf('portable');
    const plan = plans[STATEMENT]!;
    const row = rowOf(plan, 'Somme des lignes') - 1;
    const column = plan.cells[row]!.length - 1;
    const before = plan.cells[row]![column]!;
    if (before.kind !== 'formula') throw new Error('No formula');
    const typed = withCell(plan, row, column, { kind: 'number', value: 1 });
    const found = await differencesOf(await written(plans.with(STATEMENT, typed)), STATEMENT);
    expect(found.differences).toMatchObject([{ kind: 'changed', before: before.cached, now: 1 }]);
  });

  test('a line that is gone is named', async () => {
    const plans = await plansOf('frozen');
    const recap = plans.at(-1)!;
    const row = rowOf(recap, COMMUNE);
    const shorter = withoutRow(recap, row);
    const index = plans.length - 1;
    const found = await differencesOf(await written(plans.with(index, shorter)), index);
    expect(found.differences).toEqual([{ kind: 'gone', cell: `A${row + 1}`, before: COMMUNE }]);
  });

  test('a hidden row, a hidden column and a hidden sheet', async () => {
    const plans = await plansOf('frozen');
    const row = rowOf(plans[STATEMENT]!, 'Somme des lignes') + 2;
    const bytes = await written(plans);
    const hide: Record<WorkbookFormat, Record<'row' | 'column' | 'sheet', () => Uint8Array>> = {
      xlsx: {
        row: () =>
          withPart(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
            xml.replace(`<row r="${row}"`, `<row hidden="1" r="${row}"`),
          ),
        column: () =>
          withPart(bytes, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<col ', '<col hidden="true" ')),
        sheet: () =>
          withPart(bytes, 'xl/workbook.xml', (xml) => xml.replace('<sheet ', '<sheet state="hidden" ')),
      },
      ods: {
        row: () =>
          withPart(bytes, 'content.xml', (xml) => {
            let at = 0;
            return xml.replace(/<table:table-row /g, (tag) =>
              (at += 1) === row ? `${tag}table:visibility="collapse" ` : tag,
            );
          }),
        column: () =>
          withPart(bytes, 'content.xml', (xml) =>
            xml.replace('<table:table-column ', '<table:table-column table:visibility="collapse" '),
          ),
        sheet: () =>
          withPart(bytes, 'content.xml', (xml) =>
            xml.replace('table:display="true"', 'table:display="false"'),
          ),
      },
    };
    const hidden = async (what: 'row' | 'column' | 'sheet') =>
      (await differencesOf(hide[format][what](), STATEMENT)).differences;
    expect(await hidden('row')).toEqual([{ kind: 'hidden', what: 'row', name: String(row) }]);
    expect(await hidden('column')).toEqual([{ kind: 'hidden', what: 'column', name: 'A' }]);
    expect(await hidden('sheet')).toEqual([{ kind: 'hidden', what: 'sheet', name: '' }]);
  });

  test.each([
    ['#,##0.00," €"', '0,15 €'],
    ['0', '149'],
    ['"1"#,##0.00" €"', '1149,04 €'],
    ['#,##0.00" k€"', '149,04 k€'],
  ])('an amount under the format %s is found by its cell', async (numberFormat, shown) => {
    const plans = await plansOf('frozen');
    const plan = plans[STATEMENT]!;
    const row = rowOf(plan, 'Somme des lignes') + 2;
    const column = plan.cells[row]!.findLastIndex(isNumber);
    const numberFormats = [...plan.look.numberFormats, { row, column, rows: 1, columns: 1, numberFormat }];
    const other = { ...plan, look: { ...plan.look, numberFormats } };
    if (numberFormat.includes(',"')) {
      // A format that we never write: as another program would.
      const bytes = await written(plans);
      const changed = format === 'xlsx' ? scaledXlsx(bytes) : scaledOds(bytes);
      const { differences, integrity } = (await checked(changed))[STATEMENT]!;
      expect(integrity).toBe('altered');
      expect(differences).toContainEqual({ kind: 'shown', cell: `G${row + 1}`, value: 149.04, shown });
      return;
    }
    const found = await differencesOf(await written(plans.with(STATEMENT, other)), STATEMENT);
    expect(found).toMatchObject({ integrity: 'altered', inputs: 'same' });
    expect(found.differences).toEqual([{ kind: 'shown', cell: `G${row + 1}`, value: 149.04, shown }]);
  });

  test('the tables have changed since: the frozen sheet of the workbook says what stood there', async () => {
    const plan = documentsOf(source)[0]!.plan;
    const sheet = { name: 'Récap 2021 figé', kind: 'recap', year: 2021, subject: null, values: plan.values! };
    const row = rowOf(plan, COMMUNE);
    const other = withCell(plan, row, 3, { kind: 'number', value: 72.1 });
    const checking = { from: sourceOf(), sheets: [sheet], cells: plan };
    const found = await differencesOf(await written([other]), 0, checking);
    expect(found.inputs).toBe('changed');
    expect(found.differences).toEqual([{ kind: 'changed', cell: `D${row + 1}`, before: 62.1, now: 72.1 }]);
  });

  test('nothing else is known: what the document computes is computed again', async () => {
    const plan = documentsOf(source)[0]!.plan;
    const row = rowOf(plan, COMMUNE);
    const other = withCell(plan, row, 3, { kind: 'number', value: 72.1 });
    const found = await differencesOf(await written([other]), 0, { from: sourceOf() });
    expect(found.differences[0]).toEqual({ kind: 'result', cell: `D${row + 1}`, computed: 62.1, now: 72.1 });
    // What is computed from it is another too; no figure of another commune is.
    expect(
      new Set(found.differences.map((each) => 'cell' in each && each.cell.replace(/^[A-Z]+/, ''))),
    ).toEqual(new Set([String(row + 1), String(rowOf(plan, 'Total refacturé') + 1)]));
    const intact = await checked(await written([plan]), { from: sourceOf() });
    expect(intact).toMatchObject([{ integrity: 'intact', differences: [] }]);
  });
});

/** Every amount of the first sheet divided by 1,000 on the screen. */
function scaledXlsx(bytes: Uint8Array): Uint8Array {
  return withPart(bytes, 'xl/styles.xml', (xml) =>
    xml.replace('#,##0.00&quot; €&quot;', '#,##0.00,&quot; €&quot;'),
  );
}

function scaledOds(bytes: Uint8Array): Uint8Array {
  return withPart(bytes, 'content.xml', (xml) =>
    xml.replace('number:decimal-places="2"', 'number:display-factor="1000" number:decimal-places="2"'),
  );
}

describeWith([LIBRE_OFFICE], 'saved again by LibreOffice', () => {
  test.each(['frozen', 'portable'] as const)('%s: unchanged, nothing is found', async (filling) => {
    const plans = await plansOf(filling);
    for (const to of FORMATS) {
      const files = Object.fromEntries(
        await Promise.all(
          FORMATS.map(
            async (from) => [`${from}.${from}`, await writeWorkbook(plans, PROPERTIES, from)] as const,
          ),
        ),
      );
      for (const [saved] of Object.values(convert(files, to, 'fr-FR'))) {
        const found = await checked(saved!);
        expect(found.map(({ document, differences }) => [document.kind, differences])).toEqual(
          found.map(({ document }) => [document.kind, []]),
        );
        expect(found).toHaveLength(plans.length);
      }
    }
  });
});

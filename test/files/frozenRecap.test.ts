/** A frozen recap that leaves the house as a file and comes back: no false alarm, and no change that goes unseen. */
import { computeRecap } from '../../src/core/recap';
import { gridCells } from '../../src/files/read/grid';
import { readSheets } from '../helpers/readTables';
import { writeWorkbook, type WorkbookFormat } from '../../src/files/workbookFile';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { compareFrozen } from '../../src/workbook/frozen/compareFrozen';
import { exampleTables } from '../../src/workbook/tables/example';
import { readFrozenRecap, type FrozenRecap } from '../../src/workbook/frozen/frozenRecap';
import { readConvention } from '../../src/workbook/read/readConvention';
import {
  integrityOf,
  readSignedDocument,
  type SignedDocument,
} from '../../src/workbook/frozen/signedDocument';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { recapSheet } from '../../src/workbook/documents/recap/plan';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { convert, LIBRE_OFFICE } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';

const example = exampleTables();
const names = ["L'Haÿ-les-Roses", "=CMD|' /C calc'!A0", 'قرية 🏘', '2021'];
const reading = readConvention(
  rawWorkbookOf({
    ...example,
    rows: {
      ...example.rows,
      communes: [
        ...example.rows.communes!,
        ...names.map((name, index) => ({ name, inseeCode: `0100${index}`, kind: 'Commune', population: 12 })),
      ],
    },
  }),
  DEFAULT_BINDING,
);
const recap = computeRecap(reading.convention, 2021);
const plan = recapSheet(reading, recap, DEFAULT_BINDING, 'frozen', {
  date: '23/11/2026',
  note: '=1+1 ; « Délibération »  n° 12\tdu 30/09/2021 & <suite>',
});

const written = (what: SheetPlan, format: WorkbookFormat): Promise<Uint8Array> =>
  writeWorkbook([what], { title: 'Annexe 2', creator: 'Métropole' }, format);

type Back = SignedDocument & FrozenRecap;

async function readBack(bytes: Uint8Array): Promise<Back> {
  const { sheets, problem } = await readSheets(bytes);
  expect(problem).toBeNull();
  const cells = gridCells(sheets[0]!);
  const [document, figures] = [readSignedDocument(cells), readFrozenRecap(cells)];
  if (document === null || figures === null) throw new Error('No recap is in the file');
  return { ...document, ...figures };
}

function expectIntact(back: Back): void {
  expect(integrityOf(back)).toBe('intact');
  expect(back).toMatchObject({ values: plan.values, note: plan.note, drawnOn: '23/11/2026' });
  expect(back.communes.map(({ name }) => name)).toEqual(recap.rows.map(({ commune }) => commune.name));
  expect(compareFrozen(back, recap).same).toBe(true);
}

test.each(['xlsx', 'ods'] as const)('through our own .%s', async (format) => {
  expectIntact(await readBack(await written(plan, format)));
});

test.each(['xlsx', 'ods'] as const)(
  'an amount that was changed by a cent in an .%s is found',
  async (format) => {
    const cells = plan.cells.map((row, y) =>
      row.map((cell, x) =>
        y === 9 && x === 6 && cell.kind === 'number' ? { ...cell, value: cell.value + 0.01 } : cell,
      ),
    );
    const back = await readBack(await written({ ...plan, cells }, format));
    expect(integrityOf(back)).toBe('altered');
    const [changed, ...others] = compareFrozen(back, recap).communes;
    expect(changed!.total!.difference!.toFixed(2)).toBe('-0.01');
    expect(others).toEqual([]);
  },
);

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['a text', new TextEncoder().encode('Commune;Population'), 'unknownFormat'],
  ['a damaged file', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'damaged'],
] as const)('%s is no workbook', async (_, bytes, problem) => {
  expect(await readSheets(bytes)).toEqual({ sheets: [], problem });
});

describeWith([LIBRE_OFFICE], 'saved again by LibreOffice', () => {
  test.each([
    ['xlsx', 'xlsx'],
    ['xlsx', 'ods'],
    ['ods', 'xlsx'],
    ['ods', 'ods'],
  ] as const)('.%s to .%s', async (from, to) => {
    const saved = convert({ [`recap.${from}`]: await written(plan, from) }, to);
    expectIntact(await readBack(Object.values(saved)[0]![0]!));
  });
});

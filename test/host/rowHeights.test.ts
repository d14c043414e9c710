/** How high the host makes the rows of a sheet: as its engine does, which measures every text, with far less measuring. */
import { Model, type Style } from '@odoo/o-spreadsheet';
import { measureOncePerFont } from '../../host/model/engine/rowHeights';

interface Measuring {
  readonly ctx: { measureText(text: string): object };
  getCellHeight(position: object): number;
}

const CELLS: readonly { readonly content: string; readonly style?: Style }[] = [
  { content: 'Une ligne' },
  { content: 'Deux\nlignes' },
  { content: '', style: { fontSize: 30 } },
  { content: '=1+1', style: { fontSize: 30 } },
  { content: 'Grand', style: { fontSize: 24, bold: true } },
  { content: 'Un long texte qui va à la ligne, encore et encore', style: { wrapping: 'wrap' } },
  { content: 'De travers', style: { rotation: 1 } },
  { content: 'Sur deux rangées', style: { fontSize: 24, bold: true } },
];

/** The engine tells how long each of its steps took. */
beforeEach(() => jest.spyOn(console, 'debug').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

/**
 * The heights of the cells in a workbook whose font is as high as its size, and which texts were measured. `mark`: stands
 * before each text, since the engine remembers what it has measured.
 */
function measured(prepare: (model: Model) => void, mark: string): { heights: number[]; texts: string[] } {
  const model = new Model();
  prepare(model);
  const sheetId = model.getters.getActiveSheetId();
  const { handlers } = model as unknown as { handlers: readonly object[] };
  const plugin = handlers.find((each) => 'getCellHeight' in each) as Measuring;
  const texts: string[] = [];
  const context = plugin.ctx as Measuring['ctx'] & { font: string };
  context.measureText = (text) => {
    texts.push(text);
    const size = Number(/(\d+)px/.exec(context.font)?.[1]);
    return { width: text.length * size, fontBoundingBoxAscent: size, fontBoundingBoxDescent: size / 4 };
  };
  CELLS.forEach(({ content, ...style }, row) => {
    const marked = content === '' || content.startsWith('=') ? content : `${mark}${content}`;
    model.dispatch('UPDATE_CELL', { sheetId, col: 0, row: row * 2, content: marked, ...style });
  });
  const last = (CELLS.length - 1) * 2;
  model.dispatch('ADD_MERGE', { sheetId, target: [{ left: 0, right: 0, top: last, bottom: last + 1 }] });
  return { heights: CELLS.map((_, row) => plugin.getCellHeight({ sheetId, col: 0, row: row * 2 })), texts };
}

test('each cell is as high as the engine would have it', () => {
  const { heights } = measured(measureOncePerFont, 'A');
  expect(heights).toEqual(measured(() => undefined, 'B').heights);
  expect(new Set(heights).size).toBeGreaterThan(4);
});

test('what stands in one line is measured once for each font', () => {
  const second = 'Sur deux rangées';
  expect(measured(() => undefined, 'C').texts).toContain(`C${second}`);
  const { texts } = measured(measureOncePerFont, 'D');
  expect(texts).toContain('DGrand');
  expect(texts).not.toContain(`D${second}`);
});

import { LOGO_KEY } from '../../workbook/plan/logo';
import type { Outcome } from '../outcome';
import { readWorkbook, type WorkbookState } from '../readWorkbook';
import { run } from '../run';
import { cellsWithFormats, queueDrawings, type CellsWithFormats, type SheetContents } from './sheetContents';

/** Each with a formula, a value and a format: an answer of two megabytes or three, of the five that Excel on the web gives. */
const CELLS_AN_ANSWER = 15_000;

/**
 * The workbook with what stands on a sheet, by its id or name: one request. Where both are more than Excel on the web gives
 * at once, the workbook comes first, then the sheet, so many rows a request.
 */
export async function readWithSheet(
  sheetIdOrName: string | undefined,
  cellsAnAnswer = CELLS_AN_ANSWER,
): Promise<Outcome<WorkbookState>> {
  const state = await readWorkbook(sheetIdOrName);
  if (state.ok || sheetIdOrName === undefined || state.problem.code !== 'tooLarge') return state;
  const alone = await readWorkbook();
  if (!alone.ok) return alone;
  const sheet = await run((context) => readByRows(context, sheetIdOrName, cellsAnAnswer));
  return sheet.ok ? { ok: true, value: { ...alone.value, ...sheet.value } } : sheet;
}

async function readByRows(
  context: Excel.RequestContext,
  sheetIdOrName: string,
  cellsAnAnswer: number,
): Promise<Pick<WorkbookState, 'contents' | 'keptLogo'>> {
  const { workbook } = context;
  const logo = workbook.settings.getItemOrNullObject(LOGO_KEY);
  logo.load('value');
  const sheet = workbook.worksheets.getItemOrNullObject(sheetIdOrName);
  sheet.load('id');
  const used = sheet.getUsedRangeOrNullObject(true);
  const fromCorner = used.getBoundingRect('A1');
  fromCorner.load('rowCount,columnCount');
  const drawings = queueDrawings(sheet);
  await context.sync();

  const keptLogo = logo.isNullObject ? null : String(logo.value);
  if (sheet.isNullObject) return { contents: null, keptLogo };
  const parts: CellsWithFormats[] = [];
  if (!used.isNullObject) {
    const { rowCount, columnCount } = fromCorner;
    const rows = Math.max(1, Math.floor(cellsAnAnswer / columnCount));
    for (let from = 0; from < rowCount; from += rows) {
      const part = sheet.getRangeByIndexes(from, 0, Math.min(rows, rowCount - from), columnCount);
      part.load('formulas,values,numberFormat');
      await context.sync();
      parts.push(cellsWithFormats(part));
    }
  }
  const contents: SheetContents = {
    sheetId: sheet.id,
    ...drawings(),
    formulas: parts.flatMap(({ formulas }) => formulas),
    values: parts.flatMap(({ values }) => values),
    numberFormats: parts.flatMap(({ numberFormats }) => numberFormats),
    isText: parts.flatMap(({ isText }) => isText),
  };
  return { contents, keptLogo };
}

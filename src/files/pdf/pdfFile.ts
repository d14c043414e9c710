import type { SheetPlan } from '../../workbook/plan/sheetPlan';
import type { FileProperties } from '../fileProperties';
import { chartsOf } from '../sheet/chartData';
import { fileSheets, pageTextParts, type FileSheet } from '../sheet/fileSheet';
import { ArchivalDocument, bytesOf } from './archivalDocument';
import { textsOf } from './cellText';
import { chartTexts } from './drawChart';
import { Drawing } from './drawing';
import { drawSheet } from './drawSheet';
import type { Face, PdfFonts } from './fonts';

/**
 * One PDF with the pages of each plan after those of the one before, as its print setup says, and a bookmark each; the
 * pages of each are numbered from 1. The same plans and properties give the same bytes. Text is text whatever it looks
 * like; formulas show the value beside them. Rejects live plans, as `writeWorkbook` does.
 */
export async function writePdf(
  plans: readonly SheetPlan[],
  properties: FileProperties,
  fonts: PdfFonts,
): Promise<Uint8Array> {
  await Promise.resolve();
  const { sheets } = fileSheets(plans);
  await fonts.prepare(sheets.flatMap((sheet) => [...everyText(sheet)]));
  const document = new ArchivalDocument(properties);
  const root = document.struct('Document');
  document.addStructure(root);
  const drawing = new Drawing(document, fonts);
  for (const sheet of sheets) drawSheet(drawing, sheet, root, properties);
  return bytesOf(document);
}

function* everyText(sheet: FileSheet): Generator<readonly [Face, string]> {
  yield* textsOf(sheet);
  for (const chart of chartsOf(sheet)) yield* chartTexts(sheet, chart);
  const { left, center, right } = sheet.plan.look.print.footer;
  // Page numbers are digits.
  for (const text of [left, center, right, '0'])
    yield [
      'regular',
      pageTextParts(text)
        .map((part) => (part.kind === 'text' ? part.text : ''))
        .join(''),
    ];
}

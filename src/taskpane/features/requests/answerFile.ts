import { canDownload, openWorkbook } from '../../../excel/openWorkbook';
import type { ExcelProblem } from '../../../excel/outcome';
import { answerPlans } from '../../../files/communes/answerFile';
import { openPdfWriter } from '../../../files/pdf/pdfWriter';
import { MEDIA_TYPES, writeWorkbook } from '../../../files/workbookFile';
import type { RequestFields } from '../../../workbook/accounts/requests/fields';
import type { DocumentSource } from '../../../workbook/documents/document';
import { fileName } from '../../../workbook/plan/fileNames';
import { saveFile } from '../../kit/saveFile';
import { todayInFrench } from '../../state/today';

/** The answer with what goes with it, and where the person has it. */
export type AnswerSaved =
  | { readonly kind: 'saved'; readonly file: string; readonly url: string }
  /** As a workbook, where the pane saves no files. */
  | { readonly kind: 'opened'; readonly file: string }
  /** A field of the letter that must be filled is not known, or nothing is decided. */
  | { readonly kind: 'unfilled' }
  | { readonly kind: 'failed'; readonly problem: ExcelProblem };

/** Makes one PDF of the letter of answer and of the annexes that it names, and saves it. */
export async function saveAnswer(
  source: DocumentSource,
  fields: RequestFields,
  year: number,
): Promise<AnswerSaved> {
  const today = todayInFrench();
  const plans = await answerPlans(source, fields, year, { date: today });
  if (typeof plans === 'string') return { kind: 'unfilled' };
  const { metropole } = source.reading.settings;
  const title = `${fields.member} – ${plans[0]?.sheetName ?? ''}`;
  const properties = { title, creator: metropole, date: today.split('/').reverse().join('-') };
  const named = (extension: string): string =>
    fileName([String(year), fields.member, 'réponse', fields.ref], extension);
  if (!canDownload()) {
    const file = named('xlsx');
    const opened = await openWorkbook(await writeWorkbook(plans, properties, 'xlsx'));
    return opened.ok ? { kind: 'opened', file } : { kind: 'failed', problem: opened.problem };
  }
  const writer = openPdfWriter();
  try {
    const bytes = await writer.write(plans, properties);
    const blob = new Blob([bytes.slice().buffer], { type: MEDIA_TYPES.pdf });
    const saved = { kind: 'saved', file: named('pdf'), url: URL.createObjectURL(blob) } as const;
    saveFile(saved);
    return saved;
  } finally {
    writer.end();
  }
}

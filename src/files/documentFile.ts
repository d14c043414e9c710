import type { Picture } from '../core/picture';
import { isDraft } from '../workbook/documents/parts';
import type { DocumentEntry, DocumentSource } from '../workbook/documents/document';
import { fileName } from '../workbook/plan/fileNames';
import type { SheetPlan } from '../workbook/plan/sheetPlan';
import { openFileWriter, type FileWriter } from './fileWriter';
import type { FileFormat } from './workbookFile';

/** A document that leaves as a file of its own. */
export interface DocumentToSave {
  readonly plan: SheetPlan;
  readonly entry: Pick<DocumentEntry, 'name' | 'title'>;
  /** What it was planned from. */
  readonly source: DocumentSource;
  readonly logo: Picture | null;
  /** `dd/mm/yyyy`. */
  readonly today: string;
}

export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** It lacks something that it must say, and says so. */
  readonly draft: boolean;
}

/**
 * The file of one document, with its sheet alone, called after its year, whom it is about and what it is:
 * `2021_34095_Fabregues_Etat-liquidatif.pdf`. Rejects as `writeWorkbook` and `writePdf` do.
 */
export async function documentFile(
  { plan, entry, source, logo, today }: DocumentToSave,
  format: FileFormat,
  openWriter: (format: FileFormat) => FileWriter = openFileWriter,
): Promise<DocumentFile> {
  const { year, subject = '', filling } = plan;
  const title = [entry.title(year), subject].filter((part) => part !== '').join(' – ');
  const writer = openWriter(format);
  try {
    const bytes = await writer.write([plan], {
      title,
      creator: source.reading.settings.metropole,
      date: today.split('/').reverse().join('-'),
      ...(logo && { logo }),
    });
    const code = source.memberOf(subject)?.inseeCode ?? '';
    const frozen = filling === 'frozen' && format !== 'pdf' ? 'valeurs figées' : '';
    const name = fileName([String(year), code, subject, entry.name.fr, frozen], format);
    return { name, bytes, draft: isDraft(plan) };
  } finally {
    writer.end();
  }
}

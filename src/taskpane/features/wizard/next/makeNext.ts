import type { ExcelProblem } from '../../../../excel/outcome';
import { MEDIA_TYPES } from '../../../../files/workbookFile';
import type { NewTables } from '../../../../workbook/tables/newTables';
import { fileName } from '../../../../workbook/plan/fileNames';
import { saveFile } from '../../../kit/saveFile';
import type { NextServices } from './nextServices';

/** The workbook of the next convention, and how the person has it. */
export interface NextMade {
  readonly kind: 'opened' | 'saved' | 'failed';
  readonly file: string;
  /** Where it can be saved from; null: the pane saves no files here. */
  readonly url: string | null;
  /** Why it was neither opened nor saved. */
  readonly problem: ExcelProblem | null;
}

/** Opens the new workbook where Excel can, saves it as a file where it cannot; whichever it is, it can be saved again. */
export async function makeNext(tables: NewTables, services: NextServices): Promise<NextMade> {
  const { conventionName, metropole, firstYear, lastYear } = tables.settings;
  const title = String(conventionName ?? '');
  const creator = String(metropole ?? '');
  const file = fileName(['convention', `${firstYear ?? ''}-${lastYear ?? ''}`, creator], 'xlsx');
  const bytes = services.write(tables, { title, creator });
  const opened = await services.open(bytes);
  const url = services.canDownload()
    ? URL.createObjectURL(new Blob([bytes.slice().buffer], { type: MEDIA_TYPES.xlsx }))
    : null;
  if (opened.ok) return { kind: 'opened', file, url, problem: null };
  if (url === null) return { kind: 'failed', file, url, problem: opened.problem };
  saveFile({ file, url });
  return { kind: 'saved', file, url, problem: null };
}

import type { DocumentSource, Words } from '../../workbook/documents/document';
import { documentOf, DOCUMENTS, type DocumentRegister } from '../../workbook/documents/register';
import { documentSource } from '../../workbook/documents/source';
import { readTitle } from '../../workbook/documents/titles';
import { recognise, type Recognised } from '../../workbook/frozen/recognise';
import type { Filling, SheetKind } from '../../workbook/plan/sheetPlan';
import { readConvention } from '../../workbook/read/readConvention';
import type { Outcome } from '../outcome';
import { readWorkbook, type WorkbookState } from '../readWorkbook';
import { failure, run } from '../run';
import { readCells } from './readCells';
import { putMarks } from './sheetMarks';

/** A sheet that looks like one of our documents and has no mark, and what it is. */
export interface UnmarkedSheet {
  readonly id: string;
  readonly name: string;
  readonly kind: SheetKind;
  readonly kindName: Words | null;
  readonly year: number;
  readonly subject: string | null;
  readonly filling: Filling;
}

/** Sheets without a mark that look like ours: a request for their titles, and more only where one is ours. */
export async function findUnmarked(
  state: WorkbookState,
  source: DocumentSource,
  register: DocumentRegister = DOCUMENTS,
): Promise<Outcome<readonly UnmarkedSheet[]>> {
  const found = await recogniseAll(state.otherSheets, source, register);
  if (!found.ok) return found;
  const unmarked = found.value.map(({ id, name, is: { label, filling } }): UnmarkedSheet => {
    const { kind, year, subject = null } = label;
    return { id, name, kind, kindName: documentOf(kind, register)?.name ?? null, year, subject, filling };
  });
  return { ok: true, value: unmarked };
}

/** Marks a sheet again that was found without a mark. It is looked at anew: what it was is not believed. */
export async function markAgain(
  { id, name }: Pick<UnmarkedSheet, 'id' | 'name'>,
  register: DocumentRegister = DOCUMENTS,
): Promise<Outcome<void>> {
  const state = await readWorkbook();
  if (!state.ok) return state;
  const { raw, binding, otherSheets } = state.value;
  const source = documentSource(raw, binding, readConvention(raw, binding));
  const found = await recogniseAll(
    otherSheets.filter((sheet) => sheet.id === id),
    source,
    register,
  );
  if (!found.ok) return found;
  const [sheet] = found.value;
  if (sheet === undefined) return failure({ code: 'itemGone', item: name });
  return run(async (context) => {
    putMarks(context.workbook.worksheets.getItem(id), sheet.is.label, sheet.is.mark);
    await context.sync();
  });
}

interface Sheet {
  readonly id: string;
  readonly name: string;
}

/** Nothing says how far such a sheet reaches. */
const MOST = { rows: 1500, columns: 40 };

async function recogniseAll(
  sheets: readonly Sheet[],
  source: DocumentSource,
  register: DocumentRegister,
): Promise<Outcome<(Sheet & { readonly is: Recognised })[]>> {
  const titled = await readTitled(sheets, register);
  if (!titled.ok) return titled;
  const cells = await readCells(titled.value.map(({ id }) => ({ id, ...MOST })));
  if (!cells.ok) return cells;
  const found: (Sheet & { readonly is: Recognised })[] = [];
  for (const { id, name } of titled.value) {
    const standing = cells.value.get(id);
    const is = standing && (await recognise(name, standing, source, register));
    if (is) found.push({ id, name, is });
  }
  return { ok: true, value: found };
}

/** Those whose A1 holds the title of one of ours. */
async function readTitled(
  sheets: readonly Sheet[],
  register: DocumentRegister,
): Promise<Outcome<readonly Sheet[]>> {
  if (sheets.length === 0) return { ok: true, value: [] };
  return run(async (context) => {
    const looked = sheets.map((sheet) => {
      const standing = context.workbook.worksheets.getItemOrNullObject(sheet.id);
      const corner = standing.getRange('A1');
      standing.load('id');
      corner.load('values');
      return { sheet, standing, corner };
    });
    await context.sync();
    return looked.flatMap(({ sheet, standing, corner }) => {
      const isTitled = !standing.isNullObject && readTitle(corner.values[0]?.[0], register) !== null;
      return isTitled ? [sheet] : [];
    });
  });
}

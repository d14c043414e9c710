import type { DocumentSource } from '../documents/document';
import { documentPlan } from '../documents/documentPlans';
import { shownFingerprint } from '../documents/fingerprint';
import { DOCUMENTS, type DocumentRegister } from '../documents/register';
import { readTitle } from '../documents/titles';
import { codesOf, codesOn, digestOf, digestOfCodes, type StandingCells } from '../plan/cellDigest';
import { matchedColumns, matchedRows, rowsOfOneLength } from '../plan/matchCells';
import {
  cellsCodeOf,
  labelOf,
  MARK_VERSION,
  markOf,
  type MarkedBody,
  type SheetLabel,
  type SheetMark,
} from '../plan/sheetMark';
import type { Filling, SheetPlan } from '../plan/sheetPlan';
import { readSignedDocument, type SignedDocument } from './signedDocument';

/** What a sheet without a mark is by what stands on it, and the marks that it would have. */
export interface Recognised {
  readonly label: SheetLabel;
  readonly filling: Filling;
  /** null: too little of it stands where it was drawn; it can only be drawn again. */
  readonly mark: SheetMark | null;
}

/**
 * Recognises a document of this workbook by its title, its filling by what its cells hold. null: it is none, or one
 * that only stands in communes' files.
 *
 * Where the tables still have the data whose fingerprint is printed, the mark is the one that the drawing put there,
 * and what was changed by hand since is found. Otherwise it says that the data are not known any more, so that the
 * sheet is out of date, and takes what stands for what was drawn.
 */
export async function recognise(
  sheetName: string,
  standing: StandingCells,
  source: DocumentSource,
  register: DocumentRegister = DOCUMENTS,
): Promise<Recognised | null> {
  const cells = standing.formulas;
  const title = readTitle(cells[0]?.[0], register);
  if (title === null || title.document.inWorkbook === null) return null;
  const { kind, inWorkbook, signed: shape } = title.document;
  const subject = shape.subject?.(cells) ?? '';
  if ((inWorkbook !== 'one') !== (subject !== '')) return null;
  const year = title.year ?? (Number(/\d{4}/.exec(sheetName)?.[0]) || source.reading.settings.year);
  const id = { kind, year, ...(subject === '' ? {} : { subject }) };
  const document = readSignedDocument(cells, { ...id, subject: subject || null }, register);
  if (document === null) return null;

  const filling = fillingOf(standing, document);
  const { drawnOn, note } = document;
  const drawing = { date: drawnOn, ...(note === '' ? {} : { note }) };
  const plan = await documentPlan(id, source, filling, drawing, register);
  if (typeof plan === 'string') {
    const extent = { rows: cells.length, columns: cells[0]?.length ?? 0 };
    const label: SheetLabel = { version: MARK_VERSION, ...id, frozen: filling === 'frozen', ...extent };
    return { label, filling, mark: null };
  }
  const label = labelOf(plan);
  if (shownFingerprint(plan.fingerprint) === document.printed.inputs)
    return { label, filling, mark: withValues(markOf(plan, drawnOn), document) };
  return asItStands(plan, drawnOn, standing, document);
}

function fillingOf({ formulas }: StandingCells, { printed }: SignedDocument): Filling {
  if (printed.values !== null) return 'frozen';
  const ours = formulas.some((row) => row.some((cell) => /^=.*\bQUOTEPART\./i.test(String(cell))));
  return ours ? 'live' : 'portable';
}

/** A frozen document keeps the fingerprint of its values where it is the one that is printed. */
function withValues(mark: SheetMark, { printed, values: now }: SignedDocument): SheetMark {
  const { values: planned, ...others } = mark;
  const kept = [now, planned].find((each) => each && shownFingerprint(each) === printed.values);
  return kept ? { ...mark, values: kept } : others;
}

/** The marks of a sheet whose data are not known any more: `plan` shows how such a document is laid out. */
function asItStands(
  plan: SheetPlan,
  drawnOn: string,
  standing: StandingCells,
  document: SignedDocument,
): Recognised {
  const { filling } = plan;
  const before = rowsOfOneLength(codesOf(digestOf(plan.cells)), plan.look.columnWidths.length);
  const now = codesOn(standing);
  const columns = matchedColumns(before, now);
  const rows = matchedRows(before, now, columns);
  const label = {
    ...labelOf(plan),
    rows: Math.max(-1, ...rows.values()) + 1,
    columns: Math.max(-1, ...columns.values()) + 1,
  };
  const body = bodyIn(plan, rows, columns);
  if (body === null) return { label, filling, mark: null };
  const cells = digestOfCodes(now.slice(0, label.rows).map((row) => row.slice(0, label.columns)));
  const mark = {
    ...markOf(plan, drawnOn),
    fingerprint: '',
    cells,
    cellsCode: cellsCodeOf(cells),
    body,
    look: null,
  };
  return { label, filling, mark: withValues(mark, document) };
}

/** Where the rows and columns that come and go stand: between what stands around them. */
function bodyIn(
  { body, filling }: SheetPlan,
  rows: ReadonlyMap<number, number>,
  columns: ReadonlyMap<number, number>,
): MarkedBody | null {
  const { firstRow, firstColumn, rowKeys, columnKeys } = body;
  const [keyRow, keyColumn] = [rows.get(body.keyRow), columns.get(body.keyColumn)];
  const across = between(rows, firstRow, rowKeys.length);
  const down = between(columns, firstColumn, columnKeys.length);
  // A frozen sheet is never drawn again: nothing in it comes and goes.
  const nowhere = filling === 'frozen' ? { at: 0, count: 0 } : null;
  const [own, beside] = [across ?? nowhere, down ?? nowhere];
  if (own === null || beside === null || keyRow === undefined || keyColumn === undefined)
    return nowhere && { row: 0, column: 0, rows: 0, columns: 0, keyRow: 0, keyColumn: 0 };
  return { row: own.at, rows: own.count, column: beside.at, columns: beside.count, keyRow, keyColumn };
}

/** What stands behind the one before `first` and before the one behind the last of `count`. */
function between(
  matched: ReadonlyMap<number, number>,
  first: number,
  count: number,
): { readonly at: number; readonly count: number } | null {
  const former = first === 0 ? -1 : matched.get(first - 1);
  if (former === undefined) return null;
  if (count === 0) return { at: former + 1, count: 0 };
  const next = Math.min(...[...matched].flatMap(([was, is]) => (was >= first + count ? [is] : [])));
  return Number.isFinite(next) && next > former ? { at: former + 1, count: next - former - 1 } : null;
}

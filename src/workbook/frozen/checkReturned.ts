import { french } from '../../french/typography';
import { shownFingerprint } from '../documents/fingerprint';
import type { DocumentSource, SheetCells, SignedShape } from '../documents/document';
import { documentPlan } from '../documents/documentPlans';
import { DRAFT } from '../documents/parts';
import { documentOf, DOCUMENTS, type DocumentRegister } from '../documents/register';
import { FROZEN_LINES } from '../documents/signature';
import { canonical } from '../plan/canonicalCell';
import { codeOf, codesOf, digestOf, type StandingCells } from '../plan/cellDigest';
import type { SheetPlan } from '../plan/sheetPlan';
import type { RawCell } from '../read/rawTables';
import { checkFrozen, type FrozenCheck, type FrozenSheet } from './checkFrozen';
import { otherCells, otherLooks, otherResults, type DrawnDocument, type ReturnedSheet } from './differences';
import type { Difference } from './differences';
import { readSignedDocument, type Integrity, type SignedDocument } from './signedDocument';

/**
 * frozen: values, with the fingerprint of what stands there; portable: formulas, whose amounts follow what is typed into
 * it; live: our own functions; values: neither formulas nor a fingerprint of what stands there.
 */
export type ReturnedFilling = 'frozen' | 'portable' | 'live' | 'values';

export interface ReturnedCheck extends Omit<FrozenCheck, 'integrity'> {
  readonly filling: ReturnedFilling;
  /** Of a portable document: intact where its cells are those that the tables of today give. */
  readonly integrity: Integrity;
  /** What is not as it was made, cell by cell as far as that can be known. */
  readonly differences: readonly Difference[];
}

/**
 * Checks a document that came back in a file: what {@link checkFrozen} checks, and what is shown of it; names each cell
 * that is not as it was made. What stood there before is known from the tables where they still have the data whose
 * fingerprint is printed, else from the frozen sheet of this workbook (`cellsOf`); elsewhere what the document computes
 * is computed again. null: no document of ours stands there.
 */
export async function checkReturned(
  sheet: ReturnedSheet,
  frozen: readonly FrozenSheet[],
  source: DocumentSource,
  cellsOf: (name: string) => Promise<SheetCells | null>,
  register: DocumentRegister = DOCUMENTS,
): Promise<ReturnedCheck | null> {
  const found = checkFrozen(sheet.values, null, frozen, source, register);
  if (found === null) return null;
  return withDifferences(found, sheet, source, register, () => original(found, frozen, cellsOf));
}

/**
 * The same of a frozen sheet of this workbook, `own`: its mark says what was drawn into each cell, and the tables what
 * that was where they still have the data. Which rows and columns are hidden is not asked.
 */
export async function checkOwn(
  contents: StandingCells & { readonly numberFormats: readonly (readonly string[])[] },
  own: string,
  frozen: readonly FrozenSheet[],
  source: DocumentSource,
  register: DocumentRegister = DOCUMENTS,
): Promise<ReturnedCheck | null> {
  const found = checkFrozen(contents.formulas, own, frozen, source, register);
  if (found === null) return null;
  const hidden = { sheet: false, rows: [], columns: [] };
  const sheet: ReturnedSheet = { ...contents, formats: contents.numberFormats, hidden };
  const digest = frozen.find(({ name }) => name === own)?.cells ?? null;
  return withDifferences(found, sheet, source, register, () =>
    Promise.resolve(digest === null ? null : drawnByDigest(digest, sheet.values)),
  );
}

/** `otherwise`: what was drawn, where the tables do not say it any more. */
async function withDifferences(
  found: FrozenCheck,
  sheet: ReturnedSheet,
  source: DocumentSource,
  register: DocumentRegister,
  otherwise: () => Promise<DrawnDocument | null>,
): Promise<ReturnedCheck> {
  const { kind } = found.document;
  const filling = fillingOf(sheet, found.document);
  const shape = kind === null ? undefined : documentOf(kind, register)?.signed;
  const made = await madeOfTables(found, sheet, filling, source, register);
  const drawn = made ?? (await otherwise());
  const looks = otherLooks(sheet, drawn, shape?.columns(sheet.values) ?? Infinity);
  const differences = [...(await cellsChanged(found, filling, sheet, drawn, shape)), ...looks];
  return {
    ...found,
    filling,
    differences,
    integrity: integrityOf(found, filling, made !== null, differences),
  };
}

function integrityOf(
  { integrity }: FrozenCheck,
  filling: ReturnedFilling,
  isMadeOfTables: boolean,
  differences: readonly Difference[],
): Integrity {
  if (differences.length > 0) return 'altered';
  return filling === 'portable' && isMadeOfTables ? 'intact' : integrity;
}

async function cellsChanged(
  { integrity }: FrozenCheck,
  filling: ReturnedFilling,
  sheet: ReturnedSheet,
  drawn: DrawnDocument | null,
  shape: SignedShape | undefined,
): Promise<Difference[]> {
  // The fingerprint says that every cell is as it was.
  if (filling === 'frozen' && integrity === 'intact') return [];
  if (drawn !== null) return otherCells(sheet, drawn);
  // A portable document computes for itself, and nothing tells what was typed into it.
  if (filling !== 'frozen' || shape?.loadComputed === undefined) return [];
  const computed = await shape.loadComputed();
  return otherResults(sheet.values, computed(sheet.values));
}

function fillingOf({ formulas, isText }: ReturnedSheet, { printed }: SignedDocument): ReturnedFilling {
  if (printed.values !== null) return 'frozen';
  const all = formulas.flatMap((row, y) =>
    row.filter((cell, x) => typeof cell === 'string' && cell.startsWith('=') && isText[y]?.[x] !== true),
  );
  if (all.length === 0) return 'values';
  return all.some((formula) => /\bQUOTEPART\./i.test(String(formula))) ? 'live' : 'portable';
}

/**
 * The document as it was made, where the tables of today have its data and this version of the add-in has its words and
 * places: the line that says of which data it was drawn stands there to the letter.
 */
async function madeOfTables(
  { document, inputs }: FrozenCheck,
  { values }: ReturnedSheet,
  filling: ReturnedFilling,
  source: DocumentSource,
  register: DocumentRegister,
): Promise<DrawnDocument | null> {
  const { kind, year, subject, printed, drawnOn, note } = document;
  if (kind === null || inputs !== 'same' || printed.inputs === null) return null;
  if (filling !== 'frozen' && filling !== 'portable') return null;
  const id = { kind, year: year ?? source.reading.settings.year, ...(subject === null ? {} : { subject }) };
  const says = (line: string): boolean => values.some(([first = '']) => canonical(first) === canonical(line));
  const drawing = { date: drawnOn, draft: says(french(DRAFT)), ...(note === '' ? {} : { note }) };
  const plan = await documentPlan(id, source, filling, drawing, register);
  if (typeof plan === 'string') return null;
  const last = plan.cells.findLastIndex(([first]) => {
    return first?.kind === 'text' && first.text.includes(printed.inputs ?? '');
  });
  const line = plan.cells[last]?.[0];
  if (line?.kind !== 'text' || !says(line.text)) return null;
  // Of a frozen one the words are known too: other words, made by another version, give another fingerprint.
  if (filling === 'frozen' && shownFingerprint(plan.values ?? '') !== printed.values) return null;
  return drawnByPlan(plan, last + 1);
}

/** As far as the line that says of which data it was drawn: below it people fill in. */
function drawnByPlan(plan: SheetPlan, rows: number): DrawnDocument {
  const cells = plan.cells.slice(0, rows);
  return {
    codes: codesOf(digestOf(cells)),
    columns: plan.look.columnWidths.length,
    formulaOf: (row, column) => {
      const cell = cells[row]?.[column];
      return cell?.kind === 'formula' && cell.cached !== null
        ? { formula: cell.formula, result: cell.cached }
        : null;
    },
    valueAt: (row, column) => {
      const cell = cells[row]?.[column];
      if (cell === undefined || cell.kind === 'empty') return '';
      if (cell.kind === 'formula') return cell.cached ?? '';
      return cell.kind === 'number' ? cell.value : cell.text;
    },
    formatAt: (row, column) =>
      plan.look.numberFormats.findLast(
        (region) =>
          region.row <= row &&
          row < region.row + region.rows &&
          region.column <= column &&
          column < region.column + region.columns,
      )?.numberFormat ?? 'General',
  };
}

/** By the digest of a mark, which says of each cell whether it is the same and not what it was. */
function drawnByDigest(digest: string, standing: SheetCells): DrawnDocument {
  const last = standing.findLastIndex(([first]) => String(first).startsWith(FROZEN_LINES.values));
  const codes = codesOf(digest);
  return {
    // Below the line of the fingerprint people fill in.
    codes: last < 0 ? codes : codes.slice(0, last + 1),
    columns: Math.max(0, ...codes.map((row) => row.length)),
    formulaOf: () => null,
    valueAt: () => null,
    formatAt: () => null,
  };
}

/** The frozen sheet of this workbook whose fingerprint is printed, as long as it is itself as it was frozen. */
async function original(
  found: FrozenCheck,
  frozen: readonly FrozenSheet[],
  cellsOf: (name: string) => Promise<SheetCells | null>,
): Promise<DrawnDocument | null> {
  const sheet = frozen.find(({ name }) => name === found.original?.name);
  if (sheet === undefined || found.original?.same === true) return null;
  const cells = await cellsOf(sheet.name);
  if (cells === null) return null;
  const standing = readSignedDocument(cells, sheet);
  if (standing === null || standing.values !== sheet.values) return null;
  const last = cells.findLastIndex(([first]) => String(first).includes(standing.printed.values ?? ''));
  const rows = cells.slice(0, last);
  return {
    codes: rows.map((row) => row.map((cell) => codeOf(cell, false))),
    columns: Math.max(0, ...rows.map((row) => row.length)),
    formulaOf: () => null,
    valueAt: (row, column): RawCell => rows[row]?.[column] ?? '',
    formatAt: () => null,
  };
}

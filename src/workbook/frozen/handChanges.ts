import { codesOf, digestOf, type StandingCells } from '../plan/cellDigest';
import { compareCells, NO_CHANGES, type DrawnFormula, type HandChanges } from '../plan/compareCells';
import type { SheetPlan } from '../plan/sheetPlan';
import type { DocumentSource } from '../documents/document';
import { planAsDrawn, type MarkedSheet } from '../documents/planAsDrawn';
import { DOCUMENTS, type DocumentRegister } from '../documents/register';
import { readSignedDocument } from './signedDocument';

/**
 * What somebody changed on a sheet since it was drawn; null: nothing tells any more.
 *
 * The mark's digest says what was drawn, whatever has become of the tables since. Where the tables still give the same
 * cells, these say it too, for a sheet of which another program dropped the digest, and with what the formulas must
 * give: a formula that was changed into another is found by its result. Of a frozen sheet the fingerprint of its values
 * remains, which says that something was changed and not where.
 */
export async function changesByHand(
  sheet: MarkedSheet,
  standing: StandingCells,
  source: DocumentSource,
  register: DocumentRegister = DOCUMENTS,
): Promise<HandChanges | null> {
  const { label, mark } = sheet;
  const plan = await planAsDrawn(sheet, source, register);
  const digest = mark.cells ?? (plan === null ? null : digestOf(plan.cells));
  if (digest !== null)
    return compareCells(
      { codes: codesOf(digest), columns: label.columns, formulaOf: (y, x) => formulaIn(plan, y, x) },
      standing,
    );
  if (mark.values === undefined) return null;
  const identity = { ...label, subject: label.subject ?? null };
  const signed = readSignedDocument(standing.formulas, identity, register);
  return signed?.values === mark.values ? NO_CHANGES : { cells: [], elsewhere: true };
}

function formulaIn(plan: SheetPlan | null, row: number, column: number): DrawnFormula | null {
  const cell = plan?.cells[row]?.[column];
  return cell?.kind === 'formula' && cell.cached !== null
    ? { formula: cell.formula, result: cell.cached }
    : null;
}

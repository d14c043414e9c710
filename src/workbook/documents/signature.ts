import { shownFingerprint } from './fingerprint';
import type { PlanCell } from '../plan/sheetPlan';
import { valuesFingerprint } from './valuesFingerprint';
import { french } from '../../french/typography';

/** What the rows at the end of a document begin with: whoever reads it back finds them by these words. */
export const FROZEN_LINES = {
  inputs: 'Empreinte des données',
  note: 'Note',
  values: 'Empreinte du document',
} as const;

/**
 * The fingerprint of everything that stands in the cells, and the row that says it in short: put below them, it shows
 * what is changed above it later.
 */
export function signatureOf(cells: readonly (readonly PlanCell[])[]): { values: string; line: string } {
  const values = valuesFingerprint(cells.map((row) => row.map(plainValue)));
  return { values, line: french(`${FROZEN_LINES.values} : ${shownFingerprint(values)}.`) };
}

function plainValue(cell: PlanCell): string | number {
  if (cell.kind === 'number') return cell.value;
  return cell.kind === 'text' ? cell.text : '';
}

import type { Report, WorkbookFinding } from './findings/findings';
import { foldedName, nameKey } from './names';
import type { RowView } from './tableView';

/** Where a name stands. */
export interface SeenName {
  readonly name: string;
  /** Of its cell, as people call it: `A3`. */
  readonly address: string;
}

/** new: no other is like it; twice: it stands there already; alike: another one that differs by its spelling alone. */
export type NameStanding = { readonly kind: 'new' } | ({ readonly kind: 'twice' | 'alike' } & SeenName);

const NEW: NameStanding = { kind: 'new' };

/** The names of a table, taken in as its rows are read from the first to the last. */
export class SeenNames {
  private readonly exact = new Map<string, SeenName>();
  private readonly folded = new Map<string, SeenName>();

  add(row: RowView, name: string): NameStanding {
    const same = this.exact.get(nameKey(name));
    if (same !== undefined) return { kind: 'twice', ...same };
    const seen = { name, address: row.address('name') };
    this.exact.set(nameKey(name), seen);
    const spelling = foldedName(name);
    // A name of signs only is like no other.
    if (spelling === '') return NEW;
    const alike = this.folded.get(spelling);
    if (alike !== undefined) return { kind: 'alike', ...alike };
    this.folded.set(spelling, seen);
    return NEW;
  }
}

/** Two rows that a person would take for one: both are counted. */
export function reportLikeness(
  row: RowView,
  value: string,
  standing: NameStanding,
  report: Report,
): WorkbookFinding | null {
  if (standing.kind !== 'alike') return null;
  const { name: other, address } = standing;
  return report('nameLikeAnother', row.place('name'), { value, other, address });
}

import type { Member } from '../../../core/convention';
import { codeOf, isInseeCode, isSiret } from '../checkDigits';
import type { Report, WorkbookFinding } from '../findings/findings';
import { isEmpty } from '../readValues';
import type { RowView } from '../tableView';

const CODES = {
  inseeCode: { digits: 5, isRight: isInseeCode },
  siret: { digits: 14, isRight: isSiret },
} as const;

type Code = keyof typeof CODES;
type Codes = Readonly<Record<Code, string | null>>;

/** The INSEE codes and SIRETs of the members, taken in as their rows are read. */
export class MemberCodes {
  /** Whose a code is. */
  private readonly owners: Readonly<Record<Code, Map<string, string>>> = {
    inseeCode: new Map(),
    siret: new Map(),
  };
  private readonly inseeCodeOf = new Map<string, string | null>();

  constructor(private readonly report: Report) {}

  read(row: RowView, commune: string): Codes {
    const inseeCode = this.readCode(row, 'inseeCode', commune);
    this.inseeCodeOf.set(commune, inseeCode);
    return { inseeCode, siret: this.readCode(row, 'siret', commune) };
  }

  /** Whether both members have an INSEE code, each its own. */
  differ(commune: string, other: string): boolean {
    const [code = null, otherCode = null] = [commune, other].map((name) => this.inseeCodeOf.get(name));
    return code !== null && otherCode !== null && code !== otherCode;
  }

  /**
   * `likeness`: that the member is called as another one; a code that both have then says nothing more. `isKin`: whether
   * one succeeds the other: a new commune has the INSEE code of its chief town.
   */
  check(
    row: RowView,
    member: Codes & Pick<Member, 'name' | 'kind'>,
    likeness: WorkbookFinding | null,
    isKin: (other: string) => boolean,
  ): void {
    const { name: commune, kind, inseeCode, siret } = member;
    const reportOf = (other: string): Report =>
      this.report.because(likeness?.values.other === other ? likeness : null);
    if (inseeCode !== null) {
      const place = row.place('inseeCode');
      if (!isInseeCode(inseeCode)) this.report('inseeCodeInvalid', place, { commune, value: inseeCode });
      // A CCAS has the INSEE code of its commune.
      const other = kind === 'commune' ? this.ownerOf('inseeCode', inseeCode, commune) : null;
      if (other !== null && !isKin(other))
        reportOf(other)('duplicateInseeCode', place, { commune, other, value: inseeCode });
    }
    if (siret === null) return;
    const place = row.place('siret');
    const other = this.ownerOf('siret', siret, commune);
    if (other !== null) reportOf(other)('duplicateSiret', place, { commune, other, value: siret });
    if (isSiret(siret)) return;
    // The digits behind the letter are gone: nothing brings them back.
    const isScientific = /^\d([.,]\d+)?E\+?\d+$/.test(siret);
    this.report(isScientific ? 'siretInScientificForm' : 'siretInvalid', place, { commune, value: siret });
  }

  /** Who has a code already; it is the asker's where nobody has. */
  private ownerOf(column: Code, code: string, commune: string): string | null {
    const owners = this.owners[column];
    const owner = owners.get(code) ?? null;
    if (owner === null) owners.set(code, commune);
    return owner;
  }

  /**
   * Digits that somebody typed as a number have lost their leading zeros, and show in scientific form where they are
   * many: they are read all the same, and said.
   */
  private readCode(row: RowView, column: Code, commune: string): string | null {
    const cell = row.cell(column);
    if (isEmpty(cell)) return null;
    const { digits, isRight } = CODES[column];
    const expected = codeOf(cell, digits);
    if (isRight(expected) && cell !== expected)
      this.report(typeof cell === 'number' ? 'codeStoredAsNumber' : 'codeNotTidy', row.place(column), {
        commune,
        value: String(cell),
        expected,
      });
    return expected;
  }
}

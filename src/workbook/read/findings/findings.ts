import type { Finding } from '../../../core/findings';
import type { TableRole } from '../../schema/tables';
import { FINDINGS, type FindingCode, type FindingValues, type ValueName } from './register';

/** A cell of one of our tables; row counts from 0 below the header; null: the whole table, or the whole row. */
export interface TablePlace {
  readonly table: TableRole;
  readonly row: number | null;
  /** Role of the column. */
  readonly column: string | null;
  /** A formula stands in the cell: what is wrong with it is not mended by typing over it. */
  readonly holdsFormula?: true;
}

/** A sheet that we drew, by its name. */
export interface SheetPlace {
  readonly sheet: string;
}

/** A defined name of the workbook. */
export interface NamePlace {
  readonly definedName: string;
}

/** Where a finding leads to. */
export type FindingPlace = TablePlace | SheetPlace | NamePlace;

interface FindingOf<Code extends FindingCode> extends Finding<Code, FindingPlace> {
  readonly values: FindingValues<Code>;
  /** What it follows from: it goes when that is put right, see `saidFindings`. */
  readonly causedBy?: WorkbookFinding;
}

/** Any finding of the register: its code tells which values it has. */
export type WorkbookFinding = { readonly [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** No values where the sentence says none. */
type Given<Code extends FindingCode> = [ValueName<Code>] extends [never] ? [] : [values: FindingValues<Code>];

/** How readers say what they find: a code of the register, where, and what its sentence says; it comes back. */
export interface Report {
  <Code extends FindingCode>(code: Code, place: FindingPlace | null, ...given: Given<Code>): WorkbookFinding;
  /** The same, for what follows from a finding; null: from none. */
  because(cause: WorkbookFinding | null): Report;
  /** That a table, or a column of it, is not there, where that was reported. */
  lackOf(table: TableRole, column: string): WorkbookFinding | null;
}

/** A finding, as grave as the register says; a place of null: the whole workbook. */
export function findingOf<Code extends FindingCode>(
  code: Code,
  place: FindingPlace | null,
  ...given: Given<Code>
): WorkbookFinding {
  const [values = {}] = given;
  // The values are those of the code, which TypeScript cannot follow from a type parameter into the union.
  return { code, severity: FINDINGS[code].severity, place, values } as WorkbookFinding;
}

/** Where a reader reports to, and what was reported, in that order. */
export function collectFindings(): {
  readonly findings: readonly WorkbookFinding[];
  readonly report: Report;
} {
  const findings: WorkbookFinding[] = [];
  const lacks = new Map<string, WorkbookFinding>();
  const lackOf = (table: TableRole, column: string): WorkbookFinding | null =>
    lacks.get(table) ?? lacks.get(`${table} ${column}`) ?? null;
  /** What is found in a column that is not there follows from that. */
  const lackAt = (place: FindingPlace | null): WorkbookFinding | null =>
    place !== null && 'table' in place && place.column !== null ? lackOf(place.table, place.column) : null;

  const reporter = (cause: WorkbookFinding | null): Report => {
    const report = <Code extends FindingCode>(
      code: Code,
      place: FindingPlace | null,
      ...given: Given<Code>
    ): WorkbookFinding => {
      const plain = findingOf(code, place, ...given);
      const causedBy = cause ?? lackAt(place);
      const finding = causedBy === null ? plain : { ...plain, causedBy };
      if (place !== null && 'table' in place) {
        if (code === 'tableMissing') lacks.set(place.table, finding);
        if (code === 'columnMissing') lacks.set(`${place.table} ${place.column ?? ''}`, finding);
      }
      findings.push(finding);
      return finding;
    };
    const because = (other: WorkbookFinding | null): Report => reporter(other ?? cause);
    return Object.assign(report, { because, lackOf });
  };
  return { findings, report: reporter(null) };
}

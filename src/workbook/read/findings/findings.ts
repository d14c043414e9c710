import type { Finding } from '../../../core/findings';
import type { TableRole } from '../../schema/tables';
import { FINDINGS, type FindingCode, type FindingValues, type ValueName } from './register';

/** A cell of one of our tables; row counts from 0 below the header; null: the whole table, or the whole row. */
export interface TablePlace {
  readonly table: TableRole;
  readonly row: number | null;
  /** Role of the column. */
  readonly column: string | null;
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
}

/** Any finding of the register: its code tells which values it has. */
export type WorkbookFinding = { readonly [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** No values where the sentence says none. */
type Given<Code extends FindingCode> = [ValueName<Code>] extends [never] ? [] : [values: FindingValues<Code>];

/** How readers say what they find: a code of the register, where, and what its sentence says. */
export type Report = <Code extends FindingCode>(
  code: Code,
  place: FindingPlace | null,
  ...given: Given<Code>
) => void;

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
  return { findings, report: (code, place, ...given) => findings.push(findingOf(code, place, ...given)) };
}

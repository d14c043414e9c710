import type { TableRole } from '../../workbook/schema/tables';
import { rolesOf, type CellInput, type Steps } from './steps';
import type { Looks, TableLook } from './tableLook';

/** Excel on the web takes and gives 5 MB at once; what is counted here leaves out what goes around the cells. */
const MOST = 4_500_000;

/**
 * Whether a change is more than Excel takes or gives in one request: on a computer nothing limits it. It is to be known
 * before anything is written: the answer is refused once all of it has been carried out, and then nothing tells how the
 * tables stand.
 */
export function isTooLarge(
  looks: Looks,
  roles: readonly TableRole[],
  steps: Steps,
  // As text: an older Office.js has the value without its enumeration.
  platform = String((Office.context as Partial<Office.Context>).platform),
): boolean {
  if (platform === 'PC' || platform === 'Mac') return false;
  const written = rolesOf(steps);
  const looked = [...roles, ...written].map((role) => lookBytes(looks[role] ?? null));
  const request = stepsBytes(steps);
  const formats = steps.added.map(({ role, rows }) => rows.length * newRowBytes(looks[role] ?? null));
  // What is written comes back as a value and as it was typed.
  return request > MOST || sum(looked) + 2 * request + sum(formats) > MOST;
}

/** What an answer says of a table. */
function lookBytes(look: TableLook | null): number {
  if (look === null) return 0;
  const { values, formulas, formats, shared, headers } = look;
  const cellwise = headers.flatMap((header, column) => (shared?.cellwise.includes(header) ? [column] : []));
  const typed =
    shared === null ? formulas : formulas.map((row) => cellwise.map((column) => row[column] ?? ''));
  return bytesOf(values) + bytesOf(typed) + bytesOf(formats);
}

/** A date's format and what goes around it; a formula's value. */
const newRowBytes = (look: TableLook | null): number => 20 * (look?.headers.length ?? 0);

/** What is typed, and its formats; a formula that a column shares goes once. */
function stepsBytes({ names, cells, added }: Steps): number {
  const inputs = [
    ...cells.map(({ role, header, input }) => ({ place: `${role} ${header}`, input })),
    ...added.flatMap(({ role, rows }) =>
      rows.flatMap((row) =>
        Object.entries(row).map(([header, input]) => ({ place: `${role} ${header}`, input })),
      ),
    ),
  ];
  const formulas = new Set<string>();
  return (
    bytesOf(names) +
    sum(
      inputs.map(({ place, input }) => {
        const key = `${place} ${String(input.typed)}`;
        if (input.cell.kind !== 'formula') return inputBytes(input);
        if (formulas.has(key)) return 0;
        formulas.add(key);
        return inputBytes(input);
      }),
    )
  );
}

const inputBytes = ({ typed, numberFormat }: CellInput): number => bytesOf(typed) + bytesOf(numberFormat) + 4;

const encoder = new TextEncoder();
const bytesOf = (data: unknown): number => encoder.encode(JSON.stringify(data)).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

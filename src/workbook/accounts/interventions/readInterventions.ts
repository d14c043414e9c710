import type { Intervention } from '../../../core/interventions/intervention';
import { formerLines, type FormerLine } from '../../tables/formerInterventions';
import { knownNames } from '../../read/knownNames';
import { nameKey } from '../../read/names';
import type { RawWorkbook } from '../../read/rawTables';
import { viewTable, type RowView } from '../../read/tableView';
import type { Binding } from '../../schema/binding';
import { headFields, interventionOf, isPriced, lineFields, type InterventionFields } from './fields';

/** An intervention where it stands. */
export interface InterventionRow {
  readonly head: RowView;
  /** Of the table of lines; none where the line still stands in the head's own row, as up to version 3 of the schema. */
  readonly lines: readonly RowView[];
  /** As it is written, names as their own tables write them. */
  readonly fields: InterventionFields;
  /** Without lines as long as one of them has no amount: nothing is added up that is not whole. */
  readonly intervention: Intervention;
  readonly isPriced: boolean;
}

export interface InterventionsReading {
  /** In the order of their table. */
  readonly rows: readonly InterventionRow[];
  /** Lines that belong to no intervention. */
  readonly strayLines: readonly RowView[];
}

/** The interventions of a workbook; bad data is no error here, `interventionFindings` says it. */
export function readInterventions(raw: RawWorkbook, binding: Binding): InterventionsReading {
  const heads = viewTable(raw, binding, 'interventions')?.rows ?? [];
  const lineTable = viewTable(raw, binding, 'interventionLines');
  const former = lineTable === null ? linesInHeads(raw, binding) : null;
  const names = knownNames(raw, binding);
  const linesByRef = new Map<string, RowView[]>();
  for (const line of lineTable?.rows ?? []) {
    const key = nameKey(line.cell('intervention'));
    const lines = linesByRef.get(key);
    if (lines) lines.push(line);
    else linesByRef.set(key, [line]);
  }
  const rows = heads.map((head): InterventionRow => {
    const written = headFields((column) => head.cell(column));
    const key = nameKey(written.ref);
    // Of two that bear one key, the first has the lines.
    const lines = key === '' ? [] : (linesByRef.get(key) ?? []);
    if (key !== '') linesByRef.delete(key);
    const own = former?.[head.index];
    const fields: InterventionFields = {
      ...written,
      member: names.commune.known(written.member),
      application: names.application.known(written.application),
      lines:
        own === undefined
          ? lines.map((line) => lineFields((column) => line.cell(column)))
          : [lineFields((column) => own[column as keyof FormerLine] ?? '')],
    };
    return { head, lines, fields, intervention: interventionOf(fields), isPriced: isPriced(fields.lines) };
  });
  return { rows, strayLines: [...linesByRef.values()].flat() };
}

function linesInHeads(raw: RawWorkbook, binding: Binding): (FormerLine | undefined)[] | null {
  const table = raw.tables.interventions;
  return table === null ? null : formerLines(table.headers, table.rows, binding);
}

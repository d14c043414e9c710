import { tableName, type Binding } from '../../workbook/schema/binding';
import type { TableRole } from '../../workbook/schema/tables';
import { textInput } from '../cellInput';
import type { Progress, WholeProgress } from './compareLooks';
import { rowRuns } from './rowRuns';
import { newRowsOf, rowBesideNew, type Steps } from './steps';
import { formulaAt, isFormula, valueAt, type Moment, type TableLook } from './tableLook';
import { besideNew, runsOf, TableWriter, writeNamedCell, writersOf } from './writeSteps';

/** Queues what takes a change back, as far as it has come: in the tables that stand as `progress` says, and no other. */
export function queuePutBack(
  context: Excel.RequestContext,
  before: Moment,
  progress: WholeProgress,
  binding: Binding,
): void {
  for (const name of progress.names.written) writeNamedCell(context, name, before.names[name] ?? '');
  // The Journal last: as long as it holds the change, some of it may be there.
  const tables = known(progress).sort(([a], [b]) => Number(a === 'journal') - Number(b === 'journal'));
  for (const [role, done] of tables) {
    const look = before.looks[role];
    if (!look) continue;
    const table = context.workbook.tables.getItem(tableName(binding, role));
    const writer = new TableWriter(table, look.headers, look.headers.length);
    writer.remove(Array.from({ length: done.added }, (_, at) => done.addedAt + at).reverse());
    for (const { first, count } of rowRuns(done.removed)) {
      writer.add(count, first);
      for (const header of look.headers)
        writeFormer(
          writer,
          look,
          header,
          Array.from({ length: count }, (_, at) => first + at),
        );
    }
    if (done.emptied) writer.remove([look.rowCount]);
    for (const { row, header } of [...done.written, ...done.strays, ...done.lost])
      writeFormer(writer, look, header, [row]);
  }
}

/** Queues what is still to be done. */
export function queueRest(
  context: Excel.RequestContext,
  before: Moment,
  steps: Steps,
  progress: WholeProgress,
  binding: Binding,
): void {
  const of = writersOf(context, steps, before.looks, binding);
  for (const { name, input } of steps.names)
    if (progress.names.unwritten.includes(name)) writeNamedCell(context, name, input);
  for (const [role, done] of known(progress)) {
    const writer = of(role);
    const added = newRowsOf(steps, role);
    if (done.unadded > 0) writer.add(added.rows.length, added.before);
    for (const run of runsOf(done.unwritten.map((step) => besideNew(step, steps)))) writer.write(run);
    const look = before.looks[role];
    if (look)
      for (const { row, header } of done.strays)
        writeFormer(writer, look, header, [row], rowBesideNew(row, added));
    if (done.unadded > 0 || done.unfilled.length > 0) writer.fill(added);
    writer.remove(done.unremoved.map((row) => rowBesideNew(row, added)));
  }
}

const known = ({ tables }: WholeProgress): [TableRole, Progress][] =>
  (Object.entries(tables) as [TableRole, Progress | null][]).flatMap(([role, each]) =>
    each === null ? [] : [[role, each]],
  );

/** A number in a cell of text would become text, so that the format comes back behind it; text needs its own before. */
function writeFormer(
  writer: TableWriter,
  look: TableLook,
  header: string,
  rows: readonly number[],
  /** Where the first of them stands. */
  at = rows[0] ?? 0,
): void {
  const column = look.headers.indexOf(header);
  const range = writer.cells(header, at, rows.length);
  const formats = look.formats && rows.map((row) => [look.formats?.[row]?.[column] ?? 'General']);
  if (formats)
    range.numberFormat = formats.map(([format]) => [format === '@' ? 'General' : (format ?? null)]);
  range.formulas = rows.map((row) => {
    const [value, formula] = [valueAt(look, row, column), formulaAt(look, row, column)];
    return [typeof value === 'string' && !isFormula(formula, value) ? textInput(value) : formula];
  });
  if (formats) range.numberFormat = formats;
}

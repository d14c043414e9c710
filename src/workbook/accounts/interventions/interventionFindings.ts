import { pricedNet } from '../../../core/interventions/intervention';
import { interventionProblems } from '../../../core/interventions/state';
import { seriesProblems } from '../../../core/invoices/series';
import { includedExcesses } from '../../../core/interventions/totals';
import { toNumber } from '../../../core/money';
import type { Report } from '../../read/findings/findings';
import { nameKey } from '../../read/names';
import type { RawWorkbook } from '../../read/rawTables';
import { isEmpty, readNumber, readText } from '../../read/readValues';
import type { RowView } from '../../read/tableView';
import { columnHeader, tableName, type Binding } from '../../schema/binding';
import { INCLUDED_WORDS } from '../../schema/words';
import { invoiceOf } from '../invoices/invoicing';
import { dateIn, INTERVENTION_DATES, LINE_NUMBERS } from './fields';
import { readInterventions, type InterventionRow } from './readInterventions';
import { readInterventionSettings } from './settings';

/** Later than any day that can be typed: what is yet to come is no mistake of the table. */
const LAST_DAY = 2_958_465;

/**
 * What is found about the interventions themselves: keys that do not tell one from another, lines of none, numbers and
 * dates that cannot be read, amounts that are not those of their prices, steps out of their order (article 5), and more
 * than the convention includes (article 2). Names that no table knows are found with those of the other accounts.
 */
export function interventionFindings(raw: RawWorkbook, binding: Binding, report: Report): void {
  const { rows, strayLines } = readInterventions(raw, binding);
  const lineTable = tableName(binding, 'interventionLines');
  const seen = new Set<string>();
  for (const row of rows) {
    const { head, fields } = row;
    const key = nameKey(fields.ref);
    if (key !== '' && seen.has(key)) report('interventionKeyTwice', head.place('ref'), { value: fields.ref });
    seen.add(key);
    findSteps(row, binding, report);
    findDates(head, binding, report);
    for (const line of row.lines) findLine(line, binding, report);
    if (!row.isPriced && fields.lines.length > 0 && fields.agreedOn !== null)
      report(
        'interventionNotPriced',
        (row.lines[0] ?? head).place(row.lines.length > 0 ? 'netAmount' : 'ref'),
        {
          value: fields.ref,
        },
      );
  }
  const invoiced = rows.flatMap(({ head }) => {
    const invoice = invoiceOf(head);
    return invoice === null ? [] : [{ head, number: invoice.number }];
  });
  for (const { kind, number } of seriesProblems(invoiced.map((each) => each.number))) {
    const last = invoiced.findLast((each) => kind === 'missing' || each.number === number);
    report(
      kind === 'twice' ? 'invoiceNumberTwice' : 'invoiceNumberMissing',
      last?.head.place('invoice') ?? null,
      {
        value: number,
      },
    );
  }
  for (const line of strayLines)
    report('interventionLineStray', line.place('intervention'), {
      value: readText(line.cell('intervention')),
      table: lineTable,
    });
  const { allowance } = readInterventionSettings(raw, binding, report);
  // Counted whether or not everything has its price.
  const uses = rows.map(({ fields }) => fields);
  for (const { member, application, work, used, allowed, refs } of includedExcesses(
    uses,
    allowance,
    nameKey,
  )) {
    const last = rows.findLast(({ fields }) => refs.includes(fields.ref));
    report('includedTwice', last?.head.place('commune') ?? null, {
      commune: member,
      application,
      work: INCLUDED_WORDS[work],
      used,
      allowed,
    });
  }
}

/** Where a step lacks the one before it, or comes earlier; what else a step needs is asked for when it is taken. */
function findSteps({ head, intervention }: InterventionRow, binding: Binding, report: Report): void {
  const header = (column: string): string => columnHeader(binding, 'interventions', column);
  for (const { step, refusal } of interventionProblems(intervention, LAST_DAY)) {
    const column = STEP_COLUMNS[step.kind];
    if (refusal.reason === 'before')
      report('orderDateBefore', head.place(column), {
        column: header(column),
        other: header(refusal.what),
      });
    if (refusal.reason === 'notAgreed' || refusal.reason === 'notPerformed')
      report('orderDateWithout', head.place(column), {
        column: header(column),
        other: header(refusal.reason === 'notAgreed' ? 'agreedOn' : 'performedOn'),
      });
  }
}

const STEP_COLUMNS = {
  agree: 'agreedOn',
  perform: 'performedOn',
  acceptQuality: 'qualityAcceptedOn',
  claim: 'revenueOrder',
} as const;

function findDates(head: RowView, binding: Binding, report: Report): void {
  for (const column of INTERVENTION_DATES) {
    const cell = head.cell(column);
    if (isEmpty(cell) || dateIn(cell) !== null) continue;
    report('accountCellInvalid', head.place(column), {
      column: columnHeader(binding, 'interventions', column),
      value: readText(cell),
    });
  }
}

function findLine(line: RowView, binding: Binding, report: Report): void {
  const readings = LINE_NUMBERS.map((column) => {
    const cell = line.cell(column);
    const reading = readNumber(cell);
    const isCount = column === 'days' || column === 'halfDays';
    const isGood = reading.ok
      ? !reading.value.isNegative() && (!isCount || reading.value.isInteger())
      : reading.reason === 'empty';
    if (!isGood)
      report('accountCellInvalid', line.place(column), {
        column: columnHeader(binding, 'interventionLines', column),
        value: readText(cell),
      });
    return isGood && reading.ok ? reading.value : null;
  });
  const [days, halfDays, dayPrice, halfDayPrice, , net] = readings;
  if (net === undefined || net === null || !isEmpty(line.cell('included'))) return;
  const expected = pricedNet({
    days: days?.toNumber() ?? 0,
    halfDays: halfDays?.toNumber() ?? 0,
    dayPrice: dayPrice ?? null,
    halfDayPrice: halfDayPrice ?? null,
  });
  // Without days, or without the prices of that day, there is nothing to measure it by.
  if (expected === null || expected.isZero() || expected.eq(net)) return;
  report('interventionLineDiffers', line.place('netAmount'), {
    net: toNumber(net),
    expected: toNumber(expected),
  });
}

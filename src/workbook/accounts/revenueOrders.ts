import type { AmountsOrigin } from '../../core/amountsOrigin';
import { sum, type Euros } from '../../core/money';
import type { Recap } from '../../core/recap';
import type { Binding } from '../schema/binding';
import type { RawCell, RawWorkbook } from '../read/rawTables';
import type { ConventionReading } from '../read/readConvention';
import { isEmpty, isExcelError, readNumber, readText, readYear } from '../read/readValues';
import { nameKey, NameIndex } from '../read/names';
import { viewTable, type RowView } from '../read/tableView';
import { communeFileName } from '../plan/fileNames';
import { grossOf } from './interventions/fields';
import { readInterventions } from './interventions/readInterventions';

/** A revenue order as the finance software takes it in. Dates are Excel serials, null where there is none yet. */
export interface RevenueOrderRow {
  readonly number: string | null;
  readonly year: number;
  readonly debtor: string;
  readonly inseeCode: string | null;
  readonly siret: string | null;
  /** EUR. */
  readonly amount: Euros;
  /** What it is for, as the debtor reads it. */
  readonly label: string;
  readonly issuedOn: number | null;
  readonly receivedOn: number | null;
  readonly dueOn: number | null;
  readonly paidOn: number | null;
  /** File name of the settlement statement that states its bases (décret 2012-1246, art. 24). */
  readonly statementFile: string | null;
}

/** The revenue orders of a year, for the finance software. */
export interface RevenueOrders {
  /** Where the amounts of the proposed ones come from. */
  readonly origin: AmountsOrigin;
  /** Those of the table Titres, in its order. */
  readonly issued: readonly RevenueOrderRow[];
  /** Communes with an amount and no revenue order yet: rows proposed from the recap, without number and dates. */
  readonly proposed: readonly RevenueOrderRow[];
  /** Likewise, below the threshold under which nothing is recovered (CGCT D1611-1). */
  readonly belowThreshold: readonly RevenueOrderRow[];
  /** Rows of the sheet, from 1 as people see them, whose amount cannot be read: a file would be wrong with them. */
  readonly unreadable: readonly number[];
}

/**
 * Amounts EUR; a year of the table that cannot be read is of no year. `attachments`: by `nameKey` of the commune, the
 * file that brought it its statement; where there is none yet, the name that one would have.
 */
export function revenueOrders(
  raw: RawWorkbook,
  binding: Binding,
  { convention, settings }: ConventionReading,
  recap: Recap,
  attachments: ReadonlyMap<string, string> = new Map(),
): RevenueOrders {
  const { year } = recap;
  const names = new NameIndex(convention.members.map((member) => member.name));
  const name = settings.conventionName === '' ? '' : ` – ${settings.conventionName}`;
  const common = (debtor: string) => {
    const index = names.indexOf(debtor);
    const member = index === null ? undefined : convention.members[index];
    return {
      year,
      debtor,
      inseeCode: member?.inseeCode ?? null,
      siret: member?.siret ?? null,
      statementFile:
        attachments.get(nameKey(member?.name ?? debtor)) ??
        communeFileName(
          year,
          { name: debtor, inseeCode: member?.inseeCode ?? null },
          'état liquidatif',
          'xlsx',
        ),
    };
  };

  const interventions = interventionAmounts(raw, binding);
  const issued: RevenueOrderRow[] = [];
  const unreadable: number[] = [];
  const withOrder = new Set<string>();
  for (const row of viewTable(raw, binding, 'revenueOrders')?.rows ?? []) {
    const yearOfRow = readYear(row.cell('year'));
    if (!yearOfRow.ok || yearOfRow.value !== year) continue;
    const amount = readNumber(row.cell('amount'));
    const debtor = names.known(row.cell('commune'));
    if (!amount.ok) {
      unreadable.push(row.sheetRow);
      // It has an order, if one without an amount.
      withOrder.add(nameKey(debtor));
      continue;
    }
    const number = textOrNull(row.cell('number'));
    const ofInterventions = claimedBy(interventions, readText(row.cell('ref')), number);
    const only = ofInterventions?.equals(amount.value) ?? false;
    if (!only) withOrder.add(nameKey(debtor));
    const facts = common(debtor);
    issued.push({
      ...facts,
      number,
      siret: textOrNull(row.cell('siret'))?.replace(/\s/g, '') ?? facts.siret,
      amount: amount.value,
      label: `${only ? 'Interventions' : ofInterventions ? 'Quote-part et interventions' : 'Quote-part'} ${year}${name}`,
      // Its bases are the interventions themselves, not the year's shares.
      statementFile: only ? null : facts.statementFile,
      ...datesOf(row),
    });
  }

  const proposals = recap.rows
    .filter(({ commune, total }) => total.gt(0) && !withOrder.has(nameKey(commune.name)))
    .map(({ commune, total }) => ({
      ...common(commune.name),
      number: null,
      amount: total,
      label: `Quote-part ${year}${name}`,
      issuedOn: null,
      receivedOn: null,
      dueOn: null,
      paidOn: null,
    }));
  const threshold = settings.recoveryThreshold;
  return {
    origin: recap.origin,
    issued,
    proposed: proposals.filter(({ amount }) => amount.gte(threshold)),
    belowThreshold: proposals.filter(({ amount }) => amount.lt(threshold)),
    unreadable,
  };
}

/** What an order claims of interventions, which name it by its key or by its number. */
function claimedBy(
  interventions: ReadonlyMap<string, Euros>,
  ref: string,
  number: string | null,
): Euros | undefined {
  const amounts = [ref, number ?? ''].flatMap((name) =>
    name === '' ? [] : (interventions.get(nameKey(name)) ?? []),
  );
  return amounts.length === 0 ? undefined : sum(amounts);
}

/** What interventions come to, by what they name as their order; one that has no price counts for nothing. */
function interventionAmounts(raw: RawWorkbook, binding: Binding): ReadonlyMap<string, Euros> {
  const amounts = new Map<string, Euros>();
  for (const { fields } of readInterventions(raw, binding).rows) {
    const number = nameKey(fields.revenueOrder);
    const gross = grossOf(fields.lines);
    if (number === '' || gross === null) continue;
    amounts.set(number, amounts.get(number)?.plus(gross) ?? gross);
  }
  return amounts;
}

const DATES = ['issuedOn', 'receivedOn', 'dueOn', 'paidOn'] as const;

/** Excel serials; a date that stands there as text is none. */
function datesOf(row: RowView): Pick<RevenueOrderRow, (typeof DATES)[number]> {
  const serial = (cell: RawCell): number | null => (typeof cell === 'number' && cell > 0 ? cell : null);
  const [issuedOn, receivedOn, dueOn, paidOn] = DATES.map((column) => serial(row.cell(column)));
  return {
    issuedOn: issuedOn ?? null,
    receivedOn: receivedOn ?? null,
    dueOn: dueOn ?? null,
    paidOn: paidOn ?? null,
  };
}

function textOrNull(cell: RawCell): string | null {
  return isEmpty(cell) || isExcelError(cell) ? null : readText(cell);
}

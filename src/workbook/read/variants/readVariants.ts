import type { Change, PopulationsChange, Variant } from '../../../core/variants/variant';
import { MERGED_SHARES } from '../../../core/member';
import { ROUNDING_POLICIES } from '../../../core/convention';
import type { Decimal } from '../../../core/money';
import type { Binding } from '../../schema/binding';
import { POPULATION_TYPE_WORDS, ROUNDING_WORDS } from '../../schema/words';
import { MERGED_SHARES_WORDS } from '../byYear/mergedShares';
import { collectFindings, type Report, type WorkbookFinding } from '../findings/findings';
import { codeOf } from '../checkDigits';
import { knownNames, type KnownNames } from '../knownNames';
import { nameKey, sameName } from '../names';
import type { RawWorkbook } from '../rawTables';
import { readRate } from '../rates';
import { isEmpty, readFlag, readNumber, readText, readYear } from '../readValues';
import { viewTable, type RowView } from '../tableView';
import {
  VARIANT_FIELDS,
  VARIANT_OBJECTS,
  VARIANT_SETTINGS,
  type VariantField,
  type VariantObject,
  type VariantRow,
} from './words';

/** A variant that the workbook keeps. */
export interface KeptVariant {
  readonly name: string;
  /** What its rows say, as far as it can be used. */
  readonly variant: Variant;
  /** As they stand. */
  readonly rows: readonly VariantRow[];
}

/**
 * The variants that the workbook keeps, in the order of their first rows. A row that cannot be read, or that names nobody
 * there is, changes nothing and is found; no amount of the convention depends on it.
 */
export function readVariants(raw: RawWorkbook, binding: Binding, report: Report): readonly KeptVariant[] {
  const table = viewTable(raw, binding, 'variants');
  // A table of that name without its columns is somebody else's.
  if (table === null || table.missingColumns.length > 0) return [];
  const names = knownNames(raw, binding);
  const groups = new Map<string, RowView[]>();
  for (const row of table.rows) {
    const key = nameKey(row.cell('name'));
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => {
    const name = readText(rows[0]?.cell('name'));
    const reader = new VariantReader(name, names, report);
    for (const [, own] of grouped(rows)) reader.read(own);
    return { name, variant: { name, changes: reader.changes() }, rows: rows.map(variantRow) };
  });
}

/** What is found about them. */
export function variantFindings({
  raw,
  binding,
}: {
  readonly raw: RawWorkbook;
  readonly binding: Binding;
}): readonly WorkbookFinding[] {
  const { findings, report } = collectFindings();
  readVariants(raw, binding, report);
  return findings;
}

export function variantRow(row: RowView): VariantRow {
  const value = row.cell('value');
  return {
    object: readText(row.cell('object')),
    key: readText(row.cell('key')),
    field: readText(row.cell('field')),
    value: typeof value === 'number' ? value : readText(value),
  };
}

/** The rows of one thing each, in the order of their first ones. */
function grouped(rows: readonly RowView[]): ReadonlyMap<string, readonly RowView[]> {
  const groups = new Map<string, RowView[]>();
  for (const row of rows) {
    const key = JSON.stringify([nameKey(row.cell('object')), nameKey(row.cell('key'))]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

class VariantReader {
  private readonly made: Change[] = [];
  private populations: {
    vintage: number | null;
    type: PopulationsChange['type'];
    of: Map<string, number>;
  } | null = null;

  constructor(
    private readonly name: string,
    private readonly names: KnownNames,
    private readonly report: Report,
  ) {}

  changes(): readonly Change[] {
    return this.populations === null
      ? this.made
      : [{ kind: 'populations', ...this.populations }, ...this.made];
  }

  /** Rows of one object and one key. */
  read(rows: readonly RowView[]): void {
    const [first] = rows;
    // A name alone is a variant that changes nothing yet.
    if (first === undefined || (isEmpty(first.cell('object')) && isEmpty(first.cell('key')))) return;
    const object = (Object.keys(VARIANT_OBJECTS) as VariantObject[]).find((each) =>
      sameName(VARIANT_OBJECTS[each], first.cell('object')),
    );
    switch (object) {
      case 'commune': {
        this.readCommune(rows, first);
        return;
      }
      case 'application': {
        this.readApplication(rows, first);
        return;
      }
      case 'newCommune': {
        this.readNewCommune(rows, first);
        return;
      }
      case 'newApplication': {
        this.readNewApplication(rows, first);
        return;
      }
      case 'merger': {
        this.readMerger(rows, first);
        return;
      }
      case 'setting': {
        rows.forEach((row) => this.readSetting(row));
        return;
      }
      case undefined: {
        this.unreadable(first, 'object');
        return;
      }
    }
  }

  private readCommune(rows: readonly RowView[], first: RowView): void {
    const member = this.known('commune', first, first.cell('key'), 'key');
    if (member === null) return;
    for (const row of rows) {
      const field = fieldOf(row);
      const count = field === 'population' ? this.inhabitants(row) : null;
      const lastYear = field === 'lastYear' ? this.year(row) : null;
      if (count !== null) this.counted().of.set(member, count);
      else if (lastYear !== null) this.made.push({ kind: 'leaves', member, lastYear });
      else if (field !== 'population' && field !== 'lastYear') this.unreadable(row, 'field');
    }
  }

  private readApplication(rows: readonly RowView[], first: RowView): void {
    const application = this.known('application', first, first.cell('key'), 'key');
    if (application === null) return;
    for (const row of rows)
      switch (fieldOf(row)) {
        case 'annualCost': {
          const amount = this.number(row);
          if (amount !== null) this.made.push({ kind: 'cost', application, by: { unit: 'amount', amount } });
          break;
        }
        case 'costEuros': {
          const euros = this.number(row);
          if (euros !== null) this.made.push({ kind: 'cost', application, by: { unit: 'euros', euros } });
          break;
        }
        case 'costRate': {
          const rate = this.number(row);
          if (rate !== null) this.made.push({ kind: 'cost', application, by: { unit: 'rate', rate } });
          break;
        }
        case 'contribution': {
          const rate = this.rate(row);
          if (rate !== null) this.made.push({ kind: 'contribution', application, rate });
          break;
        }
        default:
          this.unreadable(row, 'field');
      }
  }

  private readNewCommune(rows: readonly RowView[], first: RowView): void {
    const name = readText(first.cell('key'));
    const [population] = this.each(rows, 'population', (row) => this.inhabitants(row));
    const inseeCode = rows.find((row) => fieldOf(row) === 'inseeCode')?.cell('value');
    const [firstYear = null] = this.each(rows, 'firstYear', (row) => this.year(row));
    const applications = this.each(rows, 'uses', (row) =>
      this.known('application', row, row.cell('value'), 'value'),
    );
    this.checkFields(rows, ['population', 'inseeCode', 'firstYear', 'uses']);
    if (name === '' || population === undefined) {
      this.unreadable(first, name === '' ? 'key' : 'value');
      return;
    }
    this.made.push({
      kind: 'joins',
      name,
      inseeCode: isEmpty(inseeCode) ? null : codeOf(inseeCode ?? '', 5),
      population,
      applications,
      firstYear,
    });
  }

  private readNewApplication(rows: readonly RowView[], first: RowView): void {
    const name = readText(first.cell('key'));
    const [annualCost] = this.each(rows, 'annualCost', (row) => this.number(row));
    const [contributionRate] = this.each(rows, 'contribution', (row) => this.rate(row));
    const [firstYear = null] = this.each(rows, 'firstYear', (row) => this.year(row));
    const users = this.each(rows, 'member', (row) => this.known('commune', row, row.cell('value'), 'value'));
    const rebilled = readFlag(rows.find((row) => fieldOf(row) === 'rebilled')?.cell('value') ?? 'Oui');
    this.checkFields(rows, ['annualCost', 'contribution', 'firstYear', 'member', 'rebilled']);
    if (name === '' || annualCost === undefined || contributionRate === undefined || !rebilled.ok) {
      this.unreadable(first, name === '' ? 'key' : 'value');
      return;
    }
    const application = { name, code: null, annualCost, contributionRate, rebilled: rebilled.value };
    this.made.push({ kind: 'newApplication', application, users, firstYear });
  }

  private readMerger(rows: readonly RowView[], first: RowView): void {
    const key = readText(first.cell('key'));
    const members = this.each(rows, 'member', (row) =>
      this.known('commune', row, row.cell('value'), 'value'),
    );
    const [chiefTown = members[0]] = this.each(rows, 'chiefTown', (row) =>
      this.known('commune', row, row.cell('value'), 'value'),
    );
    const [lastYear] = this.each(rows, 'lastYear', (row) => this.year(row));
    this.checkFields(rows, ['member', 'chiefTown', 'lastYear']);
    if (key === '' || chiefTown === undefined || lastYear === undefined) {
      this.unreadable(first, key === '' ? 'key' : 'value');
      return;
    }
    const into = this.names.commune.known(key);
    this.made.push({
      kind: 'merges',
      members: members.filter((each) => each !== into),
      into,
      chiefTown,
      lastYear,
    });
  }

  private readSetting(row: RowView): void {
    const setting = Object.entries(VARIANT_SETTINGS).find(([, key]) => sameName(key, row.cell('key')))?.[0];
    const cell = row.cell('value');
    switch (setting) {
      case 'vintage': {
        const vintage = this.year(row);
        if (vintage !== null) this.counted().vintage = vintage;
        return;
      }
      case 'type': {
        const type = (['totale', 'municipale'] as const).find((each) =>
          sameName(POPULATION_TYPE_WORDS[each], cell),
        );
        if (type === undefined) {
          this.unreadable(row, 'value');
          return;
        }
        this.counted().type = type;
        return;
      }
      case 'rounding': {
        const policy = ROUNDING_POLICIES.find((each) => sameName(ROUNDING_WORDS[each], cell));
        if (policy === undefined) {
          this.unreadable(row, 'value');
          return;
        }
        this.made.push({ kind: 'rounding', policy });
        return;
      }
      case 'mergedShares': {
        const rule = MERGED_SHARES.find((each) => sameName(MERGED_SHARES_WORDS[each], cell));
        if (rule === undefined) {
          this.unreadable(row, 'value');
          return;
        }
        this.made.push({ kind: 'mergedShares', rule });
        return;
      }
      default:
        this.unreadable(row, 'key');
    }
  }

  private counted() {
    this.populations ??= { vintage: null, type: null, of: new Map() };
    return this.populations;
  }

  private each<Value>(
    rows: readonly RowView[],
    field: VariantField,
    read: (row: RowView) => Value | null,
  ): Value[] {
    return rows.filter((row) => fieldOf(row) === field).flatMap((row) => read(row) ?? []);
  }

  private checkFields(rows: readonly RowView[], known: readonly VariantField[]): void {
    for (const row of rows) {
      const field = fieldOf(row);
      if (field === null || !known.includes(field)) this.unreadable(row, 'field');
    }
  }

  private known(column: 'commune' | 'application', row: RowView, cell: unknown, at: string): string | null {
    const name = this.names[column].find(cell);
    if (name === null)
      this.report('variantNameUnknown', row.place(at), { variant: this.name, value: readText(cell) });
    return name;
  }

  private number(row: RowView): Decimal | null {
    const reading = readNumber(row.cell('value'));
    if (reading.ok) return reading.value;
    this.unreadable(row, 'value');
    return null;
  }

  private inhabitants(row: RowView): number | null {
    const value = this.number(row);
    if (value === null) return null;
    if (value.isInteger() && !value.isNegative()) return value.toNumber();
    this.unreadable(row, 'value');
    return null;
  }

  private rate(row: RowView): Decimal | null {
    const reading = readRate(row.cell('value'));
    if (reading.ok && reading.value.gte(0) && reading.value.lte(1)) return reading.value;
    this.unreadable(row, 'value');
    return null;
  }

  private year(row: RowView): number | null {
    const reading = readYear(row.cell('value'));
    if (reading.ok) return reading.value;
    this.unreadable(row, 'value');
    return null;
  }

  private unreadable(row: RowView, column: string): void {
    this.report('variantRowUnreadable', row.place(column), {
      variant: this.name,
      value: readText(row.cell(column)),
    });
  }
}

function fieldOf(row: RowView): VariantField | null {
  const fields = Object.keys(VARIANT_FIELDS) as VariantField[];
  return fields.find((each) => sameName(VARIANT_FIELDS[each], row.cell('field'))) ?? null;
}

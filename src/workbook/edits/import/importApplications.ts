import { foldedName, NameIndex, sameName } from '../../read/names';
import { readFlag, readLines, readNumber, readText } from '../../read/readValues';
import { COST_COMPONENTS, type CostComponent, type DESCRIPTION_COLUMNS } from '../../schema/tables';
import { NO, YES } from '../../schema/words';
import type { RowValues } from '../../tables/newTables';
import type { ApplicationFields, Edit } from '../edit';
import { isSumOfComponents } from '../fields';
import { shownApplication } from '../planApplications';
import { agreed, emptyAsNull, nameOf, numberOf, only, textOf, type Kind } from './fileValues';
import { doubt } from './importPlan';

export class Applications implements Kind<ApplicationFields> {
  private readonly names: NameIndex;

  constructor(private readonly applications: readonly ApplicationFields[]) {
    this.names = new NameIndex(applications.map(({ name }) => name));
  }

  find(values: RowValues): ApplicationFields | null {
    const code = textOf(values, 'code');
    const index = this.names.indexOf(textOf(values, 'name'));
    return agreed(
      code === '' ? null : only(this.applications, (each) => sameName(each.code, code)),
      index === null ? null : (this.applications[index] ?? null),
    );
  }

  merged(values: RowValues, before: ApplicationFields | null): ApplicationFields {
    const cost = (column: CostComponent): number | null => numberOf(values, column, before?.[column] ?? null);
    const after: ApplicationFields = {
      name: nameOf(values, before),
      code: codeOf(values, before),
      maintenance: cost('maintenance'),
      operation: cost('operation'),
      upgrades: cost('upgrades'),
      depreciation: cost('depreciation'),
      annualCost: numberOf(values, 'annualCost', before?.annualCost ?? null),
      contributionRate: rateOf(values, before?.contributionRate ?? null),
      rebilled: flagOf(values, before?.rebilled ?? true),
      description: linesOf(values, 'description', before),
      metropoleDuties: linesOf(values, 'metropoleDuties', before),
      communeDuties: linesOf(values, 'communeDuties', before),
    };
    return { ...after, annualCost: this.annualCost(values, before, after) };
  }

  /** A sum of the components stays one: as a formula where they are new or have changed. */
  private annualCost(
    values: RowValues,
    before: ApplicationFields | null,
    after: ApplicationFields,
  ): number | null {
    if (before === null) return isSumOfComponents(after) ? null : after.annualCost;
    const moved = COST_COMPONENTS.some((column) => before[column] !== after[column]);
    if (!moved) return after.annualCost;
    const followed = values['annualCost'] === undefined && isSumOfComponents(before);
    return followed || isSumOfComponents(after) ? null : after.annualCost;
  }

  edit(before: ApplicationFields | null, after: ApplicationFields): Edit {
    return before
      ? { kind: 'changeApplication', before, after }
      : { kind: 'addApplication', after, subscriptions: [] };
  }

  shown(fields: ApplicationFields) {
    const { rebilled, ...rest } = shownApplication(fields);
    return { ...emptyAsNull(rest), rebilled: rebilled ? YES : NO };
  }

  keys({ name }: ApplicationFields): string[] {
    return [foldedName(name)];
  }
}

function codeOf(values: RowValues, before: ApplicationFields | null): string {
  const code = textOf(values, 'code');
  return code === '' || (before !== null && sameName(code, before.code)) ? (before?.code ?? '') : code;
}

/** What annexe 1 says, with its lines; an empty cell takes nothing away. */
function linesOf(
  values: RowValues,
  column: (typeof DESCRIPTION_COLUMNS)[number],
  before: ApplicationFields | null,
): string {
  return readLines(values[column]) || (before?.[column] ?? '');
}

/** `50` under a header that says percent is one half: no share is more than the whole. */
function rateOf(values: RowValues, current: number | null): number | null {
  const rate = numberOf(values, 'contributionRate', current);
  if (rate === null || rate <= 1 || rate > 100) return rate;
  const percent = readNumber(rate);
  return percent.ok ? percent.value.div(100).toNumber() : rate;
}

function flagOf(values: RowValues, current: boolean): boolean {
  const value = values['rebilled'];
  if (value === undefined) return current;
  const reading = readFlag(value);
  return reading.ok
    ? reading.value
    : doubt({ code: 'unreadable', column: 'rebilled', value: readText(value) });
}

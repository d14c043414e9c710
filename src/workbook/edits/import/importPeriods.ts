import { overlaps } from '../../../core/periods';
import type { KnownNames } from '../../read/knownNames';
import { readText, readYear } from '../../read/readValues';
import type { RowValues } from '../../tables/newTables';
import type { Edit, Refusal } from '../edit';
import { changedFields, pairKey } from '../fields';
import { periodOf, type Period, type SubscriptionFields } from '../pairChange';
import { textOf } from './fileValues';
import type { InParts } from './inParts';
import {
  doubt,
  line,
  type FileRow,
  type ImportLine,
  type ImportOutcome,
  type ImportPlan,
} from './importPlan';

interface Pair {
  readonly member: string;
  readonly application: string;
  readonly before: readonly Period[];
  readonly after: Period[];
  /** Places of its lines that do something. */
  readonly lines: number[];
}

/** A row of the file is a period; all periods of a pair are one step. A part for each row, and for each pair. */
export function* planSubscriptions(
  rows: readonly FileRow[],
  existing: readonly SubscriptionFields[],
  names: KnownNames,
  refusalOf: (edit: Edit) => Refusal | null,
): InParts<ImportPlan> {
  const pairs = new Map<string, Pair>();
  const pairOf = (member: string, application: string): Pair => {
    const key = pairKey(member, application);
    const pair = pairs.get(key) ?? { member, application, before: [], after: [], lines: [] };
    pairs.set(key, pair);
    return pair;
  };
  for (const { member, application, ...period } of existing) {
    const pair = pairOf(member, application);
    pairs.set(pairKey(member, application), {
      ...pair,
      before: [...pair.before, period],
      after: [...pair.after, period],
    });
  }

  const rowsOfPair = new Map<string, number>();
  const subject = ({ values }: FileRow) => ({
    member: names.commune.known(textOf(values, 'commune')),
    application: names.application.known(textOf(values, 'application')),
  });
  for (const row of rows) {
    const { member, application } = subject(row);
    const key = pairKey(member, application);
    rowsOfPair.set(key, (rowsOfPair.get(key) ?? 0) + 1);
  }

  const outcomeOf = (each: FileRow, at: number): ImportLine => {
    const { member, application } = subject(each);
    const name = `${member}, ${application}`;
    return line(each, name, () => {
      if (member === '' || application === '') doubt({ code: 'refused', refusal: { code: 'nameMissing' } });
      for (const [name_, known] of [
        [member, names.commune],
        [application, names.application],
      ] as const)
        if (known.indexOf(name_) === null)
          doubt({ code: 'refused', refusal: { code: 'notFound', name: name_ } });
      const pair = pairOf(member, application);
      const single = rowsOfPair.get(pairKey(member, application)) === 1;
      const outcome = placed(pair, each.values, single);
      if (outcome.kind !== 'unchanged') pair.lines.push(at);
      return { name, outcome };
    });
  };
  const lines: ImportLine[] = [];
  for (const [at, each] of rows.entries()) {
    yield undefined;
    lines.push(outcomeOf(each, at));
  }

  const steps: Edit[] = [];
  for (const { member, application, before, after, lines: places } of pairs.values()) {
    if (places.length === 0) continue;
    yield undefined;
    const edit: Edit = { kind: 'setPeriods', pairs: [{ member, application, before, after }] };
    const refusal = refusalOf(edit);
    if (refusal === null) steps.push(edit);
    else
      for (const at of places) {
        const refused = lines[at];
        if (refused)
          lines[at] = { ...refused, outcome: { kind: 'refused', problem: { code: 'refused', refusal } } };
      }
  }
  return { lines, steps };
}

/** Puts a period of the file among those of the pair. */
function placed(pair: Pair, values: RowValues, single: boolean): ImportOutcome {
  const given = {
    firstYear: yearOf(values, 'firstYear'),
    lastYear: yearOf(values, 'lastYear'),
    reference: textOf(values, 'reference'),
  };
  const hasYears = given.firstYear !== null || given.lastYear !== null;
  const { member, application, before, after } = pair;
  const at = after.findIndex((period) => !hasYears || period.firstYear === given.firstYear);
  // One period here and one in the file are the same, whatever their years.
  const place = at >= 0 ? at : single && before.length === 1 ? 0 : -1;
  const current = after[place];
  const next = periodOf({
    ...current,
    firstYear: given.firstYear ?? current?.firstYear ?? null,
    lastYear: given.lastYear ?? current?.lastYear ?? null,
    reference: given.reference || (current?.reference ?? ''),
  });
  if (next.firstYear !== null && next.lastYear !== null && next.lastYear < next.firstYear)
    doubt({ code: 'refused', refusal: { code: 'periodInvalid', member, application } });
  if (current && changedFields(current, next).length === 0) return { kind: 'unchanged' };
  if (after.some((period, index) => index !== place && overlaps(period, next))) doubt({ code: 'overlap' });
  if (current) after[place] = next;
  else after.push(next);
  return {
    kind: current ? 'changed' : 'new',
    changes: (['firstYear', 'lastYear', 'reference'] as const)
      .map((column) => ({ column, before: current?.[column] || null, after: next[column] || null }))
      .filter((change) => change.before !== change.after),
  };
}

function yearOf(values: RowValues, column: string): number | null {
  const value = values[column];
  if (value === undefined) return null;
  const reading = readYear(value);
  return reading.ok ? reading.value : doubt({ code: 'unreadable', column, value: readText(value) });
}

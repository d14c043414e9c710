import type { Convention, CostFrom } from '../../../core/convention';
import { sumOfCents, toDecimal } from '../../../core/money';
import { computeRecap, type Recap } from '../../../core/recap';
import type {
  AmendedCost,
  AmendedValue,
  AmendmentFields,
} from '../../../workbook/edits/amendments/amendmentEdit';
import { COLUMN_KINDS } from '../../../workbook/read/columnKinds';
import { readTypedRate } from '../../../workbook/read/rates';
import { isEmpty, readNumber, readText } from '../../../workbook/read/readValues';
import { serialOfText } from '../../../workbook/read/textDates';
import { CLAUSE_ROLES, CLAUSE_SETTINGS } from '../../../workbook/schema/clauseSettings';
import { COST_COMPONENTS, type CostComponent } from '../../../workbook/schema/tables';
import type { Values } from '../../kit/form/Form';

/** Between an amendment and the form of it: what is typed, by the names of the fields. */

export const CHANGE_KINDS = ['cost', 'brings', 'clause'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type FieldProblem = 'missing' | 'unreadable';

/** Of a field of a change, from 0. */
export const changeField = (field: string, change: number): string => `${field}-${change}`;

export function kindOf(values: Values, change: number): ChangeKind {
  const typed = values[changeField('kind', change)];
  return CHANGE_KINDS.find((each) => each === typed) ?? 'cost';
}

export type TypedAmendment =
  | { readonly ok: true; readonly fields: AmendmentFields }
  | { readonly ok: false; readonly problems: Readonly<Record<string, FieldProblem>> };

/**
 * What is typed, or what of it cannot be taken, by the fields. Costs in EUR, contributions 0 to 1. `inParts`: the
 * applications whose cost is the sum of its components, which are typed in its place.
 */
export function readAmendment(
  values: Values,
  changes: number,
  inParts: ReadonlySet<string> = new Set(),
): TypedAmendment {
  const problems: Record<string, FieldProblem> = {};
  const needed = (field: string): string => {
    const typed = readText(values[field]);
    if (typed === '') problems[field] = 'missing';
    return typed;
  };
  const amount = (field: string, read: typeof readNumber | typeof readTypedRate): number => {
    const reading = read(values[field] ?? '');
    if (reading.ok) return reading.value.toNumber();
    problems[field] = reading.reason === 'empty' ? 'missing' : 'unreadable';
    return 0;
  };
  /** Those that are there; the first of them is missing where none is. */
  const componentsAt = (at: (field: string) => string): Record<CostComponent, number | null> => {
    if (COST_COMPONENTS.every((column) => isEmpty(values[at(column)])))
      problems[at(COST_COMPONENTS[0])] = 'missing';
    return byComponent((column) => (isEmpty(values[at(column)]) ? null : amount(at(column), readNumber)));
  };
  const number = needed('number');
  const date = isEmpty(values['date']) ? null : serialOfText(values['date'] ?? '');
  if (date === null && !isEmpty(values['date'])) problems['date'] = 'unreadable';
  const costs: AmendedCost[] = [];
  const clauses: AmendedValue[] = [];
  const brought: { name: string; code: string }[] = [];
  for (let change = 0; change < changes; change += 1) {
    const at = (field: string): string => changeField(field, change);
    const kind = kindOf(values, change);
    if (kind === 'clause') {
      const clause = CLAUSE_ROLES.find((role) => role === values[at('clause')]) ?? 'paymentDays';
      const typed = values[at('value')] ?? '';
      const value = isEmpty(typed) ? '' : COLUMN_KINDS[CLAUSE_SETTINGS[clause].kind].read(typed, 0);
      clauses.push({ clause, value });
      continue;
    }
    const application = needed(at(kind === 'cost' ? 'application' : 'name'));
    if (kind === 'brings') brought.push({ name: application, code: readText(values[at('code')]) });
    const isInParts = kind === 'cost' && inParts.has(application);
    costs.push({
      application,
      ...(isInParts ? componentsAt(at) : byComponent(() => null)),
      annualCost: isInParts ? null : amount(at('annualCost'), readNumber),
      contributionRate: amount(at('contributionRate'), readTypedRate),
      rebilled: values[at('rebilled')] !== 'no',
    });
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const effect = Number(values['effect']);
  return {
    ok: true,
    fields: { number, date, subject: readText(values['subject']), effect, costs, clauses, brought },
  };
}

function byComponent<Value>(valueOf: (column: CostComponent) => Value): Record<CostComponent, Value> {
  return Object.fromEntries(COST_COMPONENTS.map((column) => [column, valueOf(column)])) as Record<
    CostComponent,
    Value
  >;
}

/** The recap of the year of effect, as it is and as it would be. */
export function effectOf(
  convention: Convention,
  { effect, costs, brought }: AmendmentFields,
): { readonly before: Recap; readonly after: Recap } {
  const added = costs.map((cost): CostFrom => ({
    application: cost.application,
    from: effect,
    annualCost: toDecimal(cost.annualCost ?? sumOfCents(COST_COMPONENTS.map((column) => cost[column] ?? 0))),
    contributionRate: toDecimal(cost.contributionRate),
    rebilled: cost.rebilled,
  }));
  const coming = added
    .filter(({ application }) => brought.some(({ name }) => name === application))
    .map(({ application: name, from: firstYear, ...amounts }) => ({
      name,
      code: null,
      firstYear,
      ...amounts,
    }));
  const amended: Convention = {
    ...convention,
    applications: [...convention.applications, ...coming],
    costs: [...(convention.costs ?? []), ...added].sort((a, b) => a.from - b.from),
  };
  return { before: computeRecap(convention, effect), after: computeRecap(amended, effect) };
}

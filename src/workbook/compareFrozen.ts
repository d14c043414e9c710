import { roundCents, Decimal } from '../core/money';
import type { CommuneRecap, Recap } from '../core/recap';
import {
  communeNamed,
  FROZEN_TOTALS,
  type FrozenRecap,
  type FrozenTotal,
  type FrozenValue,
} from './frozenRecap';
import { sameName } from './readValues';

/** A figure that is another one than in the frozen recap. */
export interface FigureChange {
  readonly before: FrozenValue;
  readonly now: Decimal | null;
  /** now - before, where both are numbers; nothing counts as 0 for an amount. */
  readonly difference: Decimal | null;
}

export interface CommuneChange {
  readonly name: string;
  /** came: not in the frozen recap; went: not in the tables; changed: in both. */
  readonly kind: 'came' | 'went' | 'changed';
  /** Inhabitants; null where they are the same. */
  readonly population: FigureChange | null;
  /** Amounts that are not the same, EUR. */
  readonly lines: readonly (FigureChange & { readonly application: string })[];
  readonly total: FigureChange | null;
}

export interface ApplicationChange {
  readonly name: string;
  readonly kind: 'came' | 'went' | 'changed';
  /** EUR. */
  readonly annualCost: FigureChange | null;
  /** 0 to 1. */
  readonly contributionRate: FigureChange | null;
}

/** How the tables of today differ from what was frozen. */
export interface FrozenComparison {
  readonly applications: readonly ApplicationChange[];
  readonly communes: readonly CommuneChange[];
  readonly totalPopulation: FigureChange | null;
  readonly totals: readonly (FigureChange & { readonly total: FrozenTotal })[];
  /** Amounts of a commune for an application that are not the same. */
  readonly amounts: number;
  readonly same: boolean;
}

/**
 * Compares what stands in a frozen recap with the amounts of the tables, cent by cent. Communes and applications are
 * matched by their names, case aside; a renamed one went and came. Amounts EUR.
 */
export function compareFrozen(frozen: FrozenRecap, recap: Recap): FrozenComparison {
  const applications = applicationChanges(frozen, recap);
  const communes = communeChanges(frozen, recap);
  const totalPopulation = change(frozen.totalPopulation, new Decimal(recap.totalPopulation));
  const now: Record<FrozenTotal, Decimal> = {
    annualCost: recap.annualCost,
    billed: recap.billed,
    contribution: roundCents(recap.contribution),
    residualCost: recap.residualCost,
  };
  const totals = FROZEN_TOTALS.flatMap((total) => {
    const changed = change(frozen.totals[total], now[total]);
    return changed ? [{ total, ...changed }] : [];
  });
  return {
    applications,
    communes,
    totalPopulation,
    totals,
    amounts: communes.reduce((count, { lines }) => count + lines.length, 0),
    same: [applications, communes, totals].every((list) => list.length === 0) && totalPopulation === null,
  };
}

function applicationChanges(frozen: FrozenRecap, recap: Recap): ApplicationChange[] {
  const nowOf = (name: string) => recap.applications.find((each) => sameName(each.application.name, name));
  const before = frozen.applications.flatMap(({ name, ...was }): ApplicationChange[] => {
    const now = nowOf(name);
    const annualCost = change(was.annualCost, now?.annualCost ?? null);
    const contributionRate = change(was.contributionRate, now?.application.contributionRate ?? null);
    if (now === undefined) return [{ name, kind: 'went', annualCost, contributionRate: null }];
    return annualCost || contributionRate ? [{ name, kind: 'changed', annualCost, contributionRate }] : [];
  });
  const came = recap.applications
    .filter(({ application }) => !frozen.applications.some(({ name }) => sameName(name, application.name)))
    .map(({ application, annualCost }): ApplicationChange => ({
      name: application.name,
      kind: 'came',
      annualCost: change(null, annualCost),
      contributionRate: null,
    }));
  return [...before, ...came];
}

function communeChanges(frozen: FrozenRecap, recap: Recap): CommuneChange[] {
  const before = frozen.communes.flatMap((was): CommuneChange[] => {
    const row = recap.rows.find(({ commune }) => sameName(commune.name, was.name));
    const changed = communeChange(was.name, was, frozen, row, recap);
    return changed.kind === 'changed' && isSame(changed) ? [] : [changed];
  });
  const came = recap.rows
    .filter(({ commune }) => communeNamed(frozen, commune.name) === undefined)
    .map((row) => communeChange(row.commune.name, null, frozen, row, recap));
  return [...before, ...came];
}

const isSame = ({ population, lines, total }: CommuneChange): boolean =>
  population === null && lines.length === 0 && total === null;

function communeChange(
  name: string,
  was: FrozenRecap['communes'][number] | null,
  frozen: FrozenRecap,
  row: CommuneRecap | undefined,
  recap: Recap,
): CommuneChange {
  const names = [
    ...frozen.applications.map((each) => each.name),
    ...recap.applications
      .map(({ application }) => application.name)
      .filter((each) => !frozen.applications.some((other) => sameName(other.name, each))),
  ];
  const lines = names.flatMap((application) => {
    const then = frozen.applications.findIndex((each) => sameName(each.name, application));
    const at = recap.applications.findIndex((each) => sameName(each.application.name, application));
    const changed = change(then < 0 ? null : (was?.lines[then] ?? null), row?.lines[at] ?? null);
    return changed ? [{ application, ...changed }] : [];
  });
  return {
    name,
    kind: was === null ? 'came' : row === undefined ? 'went' : 'changed',
    population: change(was?.population ?? null, row ? new Decimal(row.commune.population) : null),
    lines,
    total: change(was?.total ?? null, row?.total ?? null),
  };
}

/** null: the same. What somebody wrote where a number belongs is never the same. */
function change(before: FrozenValue, now: Decimal | null): FigureChange | null {
  if (typeof before === 'string') return { before, now, difference: null };
  if (before === null ? now === null : now !== null && before.equals(now)) return null;
  return { before, now, difference: (now ?? ZERO).minus(before ?? ZERO) };
}

const ZERO = new Decimal(0);

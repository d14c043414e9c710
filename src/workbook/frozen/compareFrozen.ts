import { roundCents, Decimal } from '../../core/money';
import type { CommuneRecap, Recap } from '../../core/recap';
import {
  FROZEN_TOTALS,
  type FrozenCommune,
  type FrozenRecap,
  type FrozenTotal,
  type FrozenValue,
} from './frozenRecap';
import { nameKey, sameName } from '../read/names';

/** A figure that is another one than in the frozen recap. */
export interface FigureChange {
  readonly before: FrozenValue;
  readonly now: Decimal | null;
  /** now - before, where both are numbers; nothing counts as 0 for an amount. */
  readonly difference: Decimal | null;
}

export interface CommuneChange {
  /** Its name today; that in the frozen recap for one that went. */
  readonly name: string;
  /** What it was called in the frozen recap; null: the same. */
  readonly formerName: string | null;
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
 * Compares what stands in a frozen recap with the amounts of the tables, cent by cent. Communes are matched by their
 * INSEE codes where both sides have them, else by their names, case aside; applications, which have no such code there,
 * by their names: a renamed one went and came. Amounts EUR.
 */
export function compareFrozen(frozen: FrozenRecap, recap: Recap): FrozenComparison {
  const applications = applicationChanges(frozen, recap);
  const communes = communeChanges(frozen, recap);
  const totalPopulation = change(frozen.totalPopulation, new Decimal(recap.totalWeight));
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
  const rowOf = matchedRows(frozen, recap);
  const columns = comparedColumns(frozen, recap);
  const matched = new Set(rowOf.values());
  const before = frozen.communes.flatMap((was): CommuneChange[] => {
    const changed = communeChange(was, rowOf.get(was), columns);
    return changed.kind === 'changed' && isSame(changed) ? [] : [changed];
  });
  const came = recap.rows.filter((row) => !matched.has(row)).map((row) => communeChange(null, row, columns));
  return [...before, ...came];
}

/**
 * Today's row of each frozen commune, as far as there is one. A code says more than a name, which another commune may
 * have taken since; but a code is typed by hand too, so that one which stands twice, or which only contradicts an equal
 * name, parts nobody.
 */
export function matchedRows(frozen: FrozenRecap, recap: Recap): ReadonlyMap<FrozenCommune, CommuneRecap> {
  const codeOf = ({ commune }: CommuneRecap): string => (commune.inseeCode ?? '').toUpperCase();
  const codesBefore = onlyOnce(frozen.communes.map(({ inseeCode }) => inseeCode));
  const codesNow = onlyOnce(recap.rows.map(codeOf));
  const coded = new Map(recap.rows.map((row) => [codeOf(row), [row]]));
  const named = new Map<string, CommuneRecap[]>();
  for (const row of recap.rows) {
    const key = nameKey(row.commune.name);
    const same = named.get(key);
    if (same === undefined) named.set(key, [row]);
    else same.push(row);
  }
  const withName = (was: FrozenCommune): readonly CommuneRecap[] => named.get(nameKey(was.name)) ?? [];
  // The surest first: what one step has matched, the next ones leave alone.
  const steps: readonly ((was: FrozenCommune) => readonly CommuneRecap[])[] = [
    (was) => withName(was).filter((row) => !contradicts(was.inseeCode, codeOf(row))),
    ({ inseeCode }) =>
      codesBefore.has(inseeCode) && codesNow.has(inseeCode) ? (coded.get(inseeCode) ?? []) : [],
    withName,
  ];
  const found = new Map<FrozenCommune, CommuneRecap>();
  const taken = new Set<CommuneRecap>();
  for (const step of steps)
    for (const was of frozen.communes) {
      if (found.has(was)) continue;
      const row = step(was).find((each) => !taken.has(each));
      if (row === undefined) continue;
      found.set(was, row);
      taken.add(row);
    }
  return found;
}

const contradicts = (before: string, now: string): boolean => before !== '' && now !== '' && before !== now;

function onlyOnce(codes: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  const seen = new Set<string>();
  for (const code of codes) {
    if (seen.has(code)) once.delete(code);
    else if (code !== '') once.add(code);
    seen.add(code);
  }
  return once;
}

const isSame = ({ formerName, population, lines, total }: CommuneChange): boolean =>
  formerName === null && population === null && lines.length === 0 && total === null;

/** An application of the one, of the other or of both: where its amounts stand in a row; -1: it has none there. */
interface ComparedColumn {
  readonly application: string;
  readonly then: number;
  readonly now: number;
}

function comparedColumns(frozen: FrozenRecap, recap: Recap): ComparedColumn[] {
  const before = frozen.applications.map(({ name }) => name);
  const today = recap.applications.map(({ application }) => application.name);
  const place = (names: readonly string[], name: string) => names.findIndex((each) => sameName(each, name));
  return [...before, ...today.filter((name) => place(before, name) < 0)].map((application) => ({
    application,
    then: place(before, application),
    now: place(today, application),
  }));
}

/** One of the two is there at least. */
function communeChange(
  was: FrozenCommune | null,
  row: CommuneRecap | undefined,
  columns: readonly ComparedColumn[],
): CommuneChange {
  const lines = columns.flatMap(({ application, then, now }) => {
    const changed = change(was?.lines[then] ?? null, row?.lines[now] ?? null);
    return changed ? [{ application, ...changed }] : [];
  });
  const name = row?.commune.name ?? was?.name ?? '';
  return {
    name,
    formerName: was === null || sameName(was.name, name) ? null : was.name,
    kind: was === null ? 'came' : row === undefined ? 'went' : 'changed',
    population: change(was?.population ?? null, row ? new Decimal(row.weight) : null),
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

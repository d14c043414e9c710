import { sum, type Euros } from '../../../../core/money';
import type { Recap } from '../../../../core/recap';
import { readText } from '../../../../workbook/read/readValues';
import type { Draft } from '../draft';

/** What a commune pays in the last year of a convention and in the first of the next, EUR. */
export interface Effect {
  readonly commune: string;
  /** 0 for who was no member. */
  readonly before: Euros;
  /** 0 for who is none any more. */
  readonly after: Euros;
}

/**
 * The effect of the next convention, commune by commune in the order of the draft; then those of the former one that
 * nobody goes on from. Of communes that have merged, what they paid together stands before. The amounts before add up to
 * what was billed, and those after to what will be.
 */
export function effectsOf(draft: Pick<Draft, 'members'>, before: Recap, after: Recap): readonly Effect[] {
  const paid = new Map(before.rows.map(({ commune, total }) => [commune.name, total]));
  const owed = new Map(after.rows.map(({ commune, total }) => [commune.name, total]));
  const taken = new Set<string>();
  const effects = draft.members
    .filter(({ kind }) => kind === 'commune')
    .map((member): Effect => {
      const name = readText(member.name);
      const former = (member.former ?? []).filter((each) => paid.has(each) && !taken.has(each));
      for (const each of former) taken.add(each);
      return {
        commune: name,
        before: sum(former.map((each) => paid.get(each) ?? sum([]))),
        after: owed.get(name) ?? sum([]),
      };
    });
  const left = [...paid]
    .filter(([name]) => !taken.has(name))
    .map(([commune, total]): Effect => ({ commune, before: total, after: sum([]) }));
  return [...effects, ...left];
}

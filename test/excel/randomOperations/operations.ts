import fc from 'fast-check';

/**
 * What people do, as plain data that fast-check can shrink: numbers choose among what is there at that moment, so that
 * an operation makes sense whatever came before it.
 */
export type Operation =
  // From the pane
  | {
      readonly by: 'pane';
      readonly do: 'addMember';
      readonly kind: 'Commune' | 'CCAS';
      readonly population: number;
    }
  | { readonly by: 'pane'; readonly do: 'addMemberTwice'; readonly which: number }
  | { readonly by: 'pane'; readonly do: 'setPopulation'; readonly which: number; readonly population: number }
  | { readonly by: 'pane'; readonly do: 'renameMember'; readonly which: number }
  | { readonly by: 'pane'; readonly do: 'removeMember'; readonly which: number }
  | { readonly by: 'pane'; readonly do: 'staleMember'; readonly which: number }
  | {
      readonly by: 'pane';
      readonly do: 'addApplication';
      readonly cents: number;
      readonly rate: number | null;
    }
  | { readonly by: 'pane'; readonly do: 'setCost'; readonly which: number; readonly cents: number }
  | { readonly by: 'pane'; readonly do: 'turnRebilled'; readonly which: number }
  | { readonly by: 'pane'; readonly do: 'renameApplication'; readonly which: number }
  | { readonly by: 'pane'; readonly do: 'removeApplication'; readonly which: number }
  | {
      readonly by: 'pane';
      readonly do: 'setPeriods';
      readonly member: number;
      readonly application: number;
      readonly periods: readonly (readonly [first: number | null, last: number | null])[];
    }
  | { readonly by: 'pane'; readonly do: 'setRate'; readonly rate: number }
  | { readonly by: 'pane'; readonly do: 'setRounding'; readonly which: number }
  | { readonly by: 'pane'; readonly do: 'undo' }
  // In the grid
  | {
      readonly by: 'grid';
      readonly do: 'typePopulation';
      readonly which: number;
      readonly typed: number | 'abc' | '';
    }
  | { readonly by: 'grid'; readonly do: 'typeCost'; readonly which: number; readonly cents: number }
  | { readonly by: 'grid'; readonly do: 'typeName'; readonly which: number }
  | { readonly by: 'grid'; readonly do: 'addMember'; readonly population: number }
  | { readonly by: 'grid'; readonly do: 'deleteMember'; readonly which: number }
  | {
      readonly by: 'grid';
      readonly do: 'addSubscription';
      readonly member: number;
      readonly application: number;
      readonly first: number;
    }
  | { readonly by: 'grid'; readonly do: 'deleteSubscription'; readonly which: number }
  | { readonly by: 'grid'; readonly do: 'typeFirstYear'; readonly which: number; readonly first: number }
  | { readonly by: 'grid'; readonly do: 'typeRate'; readonly rate: number }
  | { readonly by: 'grid'; readonly do: 'sortByPopulation'; readonly ascending: boolean }
  | { readonly by: 'grid'; readonly do: 'insertColumn' };

const which = fc.nat(30);
const cents = fc.integer({ min: 0, max: 2_000_000 });
const population = fc.oneof(fc.integer({ min: 1, max: 300_000 }), fc.constantFrom(0, 1, 2, 3));
const rate = fc.constantFrom(0, 0.25, 0.335, 0.5, 1);
const year = fc.integer({ min: 2019, max: 2022 });
const period = fc
  .tuple(fc.option(year), fc.option(year))
  .map(([a, b]): [number | null, number | null] => (a !== null && b !== null && a > b ? [b, a] : [a, b]));

const pane = { by: fc.constant('pane' as const) };
const grid = { by: fc.constant('grid' as const) };
const named = <Name extends string>(name: Name) => ({ do: fc.constant(name) });

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    ...pane,
    ...named('addMember'),
    kind: fc.constantFrom('Commune' as const, 'Commune' as const, 'CCAS' as const),
    population,
  }),
  fc.record({ ...pane, ...named('addMemberTwice'), which }),
  fc.record({ ...pane, ...named('setPopulation'), which, population }),
  fc.record({ ...pane, ...named('renameMember'), which }),
  fc.record({ ...pane, ...named('removeMember'), which }),
  fc.record({ ...pane, ...named('staleMember'), which }),
  fc.record({ ...pane, ...named('addApplication'), cents, rate: fc.option(rate) }),
  fc.record({ ...pane, ...named('setCost'), which, cents }),
  fc.record({ ...pane, ...named('turnRebilled'), which }),
  fc.record({ ...pane, ...named('renameApplication'), which }),
  fc.record({ ...pane, ...named('removeApplication'), which }),
  fc.record({
    ...pane,
    ...named('setPeriods'),
    member: which,
    application: which,
    periods: fc.array(period, { maxLength: 2 }),
  }),
  fc.record({ ...pane, ...named('setRate'), rate }),
  fc.record({ ...pane, ...named('setRounding'), which }),
  fc.record({ ...pane, ...named('undo') }),
  fc.record({ ...pane, ...named('undo') }),
  fc.record({
    ...grid,
    ...named('typePopulation'),
    which,
    typed: fc.oneof(population, fc.constantFrom('abc' as const, '' as const)),
  }),
  fc.record({ ...grid, ...named('typeCost'), which, cents }),
  fc.record({ ...grid, ...named('typeName'), which }),
  fc.record({ ...grid, ...named('addMember'), population }),
  fc.record({ ...grid, ...named('deleteMember'), which }),
  fc.record({ ...grid, ...named('addSubscription'), member: which, application: which, first: year }),
  fc.record({ ...grid, ...named('deleteSubscription'), which }),
  fc.record({ ...grid, ...named('typeFirstYear'), which, first: year }),
  fc.record({ ...grid, ...named('typeRate'), rate }),
  fc.record({ ...grid, ...named('sortByPopulation'), ascending: fc.boolean() }),
  fc.record({ ...grid, ...named('insertColumn') }),
);

/** `size: max`: long stories by default; a failing one is shrunk all the same, operation by operation. */
export const stories = (longest: number): fc.Arbitrary<Operation[]> =>
  fc.array(operation, { maxLength: longest, size: 'max' });

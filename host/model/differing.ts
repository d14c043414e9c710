/** The items of two lists that the other one does not have, compared by what `meaningOf` says of each, as JSON. */
export function differing<Item>(
  before: readonly Item[],
  after: readonly Item[],
  meaningOf: (item: Item) => readonly unknown[],
): Item[] {
  const without = (items: readonly Item[], others: readonly Item[]): Item[] => {
    const known = new Set(others.map((each) => JSON.stringify(meaningOf(each))));
    return items.filter((each) => !known.has(JSON.stringify(meaningOf(each))));
  };
  return [...without(before, after), ...without(after, before)];
}

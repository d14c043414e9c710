/** The engine is written for Node 22; the one thing of it that it misses in Node 20. */
export function fillInForOlderNode(): void {
  const target = Object as unknown as { groupBy?: typeof groupBy };
  target.groupBy ??= groupBy;
}

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => PropertyKey) {
  const groups = Object.create(null) as Record<PropertyKey, Item[]>;
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
}

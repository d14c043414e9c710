import { isEmpty, readText } from '../../read/readValues';
import { nameKey, NameIndex } from '../../read/names';

/** An order as the list of the finance software may name it. */
export interface ListedOrder {
  readonly ref: string;
  readonly debtor: string;
  readonly siret: string;
  readonly number: string;
}

export interface NumberList {
  readonly found: readonly { readonly ref: string; readonly number: string }[];
  /** Lines, from 1, that name no order, or one that cannot be told from others, or no number. */
  readonly unknown: readonly number[];
}

/**
 * Lines as they are pasted: who, then the number, with a tab, a semicolon or a bar between. Who is the key of an order,
 * or the SIRET or name of a debtor that has a single order among those that are asked about.
 */
export function readNumberList(text: string, orders: readonly ListedOrder[]): NumberList {
  const bySiret = single(
    orders.filter(({ siret }) => siret !== ''),
    ({ siret }) => siret,
  );
  const byRef = single(orders, ({ ref }) => nameKey(ref));
  const names = new NameIndex(orders.map(({ debtor }) => debtor));
  const byDebtor = single(orders, ({ debtor }) => nameKey(debtor));
  const orderOf = (who: string): ListedOrder | null => {
    const digits = who.replace(/\s/g, '');
    return byRef.get(nameKey(who)) ?? bySiret.get(digits) ?? byDebtor.get(nameKey(names.known(who))) ?? null;
  };
  const found: { ref: string; number: string }[] = [];
  const unknown: number[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (isEmpty(line)) return;
    const parts = line.split(/[\t;|]/).map(readText);
    const who = parts[0] ?? '';
    const number = parts.at(-1) ?? '';
    const order = parts.length > 1 && number !== '' ? orderOf(who) : null;
    if (order === null || found.some(({ ref }) => ref === order.ref)) unknown.push(index + 1);
    else found.push({ ref: order.ref, number });
  });
  return { found, unknown };
}

/** By a key that only one has; null where several have it. */
function single<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item | null> {
  const known = new Map<string, Item | null>();
  for (const item of items) known.set(keyOf(item), known.has(keyOf(item)) ? null : item);
  return known;
}

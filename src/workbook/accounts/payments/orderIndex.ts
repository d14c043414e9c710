import type { OrderFacts } from '../../../core/revenueOrders/state';
import { ofName } from '../../../french/articles';
import { nameKey, NameIndex } from '../../read/names';

/** What a payer calls a commune: `COMMUNE DE FABREGUES`, `Mairie du Crès`. A CCAS is somebody else. */
const CALLED = ['Commune', 'Mairie', 'Ville'];

/** The same as people write it, and as software puts it together. */
const calledNames = (name: string): string[] =>
  CALLED.flatMap((word) => [ofName(name), `de ${name}`, name].map((rest) => `${word} ${rest}`));

/** Finds orders by what a list says of them. */
export class OrderIndex<Facts extends OrderFacts = OrderFacts> {
  private readonly debtors = new Map<string, Facts[]>();
  private readonly numbers = new Map<string, Facts[]>();
  private readonly looseNumbers = new Map<string, Facts[]>();
  private readonly refs = new Map<string, Facts>();
  private readonly names: NameIndex;
  private readonly called: NameIndex;

  constructor(orders: readonly Facts[]) {
    for (const facts of orders) {
      const { ref, debtor, number, year } = facts.order;
      this.refs.set(nameKey(ref), facts);
      put(this.debtors, nameKey(debtor), facts);
      if (number === null) continue;
      put(this.numbers, nameKey(number), facts);
      put(this.looseNumbers, looseNumber(number, year), facts);
    }
    const names = [...this.debtors.values()].flatMap(([facts]) => facts?.order.debtor ?? []);
    this.names = new NameIndex(names);
    this.called = new NameIndex(names.flatMap(calledNames));
  }

  ofRef(ref: string): Facts | null {
    return this.refs.get(nameKey(ref)) ?? null;
  }

  /** `nameKey` of the debtor that a payer's name means; null: of none, or of more than one. */
  debtorOf(payer: string): string | null {
    const own = this.names.find(payer);
    if (own !== null) return nameKey(own);
    const place = this.called.indexOf(payer);
    return place === null
      ? null
      : ([...this.debtors.keys()][Math.floor(place / calledNames('').length)] ?? null);
  }

  /** `debtor`: its `nameKey`. */
  ofDebtor(debtor: string | null): readonly Facts[] {
    return debtor === null ? [] : (this.debtors.get(debtor) ?? []);
  }

  ofNumber(number: string): readonly Facts[] {
    return number === '' ? [] : (this.numbers.get(nameKey(number)) ?? []);
  }

  /** Those whose number is the same but for zeros before it, letters around it or its year: never enough by itself. */
  ofLooseNumber(number: string): readonly Facts[] {
    const groups = digitGroups(number);
    const near = groups.flatMap((group) => this.looseNumbers.get(withoutZeros(group)) ?? []);
    return [...new Set(near)].filter(
      ({ order }) => looseNumber(number, order.year) === looseNumber(order.number ?? '', order.year),
    );
  }
}

function put<Facts>(map: Map<string, Facts[]>, key: string, facts: Facts): void {
  if (key === '') return;
  const others = map.get(key);
  if (others) others.push(facts);
  else map.set(key, [facts]);
}

const digitGroups = (number: string): readonly string[] => number.match(/\d+/g) ?? [];
const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/** `TR-2021-000123` of 2021 is `123`; '' where more than one group of digits is left, or none. */
function looseNumber(number: string, year: number): string {
  const groups = digitGroups(number);
  const own = groups.length > 1 ? groups.filter((group) => Number(group) !== year) : groups;
  return own.length === 1 ? withoutZeros(own[0] ?? '') : '';
}

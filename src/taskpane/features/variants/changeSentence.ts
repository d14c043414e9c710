import type { Change } from '../../../core/variants/variant';
import type { Format } from '../../../i18n/format';
import type { VariantsWords } from './words';

/** As many communes as are named in a line. */
const FEW = 6;

/** What a change is, in one line. */
export function changeSentence(change: Change, words: VariantsWords, format: Format): string {
  const { said } = words;
  switch (change.kind) {
    case 'cost': {
      const { by, application: name } = change;
      if (by.unit === 'amount') return said.costRate({ name, value: format.money(by.amount.toFixed(2)) });
      const sign = (by.unit === 'rate' ? by.rate : by.euros).isNegative() ? '' : '+';
      const value =
        by.unit === 'rate' ? format.percent(by.rate.toFixed()) : format.money(by.euros.toFixed(2));
      return said.costRate({ name, value: `${sign}${value}` });
    }
    case 'contribution':
      return said.contribution({ name: change.application, value: format.percent(change.rate.toFixed()) });
    case 'populations': {
      // More are a vintage, which is said by its year.
      const counts =
        change.of.size > FEW
          ? [said.counts({ count: change.of.size })]
          : [...change.of].map(([name, count]) => `${name} ${format.integer(count)}`);
      const type = change.type === null ? '' : words.types[change.type];
      const basis = [type, change.vintage === null ? '' : String(change.vintage)].filter(
        (part) => part !== '',
      );
      return said.populations({ value: [...basis, ...counts].join(', ') });
    }
    case 'newApplication': {
      const { name, annualCost } = change.application;
      return said.newApplication({ name, value: format.money(annualCost.toFixed(2)) });
    }
    case 'joins':
      return said.joins({ name: change.name, population: change.population });
    case 'leaves':
      return said.leaves({ name: change.member, year: change.lastYear });
    case 'merges':
      return said.merges({ names: change.members.join(', '), name: change.into, year: change.lastYear });
    case 'mergedShares':
      return said.rule({ value: words.rules[change.rule] });
    case 'rounding':
      return said.policy({ value: words.policies[change.policy] });
  }
}

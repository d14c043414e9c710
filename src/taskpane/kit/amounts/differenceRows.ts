import type { Format } from '../../../i18n/format';
import type { AmountsWords } from './words';
import type { CommuneChange, FigureChange, FrozenComparison } from '../../../workbook/frozen/compareFrozen';

/** One thing that changed, in words. */
export interface DifferenceRow {
  readonly key: string;
  readonly what: string;
  readonly detail: string;
  /** null: it is no figure that changed. */
  readonly figures: DifferenceFigures | null;
}

interface DifferenceFigures {
  readonly before: string;
  readonly now: string;
  /** With its sign; empty where one of the two is no number. */
  readonly difference: string;
}

type Shown = (value: string) => string;

/** Terms first, then each commune with its amounts, then the totals. */
export function differenceRows(
  comparison: FrozenComparison,
  words: AmountsWords,
  format: Format,
): DifferenceRow[] {
  const row = (key: string, what: string, detail: string, change: FigureChange | null, shown: Shown) =>
    change === null ? [] : [{ key, what, detail, figures: figures(change, shown, words) }];
  const money: Shown = (value) => format.money(value);
  const count: Shown = (value) => format.integer(value);
  const percent: Shown = (value) => format.percent(value);

  const { applications, communes, totalPopulation, totals } = comparison;
  return [
    ...row('population', words.totalPopulation, words.inhabitants, totalPopulation, count),
    ...applications.flatMap(({ name, kind, annualCost, contributionRate }) => [
      ...row(`cost ${name}`, name, withKind(words.annualCost, kind, words), annualCost, money),
      ...row(`rate ${name}`, name, words.contributionRate, contributionRate, percent),
    ]),
    ...communes.flatMap(({ name, formerName, kind, population, lines, total }) => [
      ...(formerName === null
        ? []
        : [{ key: `name ${name}`, what: name, detail: words.formerly({ name: formerName }), figures: null }]),
      ...row(`people ${name}`, name, withKind(words.inhabitants, kind, words), population, count),
      ...lines.flatMap(({ application, ...change }) =>
        row(`line ${name} ${application}`, name, application, change, money),
      ),
      ...row(`total ${name}`, name, words.total, total, money),
    ]),
    ...totals.flatMap(({ total, ...change }) =>
      row(`sum ${total}`, words.totals[total], words.total, change, money),
    ),
  ];
}

function withKind(what: string, kind: CommuneChange['kind'], { kinds }: AmountsWords): string {
  return kind === 'changed' ? what : `${what} (${kinds[kind]})`;
}

function figures(
  { before, now, difference }: FigureChange,
  shown: Shown,
  words: AmountsWords,
): DifferenceFigures {
  return {
    before: before === null ? words.nothing : typeof before === 'string' ? before : shown(before.toString()),
    now: now === null ? words.nothing : shown(now.toString()),
    difference:
      difference === null ? '' : `${difference.isNegative() ? '' : '+'}${shown(difference.toString())}`,
  };
}

import type { AmountsWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const amountsInEnglish: AmountsWords = {
  title: ({ year }) => `Where the amounts of ${year} come from`,
  differ: 'The tables no longer have the amounts that were frozen',
  differDetail: ({ date }) =>
    `This has changed since the version of ${date}. Choose below which amounts leave.`,
  toChoose: 'Choose first where the amounts come from.',
  version: ({ date }) => `The version frozen on ${date}`,
  versionDetail: ({ sheet, note }) => (note === '' ? `Sheet “${sheet}”` : `Sheet “${sheet}”: ${note}`),
  tables: 'The tables of today',
  tablesSame: 'Their amounts are those of the version.',
  unusable: ({ sheet }) => `“${sheet}” cannot be used`,
  problems: {
    unmarked: 'The sheet lost its mark: mark it again in Documents.',
    unsigned: 'Nothing there says whether it was changed since it was frozen.',
    altered: 'It was changed since it was frozen.',
    unreadable: 'The titles of its rows or columns are not known.',
    notRecomputed: 'Its amounts do not follow from its costs and populations.',
  },
  changedMeanwhile: 'The amounts changed while you were choosing',
  changedMeanwhileDetail: 'Nothing was made. Look at what has changed, then choose again.',
  from: (origin) =>
    origin.kind === 'tables'
      ? 'Amounts from the tables of today.'
      : `Amounts from the version of ${origin.frozenOn}.`,
  today: ({ date }) => `The version of ${date} compared with the tables`,
  order: 'Frozen amount → amount of today, and the difference',
  same: 'No amount has changed.',
  changed: ({ communes, amounts }) => {
    const parts = [
      communes > 1 ? `${whole(communes)} communes` : communes === 1 ? 'One commune' : '',
      amounts > 1 ? `${whole(amounts)} amounts` : amounts === 1 ? 'one amount' : '',
    ].filter((part) => part !== '');
    if (parts.length === 0) return 'Costs or totals have changed.';
    return communes + amounts > 1 ? `${parts.join(', ')} have changed.` : `${parts.join(', ')} has changed.`;
  },
  more: ({ count }) => (count > 1 ? `And ${whole(count)} more differences.` : 'And one more difference.'),
  kinds: { came: 'new', went: 'no longer there' },
  formerly: ({ name }) => `Formerly “${name}”`,
  totalPopulation: 'Population of all communes',
  inhabitants: 'Inhabitants',
  annualCost: 'Annual cost',
  contributionRate: 'Contribution of the body',
  total: 'In total',
  totals: {
    annualCost: 'Annual cost',
    billed: 'Billed to the communes',
    contribution: 'Contribution of the body',
    residualCost: 'Residual cost of the body',
  },
  nothing: 'nothing',
};

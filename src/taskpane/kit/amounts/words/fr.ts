import type { AmountsOrigin } from '../../../../core/amountsOrigin';
import type { VersionProblem } from '../../../../workbook/frozen/version';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** Words for the amounts that were voted, and for how those of the tables differ from them. */
export const amountsInFrench = {
  title: ({ year }: { year: number }) => `D’où viennent les montants de ${year}`,
  differ: 'Les tableaux n’ont plus les montants qui ont été figés',
  differDetail: ({ date }: { date: string }) =>
    `Voici ce qui a changé depuis la version du ${date}. Choisissez plus bas quels montants partent.`,
  toChoose: 'Choisissez d’abord d’où viennent les montants.',
  version: ({ date }: { date: string }) => `La version figée le ${date}`,
  versionDetail: ({ sheet, note }: { sheet: string; note: string }) =>
    note === '' ? `Feuille « ${sheet} »` : `Feuille « ${sheet} » : ${note}`,
  tables: 'Les tableaux d’aujourd’hui',
  tablesSame: 'Leurs montants sont ceux de la version.',
  unusable: ({ sheet }: { sheet: string }) => `« ${sheet} » ne peut pas servir`,
  problems: {
    unmarked: 'La feuille a perdu sa marque : marquez-la de nouveau dans Documents.',
    unsigned: 'Rien n’y dit si elle a été modifiée depuis qu’elle a été figée.',
    altered: 'Elle a été modifiée depuis qu’elle a été figée.',
    unreadable: 'Ses titres de lignes ou de colonnes ne sont pas reconnus.',
    notRecomputed: 'Ses montants ne découlent pas de ses coûts et de ses populations.',
  } satisfies Record<VersionProblem, string>,
  changedMeanwhile: 'Les montants ont changé pendant que vous choisissiez',
  changedMeanwhileDetail: 'Rien n’a été créé. Regardez ce qui a changé, puis choisissez de nouveau.',
  from: (origin: AmountsOrigin) =>
    origin.kind === 'tables'
      ? 'Montants d’après les tableaux d’aujourd’hui.'
      : `Montants d’après la version du ${origin.frozenOn}.`,
  today: ({ date }: { date: string }) => `La version du ${date} comparée aux tableaux`,
  order: 'Montant figé → montant d’aujourd’hui, et la différence',
  same: 'Aucun montant n’a changé.',
  changed: ({ communes, amounts }: { communes: number; amounts: number }) => {
    const parts = [
      communes > 1 ? `${whole(communes)} communes` : communes === 1 ? 'Une commune' : '',
      amounts > 1 ? `${whole(amounts)} montants` : amounts === 1 ? 'un montant' : '',
    ].filter((part) => part !== '');
    if (parts.length === 0) return 'Des coûts ou des totaux ont changé.';
    return communes + amounts > 1 ? `${parts.join(', ')} ont changé.` : `${parts.join(', ')} a changé.`;
  },
  more: ({ count }: { count: number }) =>
    count > 1 ? `Et ${whole(count)} autres différences.` : 'Et une autre différence.',
  kinds: { came: 'nouveau', went: 'n’y est plus' },
  formerly: ({ name }: { name: string }) => `S’appelait « ${name} »`,
  totalPopulation: 'Population de toutes les communes',
  inhabitants: 'Habitants',
  annualCost: 'Coût annuel global',
  contributionRate: 'Participation de la collectivité',
  total: 'Total',
  totals: {
    annualCost: 'Coût annuel global',
    billed: 'Refacturé aux communes',
    contribution: 'Participation de la collectivité',
    residualCost: 'Reste à charge de la collectivité',
  },
  nothing: 'rien',
};

export type AmountsWords = typeof amountsInFrench;

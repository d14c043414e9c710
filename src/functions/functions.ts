import { allocate as allocateParts } from '../core/allocation';
import * as share from '../core/costShare';
import { dayOf } from '../core/dates';
import { clearDays as lastClearDay } from '../core/deadlines';
import { interestAtOneRate, lateInterest as interestByHalfYear } from '../core/lateInterest';
import { Decimal, sum, toNumber } from '../core/money';
import { isEmpty } from '../workbook/read/readValues';
import {
  amountOf,
  cellOf,
  dateOf,
  decimalsOf,
  divisionByZero,
  eurosOf,
  flagOf,
  halfYearRatesOf,
  holidaysOf,
  integerOf,
  inTable,
  nameOf,
  notFound,
  optional,
  populationsOf,
  rangeOf,
  rateOf,
  refuse,
  sameShape,
  yearOf,
} from './arguments';
import { PLAIN_DEFAULTS, plainAllocate, plainCommuneTotal, plainCostShare } from './plainly';
import { ROUNDING_GAP, TOTAL } from './messages';
import { readStatement } from './statement';

/*
 * The custom functions, namespace QUOTEPART. Ids never change: workbooks hold them. What stands before the first tag
 * and behind each parameter is what Excel shows, in French (english.ts has the other language); custom-functions-metadata
 * makes functions.json from it. `unknown` becomes the type "any": the checks, and their sentences, are ours.
 *
 * All of them: numbers are read at Excel's 15 significant digits and computed exactly; amounts are rounded half up, and
 * those of a credit (avoir), a cost below 0, are the mirror of those of a cost.
 * A bad argument gives #VALUE! with a sentence, what is not found #N/A with one, a total population of 0 #DIV/0!.
 * No function is called with an error: the cell shows that error. A blank cell comes as null, an empty text or, in some
 * desktop Excels, as 0: STATEMENT refuses a 0 that may be one, the others cannot tell and say so where they are typed.
 * Serial dates count from 1900; no function knows whether those of its workbook do: intervals are the same either way.
 */

const DEFAULT_RATE = new Decimal(PLAIN_DEFAULTS.contributionRate);
const DEFAULT_DECIMALS = PLAIN_DEFAULTS.decimals;

/**
 * Quote-part d'une commune pour une application : population × (coût − participation) / population totale.
 * @customfunction COSTSHARE
 * @param communePopulation Habitants de la commune, nombre entier.
 * @param annualCost Coût annuel global de l'application, en euros ; négatif pour un avoir.
 * @param totalPopulation Habitants de toutes les communes, adhérentes ou non.
 * @param [contributionRate] Part gardée par la Métropole, de 0 à 1 ; 0,5 si rien n'est donné. Une cellule vide peut valoir 0.
 * @param [decimals] Nombre de décimales, de 0 à 10 ; 2 si rien n'est donné. Une cellule vide peut valoir 0.
 * @returns Montant en euros, arrondi au plus proche.
 * @remarks Article 4. EUR a year; inhabitants; rate 0 to 1. Rounded half up from the exact value.
 */
export function costShare(
  communePopulation: unknown,
  annualCost: unknown,
  totalPopulation: unknown,
  contributionRate?: unknown,
  decimals?: unknown,
): number {
  const plain = plainCostShare(communePopulation, annualCost, totalPopulation, contributionRate, decimals);
  if (plain !== null) return plain;
  const input = {
    ...populationsOf(communePopulation, totalPopulation),
    annualCost: eurosOf('annualCost', annualCost),
    contributionRate: optional(rateOf, 'contributionRate', contributionRate, DEFAULT_RATE),
    decimals: optional(decimalsOf, 'decimals', decimals, DEFAULT_DECIMALS),
  };
  if (input.totalPopulation === 0) divisionByZero();
  return toNumber(share.costShare(input));
}

/**
 * Total d'une commune pour plusieurs applications, arrondi une seule fois, comme dans la convention.
 * @customfunction COMMUNETOTAL
 * @param communePopulation Habitants de la commune, nombre entier.
 * @param annualCosts Plage des coûts annuels globaux, en euros ; négatifs pour des avoirs. Une cellule vide peut valoir 0.
 * @param totalPopulation Habitants de toutes les communes, adhérentes ou non.
 * @param [contributionRates] Participation : un taux de 0 à 1, ou une plage de même forme ; 0,5 si rien n'est donné. Une cellule vide peut valoir 0.
 * @param [subscribed] Adhésions, plage de même forme : VRAI, x, oui, o, 1 ou vide, FAUX, non, n, 0 ; toutes par défaut.
 * @param [decimals] Nombre de décimales, de 0 à 10 ; 2 si rien n'est donné. Une cellule vide peut valoir 0.
 * @returns Montant en euros, arrondi au plus proche.
 * @remarks Article 4. The exact sum is rounded half up, once. An empty cost is an error unless it is not subscribed to.
 */
export function communeTotal(
  communePopulation: unknown,
  annualCosts: unknown[][],
  totalPopulation: unknown,
  contributionRates?: unknown[][],
  subscribed?: unknown[][],
  decimals?: unknown,
): number {
  const plain = plainCommuneTotal(
    communePopulation,
    annualCosts,
    totalPopulation,
    contributionRates,
    subscribed,
    decimals,
  );
  if (plain !== null) return plain;
  const populations = populationsOf(communePopulation, totalPopulation);
  const costs = rangeOf(annualCosts);
  const rates = rangeOf(contributionRates);
  const flags = rangeOf(subscribed ?? costs.map((row) => row.map(() => true)));
  const oneRate = sameShape(rates, [[0]]);
  if (!oneRate && !sameShape(rates, costs)) refuse('otherShape', 'contributionRates', 'annualCosts');
  if (!sameShape(flags, costs)) refuse('otherShape', 'subscribed', 'annualCosts');
  const applications = costs.flatMap((row, r) =>
    row.flatMap((cost, c) => {
      const counted = flagOf(cellOf('subscribed', r, c), flags[r]?.[c]);
      const rate = oneRate
        ? optional(rateOf, 'contributionRates', rates, DEFAULT_RATE)
        : optional(rateOf, cellOf('contributionRates', r, c), rates[r]?.[c], DEFAULT_RATE);
      if (!counted && isEmpty(cost)) return [];
      const annualCost = eurosOf(cellOf('annualCosts', r, c), cost);
      return counted ? [{ annualCost, contributionRate: rate }] : [];
    }),
  );
  const input = {
    ...populations,
    applications,
    decimals: optional(decimalsOf, 'decimals', decimals, DEFAULT_DECIMALS),
  };
  if (populations.totalPopulation === 0) divisionByZero();
  return toNumber(share.communeTotal(input));
}

/**
 * Coût à répartir par habitant, en euros, non arrondi. Les quotes-parts ne se calculent pas à partir de lui.
 * @customfunction COSTPERINHABITANT
 * @param annualCost Coût annuel global de l'application, en euros ; négatif pour un avoir.
 * @param totalPopulation Habitants de toutes les communes, adhérentes ou non.
 * @param [contributionRate] Part gardée par la Métropole, de 0 à 1 ; 0,5 si rien n'est donné. Une cellule vide peut valoir 0.
 * @returns Euros par habitant.
 * @remarks Article 4, annexe 2. Not rounded beyond what a cell holds.
 */
export function costPerInhabitant(
  annualCost: unknown,
  totalPopulation: unknown,
  contributionRate?: unknown,
): number {
  const input = {
    annualCost: eurosOf('annualCost', annualCost),
    totalPopulation: integerOf('totalPopulation', totalPopulation),
    contributionRate: optional(rateOf, 'contributionRate', contributionRate, DEFAULT_RATE),
  };
  if (input.totalPopulation === 0) divisionByZero();
  return toNumber(share.costPerInhabitant(input));
}

/**
 * Répartit un montant selon des poids, au plus fort reste : les parts s'additionnent au centime près.
 * @customfunction ALLOCATE
 * @param amount Montant à répartir, en euros ; négatif pour un avoir.
 * @param weights Plage des poids, par exemple les populations ; une cellule vide vaut 0.
 * @param [decimals] Nombre de décimales, de 0 à 10 ; 2 si rien n'est donné. Une cellule vide peut valoir 0.
 * @returns Plage de même forme que les poids.
 * @remarks The amount is rounded half up first. Ties to the larger weight, then to the first, row by row. #DIV/0! when
 * the weights add up to 0.
 */
export function allocate(amount: unknown, weights: unknown[][], decimals?: unknown): number[][] {
  const plain = plainAllocate(amount, weights, decimals);
  if (plain !== null) return plain;
  const total = eurosOf('amount', amount);
  const rows = rangeOf(weights).map((row, r) =>
    row.map((weight, c) => (isEmpty(weight) ? new Decimal(0) : amountOf(cellOf('weights', r, c), weight))),
  );
  const places = optional(decimalsOf, 'decimals', decimals, DEFAULT_DECIMALS);
  const flat = rows.flat();
  if (sum(flat).isZero()) divisionByZero();
  const parts = allocateParts(total, flat, places).map(toNumber);
  let next = 0;
  return rows.map((row) => parts.slice(next, (next += row.length)));
}

/**
 * État d'une commune : application, coût annuel, montant, puis l'écart d'arrondi et le total.
 * @customfunction STATEMENT
 * @param commune Nom de la commune, tel qu'il figure dans le tableau des communes.
 * @param communes Tableau des communes avec ses en-têtes, comme Communes[#Tout].
 * @param applications Tableau des applications avec ses en-têtes. Un 0 qui peut être une cellule vide est refusé : saisissez '0.
 * @param subscriptions Tableau des adhésions avec ses en-têtes.
 * @param [year] Exercice ; toutes les adhésions comptent s'il est omis.
 * @param [contributionRate] Participation là où le tableau n'en donne pas, de 0 à 1 ; 0,5 par défaut. Pour 0, écrivez "0 %".
 * @param [costs] Tableau des coûts par année avec ses en-têtes, comme Couts[#Tout] : ceux de l'exercice comptent.
 * @returns Une ligne par application, puis deux lignes.
 * @remarks Article 4. Each line is rounded half up, the total once from the exact sum; the gap is their difference.
 * #N/A when a name is not in its table.
 */
export function statement(
  commune: unknown,
  communes: unknown[][],
  applications: unknown[][],
  subscriptions: unknown[][],
  year?: unknown,
  contributionRate?: unknown,
  costs?: unknown[][],
): unknown[][] {
  const { lines, roundingGap, total } = readStatement(
    nameOf('commune', commune),
    { communes, applications, subscriptions, costs: costs ?? null },
    optional(yearOf, 'year', year, null),
    {
      value: optional(inTable(rateOf), 'contributionRate', contributionRate, DEFAULT_RATE),
      isZero: rangeOf(contributionRate)[0]?.[0] === 0,
    },
  );
  return [
    ...lines.map((line) => [line.application, toNumber(line.annualCost), toNumber(line.amount)]),
    [ROUNDING_GAP, '', toNumber(roundingGap)],
    [TOTAL, toNumber(sum(lines.map((line) => line.annualCost))), toNumber(total)],
  ];
}

/**
 * Dernier jour pour agir dans un délai en jours francs, reporté au jour ouvré suivant.
 * @customfunction CLEARDAYS
 * @param receivedOn Date de réception. Dans un classeur au calendrier 1904, ajoutez 1462 et retirez-les du résultat.
 * @param days Nombre de jours francs.
 * @param [rollOver] Report d'un samedi, dimanche ou jour férié au jour ouvré suivant ; VRAI si rien n'est donné. Une cellule vide peut valoir FAUX.
 * @param [holidays] Jours fériés : un lieu, comme "Alsace-Moselle", ou une plage de dates ; ceux de l'Hexagone par défaut.
 * @returns Date Excel.
 * @remarks Article 5. Excel serial dates, a time of day is dropped. TRUE is Alsace-Moselle, as it was before there were
 * places. A range of dates stands for all holidays.
 */
export function clearDays(
  receivedOn: unknown,
  days: unknown,
  rollOver?: unknown,
  holidays?: unknown[][],
): number {
  const received = dateOf('receivedOn', receivedOn);
  const clear = integerOf('days', days);
  const options = {
    rollOver: optional(flagOf, 'rollOver', rollOver, true),
    holidays: holidaysOf('holidays', holidays),
  };
  // Refuses a last day that Excel cannot show before it is looked for in the calendar.
  dateOf('days', received + clear + 1);
  return dateOf('days', lastClearDay(received, clear, options));
}

/**
 * Intérêts moratoires : montant × taux × jours de retard / 365, sans l'indemnité forfaitaire de 40 €.
 * @customfunction LATEINTEREST
 * @param amount Montant dû, TTC, en euros.
 * @param dueOn Date d'échéance.
 * @param paidOn Date de paiement, comptée ; le lendemain de l'échéance est le premier jour.
 * @param annualRate Taux annuel, de 0 à 1 ; ou une plage de deux colonnes, premier jour du semestre et taux.
 * @returns Euros, arrondis au centime ; 0 si le paiement n'est pas en retard.
 * @remarks Article 5. Excel serial dates, a time of day is dropped. By half-years, the delay is cut on 1 January and
 * 1 July, each piece bears its own rate (Code monétaire et financier L313-2), and a half-year without one is #N/A. The
 * exact pieces are added and rounded once, half up to the cent.
 */
export function lateInterest(
  amount: unknown,
  dueOn: unknown,
  paidOn: unknown,
  annualRate: unknown[][],
): number {
  const debt = {
    amount: amountOf('amount', amount),
    runsAfter: dateOf('dueOn', dueOn),
    until: dateOf('paidOn', paidOn),
  };
  const rates = rangeOf(annualRate);
  if ((rates[0]?.length ?? 0) < 2) return toNumber(interestAtOneRate(debt, rateOf('annualRate', rates)));
  const reading = interestByHalfYear(debt, 'legalRate', halfYearRatesOf('annualRate', rates));
  if (reading.ok) return toNumber(reading.interest);
  const { year, month } = dayOf(reading.missingFrom);
  return notFound('noRate', 'annualRate', `1er ${month === 1 ? 'janvier' : 'juillet'} ${year}`);
}

import type { Clauses } from '../../../core/clauses/clauses';
import type { Debtor } from '../../../core/parties';
import type { CommuneRecap, Recap } from '../../../core/recap';
import { dayOfYearInFrench } from '../../../french/dates';
import { french } from '../../../french/typography';
import type { SheetRows } from '../../plan/sheetRows';
import type { Settings } from '../../read/readSettings';
import type { Drawing } from '../document';
import { citing } from '../clauseWords';
import { capitalised } from '../keyWords';
import { tribunalOf } from './facts';
import { deliberations, writeCreditor, writeDebtor } from './parties';
import { field, section } from './sections';

/** What is claimed, from whom, and why. */
export function writeClaim(
  sheet: SheetRows,
  settings: Settings,
  recap: Recap,
  debtor: Debtor,
  drawing: Drawing,
): void {
  const { firstYear, lastYear, clauses } = settings;
  section(sheet, 'Créance');
  field(sheet, 'Nature', 'Quote-part annuelle du coût des applications numériques partagées');
  field(sheet, 'Exercice', String(recap.year));
  if (drawing.orderNumber !== undefined && drawing.orderNumber !== '')
    field(sheet, 'Titre de recette', french(`n° ${drawing.orderNumber}`));
  field(sheet, 'Convention', settings.conventionName);
  const term = firstYear === lastYear ? `Année ${firstYear}` : `Années ${firstYear} à ${lastYear}`;
  field(sheet, 'Durée de la convention', french(`${term}${citing(clauses, 'term')}`));
  field(sheet, 'Délibérations', deliberations(clauses, debtor));
  field(sheet, 'Fondement juridique', legalBasis(clauses));
  writeCreditor(sheet, settings);
  writeDebtor(sheet, debtor);
}

/** The article of the convention, and those of the code that it rests on. */
function legalBasis({ articles, legalBasis: law }: Clauses): string {
  const own = articles.share === '' ? '' : `Article ${articles.share} de la convention`;
  const code = law === '' ? '' : `code général des collectivités territoriales, ${law}`;
  return french(capitalised([own, code].filter((part) => part !== '').join(' ; ')));
}

/** claim: there is something to pay; credit: the amount is the commune's; nothing: none is owed. */
type Outcome = 'claim' | 'credit' | 'nothing';

export function outcomeOf({ total }: CommuneRecap): Outcome {
  if (total.isZero()) return 'nothing';
  return total.isNegative() ? 'credit' : 'claim';
}

/** What the convention says of dates and disputes, and the remedies that the law gives. */
export function writeDates(sheet: SheetRows, settings: Settings, { year }: Recap, outcome: Outcome): void {
  const { clauses } = settings;
  const billing = citing(clauses, 'billing');
  section(sheet, 'Échéances et recours');
  const said = (label: string, sentence: string): void => {
    field(sheet, label, french(sentence));
  };
  if (outcome === 'claim') {
    said('Transmission', withCitation(transmission(clauses, year), billing));
    said('Contestation', withCitation(contest(clauses), billing));
    said('Règlement', withCitation(payment(clauses), billing));
    said('Retard', withCitation(late(clauses), billing));
    said('Voies et délais de recours', remedies(settings));
  } else {
    const none = `Aucun titre à émettre pour l’exercice ${year}`;
    const credit = ' : le montant est en faveur de la commune (avoir)';
    said('Titre de recette', outcome === 'credit' ? none + credit : none);
  }
  const disputes = clauses.amicable
    ? `Règlement à l’amiable ; en cas de désaccord persistant, ${tribunalOf(settings)}`
    : clauses.articles.disputes === ''
      ? ''
      : capitalised(tribunalOf(settings));
  said('Litiges', withCitation(disputes, citing(clauses, 'disputes')));
}

/**
 * Without them the two months do not run against the debtor (CGCT L1617-5, 2°; CE 9 March 2018, 401386). They stand beside
 * the delay of the convention, never instead of it.
 */
function remedies(settings: Settings): string {
  return `Dans les deux mois suivant la réception du titre, la créance peut être contestée devant ${withArticle(tribunalOf(settings))} (code général des collectivités territoriales, article L. 1617-5, 2°) ; un recours gracieux formé dans ce délai l’interrompt`;
}

/** `le tribunal administratif de Pau`, `la cour des comptes`; as it was typed where it has its article. */
function withArticle(court: string): string {
  if (/^(?:le |la |les |l[’'])/i.test(court)) return court;
  return /^(?:cour|chambre|juridiction)\b/i.test(court) ? `la ${court}` : `le ${court}`;
}

function withCitation(sentence: string, citation: string): string {
  return sentence === '' ? '' : `${sentence}${citation}`;
}

function transmission({ issueBefore, transmission: by }: Clauses, year: number): string {
  const until = issueBefore === null ? '' : `Au plus tard le ${dayOfYearInFrench(issueBefore)} ${year}`;
  return capitalised([until, by === '' ? '' : `par ${by}`].filter((part) => part !== '').join(', '));
}

function contest({ contest: clause }: Clauses): string {
  if (clause === null) return '';
  const days = `${clause.days} ${clause.clear ? 'jours francs' : 'jours'}`;
  const by = clause.by === '' ? 'Au' : `Par ${clause.by}, au`;
  return `${by} plus tard ${days} après la réception du titre ; sinon le montant est réputé accepté`;
}

/** Who may contest may get a corrected order, from whose notification the delay runs anew. */
function payment({ paymentDays, contest: clause }: Clauses): string {
  if (paymentDays === null) return '';
  const first = `Dans les ${paymentDays} jours à compter de la notification du titre`;
  return clause === null
    ? first
    : `${first} initial ou, le cas échéant, du nouveau titre corrigé et accepté par les deux parties`;
}

/** Where the convention names no regime, it has interest at the rates in force; where it has none, nothing is said. */
function late({ interest, articles }: Clauses): string {
  switch (interest?.regime) {
    case undefined:
      return articles.billing === '' ? '' : 'Intérêts moratoires aux taux en vigueur';
    case 'publicContracts':
      return 'Intérêts moratoires et indemnité forfaitaire de 40 € (code de la commande publique, articles R. 2192-31 et D. 2192-35)';
    case 'legalRate':
      return 'Intérêts moratoires au taux de l’intérêt légal';
    case 'none':
      return '';
  }
}

import type { BodyKind } from './bodies';
import { LEGAL_BASIS } from './bodies';
import { NO_CLAUSES, type Clauses } from './clauses';

/**
 * Conventions to start from. What the law says of every body of a kind is the model of the kind; what one convention
 * says is in its own model only.
 */

/** « articles L. 5217-7 et L. 5215-27 » ; '' where nothing can be said beforehand. */
export function legalBasisOf(kind: BodyKind): string {
  const articles = LEGAL_BASIS[kind];
  const last = articles.at(-1);
  if (last === undefined) return '';
  return articles.length === 1
    ? `article ${last}`
    : `articles ${articles.slice(0, -1).join(', ')} et ${last}`;
}

/** What the law says for a kind of body; delays and articles are each convention's own and stay empty. */
export function modelOfKind(kind: BodyKind): Clauses {
  return { ...NO_CLAUSES, bodyKind: kind, legalBasis: legalBasisOf(kind) };
}

/** The convention of Montpellier Méditerranée Métropole with its communes, 2019 to 2021, article by article. */
export const MONTPELLIER_2019: Clauses = {
  ...modelOfKind('metropole'),
  articles: {
    prices: '3',
    share: '4',
    billing: '5',
    tax: '6',
    term: '7',
    requests: '9',
    termination: '10',
    disputes: '11',
  },
  issueBefore: { month: 9, day: 30 },
  transmission: 'Chorus',
  contest: { days: 8, clear: true, by: 'mail' },
  paymentDays: 30,
  // Article 5 speaks of the rates in force, and of no regime.
  interest: null,
  amicable: true,
  court: 'tribunal administratif de Montpellier',
  // Which day counts is for whoever applies it to say: article 9 has « adressée », article 10 « notifiée ».
  notice: { months: 3, counts: 'sent' },
  answerMonths: 1,
  termination: { years: [2020, 2021], notifiedBefore: { month: 9, day: 30 } },
  methodNote:
    'L’article 4 écrit « (PopComXPappli)/(PopTot-Part3M) ». Lecture retenue, la seule où des euros ne sont pas retranchés d’habitants : PopCom × (Pappli − Part3M) ÷ PopTot, où Part3M = taux de participation × Pappli.',
};

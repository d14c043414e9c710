import type { ArticleSubject, Clauses } from '../../core/clauses/clauses';
import { MONTPELLIER_2019 } from '../../core/clauses/models';
import { ofName } from '../../french/articles';
import { french } from '../../french/typography';
import { BODY_WORDS } from '../schema/words';

/** What documents say of the clauses, put together from them; '' where a clause is empty. */

/** ` (article 4)`, behind what that article of the convention says; with what else is cited beside it. */
export function citing({ articles }: Clauses, subject: ArticleSubject, ...more: readonly string[]): string {
  const cited = [articles[subject] === '' ? '' : `article ${articles[subject]}`, ...more];
  const known = cited.filter((part) => part !== '');
  return known.length === 0 ? '' : french(` (${known.join(', ')})`);
}

/** ` (articles 3 et 4)`; ` (article 3)` where the convention has but one of them. */
export function citingBoth({ articles }: Clauses, first: ArticleSubject, second: ArticleSubject): string {
  const known = [articles[first], articles[second]].filter((article) => article !== '');
  if (known.length === 0) return '';
  return french(` (${known.length === 1 ? 'article' : 'articles'} ${known.join(' et ')})`);
}

/** `Métropole`, `Communauté de communes`: what the creditor is called inside a sentence. */
export function bodyWord({ bodyKind }: Clauses): string {
  return BODY_WORDS[bodyKind ?? 'other'];
}

/** `Participation de la Métropole`: the part of a cost that the creditor keeps. */
export function contributionLabel(clauses: Clauses): string {
  return `${CONTRIBUTION} ${ofName(bodyWord(clauses))}`;
}

/** `Reste à charge de la Métropole`: what it pays in the end. */
export function residualLabel(clauses: Clauses): string {
  return `${RESIDUAL} ${ofName(bodyWord(clauses))}`;
}

/** `la Métropole`, `le Syndicat`, `l’Établissement`. */
export function theBody(clauses: Clauses): string {
  // « de la Métropole », « du Syndicat », « de l’Établissement »: the article that it has there.
  return ofName(bodyWord(clauses)).replace(/^du /, 'le ').replace(/^de /, '');
}

/** `Assuré par la Métropole`. */
export function bodyDutiesLabel(clauses: Clauses): string {
  return `Assuré par ${theBody(clauses)}`;
}

/** How the two labels begin, whoever the creditor is: what reads a sheet back goes by them. */
export const CONTRIBUTION = 'Participation';
export const RESIDUAL = 'Reste à charge';

/**
 * What the clauses add to the inputs of a fingerprint: nothing where they are those that every document had before there
 * were clauses, so that what was signed then is still known.
 */
export function clauseInputs(clauses: Clauses): readonly unknown[] {
  const { court: _, place: __, ...said } = clauses;
  const { court: ___, place: ____, ...before } = MONTPELLIER_2019;
  return JSON.stringify(said) === JSON.stringify(before) ? [] : [said];
}

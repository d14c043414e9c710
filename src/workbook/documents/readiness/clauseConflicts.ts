import type { Clauses } from '../../../core/clauses/clauses';
import { LEGAL_BASIS, type BodyKind } from '../../../core/clauses/bodies';
import type { Settings } from '../../read/readSettings';
import type { SettingRole } from '../../schema/settings';
import { BODY_WORDS } from '../../schema/words';
import { withoutAccents } from '../../read/names';

/** Two clauses, or a clause and the convention, that cannot both be meant; `setting`: where one of them is entered. */
export type ClauseConflict =
  /** The name of the creditor says another kind of body than the clause. */
  | { readonly code: 'bodyKind'; readonly setting: SettingRole; readonly name: string; readonly kind: string }
  /** Articles that are those of another kind of body. */
  | {
      readonly code: 'legalBasis';
      readonly setting: SettingRole;
      readonly article: string;
      readonly kind: string;
    }
  /** The year is not one of the term. */
  | { readonly code: 'term'; readonly setting: SettingRole; readonly year: number }
  /** A year of termination outside the term. */
  | { readonly code: 'termination'; readonly setting: SettingRole; readonly year: number }
  /** What is paid before the delay to contest has run. */
  | {
      readonly code: 'contest';
      readonly setting: SettingRole;
      readonly days: number;
      readonly payment: number;
    }
  /** Interest that runs by itself, and no interest. */
  | { readonly code: 'interest'; readonly setting: SettingRole };

export function clauseConflicts(settings: Settings, year: number): readonly ClauseConflict[] {
  const { clauses, firstYear, lastYear } = settings;
  const { bodyKind, contest, paymentDays, interest, termination } = clauses;
  const found: ClauseConflict[] = [];
  if (bodyKind !== null) {
    const kind = BODY_WORDS[bodyKind];
    const named = kindNamed(settings.metropole);
    if (named !== null && BODY_WORDS[named] !== kind)
      found.push({ code: 'bodyKind', setting: 'bodyKind', name: settings.metropole, kind });
    const article = foreignArticle(clauses, bodyKind);
    if (article !== null) found.push({ code: 'legalBasis', setting: 'legalBasis', article, kind });
  }
  if (year < firstYear || year > lastYear) found.push({ code: 'term', setting: 'lastYear', year });
  // Who leaves at 1 January after the last year leaves nothing.
  for (const at of termination.years)
    if (at <= firstYear || at > lastYear)
      found.push({ code: 'termination', setting: 'terminationYears', year: at });
  if (contest !== null && paymentDays !== null && contest.days > paymentDays)
    found.push({ code: 'contest', setting: 'contestDays', days: contest.days, payment: paymentDays });
  if (interest?.regime === 'none' && interest.byItself)
    found.push({ code: 'interest', setting: 'interestRegime' });
  return found;
}

/** Longer names first: « Communauté d’agglomération » is no other « Communauté ». */
const NAMED: readonly BodyKind[] = [
  'communauteUrbaine',
  'communauteAgglomeration',
  'communauteCommunes',
  'territorialEstablishment',
  'syndicat',
  'metropole',
];

/** The kind that a name says, as `Communauté de communes du Pays basque`; null: none, or more than one. */
function kindNamed(name: string): BodyKind | null {
  const words = ` ${plain(name)} `;
  const said = NAMED.filter((kind) => words.includes(` ${plain(BODY_WORDS[kind])} `));
  return said.length === 1 ? (said[0] ?? null) : null;
}

function plain(name: string): string {
  return withoutAccents(name).replace(/[’']/g, ' ').replace(/-/g, ' ');
}

/** An article on which only other kinds of bodies rest. */
function foreignArticle({ legalBasis }: Clauses, kind: BodyKind): string | null {
  const own = LEGAL_BASIS[kind];
  const others = Object.values(LEGAL_BASIS)
    .flat()
    .filter((article) => !own.includes(article));
  const cited = [...legalBasis.matchAll(/L\.?\s*(\d{4}(?:-\d+)+)/g)].map(
    ([, number]) => `L. ${number ?? ''}`,
  );
  return own.length === 0 ? null : (cited.find((article) => others.includes(article)) ?? null);
}

import type { AmountsOrigin } from '../../core/amountsOrigin';
import type { Clauses } from '../../core/clauses/clauses';
import type { Application } from '../../core/convention';
import type { CommuneRecap, Recap } from '../../core/recap';
import { integerInFrench } from '../../french/numbers';
import { french } from '../../french/typography';
import { ofName } from '../../french/articles';
import type { Settings } from '../read/readSettings';
import { bodyWord, citing } from './clauseWords';
import type { Filling } from '../plan/sheetPlan';
import type { DocumentFilling } from './document';
import { shownFingerprint } from './fingerprint';

/** Sentences below the tables of documents, each said once. */

export const FROZEN_NOTE = 'Montants figés.';

/** How amounts were rounded (article 4 publishes figures of the first). */
export function roundingNote({ roundingPolicy }: Pick<Recap, 'roundingPolicy'>): string {
  return french(ROUNDING_SENTENCES[roundingPolicy]);
}

export const ROUNDING_SENTENCES: Readonly<Record<Recap['roundingPolicy'], string>> = {
  exactTotal:
    'Chaque ligne est arrondie au centime, le total une seule fois, à partir de la somme exacte ; l’écart d’arrondi est la différence.',
  sumOfLines: 'Chaque ligne est arrondie au centime ; le total est la somme des lignes.',
  largestRemainder:
    'Par application, les montants de toutes les communes s’additionnent au centime près (répartition au plus fort reste) ; le total est la somme des lignes.',
};

/** Of a sheet that is about one commune: where its amounts come from, how they were rounded, what it can compute of them. */
export function communeNotes(
  { origin, roundingPolicy, key }: Recap,
  filling: DocumentFilling,
  commune: CommuneRecap,
): string[] {
  if (commune.former !== undefined)
    return [originNote(origin), roundingNote({ roundingPolicy }), mergedNote(commune)];
  const computing =
    roundingPolicy === 'largestRemainder'
      ? 'Les montants des applications dépendent de toutes les communes : cette feuille en garde les valeurs et n’en calcule que le total.'
      : `${COMPUTED_HERE}, à partir de ${key.words.theWeight} de la commune.`;
  return [
    originNote(origin),
    roundingNote({ roundingPolicy }),
    filling === 'frozen' ? FROZEN_NOTE : french(computing),
  ];
}

/** Of a commune that others merged into: what its amounts are the sum of. Empty for any other one. */
export function mergedNote({ commune, former = [] }: CommuneRecap): string {
  if (former.length === 0) return '';
  const parts = former.map(({ commune: { name }, weight }) => `${name} (${integerInFrench(weight)})`);
  const list = [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' et ');
  return french(`${commune.name} : somme des quotes-parts de ${list}, ${EACH_ROUNDED}.`);
}

/** How that sentence ends: what follows from the populations of a sheet does not, where it stands. */
export const EACH_ROUNDED = 'chacune arrondie séparément (CGCT, article L. 2113-5)';

/**
 * Figures of a commune that others merged into are values: no formula of one population gives them.
 */
export function fillingOf<Any extends Filling>(filling: Any, { former }: CommuneRecap): Any | 'frozen' {
  return former === undefined ? filling : 'frozen';
}

/** Of amounts that were voted: which version they are of. Empty for those of the tables. */
export function originNote(origin: AmountsOrigin): string {
  if (origin.kind === 'tables') return '';
  const { frozenOn, fingerprint } = origin;
  return french(`Montants d’après la version du ${frozenOn}, empreinte ${shownFingerprint(fingerprint)}.`);
}

/** Of a sheet that has all communes and computes with native formulas. */
export function portableNote({ key }: Pick<Recap, 'key'>): string {
  return `${COMPUTED_HERE} : modifiez ${key.words.aWeight}, les montants suivent.`;
}

const COMPUTED_HERE = 'Montants calculés par les formules de cette feuille';

/** What the creditor bears alone; empty where there is nothing of the kind. */
export function borneAloneNote({ notRebilled }: Pick<Recap, 'notRebilled'>, clauses: Clauses): string {
  const names = namesOf(notRebilled);
  return names === '' ? '' : french(`${BORNE_ALONE} ${ofName(bodyWord(clauses))} : ${names}.`);
}

/** How that sentence begins, whoever the creditor is: what reads a sheet back goes by it. */
export const BORNE_ALONE = 'Non refacturé, entièrement à la charge';

/** The same in the words of the convention, where it is about uses and not about amounts. */
export function notRebilledNote(
  applications: readonly Pick<Application, 'name'>[],
  clauses: Clauses,
): string {
  const names = namesOf(applications);
  return names === '' ? '' : french(`${notRebilled(clauses)} : ${names}.`);
}

/** Of an application that is free of charge. */
export function notRebilled(clauses: Clauses): string {
  return `Sans refacturation au titre de la convention${citing(clauses, 'share')}`;
}

function namesOf(applications: readonly Pick<Application, 'name'>[]): string {
  return applications.map(({ name }) => name).join(', ');
}

/**
 * Where the populations come from, as INSEE says it. Who made them ready, and who says which communes a body has, stands
 * in the table, as its licence asks; a claim rests on neither.
 */
export function populationSourceSaid({ populationSource }: Pick<Settings, 'populationSource'>): string {
  return populationSource
    .replace(/,? par @.*$/, '')
    .split(' ; ')
    .filter((part) => !/@|^composition des EPCI/.test(part))
    .join(' ; ');
}

import type { AskedKind } from '../../../core/notice/request';
import { french } from '../../../french/typography';
import { outcomeOf, readRequests } from '../../accounts/requests/readRequests';
import { readingIn } from '../../read/byYear/readingIn';
import { nameKey } from '../../read/names';
import type { DocumentSource } from '../document';
import { remembered } from '../source';

/** What may still move the amount of a year to come. */
export type Uncertainty =
  /** The populations are those of a former census; `expected`: the vintage that is in force in that year. */
  | {
      readonly kind: 'populations';
      readonly year: number;
      readonly vintage: number | null;
      readonly expected: number;
    }
  /** Costs that are those of the year before, since no amendment says another one. */
  | { readonly kind: 'costs'; readonly year: number; readonly applications: readonly string[] }
  /** One that is counted, and of which it is not known when it was agreed. */
  | { readonly kind: 'amendment'; readonly number: string; readonly subject: string }
  /** A request of the commune itself, or about it, without a decision. */
  | {
      readonly kind: 'request';
      readonly ref: string;
      readonly asked: AskedKind;
      readonly application: string;
      readonly effect: number;
    }
  /** How many other communes may leave: what is divided by would be less. */
  | { readonly kind: 'leavers'; readonly count: number }
  /** A cent may go to another commune. */
  | { readonly kind: 'remainder' };

/** INSEE's populations are in force three years after the census that they describe. */
const YEARS_TO_FORCE = 3;

interface Pending {
  readonly member: string;
  readonly ref: string;
  readonly asked: AskedKind;
  readonly application: string;
  /** Its first year. */
  readonly effect: number;
}

/** What is known of a year, whichever commune asks. */
interface KnownOfYear {
  readonly populations: readonly Uncertainty[];
  readonly amendments: readonly Uncertainty[];
  readonly remainder: readonly Uncertainty[];
  /** Applications whose cost an amendment says for that very year. */
  readonly fixed: ReadonlySet<string>;
  /** Requests without a decision that take effect by then: by who asks, as names are compared. */
  readonly pendingOf: ReadonlyMap<string, readonly Pending[]>;
  /** How many of them end a membership. */
  readonly leaving: number;
}

/** Told once a year for all communes that are asked for. */
const known = new WeakMap<DocumentSource, (year: number) => KnownOfYear>();

function knownOf(source: DocumentSource): (year: number) => KnownOfYear {
  const of = known.get(source) ?? remembered((year) => knownOfYear(source, year));
  known.set(source, of);
  return of;
}

function knownOfYear(source: DocumentSource, year: number): KnownOfYear {
  const { settings, convention, amendments } = readingIn(source.reading, year);
  const { populationVintage: vintage } = settings;
  const expected = year - YEARS_TO_FORCE;
  const isDated = convention.key.code !== 'population' || (vintage !== null && vintage >= expected);
  const pending = readRequests(source.raw, source.binding).flatMap(({ fields }): Pending[] => {
    const { kind, member, ref, application, decision } = fields;
    const outcome = decision === null ? outcomeOf(fields, source.reading) : null;
    if (kind === null || outcome?.kind !== 'effect' || outcome.year > year) return [];
    return [{ member, ref, asked: kind, application, effect: outcome.year }];
  });
  return {
    populations: isDated ? [] : [{ kind: 'populations', year, vintage, expected }],
    amendments: amendments
      .filter(({ effect, date }) => effect === year && date === null)
      .map(({ number, subject }) => ({ kind: 'amendment', number, subject })),
    remainder: convention.roundingPolicy === 'largestRemainder' ? [{ kind: 'remainder' }] : [],
    fixed: new Set(
      (source.reading.convention.costs ?? []).flatMap(({ application, from }) =>
        from === year ? [application] : [],
      ),
    ),
    pendingOf: byMember(pending),
    leaving: pending.filter(isLeaving).length,
  };
}

function byMember(pending: readonly Pending[]): ReadonlyMap<string, readonly Pending[]> {
  const of = new Map<string, Pending[]>();
  for (const each of pending) {
    const key = nameKey(each.member);
    const others = of.get(key);
    if (others === undefined) of.set(key, [each]);
    else others.push(each);
  }
  return of;
}

const isLeaving = ({ asked }: Pending): boolean => asked.startsWith('terminate');

/** In the order in which they weigh, as the tables are now. `applications`: what the commune uses in that year. */
export function uncertaintiesOf(
  source: DocumentSource,
  year: number,
  commune: string,
  applications: readonly string[],
): readonly Uncertainty[] {
  const { populations, amendments, remainder, fixed, pendingOf, leaving } = knownOf(source)(year);
  const own = pendingOf.get(nameKey(commune)) ?? [];
  const carried = applications.filter((application) => !fixed.has(application));
  const leavers = leaving - own.filter(isLeaving).length;
  return [
    ...populations,
    ...own.map(({ ref, asked, application, effect }) => ({
      kind: 'request' as const,
      ref,
      asked,
      application,
      effect,
    })),
    ...amendments,
    ...(carried.length > 0 ? [{ kind: 'costs' as const, year, applications: carried }] : []),
    ...(leavers > 0 ? [{ kind: 'leavers' as const, count: leavers }] : []),
    ...remainder,
  ];
}

/** In a sentence, as the document and the list of a commune say it. */
export function uncertaintySaid(of: Uncertainty): string {
  return french(sentenceOf(of));
}

function sentenceOf(of: Uncertainty): string {
  switch (of.kind) {
    case 'populations': {
      const { year, vintage, expected } = of;
      const used = vintage === null ? 'de millésime non précisé' : `du millésime ${vintage}`;
      return `Populations : les chiffres sont ceux ${used}. Ceux du millésime ${expected}, en vigueur au 1er janvier ${year}, n’y sont pas encore ; s’ils sont retenus pour ${year}, le montant change.`;
    }
    case 'costs': {
      const { year, applications } = of;
      return `Coûts : repris de ${year - 1} pour ${applications.join(', ')} ; un avenant à effet du 1er janvier ${year} peut encore les changer.`;
    }
    case 'amendment': {
      const said = of.subject === '' ? '' : ` (${of.subject})`;
      return `Avenant n° ${of.number}${said} : compté ici, sans date d’accord ; tant qu’il n’est pas signé, il n’engage pas.`;
    }
    case 'request': {
      const { ref, asked, application, effect } = of;
      return `Demande ${ref} (${ASKED[asked](application)}) : sans réponse à ce jour, non comptée ici ; acceptée, elle prend effet au 1er janvier ${effect}.`;
    }
    case 'leavers':
      return of.count === 1
        ? 'Résiliation : une autre commune l’envisage ; la répartition entre celles qui restent en serait changée.'
        : `Résiliations : ${of.count} autres demandes sont en cours ; la répartition entre les communes qui restent en serait changée.`;
    case 'remainder':
      return 'Arrondi : au plus fort reste, un centime peut aller d’une commune à l’autre selon celles qui utilisent une application.';
  }
}

const ASKED: Readonly<Record<AskedKind, (application: string) => string>> = {
  add: (application) => `ajout de ${application}`,
  drop: (application) => `suppression de ${application}`,
  terminate: () => 'résiliation de la convention',
  terminateByBody: () => 'résiliation par la collectivité',
};

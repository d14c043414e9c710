import type { BodyKind } from '../../../core/clauses/bodies';
import { placeOfDepartment } from '../../../core/holidays';
import type { MemberKind } from '../../../core/convention';
import type { Epci, EpciEntry, EpciType, PopulationKind } from '../../../data/epci';
import type { Period } from '../../../workbook/edits/edit';
import { isActiveInAny } from '../../../core/periods';
import { startFrom, stopFrom } from '../../../workbook/edits/periods';
import { nameKey } from '../../../workbook/read/names';
import { readYear } from '../../../workbook/read/readValues';
import type { CostComponent } from '../../../workbook/schema/tables';
import type { DraftSettings } from './draftSettings';

export type { DraftSettings } from './draftSettings';

/**
 * What a person has put together so far for a new convention, as plain data. Numbers stay as they were typed: what
 * cannot be read is said in the review, and nothing that was typed is lost.
 */
export interface Draft {
  readonly step: StepNumber;
  /** The year in which the draft was begun: the term starts there unless the person says otherwise. */
  readonly begunIn: number;
  readonly source: DraftSource | null;
  readonly populationKind: PopulationKind;
  readonly members: readonly DraftMember[];
  /** Ids of the communes of the intercommunality that were taken out. */
  readonly removed: readonly string[];
  readonly applications: readonly DraftApplication[];
  /** Everybody uses everything all through the term, but these pairs: see `pairOf` and `periodsOf`. */
  readonly uses: Readonly<Record<string, readonly DraftPeriod[]>>;
  /** The year of the term that is looked at; null: none was chosen. See `shownYearOf`. */
  readonly year: number | null;
  /** What was typed; the rest follows from the intercommunality and the year. See `settingsOf`. */
  readonly settings: Partial<DraftSettings>;
  /** Number of the next id. */
  readonly next: number;
}

export const STEPS = [1, 2, 3, 4, 5] as const;
export type StepNumber = (typeof STEPS)[number];

/** The intercommunality whose communes were filled in. */
export interface DraftSource {
  readonly siren: string;
  readonly name: string;
  readonly department: string;
  /** Left out in a draft of before there were clauses. */
  readonly type?: EpciType;
  readonly vintage: number;
  readonly census: number;
  /** Those that it stands in, newest first. */
  readonly vintages: readonly number[];
}

export interface DraftMember {
  readonly id: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly inseeCode: string;
  readonly siret: string;
  /** As typed; empty for who has none. */
  readonly population: string;
  /** Came with the intercommunality; the others stay when another one is chosen. */
  readonly fromEpci: boolean;
  /** By hand: what it is called and its codes stay when the communes are filled in anew. */
  readonly corrected?: true;
  /** In the next convention: who it was in the former one, several where communes have merged. */
  readonly former?: readonly string[];
}

export type NewMember = Omit<DraftMember, 'id' | 'fromEpci' | 'corrected'>;

/** Without a first year: from the beginning of the term, whichever it will be; without a last one: to its end. */
export type DraftPeriod = Pick<Period, 'firstYear' | 'lastYear'>;

export interface DraftApplication extends Readonly<Record<CostComponent, string>> {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  /** The cost is given by its four components rather than in one. */
  readonly detailed: boolean;
  readonly annualCost: string;
  /** In %; empty: that of the convention. */
  readonly contribution: string;
  readonly rebilled: boolean;
  /** In the next convention: what it was called in the former one. */
  readonly former?: string;
}

export type DraftEvent =
  | { readonly type: 'stepChosen'; readonly step: StepNumber }
  | { readonly type: 'populationKindChosen'; readonly kind: PopulationKind; readonly epci: Epci | null }
  | { readonly type: 'epciLoaded'; readonly entry: EpciEntry; readonly epci: Epci }
  | { readonly type: 'vintageLoaded'; readonly epci: Epci }
  | { readonly type: 'membersAdded'; readonly members: readonly NewMember[] }
  | { readonly type: 'memberChanged'; readonly id: string; readonly member: NewMember }
  | { readonly type: 'memberRemoved'; readonly id: string }
  | { readonly type: 'applicationAdded'; readonly name?: string }
  | {
      readonly type: 'applicationChanged';
      readonly id: string;
      readonly changes: Partial<Omit<DraftApplication, 'id'>>;
    }
  | { readonly type: 'applicationRemoved'; readonly id: string }
  | { readonly type: 'yearChosen'; readonly year: number }
  | {
      /** From this year on; the years before stay as they are. */
      readonly type: 'useChanged';
      readonly pairs: readonly string[];
      readonly used: boolean;
      readonly year: number;
    }
  | { readonly type: 'settingsChanged'; readonly changes: Partial<DraftSettings> }
  | { readonly type: 'restarted'; readonly year: number };

/** The applications of the model convention; their costs are every intercommunality's own. */
const TEMPLATE: readonly (readonly [name: string, code: string, rebilled: boolean])[] = [
  ['E-demat', 'DEMAT', true],
  ['Marchés publics', 'MP', true],
  ['E-services', 'ESERV', true],
  ['Open Data', 'OD', false],
];

const application = (id: string, name = '', code = '', rebilled = true): DraftApplication => ({
  id,
  name,
  code,
  detailed: false,
  annualCost: '',
  maintenance: '',
  operation: '',
  upgrades: '',
  depreciation: '',
  contribution: '',
  rebilled,
});

/** The wizard shows no code: one that came with a name of the template goes with it. */
function withCode(after: DraftApplication, before: DraftApplication): DraftApplication {
  if (after.name === before.name) return after;
  const code = TEMPLATE.find(([name]) => nameKey(name) === nameKey(after.name))?.[1] ?? '';
  return { ...after, code };
}

export function newDraft(year: number): Draft {
  return {
    step: 1,
    begunIn: year,
    source: null,
    populationKind: 'totale',
    members: [],
    removed: [],
    applications: TEMPLATE.map(([name, code, rebilled], index) =>
      application(`a${index}`, name, code, rebilled),
    ),
    uses: {},
    year: null,
    settings: {},
    next: TEMPLATE.length,
  };
}

export function draftReducer(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case 'stepChosen':
      return { ...draft, step: event.step };
    case 'epciLoaded': {
      const { entry, epci } = event;
      const source: DraftSource = {
        siren: epci.siren,
        name: epci.name,
        department: entry.departments[0],
        type: epci.type,
        vintage: epci.vintage,
        census: epci.census,
        vintages: entry.vintages,
      };
      const removed = draft.source?.siren === epci.siren ? draft.removed : [];
      return withMembers({ ...draft, source, removed }, epci);
    }
    case 'vintageLoaded': {
      // A slow answer about an intercommunality that is no longer the chosen one changes nothing.
      if (draft.source?.siren !== event.epci.siren) return draft;
      return withMembers(draft, event.epci);
    }
    case 'populationKindChosen': {
      const next: Draft = { ...draft, populationKind: event.kind };
      return event.epci ? withMembers(next, event.epci) : next;
    }
    case 'membersAdded':
      return event.members.reduce(withMember, draft);
    case 'memberChanged': {
      // Its id stays, and with it what it uses.
      const { id, member } = event;
      const { name, kind, inseeCode, siret, population } = member;
      const changes = { name, kind, inseeCode, siret, population, corrected: true } as const;
      return {
        ...draft,
        members: draft.members.map((one) => (one.id === id ? { ...one, ...changes } : one)),
      };
    }
    case 'memberRemoved': {
      const gone = draft.members.find(({ id }) => id === event.id);
      return {
        ...draft,
        members: draft.members.filter(({ id }) => id !== event.id),
        removed: gone?.fromEpci ? [...draft.removed, gone.id] : draft.removed,
        uses: usesWhere(draft, (pair) => !pair.startsWith(`${event.id}/`)),
      };
    }
    case 'applicationAdded':
      return {
        ...draft,
        applications: [...draft.applications, application(`a${draft.next}`, event.name)],
        next: draft.next + 1,
      };
    case 'applicationChanged':
      return {
        ...draft,
        applications: draft.applications.map((one) =>
          one.id === event.id ? withCode({ ...one, ...event.changes }, one) : one,
        ),
      };
    case 'applicationRemoved':
      return {
        ...draft,
        applications: draft.applications.filter(({ id }) => id !== event.id),
        uses: usesWhere(draft, (pair) => !pair.endsWith(`/${event.id}`)),
      };
    case 'yearChosen':
      return { ...draft, year: event.year };
    case 'useChanged':
      return withUses(draft, event);
    case 'settingsChanged':
      return { ...draft, settings: { ...draft.settings, ...event.changes } };
    case 'restarted':
      return newDraft(event.year);
  }
}

/**
 * The communes of an intercommunality in place of those that came before; what was added by hand stays, and so does
 * what was corrected by hand, all but the populations: those of two vintages must never stand side by side.
 */
function withMembers(draft: Draft, epci: Epci): Draft {
  const removed = new Set(draft.removed);
  const times = new Map<string, number>();
  for (const { name } of epci.members) times.set(nameKey(name), (times.get(nameKey(name)) ?? 0) + 1);
  const corrected = new Map(draft.members.filter((one) => one.corrected).map((one) => [one.id, one]));
  const communes = epci.members
    .map(({ inseeCode, name, population }): DraftMember => ({
      id: `c${inseeCode}`,
      // Two communes of one name: the amounts find them by name, so the code tells them apart.
      name: (times.get(nameKey(name)) ?? 0) > 1 ? `${name} (${inseeCode})` : name,
      kind: 'commune',
      inseeCode,
      siret: '',
      population: String(population[draft.populationKind] ?? ''),
      fromEpci: true,
    }))
    .map((commune): DraftMember => {
      const former = corrected.get(commune.id);
      if (former === undefined) return commune;
      const population = former.kind === 'commune' ? commune.population : '';
      return { ...former, population, fromEpci: true };
    })
    .filter(({ id }) => !removed.has(id));
  const given = new Set(communes.map(({ id }) => id));
  const taken = new Set(communes.map(({ name }) => nameKey(name)));
  const byHand = draft.members.filter(
    ({ id, fromEpci, name }) => !fromEpci && !given.has(id) && !taken.has(nameKey(name)),
  );
  const members = [...communes, ...byHand];
  const there = new Set(members.map(({ id }) => id));
  const { vintage, census } = epci;
  return {
    ...draft,
    source: draft.source && { ...draft.source, vintage, census },
    members,
    uses: usesWhere(draft, (pair) => there.has(pair.slice(0, pair.indexOf('/')))),
  };
}

/** A member of that name is replaced in its place, and keeps what it uses. */
function withMember(draft: Draft, member: NewMember): Draft {
  const former = draft.members.find(({ name }) => nameKey(name) === nameKey(member.name));
  if (former)
    return {
      ...draft,
      members: draft.members.map((one) => (one === former ? { ...former, ...member, fromEpci: false } : one)),
    };
  return {
    ...draft,
    members: [...draft.members, { ...member, id: `m${draft.next}`, fromEpci: false }],
    next: draft.next + 1,
  };
}

/** Pairs that are as they should be already stay untouched, whatever a whole row or column asks. */
function withUses(draft: Draft, { pairs, used, year }: Extract<DraftEvent, { type: 'useChanged' }>): Draft {
  const [firstOfTerm = year] = termOf(draft);
  const uses = new Map(Object.entries(draft.uses));
  for (const pair of pairs) {
    const before = periodsOf(draft, pair).map((period): Period => ({ ...period, reference: '' }));
    if (isActiveInAny(before, year) === used) continue;
    const after = used ? startFrom(before, year) : stopFrom(before, year, firstOfTerm);
    const periods = after.map(({ firstYear, lastYear }): DraftPeriod => ({
      // The beginning of the term may still be moved: what begins with it moves along.
      firstYear: firstYear !== null && firstYear <= firstOfTerm ? null : firstYear,
      lastYear,
    }));
    if (periods.length === 1 && periods.every(isWholeTerm)) uses.delete(pair);
    else uses.set(pair, periods);
  }
  return { ...draft, uses: Object.fromEntries(uses) };
}

function usesWhere({ uses }: Draft, stays: (pair: string) => boolean): Draft['uses'] {
  return Object.fromEntries(Object.entries(uses).filter(([pair]) => stays(pair)));
}

const WHOLE_TERM: readonly DraftPeriod[] = [{ firstYear: null, lastYear: null }];
const isWholeTerm = ({ firstYear, lastYear }: DraftPeriod): boolean =>
  firstYear === null && lastYear === null;

/** When a member uses an application; empty: never. */
export const periodsOf = ({ uses }: Pick<Draft, 'uses'>, pair: string): readonly DraftPeriod[] =>
  uses[pair] ?? WHOLE_TERM;

/** Whether a member uses an application in a year of the term. */
export const isUsedIn = (draft: Pick<Draft, 'uses'>, pair: string, year: number): boolean =>
  isActiveInAny(
    periodsOf(draft, pair).map((period) => ({ ...period, reference: '' })),
    year,
  );

/** A member and an application, as they stand in `uses`. */
export const pairOf = (member: Pick<DraftMember, 'id'>, { id }: Pick<DraftApplication, 'id'>): string =>
  `${member.id}/${id}`;

const KIND_OF_EPCI: Readonly<Record<EpciType, BodyKind>> = {
  METRO: 'metropole',
  MET69: 'metropoleDeLyon',
  CU: 'communauteUrbaine',
  CA: 'communauteAgglomeration',
  CC: 'communauteCommunes',
};
const YEARS = 3;

/** The settings with what follows from the rest of the draft where nothing was typed. */
export function settingsOf({ settings, source, begunIn }: Draft): DraftSettings {
  const firstYear = settings.firstYear ?? String(begunIn);
  const lastYear =
    settings.lastYear ?? (/^\d{4}$/.test(firstYear.trim()) ? String(Number(firstYear) + YEARS - 1) : '');
  return {
    metropole: source?.name ?? '',
    conventionName: `Convention de gestion de services numériques communs ${firstYear.trim()}-${lastYear.trim()}`,
    contribution: '50',
    vat: '20',
    roundingPolicy: 'exactTotal',
    recoveryThreshold: '15',
    bodyKind: source?.type === undefined ? '' : KIND_OF_EPCI[source.type],
    territory: placeOfDepartment(source?.department ?? ''),
    ...settings,
    firstYear,
    lastYear,
  };
}

/** The years of the term by the settings as they stand; the year of the draft where they say none. */
export function termOf(draft: Draft): readonly number[] {
  const settings = settingsOf(draft);
  const [first, last] = [readYear(settings.firstYear), readYear(settings.lastYear)];
  if (!first.ok) return [draft.begunIn];
  const length = last.ok ? Math.max(last.value - first.value + 1, 1) : 1;
  return Array.from({ length }, (_, index) => first.value + index);
}

/** The year that the matrix and the review show: the chosen one, or the first of the term. */
export function shownYearOf(draft: Draft): number {
  const years = termOf(draft);
  const { year } = draft;
  return year !== null && years.includes(year) ? year : (years[0] ?? draft.begunIn);
}

/** Whether anything was done that starting again would lose. */
export function isBegun(draft: Draft): boolean {
  const empty = newDraft(draft.begunIn);
  return JSON.stringify({ ...draft, step: 1, year: null }) !== JSON.stringify(empty);
}

import { withVariant } from '../../../core/variants/applied';
import type { Change, Variant } from '../../../core/variants/variant';
import type { Membership } from '../../../core/member';
import { toNumber } from '../../../core/money';
import type { ConventionReading } from '../../read/readConvention';
import { nameKey } from '../../read/names';
import type { RawWorkbook } from '../../read/rawTables';
import { viewTable } from '../../read/tableView';
import type { Binding } from '../../schema/binding';
import { POPULATION_TYPE_WORDS, ROUNDING_WORDS } from '../../schema/words';
import type { ApplicationFields, Edit, MemberFields, PopulationChange, SettingChange } from '../edit';
import {
  applicationFields,
  isSumOfComponents,
  memberFields,
  NEW_APPLICATION,
  NO_COMPONENTS,
} from '../fields';

type Steps = Extract<Edit, { kind: 'adoptVariant' }>['steps'];

/** nothing: it changes nothing; amended: an amendment says what an application costs, and only another one changes that. */
export type NotAdopted =
  { readonly code: 'nothing' } | { readonly code: 'amended'; readonly application: string };

export type Adoption =
  | { readonly ok: true; readonly edit: Extract<Edit, { kind: 'adoptVariant' }> }
  | { readonly ok: false; readonly why: NotAdopted };

/**
 * The edit that makes of the tables what a variant says: the same edits as somebody would make on the pages, one a row.
 * `year`: from which populations of another vintage count; those of before are kept for the years until then.
 */
export function adoptionOf(
  variant: Variant,
  {
    raw,
    binding,
    reading,
  }: { readonly raw: RawWorkbook; readonly binding: Binding; readonly reading: ConventionReading },
  year: number,
): Adoption {
  const amended = variant.changes.find(
    (change) =>
      (change.kind === 'cost' || change.kind === 'contribution') &&
      reading.convention.costs?.some(({ application }) => application === change.application),
  );
  if (amended !== undefined && 'application' in amended && typeof amended.application === 'string')
    return { ok: false, why: { code: 'amended', application: amended.application } };
  const steps = [
    ...memberSteps(variant, raw, binding, reading),
    ...applicationSteps(variant, raw, binding, reading),
    ...populationStep(variant, reading, year),
    ...ruleSteps(variant, reading),
  ];
  if (steps.length === 0) return { ok: false, why: { code: 'nothing' } };
  return { ok: true, edit: { kind: 'adoptVariant', name: variant.name, steps } };
}

/** Who ends, with the populations of the variant, and who is new: one edit a row. */
function memberSteps(
  variant: Variant,
  raw: RawWorkbook,
  binding: Binding,
  { convention }: ConventionReading,
): Steps {
  const after = withVariant(convention, variant);
  const known = new Map(convention.members.map((member) => [member.name, member]));
  const rows = rowsOf(raw, binding, 'communes', memberFields);
  return after.members.flatMap((member): Edit[] => {
    const { name, inseeCode, population, membership } = member;
    const standing = known.get(name);
    const years = yearsOf(membership);
    if (standing === undefined) {
      const subscriptions = after.subscriptions
        .filter((each) => each.member === name)
        // A new application writes those of who is to use it.
        .filter((each) => convention.applications.some((of) => of.name === each.application))
        .map((each) => ({ ...each, reference: '' }));
      const fields = { name, inseeCode: inseeCode ?? '', siret: '', kind: member.kind, population, ...years };
      return [{ kind: 'addMember', after: fields, subscriptions }];
    }
    const before = rows.get(nameKey(name));
    if (before === undefined || membership === standing.membership) return [];
    return [{ kind: 'changeMember', before, after: { ...before, population, ...years } }];
  });
}

/** As a form has them: what is not said is left out. */
function yearsOf(membership: Membership | undefined): Partial<MemberFields> {
  if (membership === undefined) return {};
  const { firstYear, end } = membership;
  return {
    ...(firstYear === null ? {} : { firstYear }),
    ...(end === null ? {} : { lastYear: end.lastYear }),
    ...(end === null || end.successor === null ? {} : { successor: end.successor }),
  };
}

/** Costs and contributions, and what is new with who uses it. */
function applicationSteps(
  variant: Variant,
  raw: RawWorkbook,
  binding: Binding,
  { convention }: ConventionReading,
): Steps {
  const after = withVariant(convention, variant);
  const known = new Map(convention.applications.map((application) => [application.name, application]));
  const rows = rowsOf(raw, binding, 'applications', applicationFields);
  return after.applications.flatMap((application): Edit[] => {
    const { name, annualCost, contributionRate, rebilled } = application;
    const standing = known.get(name);
    if (standing === undefined) {
      const subscriptions = after.subscriptions
        .filter((each) => each.application === name)
        .map((each) => ({ ...each, reference: '' }));
      const fields: ApplicationFields = {
        ...NEW_APPLICATION,
        name,
        annualCost: toNumber(annualCost),
        contributionRate: toNumber(contributionRate),
        rebilled,
      };
      return [{ kind: 'addApplication', after: fields, subscriptions }];
    }
    const before = rows.get(nameKey(name));
    if (before === undefined) return [];
    const costs = !annualCost.equals(standing.annualCost);
    const rates = !contributionRate.equals(standing.contributionRate);
    if (!costs && !rates) return [];
    const typed = {
      ...before,
      ...(costs
        ? { ...(isSumOfComponents(before) ? NO_COMPONENTS : {}), annualCost: toNumber(annualCost) }
        : {}),
      ...(rates ? { contributionRate: toNumber(contributionRate) } : {}),
    };
    return [{ kind: 'changeApplication', before, after: typed }];
  });
}

/** Populations of who goes on, and what is said of them; who ends has its own with its years. */
function populationStep(variant: Variant, { convention, settings }: ConventionReading, year: number): Steps {
  const change = variant.changes.findLast((each) => each.kind === 'populations');
  if (change?.kind !== 'populations') return [];
  const after = new Map(withVariant(convention, variant).members.map((member) => [member.name, member]));
  const populations = convention.members.flatMap((member): PopulationChange[] => {
    const now = after.get(member.name);
    if (now === undefined || now.population === null || now.population === member.population) return [];
    return now.membership === member.membership
      ? [{ member: member.name, before: member.population, after: now.population }]
      : [];
  });
  const { populationType, populationVintage } = settings;
  const type = change.type === null ? null : POPULATION_TYPE_WORDS[change.type];
  const changes: SettingChange[] = [
    ...(change.vintage === null || change.vintage === populationVintage
      ? []
      : [{ setting: 'populationVintage' as const, before: populationVintage ?? '', after: change.vintage }]),
    ...(type === null || type === populationType
      ? []
      : [{ setting: 'populationType' as const, before: populationType, after: type }]),
  ];
  if (populations.length === 0 && changes.length === 0) return [];
  const isMunicipale = (type ?? populationType) === POPULATION_TYPE_WORDS.municipale;
  const figures = populations.map(({ member, after: count }) => ({
    member,
    municipale: isMunicipale ? count : null,
    apart: null,
    totale: isMunicipale ? null : count,
  }));
  // Of the vintage and the type that stand there they are corrections, and count in every year.
  const kept = changes.length === 0 ? {} : { kept: { kind: 'from' as const, year, figures } };
  return [{ kind: 'setPopulations', populations, settings: changes, ...kept }];
}

function ruleSteps({ changes }: Variant, { convention, settings }: ConventionReading): Steps {
  const rounding = lastOf(changes, 'rounding');
  const merged = lastOf(changes, 'mergedShares');
  const { mergedShares = 'sumOfShares' } = convention;
  const before = ROUNDING_WORDS[settings.roundingPolicy];
  return [
    ...(rounding === undefined || rounding.policy === settings.roundingPolicy
      ? []
      : [
          {
            kind: 'changeSettings' as const,
            changes: [{ setting: 'roundingPolicy' as const, before, after: ROUNDING_WORDS[rounding.policy] }],
          },
        ]),
    ...(merged === undefined || merged.rule === mergedShares
      ? []
      : [{ kind: 'setMergedShares' as const, rule: merged.rule, former: mergedShares }]),
  ];
}

function lastOf<Kind extends Change['kind']>(
  changes: readonly Change[],
  kind: Kind,
): Extract<Change, { kind: Kind }> | undefined {
  return changes.findLast((each): each is Extract<Change, { kind: Kind }> => each.kind === kind);
}

/** The first row of each name, as a form shows it. */
function rowsOf<Fields extends { readonly name: string }>(
  raw: RawWorkbook,
  binding: Binding,
  role: 'communes' | 'applications',
  read: (row: NonNullable<ReturnType<typeof viewTable>>['rows'][number]) => Fields,
): ReadonlyMap<string, Fields> {
  const rows = (viewTable(raw, binding, role)?.rows ?? []).map(read);
  return new Map(rows.toReversed().map((fields) => [nameKey(fields.name), fields]));
}

import type { Application, Convention } from '../../../../core/convention';
import { conventionIn } from '../../../../core/conventionIn';
import { membersIn } from '../../../../core/membership/membersIn';
import { isActive } from '../../../../core/periods';
import type { PopulationKind } from '../../../../data/epci';
import type { ConventionReading } from '../../../../workbook/read/readConvention';
import { readLastingComponents } from '../../../../workbook/read/amendments/lastingComponents';
import type { RawWorkbook } from '../../../../workbook/read/rawTables';
import type { Binding } from '../../../../workbook/schema/binding';
import { COST_COMPONENTS } from '../../../../workbook/schema/tables';
import { POPULATION_TYPE_WORDS } from '../../../../workbook/schema/words';
import { newDraft, pairOf, type Draft, type DraftApplication, type DraftMember } from '../draft';

interface Source {
  readonly raw: RawWorkbook;
  readonly binding: Binding;
  readonly reading: ConventionReading;
}

/** As one types it in French. */
const typed = (value: string): string => value.replace('.', ',');

/** In %; below one with its sign, so that it can be read in one way only. */
function percent(rate: Application['contributionRate']): string {
  const shown = typed(rate.times(100).toString());
  return rate.lt('0.01') && !rate.isZero() ? `${shown} %` : shown;
}

/**
 * A draft of the convention that follows the one of a workbook: as long, from the year after its last one, with who is a
 * member then (communes that have merged are one), the populations in force then, what each application costs in the last
 * year, and the subscriptions that run until the end. The person changes what changes.
 */
export function nextDraft({ raw, binding, reading }: Source): Draft {
  const { settings, convention } = reading;
  const firstYear = settings.lastYear + 1;
  const lastYear = firstYear + settings.lastYear - settings.firstYear;
  const then = conventionIn(convention, firstYear);
  const members = then.members.map((member, index): DraftMember => ({
    id: member.inseeCode === null ? `m${index}` : `c${member.inseeCode}`,
    name: member.name,
    kind: member.kind,
    inseeCode: member.inseeCode ?? '',
    siret: member.siret ?? '',
    population: member.population === null ? '' : String(member.population),
    fromEpci: false,
    // Its name and its codes stay where its intercommunality is chosen for newer populations.
    corrected: true,
    former: [...new Set([member.name, ...(member.former ?? []).map(({ name }) => name)])],
  }));
  const components = readLastingComponents(raw, binding, settings.lastYear);
  const applications = conventionIn(convention, settings.lastYear).applications.map(
    (application, index): DraftApplication => {
      const parts = components(application.name);
      return {
        id: `a${index}`,
        name: application.name,
        code: application.code ?? '',
        detailed: parts !== null,
        annualCost: typed(application.annualCost.toString()),
        ...(Object.fromEntries(
          COST_COMPONENTS.map((component) => [component, typed(parts?.[component]?.toString() ?? '')]),
        ) as Record<(typeof COST_COMPONENTS)[number], string>),
        contribution: application.contributionRate.eq(settings.contributionRate)
          ? ''
          : percent(application.contributionRate),
        rebilled: application.rebilled,
        former: application.name,
      };
    },
  );
  const isUsed = usesAtTheEnd(convention, settings.lastYear);
  const unused = members.flatMap((member) =>
    applications
      .filter((application) => !isUsed(member.name, application.name))
      .map((application) => [pairOf(member, application), []] as const),
  );
  return {
    ...newDraft(firstYear),
    populationKind: populationKindOf(settings.populationType),
    members,
    applications,
    uses: Object.fromEntries(unused),
    settings: {
      metropole: settings.metropole,
      conventionName: settings.conventionName.replaceAll(
        `${settings.firstYear}-${settings.lastYear}`,
        `${firstYear}-${lastYear}`,
      ),
      firstYear: String(firstYear),
      lastYear: String(lastYear),
      contribution: percent(settings.contributionRate),
      vat: percent(settings.vatRate),
      roundingPolicy: settings.roundingPolicy,
      recoveryThreshold: typed(settings.recoveryThreshold.toString()),
      bodyKind: settings.clauses.bodyKind ?? '',
      territory: settings.clauses.place,
    },
    next: members.length + applications.length,
  };
}

function populationKindOf(type: string): PopulationKind {
  return type === POPULATION_TYPE_WORDS.municipale ? 'municipale' : 'totale';
}

/** Whether somebody uses something in the last year, and is there the year after; who merged goes on in another's name. */
function usesAtTheEnd(
  convention: Convention,
  lastYear: number,
): (member: string, application: string) => boolean {
  const { subscriptions } = membersIn({ ...convention, mergedShares: 'addedPopulations' }, lastYear + 1);
  const pair = (member: string, application: string): string => JSON.stringify([member, application]);
  const used = new Set(
    subscriptions
      .filter((each) => isActive(each, lastYear))
      .map((each) => pair(each.member, each.application)),
  );
  return (member, application) => used.has(pair(member, application));
}

import type { Convention } from '../../core/convention';
import { POPULATION } from '../../core/keys/population';
import { definedName, schemaVersion, type Binding } from '../schema/binding';
import { TOTAL_POPULATION_NAME } from '../schema/definedNames';
import { SETTINGS } from '../schema/settings';
import type { TableRole } from '../schema/tables';
import { amendedClauses, type ClausesFrom } from './amendments/amendedClauses';
import { readAmendments, type Amendment } from './amendments/readAmendments';
import { costsFrom, firstCosts, readCostRows } from './amendments/readCosts';
import { readApplications } from './applications';
import { withoutPopulations, type Available } from './byYear/available';
import { readFormerPopulations, type FormerVintage } from './byYear/formerPopulations';
import { readMembersByYear } from './byYear/membersByYear';
import { readMembers } from './communes';
import { collectFindings, type WorkbookFinding } from './findings/findings';
import { namesIn } from './knownNames';
import { openTable } from './openTable';
import { readDebtors, type Debtors } from './parties/readDebtors';
import type { RawWorkbook } from './rawTables';
import { readSettings, type Settings } from './readSettings';
import { nameKey } from './names';
import { readSubscriptions, type SubscriptionsReading } from './subscriptions';
import { viewTable, type OpenTable } from './tableView';
import { readTotalPopulation } from './totalPopulation';

export type { Settings } from './readSettings';

/** What the tables of a workbook say, as far as it can be used, and everything that was found about them. */
export interface ConventionReading {
  readonly convention: Convention;
  readonly settings: Settings;
  /** Of the members, what documents that are sent say besides. */
  readonly debtors: Debtors;
  readonly findings: readonly WorkbookFinding[];
  /** Row of the table of communes that each member stands in, in the members' order; none where they come from elsewhere. */
  readonly memberRows: readonly number[];
  /** The same of the applications. */
  readonly applicationRows: readonly number[];
  /** Whom and what the rows of the subscriptions name, usable or not; null: they cannot be read. */
  readonly named: SubscriptionsReading['named'] | null;
  /** What is said of the populations of former years, the earliest first; empty: they are those of today. */
  readonly formerVintages: readonly FormerVintage[];
  /** What was agreed since the convention was signed. */
  readonly amendments: readonly Amendment[];
  /** Clauses that count from a year on, the earliest first; empty: those of the settings do in every year. */
  readonly laterClauses: readonly ClausesFrom[];
  readonly available: Available;
  /** The same for a year whose populations are no longer those of today. */
  readonly availableBefore: Available;
}

/**
 * Rows to a convention. Nothing is thrown for bad data: a row that cannot be used is left out with a finding of
 * severity error, a doubtful one is used with a warning. Amounts EUR, rates 0 to 1, populations in inhabitants.
 */
export function readConvention(raw: RawWorkbook, binding: Binding): ConventionReading {
  const { findings, report } = collectFindings();
  const open = (role: TableRole): OpenTable | null => openTable(raw, binding, role, report);

  // All four are opened before any is read: tables that are missing are said first.
  const settingsTable = open('settings');
  const communesTable = open('communes');
  const applicationsTable = open('applications');
  const subscriptionsTable = open('subscriptions');

  const settings = readSettings(settingsTable, report, schemaVersion(binding));
  const termDoubt = findings.find(isAboutTerm) ?? null;
  const listed = readMembers(communesTable, report);
  const debtors = readDebtors(communesTable, listed, report);
  const names = { commune: namesIn(communesTable, 'name'), application: namesIn(applicationsTable, 'name') };
  const amendments = readAmendments(viewTable(raw, binding, 'amendments'), settings, report);
  const costRows = readCostRows(
    viewTable(raw, binding, 'costs'),
    names.application,
    settings,
    amendments,
    report,
  );
  const applications = readApplications(applicationsTable, settings, firstCosts(costRows), report);
  const costs = costsFrom(costRows, applications.applications, report);
  const { members, mergedShares } = readMembersByYear(
    { communes: communesTable, settings: settingsTable, names: names.commune },
    listed,
    report,
  );
  const { subscriptions, named } = readSubscriptions(
    subscriptionsTable,
    { names, leftOut: applications.leftOut, term: settings, termDoubt },
    report,
  );
  const totalPopulation = readTotalPopulation(
    {
      cell: raw.totalPopulation,
      name: definedName(binding, TOTAL_POPULATION_NAME),
      communes: communesTable,
      members,
      term: settings,
      findings,
    },
    report,
  );
  const former = readFormerPopulations(
    viewTable(raw, binding, 'populations'),
    { members, names: names.commune, settings },
    report,
  );
  const hasNames = subscriptionsTable?.missingColumns.length === 0;

  const available: Available = {
    definedNames: new Set(raw.definedNames.map(nameKey)),
    columns: {
      ...(communesTable ? { communes: communesTable.columns } : {}),
      ...(applicationsTable ? { applications: applicationsTable.columns } : {}),
    },
  };

  return {
    convention: {
      key: POPULATION,
      members,
      applications: applications.applications,
      subscriptions,
      totalPopulation,
      roundingPolicy: settings.roundingPolicy,
      ...(mergedShares === 'sumOfShares' ? {} : { mergedShares }),
      ...(former.populations.length > 0 ? { formerPopulations: former.populations } : {}),
      ...(costs.length > 0 ? { costs } : {}),
    },
    settings,
    debtors,
    findings,
    memberRows: listed.rows,
    applicationRows: applications.rows,
    named: hasNames ? named : null,
    formerVintages: former.vintages,
    amendments,
    laterClauses: amendedClauses(settingsTable, settings.clauses, amendments, schemaVersion(binding), report),
    available,
    availableBefore: withoutPopulations(available, binding),
  };
}

const TERM_SETTINGS: readonly string[] = [SETTINGS.firstYear.key, SETTINGS.lastYear.key];

/** That the years of the term are not those that somebody meant. */
function isAboutTerm({ code, values }: WorkbookFinding): boolean {
  return code === 'termReversed' || TERM_SETTINGS.includes(values.setting ?? '');
}

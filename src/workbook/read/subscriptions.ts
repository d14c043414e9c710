import type { Subscription } from '../../core/convention';
import { overlaps, type Years } from '../../core/periods';
import { TABLES } from '../schema/tables';
import type { Report, WorkbookFinding } from './findings/findings';
import type { KnownNames } from './knownNames';
import type { NameIndex } from './names';
import { readTidyName, warnOfText } from './readCells';
import type { Settings } from './readSettings';
import { isEmpty, readText, readYear } from './readValues';
import type { RowView, TableView } from './tableView';

export interface SubscriptionsReading {
  readonly subscriptions: readonly Subscription[];
  /** The members and the applications that some row names, whether it can be used or not. */
  readonly named: { readonly members: ReadonlySet<string>; readonly applications: ReadonlySet<string> };
}

/** What the rows are read against. */
export interface SubscriptionsContext {
  readonly names: KnownNames;
  /** Applications that are left out, by their names: why. */
  readonly leftOut: ReadonlyMap<string, WorkbookFinding>;
  /** First and last year. */
  readonly term: Pick<Settings, 'firstYear' | 'lastYear'>;
  /** Why the term is not what somebody meant; null: it is. */
  readonly termDoubt: WorkbookFinding | null;
}

/** Who uses what and in which years; a row whose commune, application or years are not known is left out. */
export function readSubscriptions(
  table: TableView | null,
  context: SubscriptionsContext,
  report: Report,
): SubscriptionsReading {
  const { names, leftOut } = context;
  const subscriptions: Subscription[] = [];
  /** Of each application, those of a member. */
  const periods = new Map<string, Map<string, readonly Subscription[]>>();
  const named = { members: new Set<string>(), applications: new Set<string>() };
  const reportUnknown = {
    commune: report.because(report.lackOf('communes', 'name')),
    application: report.because(report.lackOf('applications', 'name')),
  };
  for (const row of table?.rows ?? []) {
    const commune = readTidyName(row, 'commune', report);
    const used = readTidyName(row, 'application', report);
    if (commune === null || used === null) continue;
    const member = names.commune.find(commune);
    const application = names.application.find(used);
    const cause = leftOut.get(application ?? '') ?? null;
    const written = { commune, application: used };
    if (member === null) reportUnknown.commune('unknownCommune', row.place('commune'), written);
    else named.members.add(member);
    if (application === null)
      reportUnknown.application('unknownApplication', row.place('application'), written);
    else named.applications.add(application);
    if (cause !== null) report.because(cause)('applicationNotCounted', row.place('application'), written);
    const years = readYears(row, written, report);
    if (member === null || application === null || cause !== null || years === null) continue;

    const subscription = { member, application, ...years };
    warnOfTerm(row, subscription, context, report);
    const ofApplication = periods.get(application) ?? new Map<string, readonly Subscription[]>();
    const earlier = ofApplication.get(member) ?? [];
    // A row that stands there twice says it all.
    if (!warnOfOverlap(row, subscription, earlier, report)) {
      warnOfSpelling(row, 'commune', names.commune, member, report);
      warnOfSpelling(row, 'application', names.application, application, report);
    }
    periods.set(application, ofApplication.set(member, [...earlier, subscription]));
    subscriptions.push(subscription);
  }
  return { subscriptions, named };
}

function warnOfTerm(
  row: RowView,
  { member, application, firstYear, lastYear }: Subscription,
  { term, termDoubt }: SubscriptionsContext,
  report: Report,
): void {
  if (overlaps({ firstYear, lastYear }, term)) return;
  report.because(termDoubt)(
    'subscriptionOutsideTerm',
    row.place(lastYear !== null && lastYear < term.firstYear ? 'lastYear' : 'firstYear'),
    { commune: member, application, firstYear: term.firstYear, lastYear: term.lastYear },
  );
}

/** `earlier`: the same commune and application in the rows before; whether one of them holds in the same years. */
function warnOfOverlap(
  row: RowView,
  subscription: Subscription,
  earlier: readonly Subscription[],
  report: Report,
): boolean {
  const { member, application, firstYear, lastYear } = subscription;
  const overlapping = earlier.filter((other) => overlaps(other, subscription));
  if (overlapping.length === 0) return false;
  const isTwice = overlapping.some((other) => other.firstYear === firstYear && other.lastYear === lastYear);
  report(isTwice ? 'duplicateSubscription' : 'overlappingPeriods', row.place('commune'), {
    commune: member,
    application,
  });
  return true;
}

/** A name that is another one's way to spell it: whoever reads it knows who is meant, a formula does not. */
function warnOfSpelling(
  row: RowView,
  column: 'commune' | 'application',
  known: NameIndex,
  expected: string,
  report: Report,
): void {
  const value = readText(row.cell(column));
  if (!known.has(value)) report('nameSpeltOtherwise', row.place(column), { value, expected });
}

interface Written {
  readonly commune: string;
  readonly application: string;
}

/** null, with a finding, when a year cannot be read: the subscription would hold for years that nobody agreed on. */
function readYears(row: RowView, written: Written, report: Report): Years | null {
  const read = (column: 'firstYear' | 'lastYear'): number | null | undefined => {
    const cell = row.cell(column);
    if (isEmpty(cell)) return null;
    const reading = readYear(cell);
    if (reading.ok) {
      warnOfText(row, column, report);
      return reading.value;
    }
    const { header } = TABLES.subscriptions.columns[column];
    report('yearInvalid', row.place(column), { ...written, column: header, value: readText(cell) });
    return undefined;
  };
  const firstYear = read('firstYear');
  const lastYear = read('lastYear');
  if (firstYear === undefined || lastYear === undefined) return null;
  if (firstYear !== null && lastYear !== null && lastYear < firstYear) {
    report('yearsReversed', row.place('lastYear'), { ...written, firstYear, lastYear });
    return null;
  }
  return { firstYear, lastYear };
}

import type { Application, Member, Subscription } from '../../core/convention';
import { TABLES } from '../schema/schema';
import type { Report } from './findings/findings';
import { readTidyName, warnOfText } from './readCells';
import type { Settings } from './readSettings';
import { isEmpty, nameKey, readText, readYear } from './readValues';
import type { RowView, TableView } from './tableView';

type Years = Pick<Subscription, 'firstYear' | 'lastYear'>;

/** Who uses what and in which years; a row whose commune, application or years are not known is left out. */
export function readSubscriptions(
  table: TableView | null,
  members: readonly Member[],
  applications: readonly Application[],
  settings: Settings,
  report: Report,
): readonly Subscription[] {
  const memberOf = new Map(members.map((member) => [nameKey(member.name), member.name]));
  const applicationOf = new Map(applications.map((each) => [nameKey(each.name), each.name]));
  const subscriptions: Subscription[] = [];
  const periods = new Map<string, Subscription[]>();
  for (const row of table?.rows ?? []) {
    const commune = readTidyName(row, 'commune', report);
    const used = readTidyName(row, 'application', report);
    if (commune === null || used === null) continue;
    const member = memberOf.get(nameKey(commune));
    const application = applicationOf.get(nameKey(used));
    const written = { commune, application: used };
    if (member === undefined) report('unknownCommune', row.place('commune'), written);
    if (application === undefined) report('unknownApplication', row.place('application'), written);
    const years = readYears(row, written, report);
    if (member === undefined || application === undefined || years === null) continue;

    const subscription = { member, application, ...years };
    warnOfTerm(row, subscription, settings, report);
    const key = JSON.stringify([member, application]);
    const earlier = periods.get(key) ?? [];
    warnOfOverlap(row, subscription, earlier, report);
    periods.set(key, [...earlier, subscription]);
    subscriptions.push(subscription);
  }
  return subscriptions;
}

function warnOfTerm(
  row: RowView,
  { member, application, firstYear, lastYear }: Subscription,
  term: Settings,
  report: Report,
): void {
  const endsBefore = (lastYear ?? term.lastYear) < term.firstYear;
  const startsAfter = (firstYear ?? term.firstYear) > term.lastYear;
  if (!endsBefore && !startsAfter) return;
  report(
    'subscriptionOutsideTerm',
    row.place(lastYear !== null && lastYear < term.firstYear ? 'lastYear' : 'firstYear'),
    { commune: member, application, firstYear: term.firstYear, lastYear: term.lastYear },
  );
}

/** `earlier`: the same commune and application in the rows before. */
function warnOfOverlap(
  row: RowView,
  subscription: Subscription,
  earlier: readonly Subscription[],
  report: Report,
): void {
  const { member, application, firstYear, lastYear } = subscription;
  const overlapping = earlier.filter((other) => overlap(other, subscription));
  if (overlapping.length === 0) return;
  const isTwice = overlapping.some((other) => other.firstYear === firstYear && other.lastYear === lastYear);
  report(isTwice ? 'duplicateSubscription' : 'overlappingPeriods', row.place('commune'), {
    commune: member,
    application,
  });
}

function overlap(a: Years, b: Years): boolean {
  return (
    (a.firstYear ?? -Infinity) <= (b.lastYear ?? Infinity) &&
    (b.firstYear ?? -Infinity) <= (a.lastYear ?? Infinity)
  );
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

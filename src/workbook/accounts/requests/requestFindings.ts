import { isSerialDate } from '../../../core/dates';
import type { NoticeOutcome } from '../../../core/notice/notice';
import { isAboutApplication, type AskedKind } from '../../../core/notice/request';
import { isActive } from '../../../core/periods';
import type { Report } from '../../read/findings/findings';
import { nameKey } from '../../read/names';
import type { RawWorkbook } from '../../read/rawTables';
import type { ConventionReading } from '../../read/readConvention';
import { isEmpty, readText } from '../../read/readValues';
import type { RowView } from '../../read/tableView';
import { columnHeader, type Binding } from '../../schema/binding';
import { dateIn } from '../interventions/fields';
import { REQUEST_DATES, REQUEST_YEARS, yearIn, type RequestFields } from './fields';
import { dueOnOf, outcomeOf, readRequests } from './readRequests';

/**
 * What is found about requests: keys that do not tell one from another, cells that cannot be read, dates out of their
 * order, an answer that is overdue, an effect that the clauses do not allow (articles 9 and 10), what is asked for though
 * it is so already, and a decision that the subscriptions do not follow. Names that no table knows are found with those
 * of the other accounts.
 */
export function requestFindings(
  raw: RawWorkbook,
  binding: Binding,
  reading: Pick<ConventionReading, 'convention' | 'settings' | 'laterClauses'>,
  report: Report,
): void {
  const { calculationDate = null } = raw;
  const today = typeof calculationDate === 'number' && isSerialDate(calculationDate) ? calculationDate : null;
  const seen = new Set<string>();
  for (const { row, fields } of readRequests(raw, binding)) {
    const found = new RequestRowFindings(row, fields, binding, report);
    found.cells();
    const key = nameKey(fields.ref);
    if (key !== '' && seen.has(key)) report('requestKeyTwice', row.place('ref'), { value: fields.ref });
    seen.add(key);
    const { kind } = fields;
    if (kind === null) continue;
    found.effect(kind, outcomeOf(fields, reading), reading);
    const due = dueOnOf(fields, reading);
    if (due !== null && today !== null && due < today)
      report('requestOverdue', row.place('answeredOn'), { commune: fields.member, date: due });
  }
}

class RequestRowFindings {
  constructor(
    private readonly row: RowView,
    private readonly fields: RequestFields,
    private readonly binding: Binding,
    private readonly report: Report,
  ) {}

  cells(): void {
    const { row, fields } = this;
    for (const column of ['ref', 'commune', 'kind'] as const)
      if (isEmpty(row.cell(column))) this.missing(column);
    if (fields.kind !== null && isAboutApplication(fields.kind) && fields.application === '')
      this.missing('application');
    for (const column of ['kind', 'decision'] as const)
      if (!isEmpty(row.cell(column)) && fields[column] === null) this.invalid(column);
    for (const column of REQUEST_DATES)
      if (!isEmpty(row.cell(column)) && dateIn(row.cell(column)) === null) this.invalid(column);
    for (const column of REQUEST_YEARS)
      if (!isEmpty(row.cell(column)) && yearIn(row.cell(column)) === null) this.invalid(column);
    this.order('sentOn', 'receivedOn');
    this.order(fields.receivedOn === null ? 'sentOn' : 'receivedOn', 'answeredOn');
    if (fields.decision === 'accepted' && isEmpty(row.cell('effectYear'))) this.missing('effectYear');
  }

  effect(
    kind: AskedKind,
    outcome: NoticeOutcome | null,
    { convention, settings }: Pick<ConventionReading, 'convention' | 'settings'>,
  ): void {
    const { row, report } = this;
    const { ref, member: commune, application, decision, effectYear } = this.fields;
    const knows = (names: readonly { readonly name: string }[], name: string): boolean =>
      names.some((each) => nameKey(each.name) === nameKey(name));
    // What no table knows is said already.
    if (!knows(convention.members, commune)) return;
    if (isAboutApplication(kind) && !knows(convention.applications, application)) return;
    const own = convention.subscriptions.filter(
      (each) =>
        nameKey(each.member) === nameKey(commune) &&
        (!isAboutApplication(kind) || nameKey(each.application) === nameKey(application)),
    );
    if (decision === 'accepted' && effectYear !== null) {
      const isAllowed =
        outcome?.kind !== 'noEffect' && (outcome?.kind !== 'effect' || effectYear >= outcome.year);
      if (!isAllowed)
        report('requestEffectNotAllowed', row.place('effectYear'), { value: ref, year: effectYear });
      // Of the year of the effect alone: later requests may have changed what follows.
      const isUsed = own.some((each) => isActive(each, effectYear));
      const inTerm = effectYear >= settings.firstYear && effectYear <= settings.lastYear;
      if (inTerm && isUsed !== (kind === 'add'))
        report('requestNotApplied', row.place('effectYear'), { value: ref, commune, year: effectYear });
    }
    if (decision !== null || outcome?.kind !== 'effect' || !isAboutApplication(kind)) return;
    const { year } = outcome;
    const place = row.place('application');
    if (kind === 'add' && own.some((each) => isActive(each, year) && each.lastYear === null))
      report('requestAddsUsed', place, { commune, application, year });
    if (kind === 'drop' && own.every((each) => each.lastYear !== null && each.lastYear < year))
      report('requestDropsUnused', place, { commune, application, year });
  }

  private order(first: (typeof REQUEST_DATES)[number], then: (typeof REQUEST_DATES)[number]): void {
    const [before, after] = [this.fields[first], this.fields[then]];
    if (before === null || after === null || after >= before) return;
    const header = (column: string): string => columnHeader(this.binding, 'requests', column);
    this.report('orderDateBefore', this.row.place(then), { column: header(then), other: header(first) });
  }

  private missing(column: string): void {
    this.report('accountCellMissing', this.row.place(column), {
      column: columnHeader(this.binding, 'requests', column),
    });
  }

  private invalid(column: string): void {
    this.report('accountCellInvalid', this.row.place(column), {
      column: columnHeader(this.binding, 'requests', column),
      value: readText(this.row.cell(column)),
    });
  }
}

import { isAboutApplication } from '../../../core/notice/request';
import { isActive } from '../../../core/periods';
import type { CommuneRecap, Recap } from '../../../core/recap';
import { moneyInFrench } from '../../../french/numbers';
import type { RequestFields } from '../../accounts/requests/fields';
import { readRequests } from '../../accounts/requests/readRequests';
import { sameName } from '../../read/names';
import { REQUEST_KIND_WORDS } from '../../schema/words';
import type { DocumentSource } from '../document';

/** A request that was decided, with the terms that hold from its effect on, as the tables are now. */
export interface AnsweredRequest {
  readonly fields: RequestFields;
  readonly decision: 'accepted' | 'refused';
  /** What was asked for: `ajout de l’application « E-demat »`. */
  readonly asked: string;
  /** Used in the year of the effect, re-billed or not. */
  readonly applications: readonly string[];
  /** A line a year to the end of the term: each application with its amount, and the total. */
  readonly amounts: readonly string[];
  /** The annexes of the commune for the year of the effect; '' where none are left to it. */
  readonly annexes: string;
}

/** null: no request bears that key, or it is not decided. */
export function answeredRequest(source: DocumentSource, ref: string | undefined): AnsweredRequest | null {
  const { raw, binding, reading } = source;
  const fields = readRequests(raw, binding).find((each) => sameName(each.fields.ref, ref ?? ''))?.fields;
  if (fields === undefined || fields.kind === null || fields.decision === null) return null;
  const { kind, decision, application, member, effectYear } = fields;
  const word = REQUEST_KIND_WORDS[kind].toLocaleLowerCase('fr');
  const asked = isAboutApplication(kind)
    ? `${word} de l’application « ${application} »`
    : `${word} de la convention`;
  if (effectYear === null) return { fields, decision, asked, applications: [], amounts: [], annexes: '' };
  const { convention, settings } = reading;
  const applications = convention.applications
    .map(({ name }) => name)
    .filter((name) =>
      convention.subscriptions.some(
        (each) => sameName(each.member, member) && each.application === name && isActive(each, effectYear),
      ),
    );
  const count = Math.max(0, settings.lastYear - effectYear + 1);
  const amounts = Array.from({ length: count }, (_, index) => effectYear + index).map((year) =>
    yearLine(year, source.recapOf(year), source.rowOf(year, member)),
  );
  const annexes =
    applications.length === 0 ? '' : `annexes 1 et 2 de la commune pour l’exercice ${effectYear}`;
  return { fields, decision, asked, applications, amounts, annexes };
}

/** `– 2021 : E-demat 62,05 €, Marchés publics 37,23 € ; total 99,28 €` */
function yearLine(year: number, { applications }: Recap, row: CommuneRecap | undefined): string {
  const parts = applications.flatMap(({ application }, index) => {
    const amount = row?.lines[index] ?? null;
    return amount === null ? [] : [`${application.name} ${moneyInFrench(amount)}`];
  });
  if (row === undefined || parts.length === 0) return `– ${year} : aucune quote-part`;
  return `– ${year} : ${parts.join(', ')} ; total ${moneyInFrench(row.total)}`;
}

import type { DocumentSource, Drawing } from '../../workbook/documents/document';
import { documentPlan, type NoPlan } from '../../workbook/documents/documentPlans';
import { finalAccount } from '../../workbook/documents/finalAccount/entry';
import { requestAnswer } from '../../workbook/documents/requestAnswer/entry';
import type { RequestFields } from '../../workbook/accounts/requests/fields';
import { isAboutApplication } from '../../core/notice/request';
import type { SheetPlan } from '../../workbook/plan/sheetPlan';
import { plansFor } from './communeDocuments';

/** The annexes that an answer names: what the commune uses, and what it costs it. */
const ANNEXES: ReadonlySet<string> = new Set(['annexe1', 'annexe2']);

/**
 * The answer to a request that was decided, as one file: the letter, then the commune's new annexes 1 and 2 of the year of
 * the effect where it was accepted, or its final account where it leaves. What cannot be made says why: the letter that
 * must be there. `year`: of the letter.
 */
export async function answerPlans(
  source: DocumentSource,
  { ref, kind, member, decision, effectYear }: RequestFields,
  year: number,
  drawing: Drawing,
): Promise<readonly SheetPlan[] | NoPlan> {
  const letter = await documentPlan(
    { kind: requestAnswer.kind, year, subject: ref },
    source,
    'frozen',
    drawing,
  );
  if (typeof letter === 'string') return letter;
  if (decision !== 'accepted' || effectYear === null || kind === null) return [letter];
  if (!isAboutApplication(kind)) {
    const leaving = { kind: finalAccount.kind, year: effectYear - 1, subject: member };
    const account = await documentPlan(leaving, source, 'frozen', drawing);
    return typeof account === 'string' ? [letter] : [letter, account];
  }
  const { raw, binding, reading, recapOf } = source;
  const plans = await plansFor(
    { raw, binding, reading, recap: recapOf(effectYear) },
    ANNEXES,
    'frozen',
    drawing,
  );
  return [letter, ...plans({ name: source.memberOf(member)?.name ?? member })];
}

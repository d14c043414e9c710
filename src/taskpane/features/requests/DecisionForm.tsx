import { Button } from '@fluentui/react-components';
import type { RequestDecision } from '../../../core/notice/request';
import { dayInFrench } from '../../../french/dates';
import type { RequestFields } from '../../../workbook/accounts/requests/fields';
import { pairsOfRequest } from '../../../workbook/edits/requests/pairsOfRequest';
import { serialOfText } from '../../../workbook/read/textDates';
import { Form, type FormField } from '../../kit/form/Form';
import type { ConventionView } from '../../model/paneReading';
import { subscriptionsOf } from '../../model/rows';
import { useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { effectYearIn, outcomeIn } from './requestsModel';
import type { RequestsSession } from './requestsSession';
import { requestsWords } from './words';
import { heldWhile } from '../../kit/buttons/held';

interface DecisionFormProps {
  readonly session: RequestsSession;
  readonly view: ConventionView;
  readonly fields: RequestFields;
  /** Excel serial date: the day of the answer, unless another is typed. */
  readonly day: number;
}

/** The answer: accepted for the year that the clauses give, or refused with a reason. */
export function DecisionForm({ session, view, fields, day }: DecisionFormProps) {
  const words = useWords(requestsWords);
  const { typed, unreadable, busy } = useStore(session);
  const outcome = outcomeIn(view, fields);
  const values = { answeredOn: typed['answeredOn'] ?? dayInFrench(day), reason: typed['reason'] ?? '' };
  const formFields: FormField[] = [
    { name: 'answeredOn', ...words.fields.answeredOn, kind: 'text', required: true },
    { name: 'reason', ...words.fields.reason, kind: 'text' },
  ];
  const decide = (decision: RequestDecision): void => {
    const answeredOn = serialOfText(values.answeredOn);
    if (answeredOn === null) {
      session.leaveUnread(['answeredOn']);
      return;
    }
    const effectYear = decision === 'accepted' ? effectYearIn(view, fields) : null;
    const after: RequestFields = {
      ...fields,
      decision,
      answeredOn,
      effectYear,
      reason: values.reason.trim(),
    };
    const pairs = effectYear === null ? [] : pairsOfRequest(fields, effectYear, subscriptionsOf(view));
    void session.apply(
      { kind: 'changeRequest', before: fields, after, pairs },
      { page: 'one', ref: fields.ref },
    );
  };
  const canAccept = outcome?.kind === 'effect' || outcome?.kind === 'noClause';
  return (
    <Form
      fields={formFields}
      values={values}
      errors={{ answeredOn: unreadable.includes('answeredOn') ? words.notADate : undefined }}
      testId="field"
      onTyped={(field, value) => session.type(field, value)}
      onSave={() => decide(canAccept ? 'accepted' : 'refused')}
    >
      {canAccept && (
        <Button type="submit" appearance="primary" {...heldWhile(busy)} data-testid="request-accept">
          {words.accept}
        </Button>
      )}
      <Button {...heldWhile(busy)} data-testid="request-refuse" onClick={() => decide('refused')}>
        {words.refuse}
      </Button>
    </Form>
  );
}

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { InterventionStepKind } from '../../../core/interventions/state';
import { dayInFrench } from '../../../french/dates';
import type { InterventionFields } from '../../../workbook/accounts/interventions/fields';
import { serialOfText } from '../../../workbook/read/textDates';
import { Form, type FormField } from '../../kit/form/Form';
import { useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import type { InterventionsSession } from './interventionsSession';
import { interventionsWords } from './words';
import { heldWhile } from '../../kit/buttons/held';

/** The cell in which a step is kept. */
const DATE_OF = { agree: 'agreedOn', perform: 'performedOn', acceptQuality: 'qualityAcceptedOn' } as const;

interface NextStepProps {
  readonly session: InterventionsSession;
  readonly fields: InterventionFields;
  readonly step: InterventionStepKind;
  readonly today: number;
}

/** The step that comes next, with its day and its reference; refused where it cannot have been taken. */
export function NextStep({ session, fields, step, today }: NextStepProps) {
  const words = useWords(interventionsWords);
  const { typed, busy } = useStore(session);
  const [isWrong, setIsWrong] = useState(false);
  const values = {
    'step-date': typed['step-date'] ?? dayInFrench(today),
    'step-reference': typed['step-reference'] ?? '',
  };
  const formFields: FormField[] = [
    ...(step === 'claim'
      ? []
      : [{ name: 'step-date', label: words.date, kind: 'text' as const, required: true }]),
    ...(step === 'agree' || step === 'claim'
      ? [
          {
            name: 'step-reference',
            label: step === 'agree' ? words.reference : words.order,
            kind: 'text' as const,
            required: true,
          },
        ]
      : []),
  ];
  const save = (): void => {
    const on = serialOfText(values['step-date']);
    const isDated = step === 'claim' || on !== null;
    setIsWrong(!isDated);
    if (!isDated) return;
    const reference = values['step-reference'].trim();
    const after: InterventionFields =
      step === 'claim'
        ? { ...fields, revenueOrder: reference }
        : {
            ...fields,
            [DATE_OF[step]]: on,
            ...(step === 'agree' ? { agreementReference: reference } : {}),
          };
    void session.apply({ kind: 'changeIntervention', before: fields, after }, null);
  };
  return (
    <Form
      fields={formFields}
      values={values}
      errors={{ 'step-date': isWrong ? words.notADate : undefined }}
      testId="field"
      onTyped={(field, value) => session.type(field, value)}
      onSave={save}
    >
      <Button type="submit" appearance="primary" {...heldWhile(busy)} data-testid={`step-${step}`}>
        {words.steps[step]}
      </Button>
    </Form>
  );
}

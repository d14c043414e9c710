import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { MEMBER_KINDS } from '../../../../core/convention';
import { fieldOf, focusField, Form } from '../../../kit/form/Form';
import { memberFields, type MemberFieldWords } from '../../../kit/form/memberFields';
import type { NewMember } from '../draft';
import {
  CHECKED_FIELDS,
  EMPTY_MEMBER,
  fieldsOf,
  memberProblems,
  memberTyped,
  type CheckedField,
  type TypedMember,
} from './memberTyping';
import { useWizard } from '../useWizard';

interface MemberFormProps {
  /** What the form begins with; none: empty, and ready for the next one after each. */
  readonly member?: NewMember;
  /** The field that the review led to, and what it said; none: the form was opened by hand. */
  readonly wanted?: { readonly field: string; readonly what: string } | undefined;
  /** Names that are taken already. */
  readonly others: readonly { readonly name: string }[];
  readonly saveLabel: string;
  /** Tests find the fields and the buttons by it. */
  readonly testId: string;
  readonly onSave: (member: NewMember) => void;
  readonly onCancel?: () => void;
}

/** A commune, a CCAS or another partner, by hand: nothing is taken before all of it is right. */
export function MemberForm(props: MemberFormProps) {
  const { member, wanted, others, saveLabel, testId, onSave, onCancel } = props;
  const { words } = useWizard();
  const [typed, setTyped] = useState<TypedMember>(member ?? EMPTY_MEMBER);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = memberProblems(typed, others);

  useEffect(() => {
    // A form that opens in a row was asked for: its first field is where the person goes on, or the one to mend.
    const first = member && fieldOf(form.current, wanted?.field ?? 'name');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const sentenceOf = (field: CheckedField): string => {
    const problem = problems[field];
    if (problem === undefined)
      return wanted?.field === field && typed[field] === member?.[field] ? wanted.what : '';
    if (problem === 'nameMissing' || problem === 'nameTaken' || problem === 'populationMissing')
      return words.members[problem];
    if (problem === 'siretInvalid') return words.members.siretInvalid({ value: typed.siret });
    return words.paste.problems[problem]({ value: typed[field] });
  };
  const save = (): void => {
    setTried(true);
    const wrong = fieldsOf(typed).find((field) => problems[field] !== undefined);
    if (wrong !== undefined) {
      focusField(form.current, wrong);
      return;
    }
    onSave(memberTyped(typed));
    if (member) return;
    setTyped({ ...EMPTY_MEMBER, kind: typed.kind });
    setTried(false);
    focusField(form.current, 'name');
  };
  const type = (field: string, value: string): void => {
    const kind = MEMBER_KINDS.find((one) => one === value);
    const checked = CHECKED_FIELDS.find((one) => one === field);
    if (field === 'kind' && kind) setTyped({ ...typed, kind });
    if (checked) setTyped({ ...typed, [checked]: value });
  };

  const { members } = words;
  const labels: MemberFieldWords = {
    name: { label: members.name },
    kind: { label: members.kind },
    population: { label: members.population },
    inseeCode: { label: members.inseeCode },
    siret: { label: members.siret },
  };
  const shown: readonly string[] = ['kind', ...fieldsOf(typed)];
  return (
    <Form
      ref={form}
      fields={memberFields(typed.kind, labels).filter((field) => shown.includes(field.name))}
      values={{ ...typed }}
      errors={
        tried || wanted ? Object.fromEntries(fieldsOf(typed).map((field) => [field, sentenceOf(field)])) : {}
      }
      testId={testId}
      onTyped={type}
      onSave={save}
      onCancel={onCancel}
    >
      <Button type="submit" data-testid={`${testId}-${member ? 'save' : 'add'}`}>
        {saveLabel}
      </Button>
      {onCancel && (
        <Button appearance="subtle" data-testid={`${testId}-cancel`} onClick={onCancel}>
          {words.members.cancel}
        </Button>
      )}
    </Form>
  );
}

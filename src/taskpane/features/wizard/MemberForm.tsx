import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { MEMBER_KINDS, type MemberKind } from '../../../core/convention';
import { MEMBER_KIND_WORDS } from '../../../workbook/schema/words';
import type { NewMember } from './draft';
import {
  EMPTY_MEMBER,
  fieldsOf,
  memberProblems,
  memberTyped,
  type CheckedField,
  type TypedMember,
} from './memberTyping';
import { useWizard } from './useWizard';

/** No field is narrower than its label or a SIRET needs, and there are never more than two beside each other. */
const COLUMNS = 'repeat(auto-fill, minmax(min(100%, max(13rem, 40%)), 1fr))';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: COLUMNS,
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalL,
    // What is said below a field does not move the one beside it.
    alignItems: 'start',
  },
  whole: { gridColumn: '1 / -1' },
  // Narrower than the words that some systems put into it.
  control: { minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface MemberFormProps {
  /** What the form begins with; none: empty, and ready for the next one after each. */
  readonly member?: NewMember;
  /** Names that are taken already. */
  readonly others: readonly { readonly name: string }[];
  readonly saveLabel: string;
  /** Tests find the fields and the buttons by it. */
  readonly testId: string;
  readonly onSave: (member: NewMember) => void;
  readonly onCancel?: () => void;
}

/** A commune, a CCAS or another partner, by hand: nothing is taken before all of it is right. */
export function MemberForm({ member, others, saveLabel, testId, onSave, onCancel }: MemberFormProps) {
  const styles = useStyles();
  const { words } = useWizard();
  const [typed, setTyped] = useState<TypedMember>(member ?? EMPTY_MEMBER);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = memberProblems(typed, others);

  const focus = (field: CheckedField): void =>
    form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  useEffect(() => {
    // A form that opens in a row was asked for: its first field is where the person goes on.
    if (member) form.current?.querySelector<HTMLInputElement>('[name="name"]')?.select();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const sentenceOf = (field: CheckedField): string => {
    const problem = problems[field];
    if (problem === undefined) return '';
    if (problem === 'nameMissing' || problem === 'nameTaken' || problem === 'populationMissing')
      return words.members[problem];
    if (problem === 'siretInvalid') return words.members.siretInvalid({ value: typed.siret });
    return words.paste.problems[problem]({ value: typed[field] });
  };
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    const wrong = fieldsOf(typed).find((field) => problems[field] !== undefined);
    if (wrong !== undefined) {
      focus(wrong);
      return;
    }
    onSave(memberTyped(typed));
    if (member) return;
    setTyped({ ...EMPTY_MEMBER, kind: typed.kind });
    setTried(false);
    focus('name');
  };

  const field = (name: CheckedField) => {
    const sentence = tried ? sentenceOf(name) : '';
    return (
      <Field
        key={name}
        className={name === 'name' ? styles.whole : undefined}
        label={words.members[name]}
        {...(sentence === '' ? {} : { validationState: 'error', validationMessage: sentence })}
      >
        <Input
          className={styles.control}
          name={name}
          autoComplete="off"
          data-testid={`${testId}-${name}`}
          {...(name === 'population' ? { inputMode: 'numeric' } : {})}
          value={typed[name]}
          onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
        />
      </Field>
    );
  };
  const [first, ...rest] = fieldsOf(typed);
  return (
    // Escape leaves the form from any of its fields.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onCancel === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      {first && field(first)}
      <Field label={words.members.kind}>
        <Select
          className={styles.control}
          value={typed.kind}
          data-testid={`${testId}-kind`}
          onChange={(_, { value }) => setTyped({ ...typed, kind: value as MemberKind })}
        >
          {MEMBER_KINDS.map((one) => (
            <option key={one} value={one}>
              {MEMBER_KIND_WORDS[one]}
            </option>
          ))}
        </Select>
      </Field>
      {rest.map(field)}
      <div className={mergeClasses(styles.whole, styles.buttons)}>
        <Button type="submit" data-testid={`${testId}-${member ? 'save' : 'add'}`}>
          {saveLabel}
        </Button>
        {onCancel && (
          <Button appearance="subtle" data-testid={`${testId}-cancel`} onClick={onCancel}>
            {words.members.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

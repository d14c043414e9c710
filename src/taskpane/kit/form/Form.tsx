import { Field, Input, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { Fragment, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useWords } from '../../state/PaneContext';
import { isWayAfter, PastFields } from './PastFields';
import { RateChoices } from './RateChoices';
import { formWords } from './words';
import { Spoken } from '../aloud/Spoken';
import { Select } from './Select';

export interface FormField {
  readonly name: string;
  readonly label: string;
  /** Begins a group of fields, with this title. */
  readonly group?: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** A value that is right, said with what is wrong. */
  readonly example?: string;
  /** lines: a text that may have several. */
  readonly kind: 'text' | 'lines' | 'integer' | 'number' | { readonly choices: readonly Choice[] };
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The label is a word of the workbook, as it is where it is the value itself. */
  readonly isOfWorkbook?: boolean;
}

/** By the names of the fields. */
export type Values = Readonly<Record<string, string>>;

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
  group: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  // Narrower than the words that some systems put into it.
  control: { minWidth: 0 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface FormProps {
  readonly fields: readonly FormField[];
  readonly values: Values;
  /** What is wrong, by the names of the fields. */
  readonly errors: Readonly<Record<string, string | undefined>>;
  /** Fields whose percentage may mean two things: it is asked which. */
  readonly asked?: ReadonlySet<string>;
  /** Before the name of a field, in its test id. */
  readonly testId: string;
  readonly ref?: Ref<HTMLFormElement>;
  readonly onTyped: (field: string, value: string) => void;
  /** Enter in a field, and the button of the form where it has one. */
  readonly onSave: () => void;
  /** Escape in a field. */
  readonly onCancel?: (() => void) | undefined;
  /** Buttons of the form itself; none: the page has them. */
  readonly children?: ReactNode;
}

/** Fields with visible labels. Those that must be filled bear a star; what is wrong with one stands below it, with an example. */
export function Form(props: FormProps) {
  const { fields, values, errors, asked, testId, ref, onTyped, onSave, onCancel, children } = props;
  const styles = useStyles();
  const words = useWords(formWords);

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key === 'Escape' && onCancel !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      // The browser would take it for a press of the button, but only of a form that has one.
      event.preventDefault();
      if (!event.nativeEvent.isComposing) onSave();
    }
  };
  return (
    // Keys leave and save the form from any of its fields.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={ref}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={onKeyDown}
    >
      {fields.some(({ required }) => required) && (
        <p className={mergeClasses(styles.whole, styles.note)}>{words.required}</p>
      )}
      {fields.map((field, index) => {
        const error = errors[field.name] ?? '';
        const example = field.example === undefined ? '' : words.example({ value: field.example });
        return (
          <Fragment key={field.name}>
            {field.group !== undefined && (
              <h2 className={mergeClasses(styles.whole, styles.group)}>{field.group}</h2>
            )}
            <Field
              className={index === 0 || isLong(field) ? styles.whole : undefined}
              label={<Spoken>{field.label}</Spoken>}
              {...(field.hint === undefined ? {} : { hint: <Spoken>{field.hint}</Spoken> })}
              {...(field.required ? { required: true } : {})}
              {...(error === ''
                ? {}
                : {
                    validationMessage: <Spoken>{`${error} ${example}`.trimEnd()}</Spoken>,
                    validationState: 'error' as const,
                  })}
              {...(asked?.has(field.name)
                ? {
                    validationState: 'warning' as const,
                    validationMessage: (
                      <>
                        {words.belowOne}
                        <RateChoices
                          typed={values[field.name] ?? ''}
                          onChosen={(choice) => onTyped(field.name, choice)}
                        />
                      </>
                    ),
                  }
                : {})}
            >
              <Control
                field={field}
                value={values[field.name] ?? ''}
                className={styles.control}
                testId={`${testId}-${field.name}`}
                onTyped={(value) => onTyped(field.name, value)}
              />
            </Field>
            {isWayAfter(index, fields.length) && <PastFields />}
          </Fragment>
        );
      })}
      {children !== undefined && <div className={mergeClasses(styles.whole, styles.buttons)}>{children}</div>}
    </form>
  );
}

/** Letters that stand in half of a wide pane. */
const HALF = 24;

/** No other field stands beside it: several lines, or names that half of the width would cut. */
const isLong = ({ kind }: FormField): boolean =>
  kind === 'lines' || (typeof kind === 'object' && kind.choices.some(({ label }) => label.length > HALF));

const isOfWorkbook = ({ value, label, isOfWorkbook: isSaid = value === label }: Choice): boolean =>
  isSaid && /\p{L}/u.test(label);

interface ControlProps {
  readonly field: FormField;
  readonly value: string;
  readonly className: string;
  readonly testId: string;
  readonly onTyped: (value: string) => void;
}

/** `field` gives the rest: the label's id, the state. */
function Control({ field, value, testId, onTyped, ...rest }: ControlProps) {
  const { name, kind } = field;
  const shared = { ...rest, name, value, 'data-testid': testId };
  if (typeof kind === 'object')
    return (
      <Select {...shared} onChange={(_, change) => onTyped(change.value)}>
        {kind.choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={isOfWorkbook(choice) ? 'fr' : undefined}>
            {choice.label}
          </option>
        ))}
      </Select>
    );
  if (kind === 'lines')
    return (
      <Textarea
        {...shared}
        lang="fr"
        rows={3}
        resize="vertical"
        onChange={(_, change) => onTyped(change.value)}
      />
    );
  // What is typed goes into the workbook; figures are read in the language of the pane.
  const language = kind === 'text' ? { lang: 'fr' } : {};
  const inputMode = { text: undefined, integer: 'numeric', number: 'decimal' } as const;
  return (
    <Input
      {...shared}
      {...language}
      autoComplete="off"
      inputMode={inputMode[kind]}
      onChange={(_, change) => onTyped(change.value)}
    />
  );
}

/** Gives a field of a form the focus. */
export function focusField(form: HTMLFormElement | null, name: string): void {
  fieldOf(form, name)?.focus();
}

export function fieldOf(form: HTMLFormElement | null, name: string): HTMLElement | null {
  return form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`) ?? null;
}

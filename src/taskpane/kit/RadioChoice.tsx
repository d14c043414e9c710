import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { Spoken } from './aloud/Spoken';

const useStyles = makeStyles({
  group: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  option: { display: 'flex', flexDirection: 'column' },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

interface RadioChoiceProps<Value extends string> {
  /** What is chosen, for who cannot see the title above. */
  readonly label: string;
  readonly options: readonly OptionWords<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  /** Before the value, in the test id of each. */
  readonly testId: string;
}

export interface OptionWords<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly detail?: string | undefined;
}

/** One of a few, all in view. */
export function RadioChoice<Value extends string>(props: RadioChoiceProps<Value>) {
  const { label, options, value, onChange, disabled = false, testId } = props;
  const styles = useStyles();
  return (
    <RadioGroup
      aria-label={label}
      className={styles.group}
      value={value}
      disabled={disabled}
      onChange={(_, change) => onChange(change.value as Value)}
    >
      {options.map(({ value: each, ...words }) => (
        <Radio key={each} value={each} data-testid={`${testId}-${each}`} label={<Option {...words} />} />
      ))}
    </RadioGroup>
  );
}

/** A name with a grey line below it. */
export function Option({ name, detail }: { readonly name: string; readonly detail?: string | undefined }) {
  const styles = useStyles();
  return (
    <span className={styles.option}>
      <span>
        <Spoken>{name}</Spoken>
      </span>
      {detail && (
        <span className={styles.detail}>
          <Spoken>{detail}</Spoken>
        </span>
      )}
    </span>
  );
}

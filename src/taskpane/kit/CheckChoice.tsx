import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useListKeys } from './list/useListKeys';
import { Option, type OptionWords } from './RadioChoice';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

interface CheckChoiceProps<Value extends string> {
  readonly options: readonly OptionWords<Value>[];
  readonly chosen: ReadonlySet<Value>;
  /** What is chosen then, in the order of the options. */
  readonly onChange: (chosen: ReadonlySet<Value>) => void;
  readonly disabled: boolean;
  /** Before the value, in the test id of each. */
  readonly testId: string;
}

/** Any of some; of very many, more are drawn as they are scrolled. */
export function CheckChoice<Value extends string>(props: CheckChoiceProps<Value>) {
  const { options, chosen, onChange, disabled, testId } = props;
  const styles = useStyles();
  const keys = useListKeys<HTMLDivElement>({
    list: testId,
    lines: options.map(({ value, name }) => ({ id: value, name })),
  });
  const include = (value: Value, wanted: boolean): void => {
    const values = options.map((option) => option.value);
    onChange(new Set(values.filter((each) => (each === value ? wanted : chosen.has(each)))));
  };
  return (
    <div {...keys.whole} className={styles.group}>
      {options.slice(0, keys.drawn).map(({ value, ...words }, index) => (
        <Checkbox
          key={value}
          root={keys.row(index)}
          checked={chosen.has(value)}
          disabled={disabled}
          data-testid={`${testId}-${value}`}
          label={<Option {...words} />}
          onChange={(_, { checked }) => include(value, checked === true)}
        />
      ))}
    </div>
  );
}

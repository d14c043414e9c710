import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useGrowing } from '../../kit/list/useGrowing';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    ':not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  label: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  value: { ...typographyStyles.body1, margin: '0 0 0 auto', textAlign: 'right' },
});

interface AmountListProps {
  readonly rows: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  /** Before the key, in the test id of each value. */
  readonly testId: string;
}

/** Dates and amounts, each under what it is. */
export function AmountList({ rows, testId }: AmountListProps) {
  const styles = useStyles();
  const { drawn, edgeAt } = useGrowing(rows.length, testId);
  return (
    <dl className={styles.list}>
      {rows.slice(0, drawn).map(({ key, label, value }, index) => (
        <div key={key} ref={edgeAt(index)} className={styles.row}>
          <dt className={styles.label}>
            <Spoken>{label}</Spoken>
          </dt>
          <dd className={styles.value} data-testid={`${testId}-${key}`}>
            <Spoken>{value}</Spoken>
          </dd>
        </div>
      ))}
    </dl>
  );
}

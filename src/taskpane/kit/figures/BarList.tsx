import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useGrowing } from '../list/useGrowing';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  name: { minWidth: 0 },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  amount: { whiteSpace: 'nowrap', textAlign: 'right' },
  track: {
    display: 'flex',
    marginTop: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: 'hidden',
  },
  bar: {
    minWidth: tokens.spacingHorizontalXXS,
    paddingTop: tokens.spacingVerticalSNudge,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  rest: {
    backgroundColor: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'GrayText' },
  },
});

export interface BarRow {
  readonly name: string;
  readonly amount: string;
  readonly detail?: string;
  /** Of the length of the track; the first is what is billed. */
  readonly ratios: readonly number[];
}

interface BarListProps {
  readonly rows: readonly BarRow[];
  readonly testId: string;
}

/** The amounts say it all; the bars let the eye compare. */
export function BarList({ rows, testId }: BarListProps) {
  const styles = useStyles();
  const { drawn, edgeAt } = useGrowing(rows.length, testId);
  return (
    <ol className={styles.list} data-testid={testId}>
      {rows.slice(0, drawn).map(({ name, amount, detail, ratios }, index) => (
        <li key={name} ref={edgeAt(index)} aria-setsize={rows.length} aria-posinset={index + 1}>
          <div className={styles.line}>
            <span className={styles.name} lang="fr">
              {name}
            </span>
            <span className={styles.amount}>{amount}</span>
          </div>
          {detail && <div className={styles.detail}>{detail}</div>}
          <div className={styles.track} aria-hidden>
            {ratios.map(
              (ratio, part) =>
                ratio > 0 && (
                  <div
                    key={part}
                    className={mergeClasses(styles.bar, part > 0 && styles.rest)}
                    style={{ width: `${ratio * 100}%` }}
                  />
                ),
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ShareView } from '../model/paneReading';
import { usePane } from '../PaneContext';

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
  commune: { minWidth: 0 },
  amount: { whiteSpace: 'nowrap', textAlign: 'right' },
  track: {
    marginTop: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: 'hidden',
  },
  bar: {
    minWidth: tokens.spacingHorizontalXXS,
    paddingTop: tokens.spacingVerticalSNudge,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
});

/** The largest shares. The amounts say it all; the bars let the eye compare. */
export function ShareBars({ shares }: { readonly shares: readonly ShareView[] }) {
  const styles = useStyles();
  const { format } = usePane();
  return (
    <ol className={styles.list}>
      {shares.map(({ commune, amount, ratio }) => (
        <li key={commune}>
          <div className={styles.line}>
            <span className={styles.commune}>{commune}</span>
            <span className={styles.amount}>{format.money(amount)}</span>
          </div>
          <div className={styles.track} aria-hidden>
            <div className={styles.bar} style={{ width: `${ratio * 100}%` }} />
          </div>
        </li>
      ))}
    </ol>
  );
}

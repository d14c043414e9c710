import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApplicationView, ShareView } from '../../model/paneReading';
import { usePane } from '../../state/PaneContext';

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

interface BarRow {
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
function BarList({ rows, testId }: BarListProps) {
  const styles = useStyles();
  return (
    <ol className={styles.list} data-testid={testId}>
      {rows.map(({ name, amount, detail, ratios }) => (
        <li key={name}>
          <div className={styles.line}>
            <span className={styles.name}>{name}</span>
            <span className={styles.amount}>{amount}</span>
          </div>
          {detail && <div className={styles.detail}>{detail}</div>}
          <div className={styles.track} aria-hidden>
            {ratios.map(
              (ratio, index) =>
                ratio > 0 && (
                  <div
                    key={index}
                    className={mergeClasses(styles.bar, index > 0 && styles.rest)}
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

interface ShareBarsProps {
  readonly shares: readonly ShareView[];
  /** More than this many wait until they are asked for. */
  readonly first?: number;
}

/** What each commune pays, largest first. */
export function ShareBars({ shares, first = shares.length }: ShareBarsProps) {
  const { text, format } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? shares : shares.slice(0, first);
  const hidden = shares.length - shown.length;
  return (
    <>
      <BarList
        testId="share-bars"
        rows={shown.map(({ commune, amount, ratio }) => ({
          name: commune,
          amount: format.money(amount),
          ratios: [ratio],
        }))}
      />
      {hidden > 0 && (
        <div>
          <Link as="button" data-testid="all-shares" onClick={() => setAll(true)}>
            {text.checks.more({ count: hidden })}
          </Link>
        </div>
      )}
    </>
  );
}

/** What each application costs: what is billed, then what stays with the métropole. */
export function ApplicationBars({ applications }: { readonly applications: readonly ApplicationView[] }) {
  const { text, format } = usePane();
  return (
    <BarList
      testId="application-bars"
      rows={applications.map((view) => ({
        name: view.application,
        amount: format.money(view.annualCost),
        detail: view.rebilled
          ? text.overview.split({
              billed: format.money(view.billed),
              residual: format.money(view.residualCost),
            })
          : text.overview.notRebilled,
        ratios: [view.billedRatio, view.residualRatio],
      }))}
    />
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { FiguresView } from '../../model/firstReading';
import { usePane } from '../../state/PaneContext';

const useStyles = makeStyles({
  figures: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  figure: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  label: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  amount: { ...typographyStyles.subtitle2, margin: '0 0 0 auto', textAlign: 'right', whiteSpace: 'nowrap' },
});

/** The three amounts of a year. */
export function Figures({ view }: { readonly view: FiguresView }) {
  const styles = useStyles();
  const { text, format } = usePane();
  const figures = ['annualCost', 'billed', 'residualCost'] as const;
  return (
    <dl className={styles.figures}>
      {figures.map((figure) => (
        <div key={figure} className={styles.figure}>
          <dt className={styles.label}>{text.figures[figure]}</dt>
          <dd className={styles.amount} data-testid={`figure-${figure}`}>
            {format.money(view[figure])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

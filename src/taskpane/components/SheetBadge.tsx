import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { SheetState } from '../model/paneReading';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  badge: {
    ...typographyStyles.caption1Strong,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    whiteSpace: 'nowrap',
  },
  current: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  stale: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  incomplete: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
});

/** Whether a drawn sheet still says what the tables say. */
export function SheetBadge({ state }: { readonly state: SheetState }) {
  const styles = useStyles();
  const { text } = usePane();
  return <span className={mergeClasses(styles.badge, styles[state])}>{text.documents.states[state]}</span>;
}

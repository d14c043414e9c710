import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useId, type ReactNode, type Ref } from 'react';

export type Tone = 'success' | 'warning' | 'error';

const ICONS = { success: CheckmarkCircle20Filled, warning: Warning20Filled, error: ErrorCircle20Filled };

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid`,
    color: tokens.colorNeutralForeground1,
    '&:focus': { outlineStyle: 'none' },
    '&:focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
  icon: { flexShrink: 0, display: 'flex' },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  body: {
    ...typographyStyles.body1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  details: { display: 'contents' },
});

interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Given where the focus may have to come here. */
  readonly focusRef?: Ref<HTMLDivElement>;
}

/** A message that stays until it is no longer true: called by its title, described by all that it says besides. */
export function Notice({ tone, title, children, focusRef }: NoticeProps) {
  const styles = useStyles();
  const details = useId();
  const Icon = ICONS[tone];
  return (
    <div
      role="group"
      aria-label={title}
      aria-describedby={children ? details : undefined}
      data-testid={`notice-${tone}`}
      className={mergeClasses(styles.notice, styles[tone])}
      {...(focusRef ? { ref: focusRef, tabIndex: -1 } : {})}
    >
      <span className={mergeClasses(styles.icon, styles[`${tone}Icon`])}>
        <Icon aria-hidden />
      </span>
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {children && (
          <div id={details} className={styles.details}>
            {children}
          </div>
        )}
      </div>
    </div>
  );
}

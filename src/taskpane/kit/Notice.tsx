import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useId, type ReactNode, type Ref } from 'react';
import { Spoken } from './aloud/Spoken';

export type Tone = 'success' | 'warning' | 'error';

const ICONS = { success: CheckmarkCircle20Filled, warning: Warning20Filled, error: ErrorCircle20Filled };

/** The colours of its frame and of its picture. */
const EDGE = '--edge';
const INK = '--ink';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid var(${EDGE})`,
    color: tokens.colorNeutralForeground1,
    '&:focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    [EDGE]: tokens.colorStatusSuccessBorder1,
    [INK]: tokens.colorStatusSuccessForeground1,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    [EDGE]: tokens.colorStatusWarningBorder1,
    [INK]: tokens.colorStatusWarningForeground3,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    [EDGE]: tokens.colorStatusDangerBorder1,
    [INK]: tokens.colorStatusDangerForeground1,
  },
  icon: { flexShrink: 0, display: 'flex', color: `var(${INK})` },
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
      <span className={styles.icon}>
        <Icon aria-hidden />
      </span>
      <div className={styles.body}>
        <p className={styles.title}>
          <Spoken>{title}</Spoken>
        </p>
        {children && (
          <div id={details} className={styles.details}>
            {children}
          </div>
        )}
      </div>
    </div>
  );
}

import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    ...typographyStyles.caption1,
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  detail: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  start: { flexGrow: 1 },
});

export interface WorkProgress {
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
  /** What is being done. */
  readonly label: string;
  /** How far. */
  readonly detail: string;
}

interface WorkBarProps {
  readonly progress: WorkProgress | null;
  /** What is missing before it can start; empty: nothing. */
  readonly note: string;
  readonly start: string;
  readonly canStart: boolean;
  readonly cancel: string;
  /** Of the work, for the bar. */
  readonly title: string;
  readonly testId: string;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

/** What to press for a longer piece of work, always in view; how far it is, and how to stop it. */
export function WorkBar(props: WorkBarProps) {
  const { progress, note, start, canStart, cancel, title, testId, onStart, onCancel } = props;
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {progress && (
        <div>
          <p className={styles.line}>
            <span>{progress.label}</span>
            <span className={styles.detail}>{progress.detail}</span>
          </p>
          <ProgressBar
            thickness="large"
            aria-label={title}
            {...(progress.total > 0 ? { value: progress.done / progress.total } : {})}
          />
        </div>
      )}
      {note !== '' && <p className={styles.note}>{note}</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          className={styles.start}
          data-testid={`${testId}-start`}
          disabledFocusable={progress !== null || !canStart}
          onClick={onStart}
        >
          {start}
        </Button>
        {progress && (
          <Button data-testid={`${testId}-cancel`} onClick={onCancel}>
            {cancel}
          </Button>
        )}
      </div>
    </div>
  );
}

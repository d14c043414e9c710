import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { PaneAction } from '../state/actions';
import { ActionButton } from './ActionButton';
import { SteppedProgress } from './progress/SteppedProgress';

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
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
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
  main: { flexGrow: 1 },
});

export interface Progress {
  /** What is being done. */
  readonly label: string;
  /** How far; empty where it is not known. */
  readonly detail: string;
  /** 0 to 1; null: not known. */
  readonly part: number | null;
}

interface PrimaryBarProps {
  readonly action: PaneAction;
  readonly icon?: ReactElement;
  readonly progress: Progress | null;
  readonly testId: string;
  /** Why the action cannot be done as the page stands: a button that cannot be pressed always says it. */
  readonly whyNot?: string | undefined;
  /** What the action takes away, or else is good to know before it. */
  readonly note?: string | undefined;
  /** Stops what is under way. */
  readonly cancel?: { readonly label: string; readonly testId: string; readonly run: () => void } | null;
}

/** The one thing to press on a page, always in view, and how far it is. */
export function PrimaryBar({ action, icon, progress, testId, whyNot, note, cancel }: PrimaryBarProps) {
  const styles = useStyles();
  const noteId = useId();
  const said = whyNot ?? note;
  return (
    <div className={styles.bar}>
      {progress && (
        <div className={styles.progress}>
          <p className={styles.line}>
            <span>{progress.label}</span>
            <span className={styles.detail}>{progress.detail}</span>
          </p>
          <SteppedProgress label={progress.label} part={progress.part} />
        </div>
      )}
      {said && (
        <p id={noteId} className={styles.note}>
          {said}
        </p>
      )}
      <div className={styles.buttons}>
        <ActionButton
          action={action}
          target={undefined}
          appearance="primary"
          className={styles.main}
          testId={testId}
          isMain
          isHeld={whyNot !== undefined}
          {...(said ? { describedBy: noteId } : {})}
          {...(icon ? { icon } : {})}
        />
        {cancel && (
          <Button data-testid={cancel.testId} onClick={cancel.run}>
            {cancel.label}
          </Button>
        )}
      </div>
    </div>
  );
}

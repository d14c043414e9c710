import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { useWords } from '../PaneContext';
import { exportWords } from '../../i18n/export';
import type { ExportProgress } from './exportSession';

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

interface ExportBarProps {
  /** Workbooks that would be made; 0: something is still to be chosen. */
  readonly count: number;
  readonly progress: ExportProgress | null;
  /** The choices are known: what is missing can be said. */
  readonly ready: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

/** What to press, always in view; how far it is, and how to stop it. */
export function ExportBar({ count, progress, ready, onStart, onCancel }: ExportBarProps) {
  const styles = useStyles();
  const words = useWords(exportWords);
  const label =
    progress === null || progress.name === '' ? words.reading : words.making({ name: progress.name });
  return (
    <div className={styles.bar}>
      {progress && (
        <div>
          <p className={styles.line}>
            <span>{label}</span>
            <span className={styles.detail}>{progress.total > 0 && words.progress(progress)}</span>
          </p>
          <ProgressBar
            thickness="large"
            aria-label={words.title}
            {...(progress.total > 0 ? { value: progress.done / progress.total } : {})}
          />
        </div>
      )}
      {ready && count === 0 && <p className={styles.note}>{words.nothingChosen}</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          className={styles.start}
          data-testid="export-start"
          disabledFocusable={progress !== null || count === 0}
          onClick={onStart}
        >
          {words.create({ count: ready ? count : 0 })}
        </Button>
        {progress && (
          <Button data-testid="export-cancel" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}

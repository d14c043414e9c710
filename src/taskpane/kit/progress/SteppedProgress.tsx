import { makeStyles, ProgressBar } from '@fluentui/react-components';

const useStyles = makeStyles({
  // It goes by small steps: gliding to each would lay out and paint the pane at every frame, as long as the work goes on.
  bar: { transitionProperty: 'none' },
});

interface SteppedProgressProps {
  /** What is being done. */
  readonly label: string;
  /** 0 to 1; null: not known. */
  readonly part: number | null;
}

/** How far a long work is. */
export function SteppedProgress({ label, part }: SteppedProgressProps) {
  const styles = useStyles();
  return (
    <ProgressBar
      thickness="large"
      aria-label={label}
      bar={{ className: styles.bar }}
      {...(part === null ? {} : { value: part })}
    />
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    maxWidth: '100%',
    '&:focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
});

interface WideTableProps {
  /** What the table is called. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The frame of a table that may be wider than the pane: the table is moved in it, not the page; by keyboard too. */
export function WideTable({ label, children }: WideTableProps) {
  const styles = useStyles();
  return (
    // What scrolls is reached by keyboard; the part of the page around it is the landmark.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.frame} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

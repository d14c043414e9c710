import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  // Beside each other where there is room: what stands below is what the page is for.
  pair: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  label: { ...typographyStyles.body1, overflowWrap: 'normal' },
  field: { flex: '1 1 110px', minWidth: 0 },
});

interface LabelledProps {
  readonly label: string;
  /** The field, with what ties it to its label. */
  readonly children: (field: { readonly id: string; readonly className: string }) => ReactNode;
}

/** A field of the tools above a list: its label stands beside it, and stays. */
export function Labelled({ label, children }: LabelledProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.pair}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({ id, className: styles.field })}
    </div>
  );
}

import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { VisuallyHidden } from '../aloud/VisuallyHidden';
import { heldWhile } from './held';

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface ReasonedButtonProps {
  /** Why it cannot be pressed; null: it can. */
  readonly whyNot: string | null;
  /** Something is under way that keeps it. */
  readonly busy?: boolean;
  /** The reason is told, not shown: where the eye sees it from what stands around. */
  readonly isPlain?: boolean;
  readonly 'aria-label'?: string;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium';
  readonly icon?: ReactElement;
  readonly className?: string;
  readonly 'data-testid'?: string;
  readonly onClick: () => void;
  readonly children?: ReactNode;
}

/** A button that says why it cannot be pressed, beside it and to who comes to it with the keys. */
export function ReasonedButton({ whyNot, busy = false, isPlain = false, ...button }: ReasonedButtonProps) {
  const styles = useStyles();
  const id = useId();
  const held = heldWhile(busy, whyNot === null ? undefined : id);
  return (
    <>
      <Button {...button} {...held} disabledFocusable={busy || whyNot !== null} />
      {whyNot !== null &&
        (isPlain ? (
          <VisuallyHidden id={id}>{whyNot}</VisuallyHidden>
        ) : (
          <p id={id} className={styles.note}>
            {whyNot}
          </p>
        ))}
    </>
  );
}

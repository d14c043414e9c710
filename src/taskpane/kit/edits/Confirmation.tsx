import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { heldWhile } from '../buttons/held';
import { Spoken } from '../aloud/Spoken';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'calc(100% - 32px)',
    maxWidth: '400px',
    maxHeight: 'calc(100vh - 16px)',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  body: { ...typographyStyles.body1, marginBlock: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Choice {
  readonly label: string;
  readonly testId: string;
  readonly run: () => void;
}

interface ConfirmationProps {
  readonly title: string;
  /** What goes along. */
  readonly children: ReactNode;
  /** Does it. */
  readonly confirm: Choice;
  /** Leaves all as it is; so does Escape. */
  readonly keep: Choice;
  /** It is being done: neither can be pressed. */
  readonly busy: boolean;
}

/**
 * Asks before something goes that others hang on: an alert dialog, read with what it says. It begins on what keeps, Escape
 * leaves it, and nothing else can be reached meanwhile; the page gives the focus back.
 */
export function Confirmation({ title, children, confirm, keep, busy }: ConfirmationProps) {
  const styles = useStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    // The focus goes to the first thing to press.
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
      className={styles.dialog}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) keep.run();
      }}
    >
      <h2 id={`${id}-title`} className={styles.title}>
        <Spoken>{title}</Spoken>
      </h2>
      <div id={`${id}-body`} className={styles.body}>
        {typeof children === 'string' ? <Spoken>{children}</Spoken> : children}
      </div>
      <div className={styles.buttons}>
        <Button data-testid={keep.testId} {...heldWhile(busy)} onClick={keep.run}>
          {keep.label}
        </Button>
        <Button data-testid={confirm.testId} {...heldWhile(busy)} onClick={confirm.run}>
          {confirm.label}
        </Button>
      </div>
    </dialog>
  );
}

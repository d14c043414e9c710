import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneAction } from '../state/actions';
import { usePane } from '../state/PaneContext';
import { Spoken } from './aloud/Spoken';
import { heldWhile } from './buttons/held';

interface ActionButtonProps<Target> {
  readonly action: PaneAction<Target>;
  readonly target: Target;
  readonly appearance?: 'primary' | 'secondary' | 'transparent' | 'subtle';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactElement;
  readonly className?: string;
  readonly testId?: string;
  /** What the button acts on, where its label alone would not say. */
  readonly describedBy?: string;
  /** It cannot be pressed as the page stands: what describes it says why. */
  readonly isHeld?: boolean;
  /** The one thing to press on the page: the way past its fields leads to it. */
  readonly isMain?: boolean;
}

export function ActionButton<Target>({
  action,
  target,
  testId,
  describedBy,
  isHeld = false,
  isMain,
  ...look
}: ActionButtonProps<Target>) {
  const { store, state, text } = usePane();
  const held = heldWhile(!action.enabled(state), describedBy);
  return (
    <Button
      {...look}
      {...held}
      data-testid={testId}
      data-main={isMain}
      disabledFocusable={isHeld || held.disabledFocusable}
      onClick={() => void action.run(store, target)}
    >
      <Spoken>{action.label(text, state, target)}</Spoken>
    </Button>
  );
}

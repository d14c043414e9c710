import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneAction } from '../state/actions';
import { usePane } from '../state/PaneContext';

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
  /** The one thing to press on the page: the way past its fields leads to it. */
  readonly isMain?: boolean;
}

export function ActionButton<Target>({
  action,
  target,
  testId,
  describedBy,
  isMain,
  ...look
}: ActionButtonProps<Target>) {
  const { store, state, text } = usePane();
  return (
    <Button
      {...look}
      data-testid={testId}
      aria-describedby={describedBy}
      data-main={isMain}
      disabledFocusable={!action.enabled(state)}
      onClick={() => void action.run(store, target)}
    >
      {action.label(text, state, target)}
    </Button>
  );
}

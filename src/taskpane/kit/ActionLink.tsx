import { Link } from '@fluentui/react-components';
import type { PaneAction } from '../state/actions';
import { usePane } from '../state/PaneContext';
import { Spoken } from './aloud/Spoken';
import { heldWhile } from './buttons/held';

interface ActionLinkProps<Target> {
  readonly action: PaneAction<Target>;
  readonly target: Target;
  readonly testId?: string;
}

export function ActionLink<Target>({ action, target, testId }: ActionLinkProps<Target>) {
  const { store, state, text } = usePane();
  return (
    <Link
      as="button"
      data-testid={testId}
      {...heldWhile(!action.enabled(state))}
      onClick={() => void action.run(store, target)}
    >
      <Spoken>{action.label(text, state, target)}</Spoken>
    </Link>
  );
}

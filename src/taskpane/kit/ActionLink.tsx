import { Link, makeStyles } from '@fluentui/react-components';
import type { PaneAction } from '../state/actions';
import { usePane } from '../state/PaneContext';
import { heldWhile } from './buttons/held';

const useStyles = makeStyles({
  // Without its colour nothing else would tell it from text.
  link: { '@media (forced-colors: active)': { textDecorationLine: 'underline' } },
});

interface ActionLinkProps<Target> {
  readonly action: PaneAction<Target>;
  readonly target: Target;
  readonly testId?: string;
}

export function ActionLink<Target>({ action, target, testId }: ActionLinkProps<Target>) {
  const styles = useStyles();
  const { store, state, text } = usePane();
  return (
    <Link
      as="button"
      className={styles.link}
      data-testid={testId}
      {...heldWhile(!action.enabled(state))}
      onClick={() => void action.run(store, target)}
    >
      {action.label(text, state, target)}
    </Link>
  );
}

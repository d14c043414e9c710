import { usePane } from '../../state/PaneContext';
import { PrimaryBar } from '../PrimaryBar';

interface SaveBarProps {
  readonly label: string;
  /** It is being saved. */
  readonly busy: boolean;
  readonly testId: string;
  readonly onSave: () => void;
}

/** The bar of a page that is one form: its button saves it. */
export function SaveBar({ label, busy, testId, onSave }: SaveBarProps) {
  const { text } = usePane();
  return (
    <PrimaryBar
      action={{
        label: () => (busy ? text.saving : label),
        enabled: (state) => state.job === null && !busy,
        run: onSave,
      }}
      progress={null}
      testId={testId}
    />
  );
}

import { readAgain } from '../state/actions';
import { usePane } from '../state/PaneContext';
import { ActionLink } from './ActionLink';
import { Notice } from './Notice';
import { ProblemText } from './ProblemText';

/** Said while what is shown could not be read again. */
export function NotFreshNotice() {
  const { state, text } = usePane();
  const { reading } = state;
  if (reading.status !== 'ready' || reading.problem === null) return null;
  return (
    <Notice tone="warning" title={text.error.notFresh}>
      <ProblemText problem={reading.problem} />
      <ActionLink action={readAgain} target={undefined} testId="read-again" />
    </Notice>
  );
}

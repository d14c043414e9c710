import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import { open, readAgain } from '../state/actions';
import { ActionLink } from '../kit/ActionLink';
import { Centred } from '../kit/Centred';
import { PageHeading } from '../kit/PageHeading';
import { PrimaryBar } from '../kit/PrimaryBar';
import { ProblemText } from '../kit/ProblemText';
import { usePane } from '../state/PaneContext';

const useStyles = makeStyles({ icon: { display: 'flex', color: tokens.colorStatusDangerForeground1 } });

/** The workbook could not be read, and there is nothing to show in its place. */
export function ErrorPage() {
  const styles = useStyles();
  const { state, text } = usePane();
  if (state.reading.status !== 'error') return null;
  return (
    <>
      <Centred>
        <span className={styles.icon}>
          <ErrorCircle24Filled aria-hidden />
        </span>
        <PageHeading>{text.error.title}</PageHeading>
        <ProblemText problem={state.reading.problem} />
        <ActionLink action={open} target="diagnostic" testId="open-diagnostic" />
      </Centred>
      <PrimaryBar action={readAgain} progress={null} testId="read-again" />
    </>
  );
}

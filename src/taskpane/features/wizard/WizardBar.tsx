import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import type { NewTables } from '../../../workbook/tables/newTables';
import { STEPS, type StepNumber } from './draft';
import { canCreate } from './draftTables';
import { useReview } from './useReview';
import { useWizard } from './useWizard';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1 },
  line: { ...typographyStyles.caption1, margin: 0 },
});

interface WizardBarProps {
  readonly onStep: (step: StepNumber) => void;
  readonly onCreate: (tables: NewTables) => Promise<void>;
}

/** Back and on, always in view; at the end, the creation and how far it is. */
export function WizardBar({ onStep, onCreate }: WizardBarProps) {
  const styles = useStyles();
  const { draft, state, words } = useWizard();
  const { step } = draft;
  const before = STEPS.find((one) => one === step - 1);
  const after = STEPS.find((one) => one === step + 1);
  const { job } = state;
  const busy = job !== null;
  return (
    <div className={styles.bar}>
      {job?.kind === 'create' && <CreationProgress done={job.done} total={job.total} />}
      <div className={styles.buttons}>
        {before !== undefined && (
          <Button data-testid="wizard-back" disabledFocusable={busy} onClick={() => onStep(before)}>
            {words.back}
          </Button>
        )}
        {after === undefined ? (
          <CreateButton busy={busy} onCreate={onCreate} />
        ) : (
          <Button
            appearance="primary"
            className={styles.primary}
            data-testid="wizard-next"
            data-main
            onClick={() => onStep(after)}
          >
            {words.next({ name: words.steps.names[after - 1] ?? '' })}
          </Button>
        )}
      </div>
    </div>
  );
}

function CreateButton({ busy, onCreate }: Pick<WizardBarProps, 'onCreate'> & { readonly busy: boolean }) {
  const styles = useStyles();
  const { words, next } = useWizard();
  const review = useReview();
  return (
    <Button
      appearance="primary"
      className={styles.primary}
      data-testid="wizard-create"
      data-main
      disabledFocusable={busy || !canCreate(review)}
      onClick={() => void onCreate(review.tables)}
    >
      {next === null ? words.review.create : words.following.create}
    </Button>
  );
}

function CreationProgress({ done, total }: { readonly done: number; readonly total: number }) {
  const styles = useStyles();
  const { text, words } = useWizard();
  const label = total === 0 ? text.creation.starting : words.review.creating({ done, total });
  return (
    <>
      <p className={styles.line}>{label}</p>
      <ProgressBar thickness="large" aria-label={label} {...(total === 0 ? {} : { value: done / total })} />
    </>
  );
}

import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { NewTables } from '../../../workbook/tables/newTables';
import { STEPS, type StepNumber } from './draft';
import { canCreate, toMend } from './draftTables';
import { useReview } from './useReview';
import { useWizard } from './useWizard';
import { heldWhile } from '../../kit/buttons/held';
import { SteppedProgress } from '../../kit/progress/SteppedProgress';

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
  const whyId = useId();
  return (
    <div className={styles.bar}>
      {job?.kind === 'create' && <CreationProgress done={job.done} total={job.total} />}
      {after === undefined && <WhyNot id={whyId} />}
      <div className={styles.buttons}>
        {before !== undefined && (
          <Button data-testid="wizard-back" {...heldWhile(busy)} onClick={() => onStep(before)}>
            {words.back}
          </Button>
        )}
        {after === undefined ? (
          <CreateButton busy={busy} whyId={whyId} onCreate={onCreate} />
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

/** What keeps the convention from being created; nothing where nothing does. */
function WhyNot({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { words } = useWizard();
  const count = toMend(useReview());
  return (
    count > 0 && (
      <p id={id} className={styles.line}>
        {words.review.errors({ count })}
      </p>
    )
  );
}

interface CreateButtonProps extends Pick<WizardBarProps, 'onCreate'> {
  readonly busy: boolean;
  /** Id of what says why it cannot be pressed. */
  readonly whyId: string;
}

function CreateButton({ busy, whyId, onCreate }: CreateButtonProps) {
  const styles = useStyles();
  const { words, next } = useWizard();
  const review = useReview();
  const isHeld = !canCreate(review);
  return (
    <Button
      appearance="primary"
      className={styles.primary}
      data-testid="wizard-create"
      data-main
      {...heldWhile(busy, isHeld ? whyId : undefined)}
      disabledFocusable={busy || isHeld}
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
      <SteppedProgress label={label} part={total === 0 ? null : done / total} />
    </>
  );
}

import { Link, mergeClasses } from '@fluentui/react-components';
import { findingWords } from '../../kit/findings/words/index';
import { Block } from '../../kit/Block';
import { Figures } from '../../kit/figures/Figures';
import { useRowStyles } from '../../kit/rowStyles';
import { SeverityIcon } from '../../kit/SeverityIcon';
import { ShareBars } from '../../kit/figures/ShareBars';
import { figuresOf, sharesOf } from '../../model/firstReading';
import { useWords } from '../../state/PaneContext';
import type { StepNumber } from './draft';
import { STEP_OF_PART, type DraftField } from './wanted/draftFields';
import { toMend, type ReviewFinding } from './draftTables';
import { EffectBlock } from './next/EffectBlock';
import { useWizardStyles } from './styles';
import { useReview } from './useReview';
import { YearChoice } from './YearChoice';
import { useWizard } from './useWizard';
import { heldWhile } from '../../kit/buttons/held';
import { PastFields } from '../../kit/form/PastFields';
import { Spoken } from '../../kit/aloud/Spoken';

const LARGEST = 10;
/** More than this many of a kind are counted, not listed. */
const LISTED = 20;

/** What the tables will give, before they are made. */
export function ReviewStep() {
  const styles = useWizardStyles();
  const rows = useRowStyles();
  const { draft, next, words } = useWizard();
  const review = useReview();
  const { recap, year, tables, errors, warnings, noCommune, noApplication, askedRates } = review;
  const missing: readonly { readonly field: DraftField; readonly what: string }[] = [
    ...(noCommune ? [{ field: { part: 'search' }, what: words.review.noCommune } as const] : []),
    ...(noApplication
      ? [{ field: { part: 'addApplication' }, what: words.review.noApplication } as const]
      : []),
    ...askedRates.map((field) => ({ field, what: words.review.askedRate })),
  ];
  const count = toMend(review);
  const shares = sharesOf(recap).slice(0, LARGEST);
  return (
    <>
      {count > 0 && (
        <Block title={words.review.errors({ count })} icon={<SeverityIcon severity="error" />}>
          <ul className={rows.list} data-testid="wizard-errors">
            {missing.map(({ field, what }, index) => (
              <Finding key={index} step={STEP_OF_PART[field.part]} field={field} what={what} todo="" />
            ))}
            <Findings findings={errors} />
          </ul>
        </Block>
      )}
      <div className={styles.column}>
        <p className={styles.line}>
          {words.review.contents({
            communes: draft.members.length,
            applications: draft.applications.length,
            uses: tables.rows.subscriptions?.length ?? 0,
          })}
        </p>
        <YearChoice label={words.review.year} testId="wizard-review-year" />
        <PastFields />
        <p className={styles.line}>{words.review.intro({ year })}</p>
        <Figures view={figuresOf(recap)} />
      </div>
      {next !== null && <EffectBlock next={next} />}
      <Block title={words.review.shares}>
        {shares.length === 0 ? (
          <p className={styles.line}>{words.review.noShares}</p>
        ) : (
          <ShareBars shares={shares} />
        )}
      </Block>
      {warnings.length > 0 && (
        <Block
          title={words.review.warnings({ count: warnings.length })}
          icon={<SeverityIcon severity="warning" />}
        >
          <ul className={rows.list}>
            <Findings findings={warnings} />
          </ul>
        </Block>
      )}
      <p className={styles.detail}>{next === null ? words.review.makes : words.following.makes}</p>
    </>
  );
}

function Findings({ findings }: { readonly findings: readonly ReviewFinding[] }) {
  const rows = useRowStyles();
  const { words } = useWizard();
  const sentenceOf = useWords(findingWords);
  const hidden = findings.length - LISTED;
  return (
    <>
      {findings.slice(0, LISTED).map(({ step, field, finding }, index) => {
        const { what, todo } = sentenceOf(finding);
        return <Finding key={index} step={step} field={field} what={what} todo={todo} />;
      })}
      {hidden > 0 && (
        <li className={mergeClasses(rows.item, rows.row)}>{words.review.more({ count: hidden })}</li>
      )}
    </>
  );
}

interface FindingProps {
  readonly step: StepNumber;
  /** Where it is entered; null: the step is all that can be said. */
  readonly field: DraftField | null;
  readonly what: string;
  readonly todo: string;
}

function Finding({ step, field, what, todo }: FindingProps) {
  const rows = useRowStyles();
  const { store, state, draft, change, want, words } = useWizard();
  const goThere = (): void => {
    want(field && { field, what, draft });
    change({ type: 'stepChosen', step });
    if (field === null) store.dispatch({ type: 'headingWished' });
  };
  const way = words.review.mend({ name: words.steps.names[step - 1] ?? '' });
  return (
    <li className={rows.item}>
      <div className={rows.row}>
        <span className={rows.lines}>
          <span>
            <Spoken>{what}</Spoken>
          </span>
          {todo !== '' && (
            <span className={rows.detail}>
              <Spoken>{todo}</Spoken>
            </span>
          )}
          <span>
            <Link
              as="button"
              data-testid="wizard-finding"
              // Many lead to one step: each says what it mends there.
              aria-label={`${way}, ${what}`}
              {...heldWhile(state.job !== null)}
              onClick={goThere}
            >
              {way}
            </Link>
          </span>
        </span>
      </div>
    </li>
  );
}

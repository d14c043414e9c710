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
import type { ReviewFinding } from './draftTables';
import { EffectBlock } from './next/EffectBlock';
import { useWizardStyles } from './styles';
import { useReview } from './useReview';
import { YearChoice } from './YearChoice';
import { useWizard } from './useWizard';

const LARGEST = 10;
/** More than this many of a kind are counted, not listed. */
const LISTED = 20;

/** What the tables will give, before they are made. */
export function ReviewStep() {
  const styles = useWizardStyles();
  const rows = useRowStyles();
  const { draft, next, words } = useWizard();
  const { recap, year, tables, errors, warnings, noCommune, noApplication, askedRates } = useReview();
  const missing = [
    ...(noCommune ? [{ step: 1, what: words.review.noCommune } as const] : []),
    ...(noApplication ? [{ step: 2, what: words.review.noApplication } as const] : []),
    ...askedRates.map((step) => ({ step, what: words.review.askedRate })),
  ];
  const toMend = missing.length + errors.length;
  const shares = sharesOf(recap).slice(0, LARGEST);
  return (
    <>
      {toMend > 0 && (
        <Block title={words.review.errors({ count: toMend })} icon={<SeverityIcon severity="error" />}>
          <ul className={rows.list} data-testid="wizard-errors">
            {missing.map(({ step, what }) => (
              <Finding key={`${step} ${what}`} step={step} what={what} todo="" />
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
        <p className={styles.line}>{words.review.intro({ year })}</p>
        <Figures view={figuresOf(recap)} />
      </div>
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
      {next !== null && <EffectBlock next={next} />}
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
      {findings.slice(0, LISTED).map(({ step, finding }, index) => {
        const { what, todo } = sentenceOf(finding);
        return <Finding key={index} step={step} what={what} todo={todo} />;
      })}
      {hidden > 0 && (
        <li className={mergeClasses(rows.item, rows.row)}>{words.review.more({ count: hidden })}</li>
      )}
    </>
  );
}

interface FindingProps {
  readonly step: StepNumber;
  readonly what: string;
  readonly todo: string;
}

function Finding({ step, what, todo }: FindingProps) {
  const rows = useRowStyles();
  const { store, state, change, words } = useWizard();
  const goThere = (): void => {
    change({ type: 'stepChosen', step });
    store.dispatch({ type: 'headingWished' });
  };
  const way = words.review.mend({ name: words.steps.names[step - 1] ?? '' });
  return (
    <li className={rows.item}>
      <div className={rows.row}>
        <span className={rows.lines}>
          <span>{what}</span>
          {todo !== '' && <span className={rows.detail}>{todo}</span>}
          <span>
            <Link
              as="button"
              // Many lead to one step: each says what it mends there.
              aria-label={`${way}, ${what}`}
              disabledFocusable={state.job !== null}
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

import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useMemo } from 'react';
import { changeBetween, type Change } from '../../../core/explanation/change';
import { explain } from '../../../core/explanation/explain';
import type { Asked, Step } from '../../../core/explanation/steps';
import { toNumber } from '../../../core/money';
import type { DocumentSource } from '../../../workbook/documents/document';
import { figurePlace } from '../../../workbook/explained/figurePlaces';
import type { FindingPlace } from '../../../workbook/read/findings/findings';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { CopyField } from '../../kit/copying/CopyField';
import { Form } from '../../kit/form/Form';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { useRowStyles } from '../../kit/rowStyles';
import type { ConventionView } from '../../model/paneReading';
import { goToPlace } from '../../state/actions';
import { usePane, useWords } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';
import { useStore } from '../../state/store';
import { takeAsked } from '../../state/why';
import {
  amountChoices,
  askedIn,
  askedName,
  firstAsked,
  subjectChoices,
  subjectOf,
  valueOf,
} from './askedChoices';
import { figuresIn, type Figures } from './exactFigures';
import { causeSentence, changeSentence, stepSentence, whyText } from './sentences';
import type { AmountInCell } from './whyServices';
import type { WhySession } from './whySession';
import { whyWords } from './words';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: 0 },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  amount: { ...typographyStyles.subtitle1, margin: 0 },
  still: { cursor: 'default' },
});

interface WhyViewProps {
  readonly session: WhySession;
  readonly view: ConventionView;
}

/** One amount as a short calculation: where the person is, or what they choose. */
export function WhyView({ session, view }: WhyViewProps) {
  const styles = useStyles();
  const { store, state } = usePane();
  const words = useWords(whyWords);
  const { from, asked, cell } = useStore(session);
  useEffect(() => session.open(takeAsked(store)), [store, session]);
  useEffect(() => void session.lookAgain(), [session, view]);

  const year = cell?.year ?? yearOf(state, view);
  const source = cell?.version ?? view;
  const shown = asked ?? firstAsked(source.recapOf(year).rows[0]?.commune.name ?? '');
  return (
    <PageBody
      title={words.title}
      back={
        <BackButton label={words.back} onBack={() => store.dispatch({ type: 'routeChosen', route: from })} />
      }
    >
      <p className={styles.detail} role="status" data-testid="why-cell">
        {cell === null ? words.hint : words.inCell(cell)}
      </p>
      <Choice session={session} view={view} asked={shown} year={year} />
      <Answer key={`${year} ${valueOf(shown)}`} asked={shown} year={year} source={source} cell={cell} />
    </PageBody>
  );
}

interface ChoiceProps extends WhyViewProps {
  readonly asked: Asked;
  readonly year: number;
}

function Choice({ session, view, asked, year }: ChoiceProps) {
  const words = useWords(whyWords);
  const recap = view.recapOf(year);
  return (
    <Form
      testId="why"
      errors={{}}
      fields={[
        { name: 'subject', label: words.subject, kind: { choices: subjectChoices(recap, words) } },
        { name: 'amount', label: words.amount, kind: { choices: amountChoices(recap, asked, words) } },
      ]}
      values={{ subject: subjectOf(asked), amount: valueOf(asked) }}
      onTyped={(field, value) => session.choose(field === 'subject' ? firstAsked(value) : askedIn(value))}
      onSave={() => undefined}
    />
  );
}

interface AnswerProps {
  readonly asked: Asked;
  readonly year: number;
  readonly source: DocumentSource;
  readonly cell: AmountInCell | null;
}

function Answer({ asked, year, source, cell }: AnswerProps) {
  const styles = useStyles();
  const { format, translator } = usePane();
  const words = useWords(whyWords);
  const figures = useMemo(() => figuresIn(translator.language, format), [translator, format]);
  const recap = source.recapOf(year);
  const explanation = useMemo(() => explain(recap, asked), [recap, asked]);
  const before = source.reading.settings.firstYear < year ? source.recapOf(year - 1) : null;
  const change = useMemo(
    () => (before === null ? null : changeOf(asked, (compared) => changeBetween(before, recap, compared))),
    [before, recap, asked],
  );
  const heading = words.heading({ who: subjectOf(asked), what: askedName(asked, words), year });
  if (typeof explanation === 'string')
    return (
      <Block title={heading}>
        <p className={styles.line} data-testid="why-none">
          {words[explanation]}
        </p>
      </Block>
    );
  const { origin } = recap;
  const told = change === null ? null : { change, year: year - 1 };
  const value = cell?.value ?? null;
  return (
    <>
      <Block
        title={heading}
        {...(origin.kind === 'version' ? { detail: words.ofVersion({ date: origin.frozenOn }) } : {})}
      >
        <p className={styles.amount} data-testid="why-result">
          {amountShown(explanation.amount.toFixed(), asked, figures)}
        </p>
        {value !== null && Math.abs(value - toNumber(explanation.amount)) > SAME && (
          <Notice tone="warning" title={words.differs({ value: figures.money(value) })}>
            {words.differsDetail}
          </Notice>
        )}
      </Block>
      <Block title={words.steps} detail={words.goesTo}>
        <Steps
          steps={explanation.steps}
          figures={figures}
          placeOf={(step) => placeIn(step, source, year, cell)}
        />
      </Block>
      {told && (
        <Block title={words.change({ year: told.year })} detail={changeSentence(told.change, words, figures)}>
          <Causes change={told.change} figures={figures} />
        </Block>
      )}
      <CopyField
        testId="why"
        words={words.copy}
        text={whyText({ heading, explanation, change: told }, words, figures)}
      />
    </>
  );
}

/** EUR: what a cell shows at fifteen digits is the same amount. */
const SAME = 1e-6;

function amountShown(amount: string, asked: Asked, { money, number }: Figures): string {
  return 'amount' in asked && asked.amount === 'costPerUnit' ? `${number(amount)} €` : money(amount);
}

/** Only what a commune pays is followed from one year to the next. */
function changeOf(asked: Asked, compare: (of: Parameters<typeof changeBetween>[2]) => Change): Change | null {
  if (asked.scope === 'line') return compare({ commune: asked.commune, application: asked.application });
  return asked.scope === 'commune' && asked.amount === 'total'
    ? compare({ commune: asked.commune, application: null })
    : null;
}

/** Figures of a version stand on its own sheet. */
function placeIn(
  step: Step,
  source: DocumentSource,
  year: number,
  cell: AmountInCell | null,
): FindingPlace | null {
  const place = figurePlace(step, source, year);
  if (source.recapOf(year).origin.kind === 'tables') return place;
  return GIVEN.has(step.kind) && cell !== null ? { sheet: cell.sheet } : null;
}

const GIVEN: ReadonlySet<Step['kind']> = new Set([
  'weight',
  'totalWeight',
  'annualCost',
  'contribution',
  'costToShare',
]);

interface StepsProps {
  readonly steps: readonly Step[];
  readonly figures: Figures;
  readonly placeOf: (step: Step) => FindingPlace | null;
}

function Steps({ steps, figures, placeOf }: StepsProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { store } = usePane();
  const words = useWords(whyWords);
  return (
    <ol className={rows.list} data-testid="why-steps">
      {steps.map((step, index) => {
        const place = placeOf(step);
        const sentence = (
          <span className={rows.lines}>
            <Spoken>{stepSentence(step, words, figures)}</Spoken>
          </span>
        );
        return (
          <li key={index} className={rows.item}>
            {place === null ? (
              <div className={mergeClasses(rows.row, styles.still)} data-testid={`why-${step.kind}`}>
                {sentence}
              </div>
            ) : (
              <button
                type="button"
                className={mergeClasses(rows.row, rows.pressable)}
                data-testid={`why-${step.kind}`}
                onClick={() => void goToPlace(store, place)}
              >
                {sentence}
                <span className={rows.icon}>
                  <ChevronRight16Regular aria-hidden />
                </span>
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Causes({ change, figures }: { readonly change: Change; readonly figures: Figures }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const words = useWords(whyWords);
  if (change.causes.length === 0) return null;
  return (
    <ul className={rows.list} data-testid="why-causes">
      {change.causes.map((cause, index) => (
        <li key={index} className={rows.item}>
          <div className={mergeClasses(rows.row, styles.still)}>
            <Spoken>{causeSentence(cause, words, figures)}</Spoken>
          </div>
        </li>
      ))}
    </ul>
  );
}

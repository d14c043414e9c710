import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { open } from '../../state/actions';
import { ActionLink } from '../../kit/ActionLink';
import { Checking } from '../../kit/findings/Checking';
import { Block } from '../../kit/Block';
import { Figures } from '../../kit/figures/Figures';
import { PageBody } from '../../kit/PageBody';
import { ShareBars } from '../../kit/figures/ShareBars';
import { ApplicationBars } from './ApplicationBars';
import { TodoList } from './TodoList';
import type { FirstView, FirstYearView } from '../../model/firstReading';
import type { ConventionView } from '../../model/paneReading';
import { todosOf } from '../../model/todo';
import { useLookAtSheets } from '../../state/lookAtSheets';
import { usePane, useWords } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';
import { overviewWords } from './words';

const FIRST_SHARES = 5;

const useStyles = makeStyles({
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  group: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface OverviewProps {
  readonly shown: FirstView;
  /** The same with all that is found; null: that is not known yet. */
  readonly view: ConventionView | null;
}

/** A year at a glance: how much, what wants doing, who pays and for what. */
export function OverviewPage({ shown, view }: OverviewProps) {
  const { state } = usePane();
  const words = useWords(overviewWords);
  const year = yearOf(state, shown);
  const amounts = shown.inYear(year);
  useLookAtSheets(view);
  return (
    <PageBody title={words.title({ year })}>
      <Figures view={amounts} />
      <Block title={words.todo}>
        {view === null ? <Checking /> : <TodoList todos={todosOf(view, year)} year={year} />}
      </Block>
      <Bars view={amounts} year={year} />
      <div>
        <ActionLink action={open} target="why" testId="open-why" />
      </div>
      <div>
        <ActionLink action={open} target="help" testId="open-help" />
      </div>
    </PageBody>
  );
}

type By = 'communes' | 'applications';
const BY: readonly By[] = ['communes', 'applications'];

interface BarsProps {
  readonly view: FirstYearView;
  readonly year: number;
}

function Bars({ view, year }: BarsProps) {
  const styles = useStyles();
  const words = useWords(overviewWords);
  const [by, setBy] = useState<By>('communes');
  const label = useId();
  return (
    <Block title={words.shares}>
      <span id={label} hidden>
        {words.by.label}
      </span>
      <RadioGroup
        aria-labelledby={label}
        layout="horizontal"
        className={styles.group}
        value={by}
        onChange={(_, { value }) => setBy(value as By)}
      >
        {BY.map((each) => (
          <Radio key={each} value={each} label={words.by[each]} data-testid={`bars-by-${each}`} />
        ))}
      </RadioGroup>
      {by === 'communes' ? <CommuneBars view={view} year={year} /> : <CostBars view={view} />}
    </Block>
  );
}

function CommuneBars({ view: { billedCommunes: billed, communes, shares }, year }: BarsProps) {
  const styles = useStyles();
  const words = useWords(overviewWords);
  if (shares.length === 0) return <p className={styles.empty}>{words.noShares({ year })}</p>;
  return (
    <>
      <p className={styles.detail}>{words.sharesDetail({ billed, communes })}</p>
      <ShareBars shares={shares} first={FIRST_SHARES} />
    </>
  );
}

function CostBars({ view }: Pick<BarsProps, 'view'>) {
  const styles = useStyles();
  const words = useWords(overviewWords);
  if (view.applications.length === 0) return <p className={styles.empty}>{words.noApplications}</p>;
  return (
    <>
      <p className={styles.detail}>{words.costsDetail}</p>
      <ApplicationBars applications={view.applications} />
    </>
  );
}

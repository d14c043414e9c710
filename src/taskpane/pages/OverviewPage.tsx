import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { open } from '../actions';
import { ActionLink } from '../components/ActionLink';
import { Block } from '../components/Block';
import { Figures } from '../components/Figures';
import { PageBody } from '../components/PageBody';
import { ShareBars } from '../components/ShareBars';
import { TodoList } from '../components/TodoList';
import type { ConventionView } from '../model/paneReading';
import { todosOf } from '../model/todo';
import { usePane } from '../PaneContext';
import { yearOf } from '../state/paneState';

const useStyles = makeStyles({
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A year at a glance: how much, what wants doing, who pays most. */
export function OverviewPage({ view }: { readonly view: ConventionView }) {
  const styles = useStyles();
  const { state, text } = usePane();
  const year = yearOf(state, view);
  const shown = view.inYear(year);
  const { billedCommunes: billed, communes, largestShares } = shown;
  return (
    <PageBody title={text.overview.title({ year })}>
      <Figures view={shown} />
      <Block title={text.overview.todo}>
        <TodoList todos={todosOf(view, year)} year={year} />
      </Block>
      {largestShares.length === 0 ? (
        <Block title={text.overview.shares}>
          <p className={styles.empty}>{text.overview.noShares({ year })}</p>
        </Block>
      ) : (
        <Block title={text.overview.shares} detail={text.overview.sharesDetail({ billed, communes })}>
          <ShareBars shares={largestShares} />
        </Block>
      )}
      <div>
        <ActionLink action={open} target="help" testId="open-help" />
      </div>
    </PageBody>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { openHelp } from '../state/actions';
import { ActionLink } from './ActionLink';
import { TALL_ENOUGH } from './layout';
import { NotFreshNotice } from './NotFreshNotice';
import { PageHeading } from './PageHeading';
import { ResultNotice } from './ResultNotice';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    [TALL_ENOUGH]: { minHeight: 0, overflowY: 'auto' },
  },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexShrink: 0 },
});

interface PageBodyProps {
  /** The page stands without the head of the pane, which leads to the help otherwise. */
  readonly helps?: boolean;
  readonly title: string;
  /** Where the page leads back to. */
  readonly back?: ReactNode;
  readonly children: ReactNode;
}

/** A page below the tabs: its title, how the last thing ended, then what the page holds. */
export function PageBody({ title, back, helps = false, children }: PageBodyProps) {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      {helps ? (
        <div className={styles.row}>
          {back}
          <ActionLink action={openHelp} target={undefined} testId="help" />
        </div>
      ) : (
        back
      )}
      <PageHeading>{title}</PageHeading>
      <NotFreshNotice />
      <ResultNotice />
      {children}
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
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
});

interface PageBodyProps {
  readonly title: string;
  /** Where the page leads back to. */
  readonly back?: ReactNode;
  readonly children: ReactNode;
}

/** A page below the tabs: its title, how the last thing ended, then what the page holds. */
export function PageBody({ title, back, children }: PageBodyProps) {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      {back}
      <PageHeading>{title}</PageHeading>
      <NotFreshNotice />
      <ResultNotice />
      {children}
    </div>
  );
}

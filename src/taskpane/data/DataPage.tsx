import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactNode } from 'react';
import { PageBody } from '../components/PageBody';
import { usePane } from '../PaneContext';
import { placeBehind } from './dataState';
import { UndoLast } from './UndoLast';
import { useData } from './useData';

const useStyles = makeStyles({
  // Its words stand in line with the page's.
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, flexShrink: 0 },
});

/** A page of the section, with the way back. */
export function DataPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const { text } = usePane();
  const { data, dataStore } = useData();
  const behind = placeBehind(data.place);
  const labels = {
    communes: text.data.backToCommunes,
    applications: text.data.backToApplications,
    list: text.data.back,
  } as const;
  const label = labels[behind.page as keyof typeof labels];
  return (
    <PageBody
      key={JSON.stringify(data.place)}
      title={title}
      back={
        data.place.page === 'list' ? undefined : (
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            className={styles.back}
            data-testid="back"
            onClick={() => dataStore.open(behind)}
          >
            {label}
          </Button>
        )
      }
    >
      <UndoLast />
      {children}
    </PageBody>
  );
}

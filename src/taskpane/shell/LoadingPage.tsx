import { ProgressBar, makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { ActionLink } from '../kit/ActionLink';
import { Centred } from '../kit/Centred';
import { PageHeading } from '../kit/PageHeading';
import { openHelp } from '../state/actions';
import { usePane } from '../state/PaneContext';

const useStyles = makeStyles({ bar: { maxWidth: '240px' } });

/** Until the first reading: the help, and the diagnostic behind it, are there for whoever waits too long. */
export function LoadingPage() {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <Centred>
      <PageHeading>{text.loading.reading}</PageHeading>
      <ProgressBar className={styles.bar} aria-label={text.loading.reading} />
      <Help />
    </Centred>
  );
}

/** It goes with the page, whenever the reading is done: a focus that is on it goes on to the next page's title. */
function Help() {
  const { store } = usePane();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const standing = place.current;
    return () => {
      if (standing?.contains(document.activeElement)) store.dispatch({ type: 'headingWished' });
    };
  }, [store]);
  return (
    <div ref={place}>
      <ActionLink action={openHelp} target={undefined} testId="help" />
    </div>
  );
}

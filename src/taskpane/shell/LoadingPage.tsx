import { ProgressBar, makeStyles } from '@fluentui/react-components';
import { Centred } from '../kit/Centred';
import { PageHeading } from '../kit/PageHeading';
import { usePane } from '../state/PaneContext';

const useStyles = makeStyles({ bar: { maxWidth: '240px' } });

export function LoadingPage() {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <Centred>
      <PageHeading>{text.loading.reading}</PageHeading>
      <ProgressBar className={styles.bar} aria-label={text.loading.reading} />
    </Centred>
  );
}

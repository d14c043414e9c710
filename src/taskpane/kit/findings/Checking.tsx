import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { usePane } from '../../state/PaneContext';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** In the place of what is not known yet: no number, rather than a wrong one. */
export function Checking() {
  const styles = useStyles();
  return (
    <p className={styles.line} data-testid="checking">
      {usePane().text.checking}
    </p>
  );
}

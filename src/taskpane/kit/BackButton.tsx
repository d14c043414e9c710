import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { Spoken } from './aloud/Spoken';

const useStyles = makeStyles({
  // Its words stand in line with the page's.
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, flexShrink: 0 },
});

/** From a page to the one that led to it. */
export function BackButton({ label, onBack }: { readonly label: string; readonly onBack: () => void }) {
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      icon={<ArrowLeft20Regular />}
      className={styles.back}
      data-testid="back"
      onClick={onBack}
    >
      <Spoken>{label}</Spoken>
    </Button>
  );
}

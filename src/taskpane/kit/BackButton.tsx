import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { Spoken } from './aloud/Spoken';

const useStyles = makeStyles({
  // Its arrow stands in line with the words of the page, however short its own are.
  back: {
    alignSelf: 'flex-start',
    minWidth: 0,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    flexShrink: 0,
  },
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

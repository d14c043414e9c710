import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { rateChoices } from '../../../workbook/read/rates';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

interface RateChoicesProps {
  /** A number below 1, where a percentage is asked for. */
  readonly typed: string;
  readonly onChosen: (typed: string) => void;
}

/** What may be meant, each as it would be typed without a doubt. */
export function RateChoices({ typed, onChosen }: RateChoicesProps) {
  const styles = useStyles();
  return (
    <span className={styles.buttons}>
      {rateChoices(typed).map((choice) => (
        <Button
          key={choice}
          type="button"
          size="small"
          data-testid="rate-choice"
          onClick={() => onChosen(choice)}
        >
          {choice}
        </Button>
      ))}
    </span>
  );
}

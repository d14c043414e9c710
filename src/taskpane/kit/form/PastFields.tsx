import { Button, makeStyles } from '@fluentui/react-components';
import { useWords } from '../../state/PaneContext';
import { formWords } from './words';

/** Fields between one way past them and the next: with what stands between, twelve presses of Tab lead to the button. */
const FIELDS_BETWEEN = 7;

const useStyles = makeStyles({
  way: {
    alignSelf: 'flex-start',
    gridColumn: '1 / -1',
    ':not(:focus)': {
      position: 'absolute',
      minWidth: 0,
      width: '1px',
      height: '1px',
      padding: 0,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
});

/** Whether a way past the fields stands after the one at `index` of so many. */
export const isWayAfter = (index: number, count: number): boolean =>
  (index + 1) % FIELDS_BETWEEN === 0 && index + 1 < count;

/** From among many fields to the main button of the page. Seen once the focus is on it. */
export function PastFields() {
  const styles = useStyles();
  const words = useWords(formWords);
  return (
    <Button
      size="small"
      className={styles.way}
      data-past-fields
      onClick={() => document.querySelector<HTMLElement>('[data-main]')?.focus()}
    >
      {words.pastFields}
    </Button>
  );
}

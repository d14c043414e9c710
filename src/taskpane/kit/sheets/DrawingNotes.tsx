import { makeStyles } from '@fluentui/react-components';
import type { SheetDrawing } from '../../../excel/drawSheet';
import { usePane } from '../../state/PaneContext';

const useStyles = makeStyles({ line: { margin: 0 } });

/** What there is to know of a sheet that is drawn: that Excel would not set it up for printing, that it is hidden. */
export function DrawingNotes({
  drawing: { printing, hidden },
}: {
  readonly drawing: Pick<SheetDrawing, 'printing' | 'hidden'>;
}) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <>
      {printing !== 'set' && <p className={styles.line}>{text.drawing.printing[printing]}</p>}
      {hidden && <p className={styles.line}>{text.drawing.hidden}</p>}
    </>
  );
}

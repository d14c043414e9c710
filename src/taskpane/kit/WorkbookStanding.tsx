import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { Failure } from '../../excel/outcome';
import type { Direction, HalfPlace } from '../../excel/whole/half';
import { usePane } from '../state/PaneContext';
import { heldWhile } from './buttons/held';
import { Spoken } from './aloud/Spoken';

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** How the workbook stands after a failure: as before, or what stands where, with what can be done about it. */
export function WorkbookStanding({ failure }: { readonly failure: Failure }) {
  const styles = useStyles();
  const { store, text } = usePane();
  const words = text.workbook;
  const [standing, setStanding] = useState<Failure | Direction>(failure);
  const [busy, setBusy] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  // The buttons go once they have done their work: the focus stays here, where it is said what came of it.
  const said = (content: ReactNode) => (
    <div ref={element} tabIndex={-1}>
      {content}
    </div>
  );
  if (standing === 'finish') return said(<p className={styles.line}>{words.finished}</p>);
  if (standing === 'takeBack' || standing.restored)
    return said(<p className={styles.line}>{words.intact}</p>);
  const { half } = standing;
  if (half === undefined) return said(<p className={styles.line}>{words.changed}</p>);

  const settle = async (direction: Direction): Promise<void> => {
    setBusy(true);
    const outcome = await store.call((services) => services.settleHalf(half, direction));
    await store.refresh();
    setBusy(false);
    // What failed before anything was looked at leaves what was known.
    setStanding(outcome.ok ? direction : outcome.half === undefined ? standing : outcome);
    element.current?.focus();
  };
  return said(
    <>
      <p className={styles.line}>{half.places.length > 0 ? words.half : words.changed}</p>
      {half.places.length > 0 && (
        <ul className={styles.list}>
          {half.places.map((place) => (
            <li key={`${place.table} ${place.row}`}>
              <Spoken>{words.place[place.state]({ where: whereOf(place) })}</Spoken>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {half.ways.map((direction) => (
          <Button
            key={direction}
            size="small"
            data-testid={`half-${direction}`}
            {...heldWhile(busy)}
            onClick={() => void settle(direction)}
          >
            {words[direction]}
          </Button>
        ))}
      </div>
    </>,
  );
}

const whereOf = ({ table, row }: HalfPlace): string => [table, row].filter(Boolean).join(', ');

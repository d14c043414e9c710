import { Button, Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { excerptOf } from '../../../../workbook/intake/excerpt';
import type { IntakeRow } from '../../../../workbook/intake/understand';
import { useWords } from '../../../state/PaneContext';
import { Block } from '../../Block';
import { useRowStyles } from '../../rowStyles';
import type { TableActions, TableChoices } from './tableSession';
import { understoodWords } from './words';

const FIRST_ROWS = 10;
const LONGEST_ROW = 60;
const NOTHING_DOUBTED: ReadonlyMap<number, string> = new Map();

const useStyles = makeStyles({
  words: { overflowWrap: 'anywhere' },
  start: { alignSelf: 'flex-start' },
});

interface ApartRowsProps {
  readonly session: Pick<TableActions, 'takeRow'>;
  readonly choices: TableChoices;
  /** Rows that may be another's, by their number, with what speaks against them. */
  readonly doubted?: ReadonlyMap<number, string>;
  readonly testId: string;
}

/** Rows that are no data, or may be another's: shown, and taken in only when the person says so. */
export function ApartRows({ session, choices, doubted = NOTHING_DOUBTED, testId }: ApartRowsProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const words = useWords(understoodWords);
  const [shown, setShown] = useState(FIRST_ROWS);
  const { asked, understanding } = choices;
  const taken = new Set(asked.taken ?? []);
  const listed = understanding.rows.filter(
    ({ row, apart }) => (apart !== null && apart !== 'hidden') || taken.has(row) || doubted.has(row),
  );
  if (listed.length === 0) return null;
  const reasonOf = ({ row, apart }: IntakeRow): string => {
    const doubt = doubted.get(row);
    if (doubt !== undefined) return doubt;
    return apart === null || apart === 'hidden' ? words.takenIn : words.apart[apart];
  };
  return (
    <Block title={words.apartTitle({ count: listed.length - taken.size })} detail={words.apartDetail}>
      <ul className={rows.list} data-testid={`${testId}-apart`}>
        {listed.slice(0, shown).map((each) => (
          <li key={each.row} className={rows.item}>
            <Checkbox
              checked={taken.has(each.row)}
              data-testid={`${testId}-take-${each.row}`}
              label={
                <span className={mergeClasses(rows.lines, styles.words)}>
                  <span lang="fr">{excerptOf(each.cells, LONGEST_ROW)}</span>
                  <span className={rows.detail}>
                    {words.line({ row: each.row })} · {reasonOf(each)}
                  </span>
                </span>
              }
              onChange={(_, { checked }) => session.takeRow(each.row, checked === true)}
            />
          </li>
        ))}
      </ul>
      {listed.length > shown && (
        <Button size="small" className={styles.start} onClick={() => setShown(shown * 10)}>
          {words.more({ count: listed.length - shown })}
        </Button>
      )}
    </Block>
  );
}

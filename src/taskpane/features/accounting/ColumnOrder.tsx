import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useLayoutEffect, useRef, useState } from 'react';
import { accountingWords, type AccountingWords } from './words';
import { REVENUE_ORDER_FIELDS } from '../../../files/csv/revenueOrderCsv';
import { Block } from '../../kit/Block';
import { useWords } from '../../state/PaneContext';
import { fixedColumn, moved, type AccountingColumn } from './accountingChoices';
import { ReasonedButton } from '../../kit/buttons/ReasonedButton';
import { PastFields } from '../../kit/form/PastFields';
import { OfWorkbook } from '../../kit/aloud/OfWorkbook';
import { Status } from '../../kit/aloud/Status';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: `0 0 0 calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  name: { flexGrow: 1, maxWidth: 'none', minWidth: 0, overflowWrap: 'anywhere' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  start: { alignSelf: 'flex-start' },
});

interface ColumnOrderProps {
  readonly columns: readonly AccountingColumn[];
  readonly onChange: (columns: readonly AccountingColumn[]) => void;
}

function nameOf(column: AccountingColumn, words: AccountingWords): string {
  return 'field' in column
    ? (column.header ?? REVENUE_ORDER_FIELDS[column.field].header)
    : words.fixedName({ header: column.header, text: column.constant });
}

/** Rows from one way to the main button to the next: three things to press in each. */
const ROWS_BETWEEN = 3;

/** Which columns, in which order; a key stays on its column while it moves. */
export function ColumnOrder({ columns, onChange }: ColumnOrderProps) {
  const styles = useStyles();
  const words = useWords(accountingWords);
  const [said, say] = useState('');
  const pressed = useRef<Element | null>(null);
  useLayoutEffect(() => {
    // The element of a row that goes down is put elsewhere, and lost the focus with that.
    if (pressed.current instanceof HTMLElement) pressed.current.focus();
    pressed.current = null;
  }, [columns]);
  const move = (at: number, by: -1 | 1): void => {
    const column = columns[at];
    pressed.current = document.activeElement;
    onChange(moved(columns, at, by));
    if (column !== undefined)
      say(words.movedTo({ name: nameOf(column, words), place: at + by + 1, of: columns.length }));
  };
  return (
    <>
      <Block title={words.columns}>
        <ul className={styles.list}>
          {columns.map((column, at) => {
            const name = nameOf(column, words);
            return (
              <li key={'field' in column ? column.field : `= ${name}`} className={styles.item}>
                <Checkbox
                  // Its own style ends it with its words: the buttons of all rows stand below each other.
                  className={styles.name}
                  checked={column.included}
                  label={<OfWorkbook>{name}</OfWorkbook>}
                  onChange={(_, { checked }) =>
                    onChange(
                      columns.map((each, index) =>
                        index === at ? { ...each, included: checked === true } : each,
                      ),
                    )
                  }
                />
                <ReasonedButton
                  size="small"
                  appearance="subtle"
                  icon={<ArrowUp16Regular />}
                  data-testid={`accounting-up-${at}`}
                  aria-label={words.up({ name })}
                  isPlain
                  whyNot={at === 0 ? words.isFirst : null}
                  onClick={() => move(at, -1)}
                />
                <ReasonedButton
                  size="small"
                  appearance="subtle"
                  icon={<ArrowDown16Regular />}
                  data-testid={`accounting-down-${at}`}
                  aria-label={words.down({ name })}
                  isPlain
                  whyNot={at === columns.length - 1 ? words.isLast : null}
                  onClick={() => move(at, 1)}
                />
                {'constant' in column && (
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<Dismiss16Regular />}
                    aria-label={words.remove({ name })}
                    onClick={() => onChange(columns.filter((_, index) => index !== at))}
                  />
                )}
                {at % ROWS_BETWEEN === ROWS_BETWEEN - 1 && <PastFields />}
              </li>
            );
          })}
        </ul>
      </Block>
      <Status>{said}</Status>
      <FixedColumn columns={columns} onChange={onChange} />
    </>
  );
}

/** What the finance software wants in every row, and no table holds. */
function FixedColumn({ columns, onChange }: ColumnOrderProps) {
  const styles = useStyles();
  const words = useWords(accountingWords);
  const [header, setHeader] = useState('');
  const [text, setText] = useState('');
  const column = fixedColumn(header, text);
  const known = columns.some((each) => 'constant' in each && nameOf(each, words) === nameOf(column, words));
  const whyNot = known
    ? words.fixedKnown
    : header.trim() === '' || text.trim() === ''
      ? words.fixedNeeded
      : null;
  return (
    <Block title={words.fixed} detail={words.fixedDetail}>
      <div className={styles.fields}>
        <Field label={words.fixedHeader}>
          <Input
            value={header}
            data-testid="accounting-fixed-header"
            onChange={(_, { value }) => setHeader(value)}
          />
        </Field>
        <Field label={words.fixedText}>
          <Input
            value={text}
            data-testid="accounting-fixed-text"
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        <ReasonedButton
          className={styles.start}
          data-testid="accounting-fixed-add"
          whyNot={whyNot}
          onClick={() => {
            onChange([...columns, column]);
            setHeader('');
            setText('');
          }}
        >
          {words.fixedAdd}
        </ReasonedButton>
      </div>
    </Block>
  );
}

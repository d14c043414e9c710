import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useId, type ReactElement } from 'react';
import { beginningOf, shortened } from '../../../../workbook/intake/excerpt';
import { columnLetters } from '../../../../workbook/intake/grid';
import { isEmpty } from '../../../../workbook/read/readValues';
import { useWords } from '../../../state/PaneContext';
import { Block } from '../../Block';
import { Spoken } from '../../aloud/Spoken';
import type { TableActions, TableChoices } from './tableSession';
import { understoodWords } from './words';
import { isWayAfter, PastFields } from '../../form/PastFields';
import { Select } from '../../form/Select';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** Characters of a title, and of what stands below it. */
const LONGEST_TITLE = 100;
const LONGEST_EXAMPLE = 40;

interface ColumnChoicesProps {
  readonly choices: TableChoices;
  readonly session: Pick<TableActions, 'match'>;
  /** What one of our columns is called. */
  readonly labelOf: (column: string) => string | ReactElement;
  readonly testId: string;
}

/** For each of our columns, the one of the file that it comes from. */
export function ColumnChoices({ choices, session, labelOf, testId }: ColumnChoicesProps) {
  const styles = useStyles();
  const words = useWords(understoodWords);
  const id = useId();
  const { columns, rows } = choices.understanding;
  const titles = columns.map(({ header, madeOf }, number) => {
    const title = shortened(header, LONGEST_TITLE);
    if (madeOf !== null) return `${title} (${madeOf.map(columnLetters).join(' + ')})`;
    return title || words.unnamedColumn({ number: number + 1 });
  });
  const exampleOf = (index: number | null): string => {
    if (index === null) return '';
    const found = rows.find(({ cells, apart }) => apart === null && !isEmpty(cells[index]));
    return beginningOf(found?.cells[index] ?? '', LONGEST_EXAMPLE);
  };
  return (
    <Block title={words.columns} detail={words.columnsDetail}>
      <div className={styles.fields}>
        {choices.matching.matches.map(({ column, index }, at) => {
          const example = exampleOf(index);
          return (
            <Fragment key={column}>
              <Field
                label={labelOf(column)}
                {...(example === '' ? {} : { hint: <Spoken>{words.example({ value: example })}</Spoken> })}
              >
                <Select
                  id={`${id}-${column}`}
                  value={index === null ? '' : String(index)}
                  data-testid={`${testId}-column-${column}`}
                  onChange={(_, { value }) => session.match(column, value === '' ? null : Number(value))}
                >
                  <option value="">{words.notImported}</option>
                  {titles.map((title, number) => (
                    <option key={number} value={String(number)} lang="fr">
                      {title}
                    </option>
                  ))}
                </Select>
              </Field>
              {isWayAfter(at, choices.matching.matches.length) && <PastFields />}
            </Fragment>
          );
        })}
      </div>
    </Block>
  );
}

import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { importWords } from './words';
import { columnHeader, type Binding } from '../../../../workbook/schema/binding';
import type { Refusal } from '../../../../workbook/edits/edit';
import type {
  ImportedTable,
  ImportLine,
  ImportOutcome,
  ImportPlan,
  ImportProblem,
  ValueChange,
} from '../../../../workbook/edits/import/importPlan';
import { shortened } from '../../../../workbook/intake/excerpt';
import { columnsOf } from '../../../../workbook/schema/tables';
import { Block } from '../../../kit/Block';
import { understoodWords } from '../../../kit/files/understood/words';
import { useRowStyles } from '../../../kit/rowStyles';
import { refusalSentence } from '../../../kit/edits/refusalSentence';
import { usePane, useWords } from '../../../state/PaneContext';
import { editWords } from '../../../kit/edits/words';
import { OfWorkbook } from '../../../kit/aloud/OfWorkbook';
import { Spoken } from '../../../kit/aloud/Spoken';

/** What is wrong first: it must not hide at the end of a long list. */
const KINDS = ['refused', 'changed', 'new', 'unchanged'] as const satisfies readonly ImportOutcome['kind'][];
const FIRST_ROWS = 10;
/** Characters of what a file says; all of them are imported. */
export const LONGEST_SHOWN = 200;

const useStyles = makeStyles({
  summary: { margin: 0 },
  start: { alignSelf: 'flex-start' },
  words: { overflowWrap: 'anywhere' },
});

interface PreviewProps {
  readonly plan: ImportPlan;
  readonly table: ImportedTable;
  readonly binding: Binding;
  /** Sets a row of the file apart. */
  readonly onLeave: (row: number) => void;
}

/** What each row of the file becomes, before anything is written. */
export function ImportPreview(props: PreviewProps) {
  const styles = useStyles();
  const words = useWords(importWords);
  const groups = KINDS.map((kind) => ({
    kind,
    lines: props.plan.lines.filter(({ outcome }) => outcome.kind === kind),
  })).filter(({ lines }) => lines.length > 0);
  return (
    <>
      <Block title={words.preview}>
        <p className={styles.summary} data-testid="import-summary">
          {groups.map(({ kind, lines }) => words.outcomes[kind]({ count: lines.length })).join(' · ')}
        </p>
      </Block>
      {groups.map(({ kind, lines }) => (
        <Group key={kind} kind={kind} lines={lines} {...props} />
      ))}
    </>
  );
}

interface GroupProps extends PreviewProps {
  readonly kind: (typeof KINDS)[number];
  readonly lines: readonly ImportLine[];
}

function Group({ kind, lines, table, binding, onLeave }: GroupProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const words = useWords(importWords);
  const said = useWords(understoodWords);
  const outcomeOf = useOutcomeWords(table, binding);
  const [shown, setShown] = useState(FIRST_ROWS);
  const left = lines.length - shown;
  return (
    <Block title={words.titles[kind]}>
      <ul className={rows.list} data-testid={`import-${kind}`}>
        {lines.slice(0, shown).map(({ row, outcome, ...each }, index) => {
          const name = shortened(each.name, LONGEST_SHOWN);
          return (
            <li key={index} className={rows.item}>
              <div className={rows.row}>
                <span className={mergeClasses(rows.lines, styles.words)}>
                  <span>{name === '' ? said.line({ row }) : <OfWorkbook>{name}</OfWorkbook>}</span>
                  <span className={rows.detail}>
                    <Spoken>
                      {[name === '' ? '' : said.line({ row }), outcomeOf(outcome)]
                        .filter((part) => part !== '')
                        .join(' · ')}
                    </Spoken>
                  </span>
                </span>
                {kind !== 'unchanged' && (
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<Dismiss16Regular />}
                    title={words.leave}
                    aria-label={words.leaveRow({ name: name || said.line({ row }) })}
                    data-testid={`import-leave-${row}`}
                    onClick={() => onLeave(row)}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button size="small" className={styles.start} onClick={() => setShown(shown * 10)}>
          {said.more({ count: left })}
        </Button>
      )}
    </Block>
  );
}

/** The same, with no more of what the file says than is shown. */
function inShort<Refused extends Refusal>(refusal: Refused): Refused {
  const parts = Object.entries(refusal).map(([part, value]: [string, unknown]) => [
    part,
    typeof value === 'string' ? shortened(value, LONGEST_SHOWN) : value,
  ]);
  return Object.fromEntries(parts) as Refused;
}

/** In one line; '' where the title of the group says it all. */
function useOutcomeWords(table: ImportedTable, binding: Binding): (outcome: ImportOutcome) => string {
  const { format } = usePane();
  const words = useWords(importWords);
  const edits = useWords(editWords);
  const headerOf = (column: string): string => columnHeader(binding, table, column);
  const valueOf = (column: string, value: ValueChange['after']): string => {
    if (value === null) return words.nothing;
    const kind = columnsOf(table).find(([name]) => name === column)?.[1].kind;
    if (typeof value === 'string') return shortened(value, LONGEST_SHOWN);
    if (kind === 'money') return format.money(value);
    if (kind === 'rate') return format.percent(value);
    return kind === 'integer' ? format.integer(value) : String(value);
  };
  const problem = (found: ImportProblem): string => {
    switch (found.code) {
      case 'refused': {
        const { what, todo } = refusalSentence(inShort(found.refusal), edits, binding);
        return `${what} ${todo}`;
      }
      case 'unreadable':
        return words.doubts.unreadable({
          column: headerOf(found.column),
          value: shortened(found.value, LONGEST_SHOWN),
        });
      case 'twice':
        return words.doubts.twice(found);
      case 'twoRows':
        return words.doubts.twoRows(found);
      case 'overlap':
        return words.doubts.overlap;
    }
  };
  return (outcome) => {
    switch (outcome.kind) {
      case 'unchanged':
        return '';
      case 'refused':
        return problem(outcome.problem);
      case 'new':
        return outcome.changes
          .filter(({ column, after }) => column !== 'name' && after !== null)
          .map(({ column, after }) =>
            words.value({ column: headerOf(column), after: valueOf(column, after) }),
          )
          .join(' · ');
      case 'changed':
        return outcome.changes
          .map(({ column, before, after }) =>
            words.change({
              column: headerOf(column),
              before: valueOf(column, before),
              after: valueOf(column, after),
            }),
          )
          .join(' · ');
    }
  };
}

import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import { useId } from 'react';
import { open, openToRedraw } from '../../state/actions';
import type { Todo } from '../../model/todo';
import { usePane, useWords } from '../../state/PaneContext';
import { ActionButton } from '../../kit/ActionButton';
import { SeverityIcon } from '../../kit/SeverityIcon';
import { overviewWords } from './words';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  sentence: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, margin: 0 },
  button: { flexShrink: 0 },
});

/** What wants doing, each with its button. */
export function TodoList({ todos, year }: { readonly todos: readonly Todo[]; readonly year: number }) {
  const styles = useStyles();
  const words = useWords(overviewWords);
  if (todos.length === 0)
    return (
      <div className={styles.item} data-testid="nothing-to-do">
        <span className={mergeClasses(styles.icon, styles.good)}>
          <CheckmarkCircle20Filled aria-hidden />
        </span>
        <p className={styles.sentence}>{words.nothingToDo({ year })}</p>
      </div>
    );
  return (
    <ul className={styles.list}>
      {todos.map((todo) => (
        <TodoItem key={todo.kind === 'sheetIncomplete' ? todo.sheet : todo.kind} todo={todo} year={year} />
      ))}
    </ul>
  );
}

function TodoItem({ todo, year }: { readonly todo: Todo; readonly year: number }) {
  const styles = useStyles();
  const sentence = useId();
  const words = useSentence(todo, year);
  return (
    <li className={styles.item} data-testid={`todo-${todo.kind}`}>
      <TodoIcon kind={todo.kind} />
      <p id={sentence} className={styles.sentence}>
        <Spoken>{words}</Spoken>
      </p>
      <TodoButton kind={todo.kind} describedBy={sentence} />
    </li>
  );
}

function TodoIcon({ kind }: { readonly kind: Todo['kind'] }) {
  const styles = useStyles();
  if (kind === 'errors') return <SeverityIcon severity="error" />;
  if (kind !== 'recapMissing') return <SeverityIcon severity="warning" />;
  return (
    <span className={styles.icon}>
      <DocumentTable20Regular aria-hidden />
    </span>
  );
}

function TodoButton({ kind, describedBy }: { readonly kind: Todo['kind']; readonly describedBy: string }) {
  const look = { size: 'small', className: useStyles().button, describedBy } as const;
  switch (kind) {
    case 'errors':
    case 'warnings':
      return <ActionButton action={open} target="checks" {...look} />;
    case 'recapMissing':
    case 'sheetChanged':
    case 'sheetsChanged':
      return <ActionButton action={open} target="documents" {...look} />;
    case 'recapStale':
    case 'documentsStale':
    case 'sheetIncomplete':
      return <ActionButton action={openToRedraw} target={undefined} {...look} />;
  }
}

function useSentence(todo: Todo, year: number): string {
  const words = useWords(overviewWords);
  const { format } = usePane();
  switch (todo.kind) {
    case 'errors':
    case 'warnings':
    case 'documentsStale':
    case 'sheetsChanged':
      return words[todo.kind]({ count: todo.count });
    case 'recapMissing':
    case 'recapStale':
      return words[todo.kind]({ year });
    case 'sheetChanged':
      return words.sheetChanged({ sheet: todo.sheet, cells: format.addresses(todo.cells) });
    case 'sheetIncomplete':
      return words.sheetIncomplete({ sheet: todo.sheet });
  }
}

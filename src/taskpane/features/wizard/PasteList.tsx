import { Button, Field, mergeClasses, Textarea } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { MEMBER_KIND_WORDS } from '../../../workbook/schema/words';
import { SeverityIcon } from '../../kit/SeverityIcon';
import { useRowStyles } from '../../kit/rowStyles';
import { membersOf, readPaste, type PasteRow } from './paste';
import { useWizardStyles } from './styles';
import { useWizard } from './useWizard';

/** A list from any spreadsheet, with what each of its rows will become before it does. */
export function PasteList() {
  const styles = useWizardStyles();
  const rowStyles = useRowStyles();
  const { draft, change, say, words } = useWizard();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const rows = useMemo(() => readPaste(asked, draft.members), [asked, draft.members]);
  const taken = membersOf(rows);
  const refused = rows.filter(({ outcome }) => outcome.kind === 'refused');
  // What is wrong first: it must not hide at the end of a long list.
  const ordered = [...refused, ...rows.filter((row) => !refused.includes(row))];

  const accept = (): void => {
    change({ type: 'membersAdded', members: taken });
    say(words.paste.done({ count: taken.length }));
    // Rows that were left aside stay to be mended.
    const left = new Set(refused.map(({ line }) => line));
    const lines = text.split(/\r\n|\r|\n/);
    const header = rows[0] && lines.length > 0 && rows[0].line > 1 ? lines.slice(0, rows[0].line - 1) : [];
    const kept = lines.filter((_, index) => left.has(index + 1));
    setText(kept.length === 0 ? '' : [...header, ...kept].join('\n'));
    field.current?.focus();
  };
  return (
    <div className={styles.column}>
      <Field label={words.paste.label} hint={words.paste.hint}>
        <Textarea
          textarea={{ ref: field }}
          rows={4}
          resize="vertical"
          data-testid="wizard-paste"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {rows.length > 0 && (
        <>
          <p className={styles.count} role="status" data-testid="wizard-paste-summary">
            {words.paste.summary({ taken: taken.length, refused: refused.length })}
          </p>
          <ul
            aria-label={words.paste.preview}
            className={mergeClasses(rowStyles.list, styles.scroll)}
            data-testid="wizard-paste-preview"
            // A list that scrolls is reached by keyboard.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
          >
            {ordered.map((row) => (
              <li key={row.line} className={rowStyles.item}>
                <div className={rowStyles.row}>
                  {row.outcome.kind === 'refused' && (
                    <span className={rowStyles.icon}>
                      <SeverityIcon severity="error" />
                    </span>
                  )}
                  <span className={rowStyles.lines}>
                    <span>{row.name === '' ? words.paste.line({ line: row.line }) : row.name}</span>
                    <Becomes row={row} />
                  </span>
                </div>
              </li>
            ))}
          </ul>
          <Button
            className={styles.start}
            data-testid="wizard-paste-accept"
            disabledFocusable={taken.length === 0}
            onClick={accept}
          >
            {words.paste.accept({ count: taken.length })}
          </Button>
        </>
      )}
    </div>
  );
}

function Becomes({ row: { line, name, outcome } }: { readonly row: PasteRow }) {
  const styles = useRowStyles();
  const { words, format } = useWizard();
  const at = name === '' ? '' : `${words.paste.line({ line })} · `;
  if (outcome.kind === 'refused')
    return (
      <span className={styles.detail}>
        {at}
        {words.paste.problems[outcome.problem]({ value: outcome.value })}
      </span>
    );
  const { kind, population } = outcome.member;
  return (
    <span className={styles.detail}>
      {at}
      {words.paste[outcome.kind]({
        kind: MEMBER_KIND_WORDS[kind],
        population: population === '' ? '' : format.integer(population),
      })}
    </span>
  );
}

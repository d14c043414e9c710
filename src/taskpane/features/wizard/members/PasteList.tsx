import { Checkbox, Field, mergeClasses, Textarea } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { MEMBER_KIND_WORDS } from '../../../../workbook/schema/words';
import { SeverityIcon } from '../../../kit/SeverityIcon';
import { useRowStyles } from '../../../kit/rowStyles';
import { Status } from '../../../kit/aloud/Status';
import { membersOf, readPaste, type PasteRow } from './paste';
import { useWizardStyles } from '../styles';
import { useWizard } from '../useWizard';
import { ReasonedButton } from '../../../kit/buttons/ReasonedButton';
import { Spoken } from '../../../kit/aloud/Spoken';

const NONE_TAKEN = { of: '', lines: [] } as const;

/** A list from any spreadsheet, with what each of its rows will become before it does. */
export function PasteList() {
  const styles = useWizardStyles();
  const rowStyles = useRowStyles();
  const { draft, change, say, words } = useWizard();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text);
  const field = useRef<HTMLTextAreaElement>(null);
  /** Lines that are taken though they were set apart, as long as the text stays. */
  const [taking, setTaking] = useState<{ readonly of: string; readonly lines: readonly number[] }>(
    NONE_TAKEN,
  );
  const lines = taking.of === asked ? taking.lines : NONE_TAKEN.lines;
  const rows = useMemo(
    () => readPaste(asked, draft.members, lines, draft.populationKind),
    [asked, draft, lines],
  );
  const taken = membersOf(rows);
  const refused = rows.filter(({ outcome }) => outcome.kind === 'refused');
  const apart = rows.filter(({ line, outcome }) => outcome.kind === 'apart' || lines.includes(line));
  // What is wrong first: it must not hide at the end of a long list.
  const first = [...refused, ...apart.filter((row) => !refused.includes(row))];
  const ordered = [...first, ...rows.filter((row) => !first.includes(row))];
  const take = (line: number, wanted: boolean): void =>
    setTaking({ of: asked, lines: [...lines.filter((each) => each !== line), ...(wanted ? [line] : [])] });

  const accept = (): void => {
    change({ type: 'membersAdded', members: taken });
    say(words.paste.done({ count: taken.length }));
    // Rows that were left aside stay to be mended.
    const left = new Set(refused.map(({ line }) => line));
    const pasted = text.split(/\r\n|\r|\n/);
    const header = rows[0] && pasted.length > 0 && rows[0].line > 1 ? pasted.slice(0, rows[0].line - 1) : [];
    const kept = pasted.filter((_, index) => left.has(index + 1));
    setText(kept.length === 0 ? '' : [...header, ...kept].join('\n'));
    field.current?.focus();
  };
  const summary =
    rows.length === 0 ? '' : words.paste.summary({ taken: taken.length, refused: refused.length });
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
      <Status>{summary}</Status>
      {rows.length > 0 && (
        <>
          <p className={styles.count} data-testid="wizard-paste-summary">
            {summary}
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
                  {apart.includes(row) && (
                    <Checkbox
                      checked={lines.includes(row.line)}
                      label={words.paste.take}
                      data-testid={`wizard-paste-take-${row.line}`}
                      onChange={(_, { checked }) => take(row.line, checked === true)}
                    />
                  )}
                </div>
              </li>
            ))}
          </ul>
          <ReasonedButton
            className={styles.start}
            data-testid="wizard-paste-accept"
            whyNot={taken.length === 0 ? words.paste.nothing : null}
            onClick={accept}
          >
            {words.paste.accept({ count: taken.length })}
          </ReasonedButton>
        </>
      )}
    </div>
  );
}

function Becomes({ row: { line, name, outcome } }: { readonly row: PasteRow }) {
  const styles = useRowStyles();
  const { words } = useWizard();
  const at = name === '' ? '' : `${words.paste.line({ line })} · `;
  if (outcome.kind === 'refused')
    return (
      <span className={styles.detail}>
        {at}
        <Spoken>{words.paste.problems[outcome.problem]({ value: outcome.value })}</Spoken>
      </span>
    );
  if (outcome.kind === 'apart')
    return (
      <span className={styles.detail}>
        {at}
        {words.paste.apart[outcome.reason]}
      </span>
    );
  const { kind, population } = outcome.member;
  return (
    <span className={styles.detail}>
      {at}
      {words.paste[outcome.kind]({
        kind: MEMBER_KIND_WORDS[kind],
        population: population === '' ? null : Number(population),
      })}
    </span>
  );
}

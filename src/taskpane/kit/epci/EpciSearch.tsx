import { Field, Input, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { searchEpci, type EpciEntry, type EpciIndex } from '../../../data/epci';
import { useRowStyles } from '../rowStyles';
import { Status } from '../aloud/Status';
import { useWords } from '../../state/PaneContext';
import { epciWords } from './words';
import { OfWorkbook } from '../aloud/OfWorkbook';

const SHOWN = 20;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  field: { minWidth: 0, width: '100%' },
  count: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    maxHeight: '40vh',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface EpciSearchProps {
  readonly index: EpciIndex;
  readonly onChoose: (entry: EpciEntry) => void;
}

/** Finds an intercommunality; the arrow keys go from the field into the results and back. */
export function EpciSearch({ index, onChoose }: EpciSearchProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const words = useWords(epciWords);
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = useMemo(() => searchEpci(index, asked), [index, asked]);
  const shown = found.slice(0, SHOWN);

  const moveTo = (at: number): void => {
    const buttons = list.current?.querySelectorAll('button');
    if (at < 0) field.current?.focus();
    else buttons?.[Math.min(at, buttons.length - 1)]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, ...(at < 0 ? {} : { Home: 0, End: SHOWN, Escape: -1 }) }[
      event.key
    ];
    if (to === undefined || shown.length === 0) return;
    event.preventDefault();
    moveTo(to);
  };
  const choose = (entry: EpciEntry): void => {
    // The results go: the focus must not go with them.
    field.current?.focus();
    setQuery('');
    onChoose(entry);
  };

  const isAsked = asked.trim() !== '';
  const count =
    found.length > SHOWN
      ? words.foundMore({ count: found.length, shown: SHOWN })
      : found.length === 0
        ? words.none
        : words.found({ count: found.length });
  return (
    <div className={styles.column}>
      <Field label={words.search} hint={words.hint}>
        <Input
          input={{ ref: field }}
          type="search"
          className={styles.field}
          contentBefore={<Search20Regular />}
          data-testid="wizard-search"
          value={query}
          onChange={(_, { value }) => setQuery(value)}
          onKeyDown={(event) => {
            const first = shown[0];
            if (event.key === 'Enter' && first && asked === query) choose(first);
            else onKeyDown(event, -1);
          }}
        />
      </Field>
      <Status>{isAsked ? count : ''}</Status>
      {isAsked && (
        <p className={styles.count} aria-hidden>
          {count}
        </p>
      )}
      {isAsked && shown.length > 0 && (
        <ul ref={list} aria-label={words.results} className={mergeClasses(rows.list, styles.list)}>
          {shown.map((entry, at) => (
            <li key={entry.siren} className={rows.item}>
              <button
                type="button"
                className={mergeClasses(rows.row, rows.pressable)}
                data-testid="wizard-result"
                tabIndex={at === 0 ? 0 : -1}
                onClick={() => choose(entry)}
                onKeyDown={(event) => onKeyDown(event, at)}
              >
                <span className={rows.lines}>
                  <span>
                    <OfWorkbook>{entry.name}</OfWorkbook>
                  </span>
                  <span className={rows.detail}>
                    <OfWorkbook>
                      {entry.departments
                        .map((code) => `${index.departments.get(code) ?? ''} (${code})`)
                        .join(', ')}
                    </OfWorkbook>
                    {` · ${words.entry({ communes: entry.members, population: entry.population })}`}
                  </span>
                  <span className={rows.detail}>SIREN {entry.siren}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

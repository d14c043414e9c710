import { Button, Input, mergeClasses } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useRef, useState } from 'react';
import { nameKey, readNumber } from '../../workbook/readValues';
import { MEMBER_KIND_WORDS } from '../../workbook/schema';
import { useRowStyles } from '../components/rowStyles';
import type { DraftMember } from './draft';
import { useWizardStyles } from './styles';
import { useWizard } from './useWizard';

/** Longer lists can be filtered. */
export const FILTERED_FROM = 10;

/** The communes and partners so far. */
export function MemberList() {
  const styles = useWizardStyles();
  const rows = useRowStyles();
  const { draft, change, say, words } = useWizard();
  const [filter, setFilter] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const { members } = draft;
  if (members.length === 0) return <p className={styles.line}>{words.members.empty}</p>;
  const filtered = members.length > FILTERED_FROM;
  const shown = filtered ? members.filter(({ name }) => nameKey(name).includes(nameKey(filter))) : members;

  const remove = ({ id, name }: DraftMember, at: number): void => {
    change({ type: 'memberRemoved', id });
    say(words.members.removed({ name }));
    // The button goes with its row: the next one takes the focus, or the list itself.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll('button');
      (buttons?.[Math.min(at, buttons.length - 1)] ?? list.current)?.focus();
    });
  };
  return (
    <div className={styles.column}>
      {filtered && (
        <Input
          type="search"
          className={styles.wide}
          aria-label={words.members.filter}
          placeholder={words.members.filter}
          value={filter}
          onChange={(_, { value }) => setFilter(value)}
        />
      )}
      {shown.length === 0 && <p className={styles.line}>{words.members.noMatch}</p>}
      <ul
        ref={list}
        tabIndex={-1}
        aria-label={words.members.title({ count: members.length })}
        className={mergeClasses(rows.list, styles.scroll)}
        data-testid="wizard-members"
      >
        {shown.map((member, at) => (
          <li key={member.id} className={rows.item}>
            <div className={rows.row}>
              <span className={rows.lines}>
                <span>{member.name}</span>
                <Detail member={member} />
              </span>
              <Button
                appearance="subtle"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={words.members.remove({ name: member.name })}
                onClick={() => remove(member, at)}
              />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Detail({ member: { kind, inseeCode, population } }: { readonly member: DraftMember }) {
  const rows = useRowStyles();
  const { words, format } = useWizard();
  const reading = readNumber(population);
  const inhabitants = reading.ok
    ? words.members.inhabitants({ population: format.integer(reading.value.toFixed()) })
    : words.members.noPopulation;
  const parts =
    kind === 'commune' ? [inseeCode, inhabitants] : [MEMBER_KIND_WORDS[kind], words.members.noPopulation];
  return <span className={rows.detail}>{parts.filter((part) => part !== '').join(' · ')}</span>;
}

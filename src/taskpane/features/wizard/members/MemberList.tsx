import { Button, mergeClasses } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useState } from 'react';
import { toNumber } from '../../../../core/money';
import { nameKey } from '../../../../workbook/read/names';
import { readNumber } from '../../../../workbook/read/readValues';
import { MEMBER_KIND_WORDS } from '../../../../workbook/schema/words';
import { SearchField } from '../../../kit/form/SearchField';
import { useListKeys } from '../../../kit/list/useListKeys';
import { useRowStyles } from '../../../kit/rowStyles';
import type { DraftMember, NewMember } from '../draft';
import { MemberForm } from './MemberForm';
import { useWizardStyles } from '../styles';
import { useWizard } from '../useWizard';
import { OfWorkbook } from '../../../kit/aloud/OfWorkbook';

/** Longer lists can be filtered. */
export const FILTERED_FROM = 10;

/** The communes and partners so far. */
export function MemberList() {
  const styles = useWizardStyles();
  const rows = useRowStyles();
  const { store, draft, change, say, wanted, mark, words } = useWizard();
  const led = wanted?.field.part === 'member' ? wanted.field : null;
  const [filter, setFilter] = useState('');
  const [editedId, setEditedId] = useState<string | null>(led?.id ?? null);
  const { members } = draft;
  const filtered = members.length > FILTERED_FROM;
  const shown = filtered ? members.filter(({ name }) => nameKey(name).includes(nameKey(filter))) : members;
  const keys = useListKeys({ list: 'members', lines: shown, of: filter });
  useEffect(() => {
    // The form of its row takes the focus once it is drawn, which is far down in a long list.
    const row = members.findIndex(({ id }) => id === led?.id);
    if (row >= keys.drawn) keys.go({ row, at: 0 });
    // Only as the list opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (members.length === 0) return <p className={styles.line}>{words.members.empty}</p>;

  const remove = ({ id, name }: DraftMember, at: number): void => {
    change({ type: 'memberRemoved', id });
    say(words.members.removed({ name }));
    // The button goes with its row: that of the next one takes the focus, or the title when all are gone.
    requestAnimationFrame(() => {
      if (members.length === 1) store.dispatch({ type: 'headingWished' });
      else keys.go({ row: Math.max(0, Math.min(at, shown.length - 2)), at: 1 });
    });
  };
  /** Closes the form of a row; the focus goes back to the button that opened it. */
  const close = (id: string): void => {
    setEditedId(null);
    requestAnimationFrame(() => keys.go({ row: shown.findIndex((member) => member.id === id), at: 0 }));
  };
  const correct = (id: string, member: NewMember): void => {
    change({ type: 'memberChanged', id, member });
    say(words.members.corrected({ name: member.name }));
    // Under its new name the row must not fall out of the list that the person looks at.
    if (!nameKey(member.name).includes(nameKey(filter))) setFilter('');
    close(id);
  };
  return (
    <div className={styles.column}>
      {filtered && (
        <SearchField
          label={words.members.filter}
          testId="wizard-members-search"
          value={filter}
          onChange={setFilter}
        />
      )}
      {shown.length === 0 && <p className={styles.line}>{words.members.noMatch}</p>}
      <ul
        {...keys.whole}
        tabIndex={-1}
        aria-label={words.members.title({ count: members.length })}
        className={mergeClasses(rows.list, styles.scroll, editedId !== null && styles.scrollForm)}
        data-testid="wizard-members"
      >
        {shown.slice(0, keys.drawn).map((member, at) => (
          <li key={member.id} {...keys.row(at)} className={rows.item}>
            {member.id === editedId ? (
              <div className={rows.row}>
                <div className={rows.lines}>
                  <MemberForm
                    member={member}
                    wanted={
                      member.id === led?.id && mark(led) ? { field: led.field, what: mark(led) } : undefined
                    }
                    others={members.filter((other) => other !== member)}
                    saveLabel={words.members.save}
                    testId="wizard-correct"
                    onSave={(typed) => correct(member.id, typed)}
                    onCancel={() => close(member.id)}
                  />
                </div>
              </div>
            ) : (
              <div className={rows.row}>
                <span className={rows.lines}>
                  <OfWorkbook>{member.name}</OfWorkbook>
                  <Detail member={member} />
                </span>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<Edit16Regular />}
                  data-testid="wizard-member-correct"
                  aria-label={words.members.correct({ name: member.name })}
                  onClick={() => setEditedId(member.id)}
                />
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<Dismiss16Regular />}
                  data-testid="wizard-member-remove"
                  aria-label={words.members.remove({ name: member.name })}
                  onClick={() => remove(member, at)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Detail({ member: { kind, inseeCode, population } }: { readonly member: DraftMember }) {
  const rows = useRowStyles();
  const { words } = useWizard();
  const reading = readNumber(population);
  const inhabitants = reading.ok
    ? words.members.inhabitants({ population: toNumber(reading.value) })
    : words.members.noPopulation;
  const parts =
    kind === 'commune' ? [inseeCode, inhabitants] : [MEMBER_KIND_WORDS[kind], words.members.noPopulation];
  return <span className={rows.detail}>{parts.filter((part) => part !== '').join(' · ')}</span>;
}

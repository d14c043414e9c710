import type { NewMember } from '../draft';
import { MemberForm } from './MemberForm';
import { useWizard } from '../useWizard';

/** A commune, a CCAS or another partner, by hand. */
export function AddMember() {
  const { draft, change, say, words } = useWizard();
  const add = (member: NewMember): void => {
    change({ type: 'membersAdded', members: [member] });
    say(words.members.added({ name: member.name }));
  };
  return (
    <MemberForm
      others={draft.members}
      saveLabel={words.members.addButton}
      testId="wizard-member"
      onSave={add}
    />
  );
}

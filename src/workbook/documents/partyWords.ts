import type { Member } from '../../core/member';
import { ofName } from '../../french/articles';

/** `Commune de Jacou`, `Commune d’Agde`, `Commune des Matelles`; a partner by its own name. */
export function debtorName({ kind, name }: Pick<Member, 'kind' | 'name'>): string {
  return kind === 'commune' ? `Commune ${ofName(name)}` : name;
}

import { usePane, type PaneView } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import { MEMBER_KINDS } from '../../../core/convention';
import type { MemberFields } from '../../../workbook/edits/edit';
import { MEMBER_KIND_WORDS } from '../../../workbook/schema/schema';
import { memberEdit, memberForm } from './forms';
import { ListPage, type ListedRow } from './ListPage';
import { RowForm } from './RowForm';
import { memberFields } from '../../kit/form/memberFields';
import { membersOf, named } from '../../model/rows';
import { useData } from './useData';

/** Communes, CCAS and other partners. */
export function CommunesPage({ view }: { readonly view: ConventionView }) {
  const pane = usePane();
  return (
    <ListPage
      view={view}
      list="communes"
      rows={membersOf(view).map((fields) => memberRow(fields, pane))}
      adding={{ page: 'commune', name: null }}
    />
  );
}

function memberRow(fields: MemberFields, { text, format }: PaneView): ListedRow {
  const { name, kind, inseeCode, siret, population } = fields;
  const words = text.data.communes;
  return {
    name,
    details: [
      MEMBER_KIND_WORDS[kind],
      inseeCode === '' ? '' : words.insee({ code: inseeCode }),
      inseeCode === '' && siret !== '' ? words.siret({ siret }) : '',
    ],
    size: population,
    shownSize: population === null ? '–' : format.integer(population),
    place: { page: 'commune', name },
  };
}

/** The form of one of them. */
export function CommunePage({ view, name }: { readonly view: ConventionView; readonly name: string | null }) {
  const { text, translator } = usePane();
  const { data } = useData();
  const words = text.data.communes;
  return (
    <RowForm
      view={view}
      title={name === null ? words.adding : name || text.data.unnamed}
      isNew={name === null}
      name={name ?? ''}
      current={named(membersOf(view), name)}
      draft={data.drafts.member}
      draftsWith={(member) => ({ member })}
      formOf={(fields) => memberForm(fields, translator.language)}
      editOf={memberEdit}
      removal={(before) => ({ kind: 'removeMember', before })}
      fieldsOf={({ kind }) =>
        memberFields(MEMBER_KINDS.find((one) => one === kind) ?? 'commune', words.fields)
      }
    />
  );
}

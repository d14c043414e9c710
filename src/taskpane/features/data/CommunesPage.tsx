import { ActionLink } from '../../kit/ActionLink';
import { usePane, useWords } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';
import { explainAmount } from '../../state/why';
import type { ConventionView } from '../../model/paneReading';
import { MEMBER_KINDS } from '../../../core/convention';
import type { MemberFields } from '../../../workbook/edits/edit';
import { MEMBER_KIND_WORDS } from '../../../workbook/schema/words';
import { memberEdit, memberForm } from './forms';
import { ListPage, type ListedRow } from './ListPage';
import { RowForm } from './RowForm';
import { extraFields, memberFields } from '../../kit/form/memberFields';
import { membersOf, named } from '../../model/rows';
import { useData } from './useData';
import { dataWords, type DataWords } from './words';
import type { Format } from '../../../i18n';

/** Communes, CCAS and other partners. */
export function CommunesPage({ view }: { readonly view: ConventionView }) {
  const { format } = usePane();
  const words = useWords(dataWords).communes;
  return (
    <ListPage
      view={view}
      list="communes"
      rows={membersOf(view).map((fields) => memberRow(fields, words, format))}
      adding={{ page: 'commune', name: null }}
    />
  );
}

function memberRow(fields: MemberFields, words: DataWords['communes'], format: Format): ListedRow {
  const { name, kind, inseeCode, siret, population } = fields;
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
  const { translator } = usePane();
  const section = useWords(dataWords);
  const { data } = useData();
  const words = section.communes;
  return (
    <RowForm
      view={view}
      title={name === null ? words.adding : name || section.unnamed}
      isNew={name === null}
      name={name ?? ''}
      current={named(membersOf(view), name)}
      draft={data.drafts.member}
      draftsWith={(member) => ({ member })}
      formOf={(fields) => memberForm(fields, translator.language)}
      editOf={memberEdit}
      removal={(before) => ({ kind: 'removeMember', before })}
      fieldsOf={({ kind }) => [
        ...memberFields(MEMBER_KINDS.find((one) => one === kind) ?? 'commune', words.fields),
        ...extraFields(words, words.fields),
      ]}
      leadsTo={({ name: commune }) => <WhyItsAmount view={view} name={commune} />}
    />
  );
}

/** To the calculation of what it pays in the year that is shown; nothing where it has no share. */
function WhyItsAmount({ view, name }: { readonly view: ConventionView; readonly name: string }) {
  const { state } = usePane();
  const commune = view.rowOf(yearOf(state, view), name)?.commune.name;
  if (commune === undefined) return null;
  return (
    <div>
      <ActionLink
        action={explainAmount}
        target={{ scope: 'commune', commune, amount: 'total' }}
        testId="data-why"
      />
    </div>
  );
}

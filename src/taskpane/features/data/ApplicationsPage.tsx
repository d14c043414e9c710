import { usePane, useWords } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import type { ApplicationFields } from '../../../workbook/edits/edit';
import { COST_COMPONENTS, DESCRIPTION_COLUMNS } from '../../../workbook/schema/tables';
import { applicationEdit, applicationForm } from './forms';
import { ListPage, type ListedRow } from './ListPage';
import { RowForm } from './RowForm';
import { applicationsOf, named } from '../../model/rows';
import { useData } from './useData';
import { dataWords, type DataWords } from './words';
import type { Format } from '../../../i18n';

/** The applications whose cost is shared. */
export function ApplicationsPage({ view }: { readonly view: ConventionView }) {
  const { format } = usePane();
  const words = useWords(dataWords).applications;
  return (
    <ListPage
      view={view}
      list="applications"
      rows={applicationsOf(view).map((fields) => applicationRow(fields, words, format))}
      adding={{ page: 'application', name: null }}
    />
  );
}

function applicationRow(
  fields: ApplicationFields,
  words: DataWords['applications'],
  format: Format,
): ListedRow {
  const { name, annualCost, contributionRate, rebilled } = fields;
  return {
    name,
    details: [
      rebilled ? words.rebilled : words.notRebilled,
      contributionRate === null ? '' : words.contribution({ rate: contributionRate }),
    ],
    size: annualCost,
    shownSize: annualCost === null ? '–' : format.money(annualCost),
    place: { page: 'application', name },
  };
}

interface ApplicationPageProps {
  readonly view: ConventionView;
  readonly name: string | null;
}

/** The form of one of them. */
export function ApplicationPage({ view, name }: ApplicationPageProps) {
  const { translator } = usePane();
  const section = useWords(dataWords);
  const { data } = useData();
  const words = section.applications;
  const choices = [
    { value: 'yes', label: section.yes },
    { value: 'no', label: section.no },
  ];
  return (
    <RowForm
      view={view}
      title={name === null ? words.adding : name || section.unnamed}
      isNew={name === null}
      name={name ?? ''}
      current={named(applicationsOf(view), name)}
      draft={data.drafts.application}
      draftsWith={(application) => ({ application })}
      formOf={(fields) => applicationForm(fields, translator.language)}
      editOf={applicationEdit}
      removal={(before) => ({ kind: 'removeApplication', before })}
      fields={[
        { name: 'name', ...words.fields.name, kind: 'text', required: true },
        { name: 'code', ...words.fields.code, kind: 'text' },
        ...COST_COMPONENTS.map((part) => ({
          name: part,
          ...words.fields[part],
          kind: 'number' as const,
        })),
        { name: 'annualCost', ...words.fields.annualCost, kind: 'number' },
        { name: 'contributionRate', ...words.fields.contributionRate, kind: 'number' },
        { name: 'rebilled', ...words.fields.rebilled, kind: { choices } },
        ...DESCRIPTION_COLUMNS.map((part) => ({
          name: part,
          ...words.fields[part],
          kind: 'lines' as const,
        })),
      ]}
    />
  );
}

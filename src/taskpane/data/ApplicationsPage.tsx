import { PrimaryBar } from '../components/PrimaryBar';
import { usePane, type PaneView } from '../PaneContext';
import type { ConventionView } from '../model/paneReading';
import type { ApplicationFields } from '../../workbook/edits/edit';
import { COST_COMPONENTS, DESCRIPTION_COLUMNS } from '../../workbook/schema';
import { addAction } from './dataActions';
import { DataPage } from './DataPage';
import { EndingNotice } from './EndingNotice';
import { applicationEdit, applicationForm } from './forms';
import { RowForm } from './RowForm';
import { SearchedList, type ListRow } from './RowList';
import { applicationsOf, named } from './rows';
import { useData } from './useData';

/** The applications whose cost is shared. */
export function ApplicationsPage({ view }: { readonly view: ConventionView }) {
  const pane = usePane();
  const { dataStore } = useData();
  const words = pane.text.data.applications;
  return (
    <>
      <DataPage title={words.title}>
        <EndingNotice view={view} />
        <SearchedList
          empty={words.empty}
          rows={applicationsOf(view).map((fields, index) => applicationRow(fields, index, pane))}
        />
      </DataPage>
      <PrimaryBar
        action={addAction(dataStore, ({ data }) => data.applications.add, {
          page: 'application',
          name: null,
        })}
        progress={null}
        testId="data-add"
      />
    </>
  );
}

function applicationRow(fields: ApplicationFields, index: number, { text, format }: PaneView): ListRow {
  const { name, annualCost, contributionRate, rebilled } = fields;
  const words = text.data.applications;
  const detail = [
    rebilled ? words.rebilled : words.notRebilled,
    contributionRate === null ? '' : words.contribution({ rate: contributionRate }),
  ];
  return {
    key: `${index}`,
    name: name || text.data.unnamed,
    detail: detail.filter((part) => part !== '').join(' · '),
    figure: annualCost === null ? '–' : format.money(annualCost),
    testId: `data-row-${index}`,
    place: { page: 'application', name },
  };
}

interface ApplicationPageProps {
  readonly view: ConventionView;
  readonly name: string | null;
}

/** The form of one of them. */
export function ApplicationPage({ view, name }: ApplicationPageProps) {
  const { text, translator } = usePane();
  const { data } = useData();
  const words = text.data.applications;
  const choices = [
    { value: 'yes', label: text.data.yes },
    { value: 'no', label: text.data.no },
  ];
  return (
    <RowForm
      view={view}
      title={name === null ? words.adding : name || text.data.unnamed}
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

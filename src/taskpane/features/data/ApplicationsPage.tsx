import { usePane, useWords } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import type { ApplicationFields } from '../../../workbook/edits/edit';
import {
  COST_COMPONENTS,
  DESCRIPTION_COLUMNS,
  TABLES,
  type ColumnKind,
} from '../../../workbook/schema/tables';
import { fieldKind } from '../../kit/form/fieldKind';
import type { FormField } from '../../kit/form/Form';
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

const COLUMNS = TABLES.applications.columns;
/** In the order of the form. */
const APPLICATION_FIELDS = [
  'name',
  'code',
  ...COST_COMPONENTS,
  'annualCost',
  'contributionRate',
  'rebilled',
  ...DESCRIPTION_COLUMNS,
] as const;
/** What is right, by the kind of a column. */
const EXAMPLES: Readonly<Partial<Record<ColumnKind, string>>> = { money: '5000', rate: '50' };

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
      fieldsOf={() =>
        APPLICATION_FIELDS.map((column): FormField => {
          const example = EXAMPLES[COLUMNS[column].kind];
          return {
            name: column,
            ...words.fields[column],
            kind: fieldKind(COLUMNS[column].kind, choices),
            ...(column === 'name' ? { required: true } : {}),
            ...(example === undefined ? {} : { example }),
          };
        })
      }
    />
  );
}

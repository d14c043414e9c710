import { lazy, Suspense } from 'react';
import { open } from '../../state/actions';
import { ActionLink } from '../../kit/ActionLink';
import { useInnerPage } from '../../state/innerPage';
import { usePane, useWords } from '../../state/PaneContext';
import { Status } from '../../kit/aloud/Status';
import type { ConventionView } from '../../model/paneReading';
import { isActive } from '../../../core/periods';
import { yearOf } from '../../state/paneState';
import { ApplicationPage, ApplicationsPage } from './ApplicationsPage';
import { CommunePage, CommunesPage } from './CommunesPage';
import { DataPage } from './DataPage';
import { dataAnnouncement } from './announcement';
import { EndingNotice } from './EndingNotice';
import { LifeTools } from './life/LifeTools';
import { RowList, type ListRow } from './RowList';
import { applicationsOf, membersOf, settingsOf, subscriptionsOf } from '../../model/rows';
import { ClausesPage } from './settings/ClausesPage';
import { CLAUSE_PAGE_ROLES, PLAIN_ROLES } from './settings/settingGroups';
import { SettingsPage } from './settings/SettingsPage';
import type { SettingRole } from '../../../workbook/schema/settings';
import { SubscriptionsPage } from './SubscriptionsPage';
import { useData } from './useData';
import { dataWords } from './words';
import { editWords } from '../../kit/edits/words';

/** Loaded when it is opened, with its words and everything that reads files. */
const ImportPage = lazy(() => import('./import/ImportPage'));
const PopulationsPage = lazy(() => import('./populations/PopulationsPage'));

interface SectionProps {
  readonly view: ConventionView;
}

/** What the amounts come from, to be changed. Loaded when it is opened. */
export default function DataSection({ view }: SectionProps) {
  const { text } = usePane();
  const words = useWords(dataWords);
  const edits = useWords(editWords);
  const { data } = useData();
  const { page } = data.place;
  useInnerPage(page === 'list' ? null : `data/${page}`);
  return (
    <>
      <OpenPage view={view} />
      <Status>{data.busy ? text.saving : dataAnnouncement(data, words, edits)}</Status>
    </>
  );
}

function OpenPage({ view }: SectionProps) {
  const { place } = useData().data;
  switch (place.page) {
    case 'list':
      return <EntriesPage view={view} />;
    case 'communes':
      return <CommunesPage view={view} />;
    case 'commune':
      return <CommunePage view={view} name={place.name} />;
    case 'applications':
      return <ApplicationsPage view={view} />;
    case 'application':
      return <ApplicationPage view={view} name={place.name} />;
    case 'subscriptions':
      return <SubscriptionsPage view={view} />;
    case 'populations':
      return (
        <Suspense fallback={null}>
          <PopulationsPage view={view} />
        </Suspense>
      );
    case 'settings':
      return <SettingsPage view={view} />;
    case 'clauses':
      return <ClausesPage view={view} />;
    case 'import':
      return (
        <Suspense fallback={null}>
          <ImportPage view={view} />
        </Suspense>
      );
  }
}

function EntriesPage({ view }: SectionProps) {
  const { state, format } = usePane();
  const words = useWords(dataWords);
  const year = yearOf(state, view);
  const active = subscriptionsOf(view).filter((subscription) => isActive(subscription, year));
  const settings = settingsOf(view);
  const filled = (roles: readonly SettingRole[]): number =>
    roles.filter((role) => settings[role] !== '').length;
  const entry = (
    page: 'communes' | 'applications' | 'subscriptions' | 'populations' | 'settings' | 'clauses',
    detail: string,
    figure: number | string,
  ): ListRow => ({
    id: page,
    name: words[page].title,
    detail,
    figure: typeof figure === 'number' ? format.integer(figure) : figure,
    testId: `data-${page}`,
    place: { page },
  });
  return (
    <DataPage title={words.title}>
      <EndingNotice view={view} />
      <RowList
        list="data"
        rows={[
          entry('communes', words.communes.detail, membersOf(view).length),
          entry('applications', words.applications.detail, applicationsOf(view).length),
          entry('subscriptions', words.subscriptions.detail({ year }), active.length),
          entry('populations', words.populations.detail, String(settings.populationVintage) || '–'),
          entry('settings', words.settings.detail, filled(PLAIN_ROLES)),
          entry('clauses', words.clauses.detail, filled(CLAUSE_PAGE_ROLES)),
          {
            id: 'import',
            name: words.import.title,
            detail: words.import.detail,
            figure: '',
            testId: 'data-import',
            place: { page: 'import' },
          },
        ]}
      />
      <LifeTools />
      <div>
        <ActionLink action={{ ...open, label: () => words.tables }} target="tables" testId="open-tables" />
      </div>
    </DataPage>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType } from 'react';
import { Checking } from '../kit/findings/Checking';
import { Announcer } from './Announcer';
import { Head } from './Head';
import { IncompleteNotice } from './IncompleteNotice';
import { TALL_ENOUGH } from '../kit/layout';
import { PartBoundary } from '../kit/PartBoundary';
import { SectionTabs, panelId, tabId } from './SectionTabs';
import { usePane } from '../state/PaneContext';
import { ErrorPage } from './ErrorPage';
import { LoadingPage } from './LoadingPage';
import { OverviewPage } from '../features/overview/OverviewPage';
import { WelcomePage } from '../features/welcome/WelcomePage';
import type { LifeTool } from '../state/lifeTools';
import { conventionOf, pageOf, shownConvention, type Section } from '../state/paneState';
import type { FirstView } from '../model/firstReading';
import type { ConventionView } from '../model/paneReading';

const HelpPage = lazy(() => import('../features/help/HelpPage'));
const DiagnosticPage = lazy(() => import('../features/diagnostic/DiagnosticPage'));

const BindingPage = lazy(() => import('../features/binding/BindingPage'));
const ChecksPage = lazy(() => import('../features/checks/ChecksPage'));

const DataSection = lazy(() => import('../features/data/DataSection'));

const DocumentsPage = lazy(() => import('../features/documents/DocumentsPage'));

const OrdersSection = lazy(() => import('../features/orders/OrdersSection'));

const WhyPage = lazy(() => import('../features/why/WhyPage'));

/** What Données leads to; one line a tool, as in `LIFE_TOOLS`. */
const LIFE_PAGES: Readonly<Record<LifeTool, ComponentType<{ view: ConventionView }>>> = {
  requests: lazy(() => import('../features/requests/RequestsPage')),
  amendments: lazy(() => import('../features/amendments/AmendmentsPage')),
  evolution: lazy(() => import('../features/evolution/EvolutionPage')),
  variants: lazy(() => import('../features/variants/VariantsPage')),
  next: lazy(() => import('../features/wizard/next/NextPage')),
  personalData: lazy(() => import('../features/personalData/PersonalDataPage')),
};

type WholePageName = Exclude<Section, 'overview'> | 'why' | LifeTool;

/** Pages that need all of the convention: the overview shows what is there of it. */
const WHOLE_PAGES: Readonly<Record<WholePageName, ComponentType<{ view: ConventionView }>>> = {
  data: DataSection,
  checks: ChecksPage,
  orders: OrdersSection,
  documents: DocumentsPage,
  why: WhyPage,
  ...LIFE_PAGES,
};

const useStyles = makeStyles({
  main: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    minHeight: '100vh',
    [TALL_ENOUGH]: { height: '100vh' },
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

/** The frame that every page stands in. */
export function Shell() {
  const styles = useStyles();
  const { state } = usePane();
  return (
    <main className={styles.main} data-state={state.reading.status} data-page={pageOf(state)}>
      <PartBoundary>
        <Page />
      </PartBoundary>
      <Announcer />
    </main>
  );
}

function Page() {
  const styles = useStyles();
  const { state } = usePane();
  const page = pageOf(state);
  const shown = shownConvention(state);
  const view = conventionOf(state);

  if (page === 'loading') return <LoadingPage />;
  if (page === 'error') return <ErrorPage />;
  if (page === 'help')
    return (
      <Suspense fallback={null}>
        <HelpPage />
      </Suspense>
    );
  if (page === 'diagnostic')
    return (
      <Suspense fallback={null}>
        <DiagnosticPage />
      </Suspense>
    );
  if (page === 'tables')
    return (
      <Suspense fallback={null}>
        <BindingPage />
      </Suspense>
    );
  if (page === 'welcome' || shown === null) return <WelcomePage />;

  const section = sectionOf(page);
  return (
    <>
      <Head view={shown} />
      <SectionTabs view={view} current={section} />
      {view?.incomplete && <IncompleteNotice />}
      <div role="tabpanel" id={panelId(section)} aria-labelledby={tabId(section)} className={styles.panel}>
        <SectionPage page={page} shown={shown} view={view} />
      </div>
    </>
  );
}

/** The tab that a page belongs to. */
function sectionOf(page: 'overview' | WholePageName): Section {
  // An amount of the overview, seen closer.
  if (page === 'why') return 'overview';
  return page in LIFE_PAGES ? 'data' : (page as Section);
}

interface SectionPageProps {
  readonly page: 'overview' | WholePageName;
  readonly shown: FirstView;
  /** null: not known yet. */
  readonly view: ConventionView | null;
}

function SectionPage({ page, shown, view }: SectionPageProps) {
  if (page === 'overview') return <OverviewPage shown={shown} view={view} />;
  if (view === null) return <Checking />;
  const WholePage = WHOLE_PAGES[page];
  return (
    <Suspense fallback={null}>
      <WholePage view={view} />
    </Suspense>
  );
}

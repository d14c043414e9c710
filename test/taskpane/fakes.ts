import { AS_USUAL } from '../helpers/asUsual';
import type { ExcelProblem } from '../../src/excel/outcome';
import {
  withChanges,
  type ConventionView,
  type FindingView,
  type PaneReading,
  type SheetView,
  type YearView,
} from '../../src/taskpane/model/paneReading';
import type { Services } from '../../src/taskpane/state/services';
import { EMPTY_WORKBOOK } from '../../src/workbook/tables/foundTables';
import { documentOf } from '../../src/workbook/documents/register';
import { asRead, NO_TABLES } from '../helpers/rawWorkbook';

export function aYear(changes: Partial<YearView> = {}): YearView {
  return {
    annualCost: '20000.00',
    billed: '5429.50',
    residualCost: '14570.50',
    communes: 31,
    billedCommunes: 30,
    applications: [
      {
        application: 'E-demat',
        rebilled: true,
        annualCost: '20000.00',
        billed: '5429.50',
        residualCost: '14570.50',
        billedRatio: 0.27,
        residualRatio: 0.73,
      },
    ],
    shares: [
      { commune: 'Montpellier', amount: '1504.61', ratio: 1 },
      { commune: 'Lattes', amount: '347.23', ratio: 0.23 },
    ],
    findings: [],
    ...changes,
  };
}

export function aConvention({
  year,
  ...changes
}: Partial<ConventionView> & { year?: Partial<YearView> } = {}): ConventionView {
  const view: ConventionView = {
    kind: 'convention',
    withChanges: (...seen) => withChanges(view, ...seen),
    name: 'Convention 2019-2021',
    years: [2019, 2020, 2021],
    defaultYear: 2021,
    sheets: [],
    otherSheets: [],
    ...asRead(changes.raw ?? { tables: NO_TABLES, totalPopulation: null, definedNames: [] }, changes.binding),
    incomplete: false,
    former: false,
    inYear: () => aYear(year),
    ...changes,
  };
  return view;
}

export function aSheet(changes: Partial<SheetView> = {}): SheetView {
  const { kind = 'recap', frozen = false } = changes;
  return {
    id: '1',
    name: 'Récap 2021',
    kind,
    kindName: documentOf(kind)?.name ?? null,
    year: 2021,
    subject: null,
    frozen,
    redrawable: !frozen && (documentOf(kind)?.inWorkbook ?? null) !== null,
    filling: 'live',
    state: 'current',
    ...changes,
  };
}

type FindingChanges = { readonly [Key in keyof FindingView]?: FindingView[Key] };

export function aFinding(changes: FindingChanges = {}): FindingView {
  return {
    code: 'populationMissing',
    severity: 'error',
    values: { commune: 'Lattes' },
    place: { table: 'communes', row: 2, column: 'population' },
    where: { table: 'Communes', sheet: null, row: 4, cell: 'E4', column: 'Population' },
    followers: 0,
    ...changes,
    // A test that changes the code gives the values that it looks at.
  } as FindingView;
}

/** What a service gives when it succeeds. */
export const done = <T>(value: T) => Promise.resolve({ ok: true, value } as const);

export const failed = (problem: ExcelProblem) =>
  Promise.resolve({ ok: false, problem, restored: true } as const);

/** Services that succeed with nothing; a test overrides what it is about. */
export function fakeServices(reading: PaneReading, changes: Partial<Services> = {}): Services {
  return {
    read: () => done(reading),
    drawRecap: () => done({ sheetName: 'Récap 2021', ...AS_USUAL }),
    drawDocument: () => done({ sheetName: 'Annexe 3 2021', ...AS_USUAL }),
    createExample: () => done(undefined),
    findTables: () => done(EMPTY_WORKBOOK),
    bindTables: () => done(undefined),
    repairTables: () => done(undefined),
    createConvention: () => done(null),
    undoCreation: () => done(true),
    upgradeTables: () => done(undefined),
    settleHalf: () => done(undefined),
    applyEdit: () => Promise.resolve({ kind: 'refused', refusal: { code: 'nothingChanged' } } as const),
    goToPlace: () => done({ shown: null }),
    goToSheet: () => done({ shown: null }),
    lookAtSheets: () => done({ changes: new Map(), costs: new Map(), unmarked: [] }),
    markAgain: () => done(undefined),
    watch: () => Promise.resolve(() => Promise.resolve()),
    today: () => '30/09/2021',
    now: () => 44_469.5,
    ...changes,
  };
}

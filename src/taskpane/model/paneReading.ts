import type { VersionOrigin } from '../../core/amountsOrigin';
import type { DrawnSheet, NewerSheet, WorkbookState } from '../../excel/readWorkbook';
import { columnHeader, isNewer, tableName, type Binding } from '../../workbook/schema/binding';
import { accountFindings } from '../../workbook/accounts/accountFindings';
import { saidFindings, type SaidFinding } from '../../workbook/read/findings/consequences';
import { findingOf, type TablePlace, type WorkbookFinding } from '../../workbook/read/findings/findings';
import type { DocumentSource, Words } from '../../workbook/documents/document';
import { documentOf, DOCUMENTS, type DocumentRegister } from '../../workbook/documents/register';
import { sameName } from '../../workbook/read/names';
import type { RawWorkbook } from '../../workbook/read/rawTables';
import { letterFindings } from '../../workbook/documents/letter/letterFindings';
import { recapFindings } from '../../workbook/read/recapFindings';
import { sheetRowOf } from '../../workbook/read/tableView';
import { unusedFindings } from '../../workbook/read/unusedFindings';
import { missingTables, touchesAmounts } from '../../workbook/tables/missingTables';
import { renamedTables } from '../../workbook/tables/renamedTables';
import { cellAddress } from '../../workbook/schema/address';
import { isFormer } from '../../workbook/tables/upgrade/upgrade';
import { costsUnlikeFrozen, lastOfEachYear, type FrozenCosts } from '../../workbook/frozen/frozenCosts';
import { isChanged, type HandChanges } from '../../workbook/plan/compareCells';
import type { Filling, SheetKind } from '../../workbook/plan/sheetPlan';
import {
  firstReading,
  type FirstReading,
  type FirstView,
  type FirstYearView,
  type Welcome,
} from './firstReading';
import { remembered } from '../../workbook/documents/source';

/** What the pane shows of a workbook once all of it is known, without words: those stand in i18n. */
export type PaneReading = Welcome | ConventionView;

/** The tables as they were read last (`raw`, `binding`, `reading`), and what the pane shows of them. */
export interface ConventionView extends DocumentSource, FirstView {
  readonly kind: 'convention';
  readonly sheets: readonly SheetView[];
  /** Sheets without a mark, by their ids. */
  readonly otherSheets: readonly string[];
  /** The same with what was changed by hand on its sheets, by their ids: the state does not know how to say it. */
  readonly withChanges: (
    changes: ReadonlyMap<string, HandChanges | null>,
    costs?: ReadonlyMap<string, FrozenCosts>,
  ) => ConventionView;
  /** Tables or columns that amounts come from are gone: a repair puts them back. */
  readonly incomplete: boolean;
  /** An earlier version made the workbook, and it is still to be brought over. */
  readonly former: boolean;
  /** A year's figures and findings, computed when they are first asked for. */
  readonly inYear: (year: number) => YearView;
}

export type FindingView = WorkbookFinding & {
  /** Where it stands, by the names that the workbook has; null: in no table. */
  readonly where: {
    readonly table: string;
    /** Where it is called otherwise than the table; null: as the table, or not known. */
    readonly sheet: string | null;
    /** The row of the sheet, from 1, as people see it beside the row; null: no row of its own. */
    readonly row: number | null;
    /** `E3`; null: no cell of its own, or not known. */
    readonly cell: string | null;
    /** Its header. */
    readonly column: string | null;
  } | null;
  /** How many other findings follow from it, and are not shown. */
  readonly followers: number;
};

/** unknown: a later version drew it; it is left alone. */
export type SheetState = 'current' | 'stale' | 'incomplete' | 'unknown';

export interface SheetView {
  readonly id: string;
  readonly name: string;
  /** Empty: only a later version knows. */
  readonly kind: SheetKind;
  /** What its kind is called; null: it is of a later version. */
  readonly kindName: Words | null;
  /** null: only a later version knows. */
  readonly year: number | null;
  /** The commune; null where there is not one sheet a commune. */
  readonly subject: string | null;
  /** What a council voted on: never drawn over. */
  readonly frozen: boolean;
  /** Whether it can be drawn again in place. */
  readonly redrawable: boolean;
  /** null: the drawing was interrupted. */
  readonly filling: Filling | null;
  readonly state: SheetState;
  /** The version that its amounts are from; left out: the tables. */
  readonly origin?: VersionOrigin;
  /** What somebody changed on it by hand; left out: nothing, or it was not looked at. See `looked`. */
  readonly changes?: HandChanges;
}

export interface YearView extends FirstYearView {
  /** About the tables, then about the amounts and the sheets of the year. */
  readonly findings: readonly FindingView[];
}

/** All of a workbook at once. */
export function paneReading(state: WorkbookState, register: DocumentRegister = DOCUMENTS): PaneReading {
  const first = firstReading(state);
  return first.kind === 'welcome' ? first : wholeReading(state, first, register);
}

/** The rest of what the first figures are from: everything that is found, and how the drawn sheets stand. */
export function wholeReading(
  { raw, binding, bindingDamaged, drawnSheets, newerSheets, otherSheets, tableNames }: WorkbookState,
  { source, view: first }: FirstReading,
  register: DocumentRegister = DOCUMENTS,
  /** What is found in tables that few workbooks have, by whom they are read for. */
  besides: readonly WorkbookFinding[] = [],
): ConventionView {
  const { reading } = source;
  const tableFindings = [
    ...(bindingDamaged ? [findingOf('bindingDamaged', null)] : []),
    ...(isNewer(binding) ? [findingOf('newerVersion', null)] : []),
    ...renamedTables(raw.tables, binding, tableNames),
    ...reading.findings,
    ...unusedFindings(reading),
    ...accountFindings(raw, binding, reading),
    ...besides,
  ];
  const sheets = [
    ...drawnSheets.map((sheet) => sheetView(sheet, source, register)),
    ...newerSheets.map((sheet) => newerView(sheet, register)),
  ];
  const view: ConventionView = {
    kind: 'convention',
    withChanges: (changes, costs) => withChanges(view, changes, costs),
    ...first,
    sheets,
    otherSheets: otherSheets.map(({ id }) => id),
    ...source,
    incomplete: touchesAmounts(missingTables(raw.tables, binding)),
    former: isFormer(raw, binding),
    inYear: remembered((year) => ({
      ...first.inYear(year),
      findings: findingsOfYear(source, year, tableFindings, sheets),
    })),
  };
  return view;
}

function findingView(
  { finding, followers }: SaidFinding,
  { raw, binding }: Pick<DocumentSource, 'raw' | 'binding'>,
): FindingView {
  const { place } = finding;
  return {
    ...finding,
    where: place && 'table' in place ? whereOf(place, raw, binding) : null,
    followers,
  };
}

function whereOf(
  { table: role, row, column }: TablePlace,
  raw: RawWorkbook,
  binding: Binding,
): FindingView['where'] {
  const table = tableName(binding, role);
  const header = column === null ? null : columnHeader(binding, role, column);
  const stands = raw.tables[role];
  const corner = stands?.corner;
  const sheet = corner === undefined || sameName(corner.sheet, table) ? null : corner.sheet;
  if (stands === null || row === null) return { table, sheet, row: null, cell: null, column: header };
  const sheetRow = sheetRowOf(stands, row);
  const at = header === null ? -1 : stands.headers.findIndex((each) => sameName(each, header));
  const cell = corner === undefined || at === -1 ? null : cellAddress(sheetRow - 1, corner.column + at);
  return { table, sheet, row: sheetRow, cell, column: header };
}

function sheetView(
  { id, name, label, mark }: DrawnSheet,
  source: DocumentSource,
  register: DocumentRegister,
): SheetView {
  const { kind, year, frozen, subject = null } = label;
  const document = documentOf(kind, register);
  const redrawable = !frozen && document !== null && document.inWorkbook !== null;
  const kindName = document?.name ?? null;
  const view = { id, name, kind, kindName, year, subject, frozen, redrawable };
  if (document === null) return { ...view, filling: mark?.filling ?? null, state: 'unknown' };
  if (mark === null) return { ...view, filling: null, state: 'incomplete' };
  const { origin } = mark;
  const current = mark.fingerprint === document.fingerprint(source, { ...label, origin });
  const state = current ? 'current' : 'stale';
  return { ...view, filling: mark.filling, state, ...(origin === undefined ? {} : { origin }) };
}

/** What a later version says of its sheet is believed, and nothing of it looked at. */
function newerView({ id, name, label }: NewerSheet, register: DocumentRegister): SheetView {
  const { kind, year, subject } = { ...label, kind: label.kind ?? '' };
  const kindName = documentOf(kind, register)?.name ?? null;
  const view = { id, name, kind, kindName, year, subject, frozen: false, redrawable: false };
  return { ...view, filling: null, state: 'unknown' };
}

/** Sheets of the year that no longer say what the tables say. A frozen one is meant to stay: that is good to know. */
function sheetFindings(sheets: readonly SheetView[], year: number): WorkbookFinding[] {
  return sheets
    .filter(({ state, ...sheet }) => sheet.year === year && state !== 'current' && state !== 'unknown')
    .map(({ name, frozen, state }) => {
      const code = state === 'incomplete' ? 'sheetIncomplete' : frozen ? 'frozenSheetDiffers' : 'sheetStale';
      return findingOf(code, { sheet: name }, { sheet: name });
    });
}

function findingsOfYear(
  source: DocumentSource,
  year: number,
  tableFindings: readonly WorkbookFinding[],
  sheets: readonly SheetView[],
): FindingView[] {
  const findings = [
    ...tableFindings,
    ...recapFindings(source.reading, source.recapOf(year)),
    ...letterFindings(source, year),
    ...sheetFindings(sheets, year),
  ];
  return saidFindings(findings).map((said) => findingView(said, source));
}

/**
 * What is shown of a convention, with what was seen on its sheets, by their ids: what was changed by hand, and what the
 * applications cost by those that were frozen.
 */
export function withChanges(
  view: ConventionView,
  changes: ReadonlyMap<string, HandChanges | null>,
  costs: ReadonlyMap<string, FrozenCosts> = new Map(),
): ConventionView {
  const sheets = view.sheets.map((sheet): SheetView => {
    const found = changes.get(sheet.id);
    return found && isChanged(found) ? { ...sheet, changes: found } : sheet;
  });
  const changed = sheets.flatMap((sheet) => (sheet.changes ? [{ ...sheet, changes: sheet.changes }] : []));
  // One that was changed by hand says nothing of what was voted.
  const voted = lastOfEachYear(
    [...costs].flatMap(([id, of]) => (sheets.some((sheet) => sheet.id === id && !sheet.changes) ? [of] : [])),
  );
  if (changed.length === 0 && voted.length === 0) return view;
  const years = new Map<number, ReturnType<ConventionView['inYear']>>();
  return {
    ...view,
    sheets,
    inYear(year) {
      const known = years.get(year);
      if (known) return known;
      const read = view.inYear(year);
      const found = changed
        .filter((sheet) => sheet.year === year)
        .map(({ name, changes: { cells } }): FindingView => {
          const finding = findingOf('sheetChangedByHand', { sheet: name }, { sheet: name, cells });
          return { ...finding, where: null, followers: 0 };
        });
      const unlike = voted
        .filter((of) => of.year === year)
        .flatMap((of) => costsUnlikeFrozen(of, view.reading, view.recapOf(year)))
        .map(({ application, row, frozen, now }): FindingView => {
          const place = { table: 'applications', row, column: 'annualCost' } as const;
          const values = { application, year, value: now.toNumber(), expected: frozen.toNumber() };
          return {
            ...findingOf('costUnlikeFrozen', place, values),
            where: whereOf(place, view.raw, view.binding),
            followers: 0,
          };
        });
      const shown = { ...read, findings: [...read.findings, ...unlike, ...found] };
      years.set(year, shown);
      return shown;
    },
  };
}

import type { EditResult } from '../../excel/applyEdit';
import type { DocumentOrder, DrawingStep, DrawnDocument } from '../../excel/drawDocument';
import type { SheetsLookedAt } from '../../excel/drawn/lookAtSheets';
import type { UnmarkedSheet } from '../../excel/drawn/unmarkedSheets';
import type { DrawnRecap, RecapOrder } from '../../excel/drawRecap';
import type { Reached } from '../../excel/goTo';
import type { Outcome } from '../../excel/outcome';
import type { CreationMark } from '../../excel/undoCreation';
import type { Touched } from '../../excel/watch';
import type { Direction, Half } from '../../excel/whole/half';
import type { Binding } from '../../workbook/schema/binding';
import type { Edit } from '../../workbook/edits/edit';
import type { FoundWorkbook } from '../../workbook/tables/foundTables';
import type { FindingPlace } from '../../workbook/read/findings/findings';
import type { NewTables } from '../../workbook/tables/newTables';
import type { BindingChoice } from '../../workbook/tables/proposeBinding';
import type { RepairChoice } from '../../workbook/tables/repair';
import type { FirstView } from '../model/firstReading';
import type { PaneReading } from '../model/paneReading';

/** All that the pane asks of the world outside it. The real ones talk to Excel; previews and tests bring their own. */
export interface Services {
  /** Calls back with the first figures of a convention, where they are there before all of it is known. */
  read(onFirst: (view: FirstView) => void): Promise<Outcome<PaneReading>>;
  drawRecap(order: RecapOrder, onProgress: (step: DrawingStep) => void): Promise<Outcome<DrawnRecap>>;
  /** An annexe or a statement, the recap too. */
  drawDocument(
    order: DocumentOrder,
    onProgress: (step: DrawingStep) => void,
  ): Promise<Outcome<DrawnDocument>>;
  createExample(onProgress: (done: number, total: number) => void): Promise<Outcome<void>>;
  /** Gives what a later undo needs; null: the creation cannot be undone. */
  createConvention(
    tables: NewTables,
    onProgress: (done: number, total: number) => void,
  ): Promise<Outcome<CreationMark | null>>;
  /** Takes a creation away; false: something was changed since, and nothing is touched. */
  undoCreation(mark: CreationMark): Promise<Outcome<boolean>>;
  /** Finishes a change that stands half in the workbook, or takes it back. */
  settleHalf(half: Half, direction: Direction): Promise<Outcome<void>>;
  /** Every table of the workbook, whosever it is. */
  findTables(): Promise<Outcome<FoundWorkbook>>;
  /** `year`: the current one. */
  bindTables(
    choice: BindingChoice,
    year: number,
    onProgress: (done: number, total: number) => void,
  ): Promise<Outcome<void>>;
  repairTables(
    choice: RepairChoice,
    onProgress: (done: number, total: number) => void,
  ): Promise<Outcome<void>>;
  /** Brings a workbook of an earlier version over to this one. */
  upgradeTables(): Promise<Outcome<void>>;
  /** Decides on an edit and carries it out; `now` for the Journal. */
  applyEdit(edit: Edit, now: number): Promise<EditResult>;
  /** Goes to what a finding is about. */
  goToPlace(place: FindingPlace, binding: Binding): Promise<Outcome<Reached>>;
  goToSheet(sheetName: string): Promise<Outcome<Reached>>;
  /** Looks at what stands on drawn sheets, by their ids, and for those that lost their mark. */
  lookAtSheets(ids: readonly string[]): Promise<Outcome<SheetsLookedAt>>;
  /** Marks a sheet again that lost its mark. */
  markAgain(sheet: UnmarkedSheet): Promise<Outcome<void>>;
  /** Calls back after changes, gathered up; gives what stops it. */
  watch(onChange: (touched: Touched) => void): Promise<() => Promise<void>>;
  /** The day on the person's clock, `dd/mm/yyyy`, as the documents print it. */
  today(): string;
  /** The same clock, as an Excel serial date and time. */
  now(): number;
}

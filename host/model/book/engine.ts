/** The engine's model of one workbook: what it knows, and the steps by which it changes. */
import { type Model, Model as EngineModel } from '@odoo/o-spreadsheet';
import { prepareEngine } from '../engine';
import type { CellCommand, CellWrite } from '../engine/sparing/cellCommand';
import { type CellWriter, cellWriter } from '../engine/sparing/cellWrites';
import type { ColumnCells, Look } from '../engine/sparing/columnWrites';
import { type CoreTables, coreTablesOf } from '../engine/sparing/coreTables';
import { clearWhatIsThere } from '../engine/sparing/clearing';
import { dispatch, dispatchHost, failWhereRefused, type MovedTables } from '../engine/commands';
import { symbolsKey } from '../engine/compiler';
import { functionsKey, type FunctionSource } from '../engine/customFunctions';
import { askOnlyWhoAnswers } from '../engine/sparing/quietPlugins';
import type { RegistryGetters } from '../engine/registryPlugin';
import { computeOccupiedCells } from '../engine/sparing/occupiedCells';
import { lookOnceAfter } from '../engine/sparing/onlookers';
import { measureOncePerFont } from '../engine/rowHeights';
import { sendChangesAsTheyAre } from '../engine/session';
import { allowApostrophes } from '../engine/sheetNames';
import { keepStandingValues } from '../engine/sparing/standingValues';
import type { SymbolSource } from '../engine/symbols';
import { dependencyNotes } from '../engine/dependencyNotes';
import { workOutWhenAsked } from '../engine/sparing/whenAsked';
import { type ExportData, workKey } from '../engine/workPlugin';
import { engineLocale } from '../locale/locales';

export class BookEngine {
  readonly model: Model;
  /** Excel has computed all by the time it answers: the functions in its cells have been called. */
  readonly calculate: () => void;
  /** Runs what nobody who shows the workbook looks at before its end. */
  readonly lookOnceAfter: <Result>(work: () => Result) => Result;
  readonly noteDependencies: SymbolSource['noteDependencies'];
  /** As the engine keeps them: what Excel knows of them `Tables` knows. */
  readonly coreTables: CoreTables;
  private readonly inStep: CellWriter;
  private pending: (() => void) | undefined;
  private isInStep = false;
  private amending: ((data: ExportData) => void) | undefined;

  /** `data`: of an o-spreadsheet workbook; it has at least one sheet. */
  constructor(
    readonly locale: string,
    data: object,
    symbols: SymbolSource,
    functions: FunctionSource,
  ) {
    prepareEngine();
    this.model = new EngineModel(data, {
      custom: {
        [symbolsKey]: symbols,
        [functionsKey]: functions,
        [workKey]: { run: () => this.pending?.(), amendExport: (part: ExportData) => this.amending?.(part) },
      },
    });
    allowApostrophes(this.model);
    sendChangesAsTheyAre(this.model);
    this.calculate = workOutWhenAsked(this.model);
    askOnlyWhoAnswers(this.model);
    this.lookOnceAfter = lookOnceAfter(this.model);
    measureOncePerFont(this.model);
    computeOccupiedCells(this.model);
    keepStandingValues(this.model);
    this.noteDependencies = dependencyNotes(this.model);
    this.coreTables = coreTablesOf(this.model);
    this.inStep = cellWriter(this.model, this.coreTables);
    clearWhatIsThere(this.model, this.inStep);
  }

  get getters(): Model['getters'] {
    return this.model.getters;
  }

  /** What the host keeps inside the engine: tables and names. */
  get registry(): RegistryGetters {
    return this.model.getters as unknown as RegistryGetters;
  }

  /** A file says nothing of the language in which it is read: that is the reader's. */
  readInOwnLanguage(): void {
    this.dispatch('UPDATE_LOCALE', { locale: engineLocale(this.locale) });
  }

  /** Runs as one step of the engine: one evaluation at its end. */
  transact(work: () => void): void {
    if (this.pending) {
      work();
      return;
    }
    // The engine would stay in the middle of its step if an error went through it.
    let failure: { error: unknown } | undefined;
    this.pending = () => {
      this.isInStep = true;
      try {
        work();
      } catch (error) {
        failure = { error };
      } finally {
        this.isInStep = false;
        this.inStep.finish();
      }
    };
    try {
      dispatchHost(this.model, 'HOST_TRANSACTION', {});
    } finally {
      this.pending = undefined;
    }
    if (failure) throw failure.error;
  }

  dispatch(type: Parameters<Model['dispatch']>[0], payload: object): void {
    dispatch(this.model, type, payload);
  }

  /** What is not named of a cell stays as it is. */
  writeCell(write: CellWrite): void {
    if (this.isInStep) failWhereRefused('UPDATE_CELL', this.inStep.write(write));
    else this.dispatch('UPDATE_CELL', write);
  }

  /** A look for cells of a column, within a step. */
  dressColumn(cells: ColumnCells, look: Look): void {
    this.inStep.columns.dress(cells, look);
  }

  /** The same content for cells of a column, within a step. */
  fillColumn(cells: ColumnCells, content: string): void {
    this.inStep.columns.fill(cells, content);
  }

  /** Who is told of each cell that is written within a step; of all others the engine tells. */
  followWrites(hear: (command: CellCommand) => void): void {
    this.inStep.follow(hear);
  }

  /** What calls tables that have moved is computed again. */
  refresh(moved: MovedTables): void {
    dispatchHost(this.model, 'HOST_REFRESH', moved);
  }

  recalculate(): void {
    this.dispatch('EVALUATE_CELLS', {});
  }

  async exportXlsx(amend: (data: ExportData) => void): Promise<{ path: string; content: string }[]> {
    this.amending = amend;
    try {
      const { files } = await this.model.exportXLSX();
      return files.flatMap((file) => ('content' in file ? [{ path: file.path, content: file.content }] : []));
    } finally {
      this.amending = undefined;
    }
  }
}

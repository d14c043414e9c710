/** Excel for machines without Excel: a workbook that answers the genuine Office.js client. */
import type { Model } from '@odoo/o-spreadsheet';
import { Dispatcher } from './protocol/dispatcher';
import { HostError } from './protocol/errors';
import { Faults, statusOf } from './protocol/faults';
import type { PushEntry, Refusal, RequestBody, RequestSink, ResponseBody } from './protocol/messages';
import { byteLength, isCleanup, RequestLog } from './protocol/requestLog';
import { parseA1 } from './model/addresses';
import { AddinInternal, AppRuntime, CustomFunctionsInternal, DynamicRibbon } from './model/api/addinServices';
import { Workbook } from './model/api/workbook';
import { Book } from './model/book';
import type { CellPosition } from './model/book/cells';
import { type CustomFunction, declareFunction, type FunctionMetadata } from './model/engine/customFunctions';
import type { SavedSheets } from './model/book/sheets';
import type { SavedTable } from './model/book/tables';
import { snapshotSheet } from './model/snapshot';
import { defaultWays, type Ways } from './model/ways';
import type { Part } from './model/xlsx/parts';
import { adoptParts, readableParts } from './model/xlsx/read';
import { exportXlsx } from './model/xlsx/write';

export { createExternal, defaultRequirementSets } from './protocol/external';
export type { ExternalObject, ExternalOptions, OfficeTheme } from './protocol/external';
export type { FaultPlace, Faults } from './protocol/faults';
export type { PushEntry, Refusal, RequestBody, RequestSink, ResponseBody } from './protocol/messages';
export type { LoggedRequest, RequestLog } from './protocol/requestLog';
export type { Part } from './model/xlsx/parts';
export type { ContextualButton, ContextualTab } from './model/api/addinServices';
export type { FunctionMetadata } from './model/engine/customFunctions';
export { defaultWays, hardWays, kindWays } from './model/ways';
export type { Ways } from './model/ways';

export interface HostOptions {
  /** Data of an o-spreadsheet workbook; a new workbook has one empty sheet. */
  data?: unknown;
  locale?: 'fr-FR' | 'en-US';
  requirementSets?: Record<string, string>;
  functionNamespace?: string;
  /** Ways of Excel, where they shall not be the default ones. */
  ways?: Partial<Ways>;
}

/** A workbook kept in memory. */
export interface SavedWorkbook {
  readonly data: string;
  readonly sheets: SavedSheets;
  readonly tables: readonly SavedTable[];
  readonly settings: readonly (readonly [string, unknown])[];
}

interface Answer {
  readonly response: ResponseBody | Refusal;
  readonly text: string;
  readonly bytes: number;
}

const TOO_MUCH_ASKED: Refusal = { refused: statusOf('RequestPayloadSizeLimitExceeded') };
const TOO_MUCH_TO_TELL: Refusal = { refused: statusOf('ResponsePayloadSizeLimitExceeded') };

export class HostWorkbook implements RequestSink {
  readonly requests = new RequestLog();
  readonly faults = new Faults();
  readonly options: Readonly<HostOptions>;
  /** How this Excel behaves; may be changed at any time. */
  readonly ways: Ways;
  /** The tabs that the add-in has made itself. */
  readonly ribbon = new DynamicRibbon();
  /** The runtime that pane and commands share. */
  readonly runtime = new AppRuntime();
  private readonly book: Book;
  private readonly dispatcher: Dispatcher;

  constructor(options: HostOptions = {}) {
    this.options = options;
    this.ways = { ...defaultWays, ...options.ways };
    this.book = new Book({ ...options, ways: this.ways });
    const services = {
      'Microsoft.InternalService.AddinInternalService': new AddinInternal(),
      'Microsoft.ExcelServices.CustomFunctions': new CustomFunctionsInternal(),
      'Microsoft.DynamicRibbon.DynamicRibbon': this.ribbon,
      'Microsoft.AppRuntime.AppRuntimeService': this.runtime,
    };
    this.dispatcher = new Dispatcher(new Workbook(this.book), services);
  }

  /** The engine's model, for the preview to show. */
  get model(): Model {
    return this.book.engine.model;
  }

  /** Members that were asked for and are not there: `Range.getSpecialCells`. */
  get unimplemented(): Set<string> {
    return this.dispatcher.unimplemented;
  }

  /** Members that were asked for, there or not. */
  get asked(): ReadonlySet<string> {
    return this.dispatcher.asked;
  }

  /** Members that this Excel does not know; may be changed at any time: `Worksheet.customProperties`. */
  get lacking(): Set<string> {
    return this.dispatcher.lacking;
  }

  processRequest(body: RequestBody): ResponseBody | Refusal {
    return this.respond(body, JSON.stringify(body)).response;
  }

  /** The same of what went over a wire. */
  processText(request: string): string {
    return this.respond(JSON.parse(request) as RequestBody, request).text;
  }

  private respond(body: RequestBody, request: string) {
    const start = performance.now();
    const { engine } = this.book;
    const bytes = byteLength(request);
    const answer = engine.lookOnceAfter(() =>
      this.withinLimit(bytes > this.ways.payloadLimit ? TOO_MUCH_ASKED : this.answer(body)),
    );
    engine.calculate();
    this.requests.record(body, { bytes, responseBytes: answer.bytes }, start);
    return answer;
  }

  private withinLimit(response: ResponseBody | Refusal): Answer {
    const text = JSON.stringify(response);
    const bytes = byteLength(text);
    const isTooLarge = bytes > this.ways.payloadLimit && response !== TOO_MUCH_TO_TELL;
    return isTooLarge ? this.withinLimit(TOO_MUCH_TO_TELL) : { response, text, bytes };
  }

  private answer(body: RequestBody): ResponseBody | Refusal {
    // A fault is meant for the add-in's requests, not for what the client sends by itself.
    const fault = isCleanup(body) ? undefined : this.faults.take(body.Actions.length);
    if (fault?.kind === 'request') return { refused: fault.status };
    const failing = fault?.kind === 'action' ? fault : undefined;
    const response = this.book.asAddin(() => this.dispatcher.process(body, failing));
    if (fault?.kind === 'response') return { refused: fault.status };
    if (response.Error && this.ways.resultsBeforeError === 'missing') response.Results = [];
    return response;
  }

  /** What the host tells by itself: events. Returns how to stop listening. */
  onPush(listener: (entries: PushEntry[]) => void): () => void {
    return this.book.events.listen(listener);
  }

  /** `metadata`: what custom-functions-metadata makes of the sources; `mappings`: id (upper case) to function. */
  registerFunctions(
    metadata: readonly FunctionMetadata[],
    mappings: Readonly<Record<string, CustomFunction>>,
  ): void {
    const namespace = this.options.functionNamespace ?? 'QUOTEPART';
    for (const description of metadata) {
      const run = mappings[description.id.toUpperCase()] ?? mappings[description.id];
      if (!run) throw new HostError('ItemNotFound', `No function for ${description.id}`, 404);
      const fullName = `${namespace}.${description.name}`.toUpperCase();
      this.book.functions.set(fullName, run);
      declareFunction(fullName, description);
    }
    this.book.formulas.compileAgain();
  }

  // --- conveniences for tests and the preview, which do not go through Office.js

  cell(
    sheetName: string,
    a1: string,
  ): { value: unknown; formula: string; text: string; numberFormat: string } {
    const position = this.position(sheetName, a1);
    return {
      value: this.book.cells.value(position),
      formula: this.book.cells.formulaText(position) ?? '',
      text: this.book.cells.text(position),
      numberFormat: this.book.cells.numberFormat(position),
    };
  }

  /** As a person types it into the cell, in English. */
  typeInGrid(sheetName: string, a1: string, content: string): void {
    const position = this.position(sheetName, a1);
    const zone = { top: position.row, bottom: position.row, left: position.col, right: position.col };
    this.book.protection.checkWritable(position.sheetId, zone);
    this.book.grid.makeRoom(position.sheetId, zone);
    this.book.cells.write(position, content);
    this.book.engine.calculate();
  }

  sheetNames(): string[] {
    return this.book.sheets.ids().map((id) => this.book.sheets.nameOf(id));
  }

  tableNames(): string[] {
    return this.book.tables.all().map(({ entry }) => entry.name);
  }

  cellError(sheetName: string, a1: string): { code: string; message: string } | null {
    const position = this.position(sheetName, a1);
    const message = this.book.cells.errorMessage(position);
    return message === undefined ? null : { code: String(this.book.cells.value(position)), message };
  }

  /** All that can be seen of the workbook, likewise. */
  snapshotAll(): unknown {
    return {
      sheets: this.sheetNames().map((name) => this.snapshot(name)),
      // In the order in which Excel lists them, however they came.
      names: this.book.names
        .all()
        .map(({ name, formula, comment }) => ({ name, formula, comment }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      settings: Object.fromEntries(this.book.settings),
    };
  }

  /** The workbook as it stands, to be opened again and again: quicker than making it. */
  save(): SavedWorkbook {
    return {
      data: JSON.stringify(this.book.engine.model.exportData()),
      sheets: this.book.sheets.save(),
      tables: this.book.tables.save(),
      settings: structuredClone([...this.book.settings]),
    };
  }

  static fromSaved(saved: SavedWorkbook, options: HostOptions = {}): HostWorkbook {
    const { data, sheets, tables, settings } = saved;
    const workbook = new HostWorkbook({ ...options, data: JSON.parse(data) as unknown });
    workbook.book.sheets.restore(sheets);
    workbook.book.tables.restore(tables);
    for (const [key, value] of structuredClone(settings)) workbook.book.settings.set(key, value);
    return workbook;
  }

  /** All that can be seen of a sheet, as plain data that two moments can be compared by. */
  snapshot(sheetName: string): unknown {
    return snapshotSheet(this.book, this.sheet(sheetName));
  }

  /** The parts of an xlsx file, still to be zipped. Needs `DOMParser` and `XMLSerializer`: in Node, see host/node. */
  exportXlsx(): Promise<Part[]> {
    return exportXlsx(this.book);
  }

  /** `parts`: the files of an xlsx, by their path within it. */
  static fromXlsx(parts: Record<string, string>, options: Omit<HostOptions, 'data'> = {}): HostWorkbook {
    const workbook = new HostWorkbook({ ...options, data: readableParts(parts) });
    adoptParts(workbook.book, parts);
    workbook.book.engine.readInOwnLanguage();
    return workbook;
  }

  private sheet(name: string): string {
    const sheetId = this.book.sheets.find(name);
    if (sheetId === undefined) throw new HostError('ItemNotFound', `No sheet ${name}`, 404);
    return sheetId;
  }

  private position(sheetName: string, a1: string): CellPosition {
    const zone = parseA1(a1);
    if (!zone) throw new HostError('InvalidArgument', `No cell ${a1}`);
    return { sheetId: this.sheet(sheetName), row: zone.top, col: zone.left };
  }
}

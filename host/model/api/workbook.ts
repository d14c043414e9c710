import { invalidArgument, itemNotFound } from '../../protocol/errors';
import type { HostObject, Members } from '../../protocol/members';
import { parseA1, splitSheet } from '../addresses';
import type { Book } from '../book';
import { Functions } from './functions';
import { NamedItemCollection } from './names';
import { Range } from './range/range';
import { SettingCollection } from './settings';
import { Worksheet } from './sheets/worksheet';
import { WorksheetCollection } from './sheets/worksheetCollection';
import { TableBlock } from './tables/tableBlock';
import { TableCollection } from './tables/tableCollection';
import { CultureInfo, WorkbookProtection } from './workbookParts';

/** The root of every request. */
export class Workbook implements HostObject {
  readonly members: Members = {
    className: 'Workbook',
    read: ['name', 'isDirty', 'readOnly'],
    write: ['isDirty'],
    navigate: [
      'application',
      'functions',
      'names',
      'properties',
      'protection',
      'settings',
      'tables',
      'worksheets',
    ],
    call: [
      'getActiveCell',
      'getSelectedRange',
      '_GetRangeForEventByReferenceId',
      '_GetRangeOrNullObjectForEventByReferenceId',
    ],
  };

  readonly worksheets: WorksheetCollection;
  readonly tables: TableCollection;
  readonly names: NamedItemCollection;
  readonly settings: SettingCollection;
  readonly application: Application;
  readonly functions: Functions;
  readonly properties: DocumentProperties;
  readonly protection: WorkbookProtection;
  readonly readOnly = false;
  isDirty = false;

  constructor(private readonly book: Book) {
    book.objects = {
      worksheet: (sheetId) => new Worksheet(book, sheetId),
      tables: (matches) => new TableCollection(book, undefined, matches),
      deleteTableRows: (id, row, count) => new TableBlock(book, id).deleteRows(row, count),
    };
    this.worksheets = new WorksheetCollection(book);
    this.tables = new TableCollection(book);
    this.names = new NamedItemCollection(book);
    this.settings = new SettingCollection(book);
    this.application = new Application(book);
    this.functions = new Functions(book.ways);
    this.properties = new DocumentProperties(book.properties);
    this.protection = new WorkbookProtection(book);
  }

  get name() {
    return this.book.name;
  }
  getSelectedRange(): Range {
    return new Range(this.book, this.book.sheets.activeId(), {
      ...this.book.engine.getters.getSelectedZone(),
    });
  }
  getActiveCell(): Range {
    const { sheetId, col, row } = this.book.engine.getters.getActivePosition();
    return new Range(this.book, sheetId, { top: row, bottom: row, left: col, right: col });
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: string): Range | null {
    const { sheet = '', a1 } = splitSheet(reference);
    const zone = parseA1(a1);
    return zone && this.book.engine.getters.tryGetSheet(sheet) ? new Range(this.book, sheet, zone) : null;
  }
  _GetRangeForEventByReferenceId(reference: string): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw itemNotFound();
    return range;
  }
}

const calculationModes = ['Automatic', 'AutomaticExceptTables', 'Manual'];

class Application implements HostObject {
  readonly members: Members = {
    className: 'Application',
    read: ['calculationMode', 'calculationState', 'calculationEngineVersion'],
    write: ['calculationMode'],
    navigate: ['cultureInfo'],
    call: ['calculate', 'suspendApiCalculationUntilNextSync', 'suspendScreenUpdatingUntilNextSync'],
  };

  readonly calculationState = 'Done';
  readonly calculationEngineVersion = 191029;

  constructor(private readonly book: Book) {}

  get cultureInfo() {
    return new CultureInfo(this.book.engine.locale);
  }
  get calculationMode() {
    return this.book.calculationMode;
  }
  set calculationMode(mode: string) {
    if (!calculationModes.includes(mode)) throw invalidArgument();
    this.book.calculationMode = mode;
  }
  calculate(): void {
    this.book.engine.recalculate();
  }
  /** The engine computes after each action anyway: nothing to suspend, nothing to see. */
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}

const propertyNames = [
  'author',
  'category',
  'comments',
  'company',
  'keywords',
  'manager',
  'revisionNumber',
  'subject',
  'title',
] as const;

class DocumentProperties implements HostObject {
  readonly members: Members = {
    className: 'DocumentProperties',
    read: [...propertyNames, 'creationDate', 'lastAuthor'],
    write: propertyNames,
  };
  readonly creationDate = '2026-01-01T00:00:00.000Z';
  readonly lastAuthor = '';

  constructor(readonly kept: Record<string, unknown>) {}
}

for (const name of propertyNames) {
  Object.defineProperty(DocumentProperties.prototype, name, {
    get(this: DocumentProperties) {
      return this.kept[name] ?? (name === 'revisionNumber' ? 0 : '');
    },
    set(this: DocumentProperties, value: unknown) {
      this.kept[name] = value;
    },
  });
}

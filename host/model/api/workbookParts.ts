/** What hangs on the workbook itself besides its sheets, tables and names. */
import { invalidOperation } from '../../protocol/errors';
import type { HostObject, Members } from '../../protocol/members';
import type { Book } from '../book';

/** Of its structure: no sheet comes, goes or is called otherwise. */
export class WorkbookProtection implements HostObject {
  readonly members: Members = {
    className: 'WorkbookProtection',
    read: ['protected'],
    call: ['protect', 'unprotect'],
  };

  constructor(private readonly book: Book) {}

  get protected() {
    return this.book.sheets.areFixed;
  }
  protect(): void {
    if (this.protected) throw invalidOperation('The workbook is protected already.');
    this.book.sheets.areFixed = true;
  }
  unprotect(): void {
    this.book.sheets.areFixed = false;
  }
}

/** How this desktop writes numbers; it does not say what parts its lists. */
export class CultureInfo implements HostObject {
  readonly members: Members = { className: 'CultureInfo', read: ['name'], navigate: ['numberFormat'] };
  readonly numberFormat: NumberFormatInfo;

  constructor(readonly name: string) {
    this.numberFormat = new NumberFormatInfo(name);
  }
}

class NumberFormatInfo implements HostObject {
  readonly members: Members = {
    className: 'NumberFormatInfo',
    read: ['numberDecimalSeparator', 'numberGroupSeparator'],
  };
  readonly numberDecimalSeparator: string;
  readonly numberGroupSeparator: string;

  constructor(locale: string) {
    const french = locale.startsWith('fr');
    this.numberDecimalSeparator = french ? ',' : '.';
    this.numberGroupSeparator = french ? '\u202f' : ',';
  }
}

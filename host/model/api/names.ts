import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../protocol/members';
import { quoteSheetName, zoneToAbsoluteA1 } from '../addresses';
import type { Book } from '../book';
import { checkName, type NamedFormula } from '../book/names';
import { fromLocalFormula, toLocalFormula } from '../locale/localFormulas';
import { formulaOfNameText } from '../locale/nameText';
import { Range } from './range/range';

export class NamedItemCollection implements HostCollection {
  readonly members: Members = {
    className: 'NamedItemCollection',
    call: ['add', 'addFormulaLocal', 'getCount', 'getItem', 'getItemAt', 'getItemOrNullObject'],
  };

  /** Of the workbook, or of one sheet. */
  constructor(
    private readonly book: Book,
    private readonly sheetId?: string,
  ) {}

  items() {
    return this.book.names.all(this.sheetId).map(({ name }) => new NamedItem(this.book, name, this.sheetId));
  }
  add(name: string, reference: Range | string, comment?: string | null) {
    return this.addFormula(
      name,
      reference instanceof Range ? rangeFormula(reference) : formulaOf(this.book, reference),
      comment,
    );
  }
  /** `formula`: in the language and with the separators of this desktop. */
  addFormulaLocal(name: string, formula: string, comment?: string | null) {
    return this.addFormula(name, fromLocalFormula(formula, this.book.engine.locale), comment);
  }
  private addFormula(name: string, formula: string, comment?: string | null) {
    checkName(name);
    const { names } = this.book;
    if (names.isTaken(name, undefined, this.sheetId)) throw itemAlreadyExists();
    const added = { name, formula, comment: comment ?? '', visible: true };
    names.setAll([...names.all(this.sheetId), added], this.sheetId);
    return new NamedItem(this.book, name, this.sheetId);
  }
  getCount() {
    return this.items().length;
  }
  getItem(name: string) {
    const item = this.getItemOrNullObject(name);
    if (!item) throw itemNotFound();
    return item;
  }
  getItemAt(index: number) {
    const item = this.items()[index];
    if (!item) throw itemNotFound();
    return item;
  }
  getItemOrNullObject(name: string) {
    const lower = name.toLowerCase();
    return this.items().find((item) => item.name.toLowerCase() === lower) ?? null;
  }
}

const rangeFormula = (range: Range) =>
  `=${quoteSheetName(range.book.sheets.nameOf(range.sheetId))}!${zoneToAbsoluteA1(range.zone)}`;

function formulaOf(book: Book, reference: unknown): string {
  if (typeof reference === 'number' || typeof reference === 'boolean')
    return `=${String(reference).toUpperCase()}`;
  if (typeof reference !== 'string' || reference === '') throw invalidArgument();
  return reference.startsWith('=')
    ? formulaOfNameText(book, reference)
    : `="${reference.replaceAll('"', '""')}"`;
}

class NamedItem implements HostObject {
  readonly members: Members = {
    className: 'NamedItem',
    read: ['comment', 'formula', 'name', 'scope', 'type', 'value', 'visible'],
    write: ['comment', 'formula', 'visible'],
    call: ['delete', 'getRange', 'getRangeOrNullObject'],
  };

  constructor(
    private readonly book: Book,
    readonly name: string,
    private readonly sheetId: string | undefined,
  ) {}

  get scope() {
    return this.sheetId === undefined ? 'Workbook' : 'Worksheet';
  }
  private get item(): NamedFormula {
    const item = this.book.names.all(this.sheetId).find(({ name }) => name === this.name);
    if (!item) throw itemNotFound();
    return item;
  }
  private change(change: Partial<Omit<NamedFormula, 'compiled'>>): void {
    const names = this.book.names.all(this.sheetId);
    this.book.names.setAll(
      names.map((item) => (item.name === this.name ? { ...item, ...change } : item)),
      this.sheetId,
    );
  }

  get comment() {
    return this.item.comment;
  }
  set comment(comment: string) {
    this.change({ comment });
  }
  get visible() {
    return this.item.visible;
  }
  set visible(visible: boolean) {
    this.change({ visible });
  }
  get formula() {
    const { formula } = this.item;
    const { ways, engine } = this.book;
    return ways.nameFormulas === 'local' ? toLocalFormula(formula, engine.locale) : formula;
  }
  set formula(formula: string) {
    this.change({ formula: formulaOf(this.book, formula) });
  }

  /** Of a range, its address; of a formula, what it gives. */
  get value() {
    const range = this.getRangeOrNullObject();
    return range
      ? `${quoteSheetName(this.book.sheets.nameOf(range.sheetId))}!${zoneToAbsoluteA1(range.zone)}`
      : this.result;
  }
  get type() {
    if (this.getRangeOrNullObject()) return 'Range';
    const { result } = this;
    if (Array.isArray(result)) return 'Array';
    if (typeof result === 'boolean') return 'Boolean';
    if (typeof result === 'number') return Number.isInteger(result) ? 'Integer' : 'Double';
    return result.startsWith('#') ? 'Error' : 'String';
  }
  private get result() {
    return this.book.formulas.evaluate(`=${this.name}`);
  }

  delete(): void {
    this.book.names.setAll(
      this.book.names.all(this.sheetId).filter(({ name }) => name !== this.name),
      this.sheetId,
    );
  }
  getRangeOrNullObject(): Range | null {
    const range = this.book.addressing.rangeOf(this.item.formula.slice(1));
    return range ? new Range(this.book, range.sheetId, range.zone) : null;
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw invalidArgument('The name does not refer to a range.');
    return range;
  }
}

/** Reading the text of a CSV: RFC 4180, with any line end, and quotes inside an unquoted field as they stand. */

export interface CsvRecord {
  /** The first fields, as many as are wanted. */
  readonly fields: readonly string[];
  /** Whether there were more. */
  readonly hasMore: boolean;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Takes a text piece by piece and gives the records that have ended. Every character is looked at once; of a record no
 * more is kept than `mostFields`, of a field no more than `longestField` characters and one, which says that it was
 * longer.
 */
export class CsvReader {
  private readonly separator: number;
  private fields: string[] = [];
  private hasMore = false;
  private field = '';
  private state: 'start' | 'plain' | 'quoted' | 'quoteInQuoted' = 'start';
  private afterReturn = false;
  private hasRecord = false;

  constructor(
    separator: string,
    private readonly mostFields: number,
    private readonly longestField: number,
  ) {
    this.separator = separator.charCodeAt(0);
  }

  /** Inside quotes: what stands behind an opening one belongs to its field. */
  get isQuoted(): boolean {
    return this.state === 'quoted';
  }

  /** `onRecord` may return false to stop; whether it did not. */
  read(text: string, onRecord: (record: CsvRecord) => boolean): boolean {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.afterReturn) {
        this.afterReturn = false;
        if (code === LINE_FEED) {
          from = at + 1;
          continue;
        }
      }
      if (this.state === 'quoted') {
        if (code !== QUOTE) continue;
        this.take(text, from, at);
        this.state = 'quoteInQuoted';
        continue;
      }
      if (this.state === 'quoteInQuoted') {
        from = at;
        this.state = code === QUOTE ? 'quoted' : 'plain';
        if (code === QUOTE) continue;
      }
      if (this.state === 'start') {
        from = at;
        this.hasRecord = true;
        if (code === QUOTE) {
          this.state = 'quoted';
          from = at + 1;
          continue;
        }
        this.state = 'plain';
      }
      if (code !== this.separator && code !== LINE_FEED && code !== RETURN) continue;
      this.take(text, from, at);
      this.endField();
      if (code === this.separator) continue;
      this.afterReturn = code === RETURN;
      if (!onRecord(this.endRecord())) return false;
    }
    if (this.state === 'plain' || this.state === 'quoted') this.take(text, from, text.length);
    return true;
  }

  /** The record that the text ends in; null: it ended with a line. */
  end(): CsvRecord | null {
    if (!this.hasRecord) return null;
    this.endField();
    return this.endRecord();
  }

  private take(text: string, from: number, to: number): void {
    const room = this.longestField + 1 - this.field.length;
    if (room > 0 && to > from && this.fields.length < this.mostFields)
      this.field += text.slice(from, Math.min(to, from + room));
  }

  private endField(): void {
    if (this.fields.length < this.mostFields) this.fields.push(this.field);
    else this.hasMore = true;
    this.field = '';
    this.state = 'start';
  }

  private endRecord(): CsvRecord {
    const record = { fields: this.fields, hasMore: this.hasMore };
    this.fields = [];
    this.hasMore = false;
    this.hasRecord = false;
    return record;
  }
}

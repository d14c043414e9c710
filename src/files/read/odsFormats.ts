import { attribute } from '../archive/unpack';
import { GENERAL } from './grid';

type Attributes = Readonly<Record<string, string>>;

/** What nothing here reads makes the whole format one that nothing reads. */
const UNREAD = '[other]';

/**
 * The number formats of an .ods, in Excel's syntax, gathered while its parts are parsed: the data styles, and which
 * style of a cell has which of them.
 */
export class OdsFormats {
  private readonly formats = new Map<string, string>();
  private readonly styles = new Map<
    string,
    { readonly format: string | undefined; readonly parent: string | undefined }
  >();
  private current: { readonly name: string; code: string } | null = null;
  private inText = false;

  open(element: string, attributes: Attributes): void {
    const named = (name: string): string | undefined => attribute(attributes, name);
    switch (element) {
      case 'number-style':
      case 'percentage-style':
      case 'currency-style':
      case 'date-style':
      case 'time-style':
      case 'boolean-style':
      case 'text-style':
        this.current = { name: named('name') ?? '', code: '' };
        break;
      case 'style':
        if (named('family') === 'table-cell')
          this.styles.set(named('name') ?? '', {
            format: named('data-style-name'),
            parent: named('parent-style-name'),
          });
        break;
      case 'number':
        this.add(digits(attributes));
        break;
      case 'text':
      case 'currency-symbol':
        this.inText = this.current !== null;
        break;
      case 'text-content':
        this.add('@');
        break;
      case 'map':
      case 'scientific-number':
      case 'fraction':
      case 'day':
      case 'month':
      case 'year':
        this.add(UNREAD);
        break;
    }
  }

  close(element: string): void {
    if (element === 'text' || element === 'currency-symbol') this.inText = false;
    if (this.current === null || !element.endsWith('-style') || element === 'table-style') return;
    this.formats.set(this.current.name, this.current.code);
    this.current = null;
  }

  /** Words stand in quotes; `%` outside them multiplies by 100, and no format of these has it otherwise. */
  text(piece: string): void {
    if (this.inText) this.add(piece.replace(/"/g, '').replace(/[^%]+/g, '"$&"'));
  }

  /** Of a cell with this style. */
  of(style: string | undefined): string {
    let name = style;
    for (let step = 0; name !== undefined && step < MOST_PARENTS; step += 1) {
      const found = this.styles.get(name);
      if (found?.format !== undefined) return this.formats.get(found.format) ?? UNREAD;
      name = found?.parent;
    }
    return GENERAL;
  }

  private add(code: string): void {
    if (this.current !== null && this.current.code.length < LONGEST) this.current.code += code;
  }
}

/** A file may say that a style is its own parent. */
const MOST_PARENTS = 20;
/** Longer than any that Excel takes. */
const LONGEST = 255;

/** `<number:number>` as `#,##0.00##`; a display factor of 1,000 as the comma behind it. */
function digits(attributes: Attributes): string {
  const count = (name: string, otherwise: number): number => {
    const number = Number(attribute(attributes, name) ?? otherwise);
    return Number.isInteger(number) && number >= 0 ? Math.min(number, 30) : otherwise;
  };
  const places = attribute(attributes, 'decimal-places');
  const whole = '0'.repeat(count('min-integer-digits', 1));
  const least = count('min-decimal-places', count('decimal-places', 0));
  const most = count('decimal-places', 0);
  const factor = Number(attribute(attributes, 'display-factor') ?? 1);
  const thousands = factor > 1 ? ','.repeat(Math.round(Math.log10(factor) / 3)) : '';
  // Of a style that says nothing of them, as many as there are.
  if (places === undefined && least === 0) return thousands === '' ? GENERAL : UNREAD;
  const decimals =
    most === 0 ? '' : `.${'0'.repeat(Math.min(least, most))}${'#'.repeat(Math.max(0, most - least))}`;
  const grouped =
    attribute(attributes, 'grouping') === 'true' ? `#,##${whole === '' ? '#' : '0'}` : whole || '#';
  return `${grouped}${decimals}${thousands}`;
}

import { LINE_COLORS, type CellLook, type Line } from '../sheet/cellLooks';
import { xmlAttribute, XML_HEADER } from '../xml';

/** Excel's own default, so that widths in characters mean what they say. */
export const FONT = { name: 'Calibri', size: 11 } as const;

/** Numbers of the formats that Excel knows without a declaration. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
/** The first number that is free. */
const FIRST_FORMAT = 164;

/** The looks that the cells of a workbook have, each declared once. */
export class XlsxStyles {
  private readonly fonts = new Declarations([`<font>${fontXml({})}</font>`]);
  private readonly fills = new Declarations([
    '<fill><patternFill patternType="none"/></fill>',
    // Excel takes the second one for its own, whatever it says.
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Declarations([borderXml('none', 'none')]);
  private readonly formats = new Declarations();
  private readonly cells = new Declarations([
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  ]);
  private readonly known = new Map<CellLook, [plain: number | null, quoted: number | null]>();

  /** `quoted`: text that stays text when somebody edits the cell, as after a typed apostrophe. */
  index(look: CellLook, quoted: boolean): number {
    const known = this.known.get(look) ?? [null, null];
    this.known.set(look, known);
    const at = quoted ? 1 : 0;
    return (known[at] ??= this.cells.index(this.cellXml(look, quoted)));
  }

  private cellXml({ style, top, bottom, numberFormat }: CellLook, quoted: boolean): string {
    const format = BUILT_IN.get(numberFormat) ?? FIRST_FORMAT + this.formats.index(numberFormat);
    const font = this.fonts.index(`<font>${fontXml(style)}</font>`);
    const fill = style.fill === undefined ? 0 : this.fills.index(fillXml(style.fill));
    const border = this.borders.index(borderXml(top, bottom));
    const alignment = [
      ...(style.horizontal === undefined ? [] : [`horizontal="${style.horizontal.toLowerCase()}"`]),
      ...(style.vertical === undefined ? [] : [`vertical="${style.vertical.toLowerCase()}"`]),
      ...(style.wrap === true ? ['wrapText="1"'] : []),
    ];
    const attributes = [
      `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
      ...(quoted ? ['quotePrefix="1"'] : []),
      ...(format === 0 ? [] : ['applyNumberFormat="1"']),
      ...(font === 0 ? [] : ['applyFont="1"']),
      ...(fill === 0 ? [] : ['applyFill="1"']),
      ...(border === 0 ? [] : ['applyBorder="1"']),
      ...(alignment.length === 0 ? [] : ['applyAlignment="1"']),
    ].join(' ');
    return alignment.length === 0
      ? `<xf ${attributes}/>`
      : `<xf ${attributes}><alignment ${alignment.join(' ')}/></xf>`;
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const formats = this.formats.all.map(
      (format, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${xmlAttribute(format)}"/>`,
    );
    return [
      XML_HEADER,
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? '' : list('numFmts', formats),
      list('fonts', this.fonts.all),
      list('fills', this.fills.all),
      list('borders', this.borders.all),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', this.cells.all),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '</styleSheet>',
    ].join('');
  }
}

/** A list in which each entry stands once and is known by its place. */
class Declarations {
  private readonly places = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const each of first) this.index(each);
  }

  index(declaration: string): number {
    const place = this.places.get(declaration) ?? this.places.size;
    this.places.set(declaration, place);
    return place;
  }

  get all(): string[] {
    return [...this.places.keys()];
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function fontXml({ bold, italic, size, color }: CellLook['style']): string {
  return [
    bold === true ? '<b/>' : '',
    italic === true ? '<i/>' : '',
    `<sz val="${size ?? FONT.size}"/>`,
    color === undefined ? '' : `<color rgb="${argb(color)}"/>`,
    `<name val="${FONT.name}"/><family val="2"/>`,
  ].join('');
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(top: Line, bottom: Line): string {
  const side = (name: string, line: Line): string =>
    line === 'none'
      ? `<${name}/>`
      : `<${name} style="thin"><color rgb="${argb(LINE_COLORS[line])}"/></${name}>`;
  return `<border><left/><right/>${side('top', top)}${side('bottom', bottom)}<diagonal/></border>`;
}

/** `#RRGGBB`, opaque. */
function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

import { LINE_COLORS, type CellLook, type Line } from '../sheet/cellLooks';
import { columnInches } from './odsChart';
import { odsNumberFormat } from './odsNumberFormat';

/** Styles that cells and columns have, each declared once. */
export class OdsStyles {
  private readonly columns = new Map<string, string>();
  private readonly rows = new Map<string, string>();
  private readonly cells = new Map<string, string>();
  private readonly formats = new Map<string, { readonly name: string; readonly xml: string | null }>();
  private readonly known = new Map<CellLook, [plain: string | null, quoted: string | null]>();

  column(characters: number): string {
    const inches = columnInches(characters).toFixed(4);
    return declare(
      this.columns,
      'co',
      `style:family="table-column"><style:table-column-properties style:column-width="${inches}in"/></style:style>`,
    );
  }

  /** Fitted to its text by whoever can, `points` for the others; fixed where a chart stands on it. */
  row(points: number | undefined, fixed: boolean): string {
    const height = points === undefined ? '' : ` style:row-height="${points}pt"`;
    return declare(
      this.rows,
      'ro',
      `style:family="table-row"><style:table-row-properties${height} style:use-optimal-row-height="${String(!fixed)}"/></style:style>`,
    );
  }

  /** `asText`: what is typed into the cell later stays text. */
  cell(look: CellLook, asText: boolean): string {
    const known = this.known.get(look) ?? [null, null];
    this.known.set(look, known);
    return (known[asText ? 1 : 0] ??= declare(this.cells, 'ce', this.cellXml(look, asText)));
  }

  private cellXml({ style, top, bottom, numberFormat }: CellLook, asText: boolean): string {
    const format = this.format(asText ? '@' : numberFormat);
    const cell = [
      ...(style.fill === undefined ? [] : [`fo:background-color="${style.fill}"`]),
      ...(style.vertical === undefined
        ? []
        : [
            `style:vertical-align="${style.vertical === 'Center' ? 'middle' : style.vertical.toLowerCase()}"`,
          ]),
      ...(style.wrap === true ? ['fo:wrap-option="wrap"'] : []),
      ...line('top', top),
      ...line('bottom', bottom),
    ];
    const text = [
      ...(style.bold === true ? ['fo:font-weight="bold"'] : []),
      ...(style.italic === true ? ['fo:font-style="italic"'] : []),
      ...(style.size === undefined ? [] : [`fo:font-size="${style.size}pt"`]),
      ...(style.color === undefined ? [] : [`fo:color="${style.color}"`]),
    ];
    const side =
      style.horizontal === undefined
        ? undefined
        : ({ Left: 'start', Center: 'center', Right: 'end' } as const)[style.horizontal];
    return [
      `style:family="table-cell" style:parent-style-name="Default"${format === null ? '' : ` style:data-style-name="${format}"`}>`,
      `<style:table-cell-properties style:text-align-source="${side === undefined ? 'value-type' : 'fix'}" ${cell.join(' ')}/>`,
      side === undefined ? '' : `<style:paragraph-properties fo:text-align="${side}"/>`,
      text.length === 0 ? '' : `<style:text-properties ${text.join(' ')}/>`,
      '</style:style>',
    ].join('');
  }

  private format(format: string): string | null {
    let found = this.formats.get(format);
    if (found === undefined) {
      const name = `N${this.formats.size + 100}`;
      found = { name, xml: odsNumberFormat(format, name) };
      this.formats.set(format, found);
    }
    return found.xml === null ? null : found.name;
  }

  xml(): string {
    const declared = (styles: ReadonlyMap<string, string>): string =>
      [...styles].map(([xml, name]) => `<style:style style:name="${name}" ${xml}`).join('');
    return (
      [...this.formats.values()].map(({ xml }) => xml ?? '').join('') +
      declared(this.columns) +
      declared(this.rows) +
      declared(this.cells)
    );
  }
}

function declare(styles: Map<string, string>, prefix: string, xml: string): string {
  const name = styles.get(xml) ?? `${prefix}${styles.size + 1}`;
  styles.set(xml, name);
  return name;
}

function line(side: 'top' | 'bottom', kind: Line): string[] {
  return kind === 'none' ? [] : [`fo:border-${side}="0.75pt solid ${LINE_COLORS[kind]}"`];
}

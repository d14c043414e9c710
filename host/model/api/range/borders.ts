import { notImplemented } from '../../../protocol/errors';
import type { HostCollection, HostObject, Members } from '../../../protocol/members';
import type { CellZone } from '../../engine/structuredReference';
import type { CellBlock } from './cellBlock';
import { excelColor } from './colors';

/** Where each of Excel's borders lies: the engine's name for it, the side of the cells, and which cells have it. */
const edges = {
  EdgeTop: { position: 'top', side: 'top', cells: (zone: CellZone) => ({ ...zone, bottom: zone.top }) },
  EdgeBottom: {
    position: 'bottom',
    side: 'bottom',
    cells: (zone: CellZone) => ({ ...zone, top: zone.bottom }),
  },
  EdgeLeft: { position: 'left', side: 'left', cells: (zone: CellZone) => ({ ...zone, right: zone.left }) },
  EdgeRight: { position: 'right', side: 'right', cells: (zone: CellZone) => ({ ...zone, left: zone.right }) },
  InsideHorizontal: {
    position: 'h',
    side: 'bottom',
    cells: (zone: CellZone) => ({ ...zone, bottom: zone.bottom - 1 }),
  },
  InsideVertical: {
    position: 'v',
    side: 'right',
    cells: (zone: CellZone) => ({ ...zone, right: zone.right - 1 }),
  },
} as const;

type EdgeName = keyof typeof edges;
type Side = 'top' | 'bottom' | 'left' | 'right';

interface BorderLook {
  style: string;
  color: string;
}

export class RangeBorderCollection implements HostCollection {
  readonly members: Members = {
    className: 'RangeBorderCollection',
    read: ['count'],
    call: ['getItem', 'getCount'],
  };

  constructor(private readonly block: CellBlock) {}

  get count() {
    return this.items().length;
  }
  getCount() {
    return this.count;
  }
  items() {
    return (Object.keys(edges) as EdgeName[]).map((edge) => new RangeBorder(this.block, edge));
  }
  getItem(edge: string) {
    if (!(edge in edges)) throw notImplemented(`RangeBorderCollection.getItem(${edge})`);
    return new RangeBorder(this.block, edge as EdgeName);
  }
}

const engineStyles: Record<string, string> = {
  Dash: 'dashed',
  Dot: 'dotted',
  DashDot: 'dashed',
  Double: 'thick',
};
const engineWeights: Record<string, string> = {
  Hairline: 'thin',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
};

class RangeBorder implements HostObject {
  readonly members: Members = {
    className: 'RangeBorder',
    read: ['color', 'id', 'sideIndex', 'style', 'weight'],
    write: ['color', 'style', 'weight'],
  };

  constructor(
    private readonly block: CellBlock,
    private readonly edge: EdgeName,
  ) {}

  get id() {
    return this.edge;
  }
  get sideIndex() {
    return this.edge;
  }
  get style(): string | null {
    const style = this.look((look) => look?.style ?? 'none');
    if (style === null) return null;
    if (style === 'none') return 'None';
    return { dashed: 'Dash', dotted: 'Dot' }[style] ?? 'Continuous';
  }
  set style(style: string | null) {
    if (style === 'None' || style === null) {
      this.remove();
      return;
    }
    const weight = engineWeights[this.weight ?? 'Thin'] ?? 'thin';
    this.draw({ style: engineStyles[style] ?? weight, color: this.color ?? '#000000' });
  }
  get weight(): string | null {
    const style = this.look((look) => look?.style ?? 'thin');
    return style === null ? null : ({ medium: 'Medium', thick: 'Thick' }[style] ?? 'Thin');
  }
  set weight(weight: string | null) {
    this.draw({ style: engineWeights[weight ?? 'Thin'] ?? 'thin', color: this.color ?? '#000000' });
  }
  get color(): string | null {
    return this.look((look) => look?.color.toUpperCase() ?? '#000000');
  }
  set color(color: string | null) {
    const style = this.look((look) => look?.style ?? 'thin') ?? 'thin';
    this.draw({ style, color: excelColor(color ?? '#000000') });
  }

  private look<Value>(read: (look: BorderLook | undefined) => Value): Value | null {
    const zone = edges[this.edge].cells(this.block.zone);
    const { book, sheetId } = this.block;
    if (zone.top > zone.bottom || zone.left > zone.right) return read(undefined);
    const cells = book.grid.within(sheetId, zone);
    if (!cells) return read(undefined);
    const seen = new Set<Value>();
    for (let row = cells.top; row <= cells.bottom; row += 1) {
      for (let col = cells.left; col <= cells.right; col += 1) {
        const border = book.engine.getters.getCellBorder({ sheetId, row, col }) as Partial<
          Record<Side, BorderLook>
        > | null;
        seen.add(read(border?.[edges[this.edge].side]));
        if (seen.size > 1) return null;
      }
    }
    const [only] = seen;
    return only ?? null;
  }

  private draw(look: BorderLook): void {
    const { book, sheetId, zone } = this.block;
    book.protection.checkAllowed(sheetId, 'allowFormatCells');
    const cells = this.block.roomFor(zone);
    if (!cells) return;
    book.engine.dispatch(
      'SET_ZONE_BORDERS',
      this.block.target(cells, { border: { position: edges[this.edge].position, ...look } }),
    );
  }

  private remove(): void {
    const { book, sheetId, zone } = this.block;
    book.protection.checkAllowed(sheetId, 'allowFormatCells');
    const cells = book.grid.within(sheetId, edges[this.edge].cells(zone));
    if (!cells) return;
    const { side } = edges[this.edge];
    book.engine.transact(() => {
      for (let row = cells.top; row <= cells.bottom; row += 1) {
        for (let col = cells.left; col <= cells.right; col += 1) {
          const border = book.engine.getters.getCellBorder({ sheetId, row, col }) as Partial<
            Record<Side, BorderLook>
          > | null;
          if (!border?.[side]) continue;
          const { [side]: _, ...rest } = border;
          book.engine.dispatch('SET_BORDER', {
            sheetId,
            row,
            col,
            border: Object.keys(rest).length ? rest : undefined,
          });
        }
      }
    });
  }
}

import { HostError, invalidArgument } from '../../../protocol/errors';
import type { HostObject, Members } from '../../../protocol/members';
import { zoneToAbsoluteA1 } from '../../addresses';
import type { HeaderFooterTexts, PageSetup } from '../../sheetState';
import { Range } from '../range/range';
import { RangeAreas } from '../range/rangeAreas';
import type { SheetRanges } from './sheetRanges';

const plainSettings = [
  'blackAndWhite',
  'bottomMargin',
  'centerHorizontally',
  'centerVertically',
  'footerMargin',
  'headerMargin',
  'leftMargin',
  'orientation',
  'paperSize',
  'printGridlines',
  'printHeadings',
  'rightMargin',
  'topMargin',
  'zoom',
] as const;

/** How a sheet is printed: kept and given back, for the engine does not print. */
export class PageLayout implements HostObject {
  readonly members: Members = {
    className: 'PageLayout',
    read: plainSettings,
    write: plainSettings,
    navigate: ['headersFooters'],
    call: [
      'getPrintAreaOrNullObject',
      'getPrintTitleColumnsOrNullObject',
      'getPrintTitleRowsOrNullObject',
      'setPrintArea',
      'setPrintMargins',
      'setPrintTitleColumns',
      'setPrintTitleRows',
    ],
  };

  constructor(private readonly sheet: SheetRanges) {}

  private get page(): PageSetup {
    return this.sheet.book.sheets.stateOf(this.sheet.id).page;
  }
  /** What is set, where this Excel lets itself be told how to print. */
  private toChange(): PageSetup {
    if (this.sheet.book.ways.pageLayout === 'refused') {
      throw new HostError(
        'GeneralException',
        'There was an internal error while processing the request.',
        500,
      );
    }
    return this.page;
  }
  change(name: keyof PageSetup, value: unknown): void {
    const kept = name === 'zoom' && this.sheet.book.ways.pageLayout === 'fitLost' ? scaleOnly(value) : value;
    Object.assign(this.toChange(), { [name]: kept });
  }

  get headersFooters() {
    return new HeaderFooterGroup(this.page.texts, () => this.toChange().texts);
  }

  setPrintArea(range: Range | RangeAreas | string): void {
    this.toChange().printArea = range instanceof RangeAreas ? range.absoluteAddress : this.address(range);
  }
  setPrintTitleRows(range: Range | string): void {
    this.toChange().printTitleRows = this.address(range);
  }
  setPrintTitleColumns(range: Range | string): void {
    this.toChange().printTitleColumns = this.address(range);
  }
  setPrintMargins(unit: string, margins: Record<string, number>): void {
    const points: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
    const factor = points[unit];
    if (factor === undefined) throw invalidArgument();
    const names = {
      top: 'topMargin',
      bottom: 'bottomMargin',
      left: 'leftMargin',
      right: 'rightMargin',
    } as const;
    const page = this.toChange();
    for (const [side, name] of Object.entries(names)) {
      const margin = margins[side];
      if (margin !== undefined) page[name] = margin * factor;
    }
    if (margins.header !== undefined) page.headerMargin = margins.header * factor;
    if (margins.footer !== undefined) page.footerMargin = margins.footer * factor;
  }
  getPrintAreaOrNullObject() {
    const { printArea } = this.page;
    return printArea === undefined ? null : this.sheet.areas(printArea.split(','));
  }
  getPrintTitleRowsOrNullObject() {
    return this.range(this.page.printTitleRows);
  }
  getPrintTitleColumnsOrNullObject() {
    return this.range(this.page.printTitleColumns);
  }

  private address(range: Range | string): string {
    const { zone } = range instanceof Range ? range : this.sheet.getRange(range);
    return zoneToAbsoluteA1(zone);
  }
  private range(address: string | undefined): Range | null {
    return address === undefined ? null : this.sheet.getRange(address);
  }
}

// Each of these is the page's own setting of the same name.
for (const name of plainSettings) {
  Object.defineProperty(PageLayout.prototype, name, {
    get(this: { page: PageSetup }) {
      return this.page[name];
    },
    set(this: PageLayout, value: unknown) {
      this.change(name, value);
    },
  });
}

class HeaderFooterGroup implements HostObject {
  readonly members: Members = { className: 'HeaderFooterGroup', navigate: ['defaultForAllPages'] };

  constructor(
    private readonly texts: HeaderFooterTexts,
    private readonly toChange: () => HeaderFooterTexts,
  ) {}

  get defaultForAllPages() {
    return new HeaderFooter(this.texts, this.toChange);
  }
}

/** Of a zoom, what remains where the number of pages is passed over. */
function scaleOnly(zoom: unknown): Record<string, unknown> {
  const { scale = 100 } = (zoom ?? {}) as { scale?: unknown };
  return { scale };
}

const textNames = [
  'centerFooter',
  'centerHeader',
  'leftFooter',
  'leftHeader',
  'rightFooter',
  'rightHeader',
] as const;

class HeaderFooter implements HostObject {
  readonly members: Members = { className: 'HeaderFooter', read: textNames, write: textNames };

  constructor(
    readonly texts: HeaderFooterTexts,
    readonly toChange: () => HeaderFooterTexts,
  ) {}
}

for (const name of textNames) {
  Object.defineProperty(HeaderFooter.prototype, name, {
    get(this: HeaderFooter) {
      return this.texts[name];
    },
    set(this: HeaderFooter, value: unknown) {
      this.toChange()[name] = String(value);
    },
  });
}

import { invalidArgument } from '../../../protocol/errors';
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

  get headersFooters() {
    return new HeaderFooterGroup(this.page.texts);
  }

  setPrintArea(range: Range | RangeAreas | string): void {
    this.page.printArea = range instanceof RangeAreas ? range.absoluteAddress : this.address(range);
  }
  setPrintTitleRows(range: Range | string): void {
    this.page.printTitleRows = this.address(range);
  }
  setPrintTitleColumns(range: Range | string): void {
    this.page.printTitleColumns = this.address(range);
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
    for (const [side, name] of Object.entries(names)) {
      const margin = margins[side];
      if (margin !== undefined) this.page[name] = margin * factor;
    }
    if (margins.header !== undefined) this.page.headerMargin = margins.header * factor;
    if (margins.footer !== undefined) this.page.footerMargin = margins.footer * factor;
  }
  getPrintAreaOrNullObject() {
    const { printArea } = this.page;
    return printArea === undefined ? null : this.sheet.getRanges(printArea);
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
    set(this: { page: PageSetup }, value: unknown) {
      (this.page as unknown as Record<string, unknown>)[name] = value;
    },
  });
}

class HeaderFooterGroup implements HostObject {
  readonly members: Members = { className: 'HeaderFooterGroup', navigate: ['defaultForAllPages'] };

  constructor(private readonly texts: HeaderFooterTexts) {}

  get defaultForAllPages() {
    return new HeaderFooter(this.texts);
  }
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

  constructor(readonly texts: HeaderFooterTexts) {}
}

for (const name of textNames) {
  Object.defineProperty(HeaderFooter.prototype, name, {
    get(this: HeaderFooter) {
      return this.texts[name];
    },
    set(this: HeaderFooter, value: unknown) {
      this.texts[name] = String(value);
    },
  });
}

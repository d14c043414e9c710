/** How a sheet of a file prints: the engine reads nothing of it. */
import type { HeaderFooterTexts, PageSetup } from '../sheetState';
import { unescapeXml } from './xml';

const POINTS_AN_INCH = 72;

const MARGINS = {
  left: 'leftMargin',
  right: 'rightMargin',
  top: 'topMargin',
  bottom: 'bottomMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
} as const;

const OPTIONS = {
  horizontalCentered: 'centerHorizontally',
  verticalCentered: 'centerVertically',
  gridLines: 'printGridlines',
  headings: 'printHeadings',
} as const;

const PAPERS: Readonly<Record<string, string>> = { 1: 'Letter', 8: 'A3', 9: 'A4', 11: 'A5' };

/** Takes from the XML of a sheet what it says of paper, margins, scale, headers and footers. */
export function adoptPage(page: PageSetup, sheet: string): void {
  const margins = attributesOf(sheet, 'pageMargins');
  for (const [name, member] of Object.entries(MARGINS)) {
    const inches = margins[name];
    if (inches !== undefined) page[member] = roundedPoints(Number(inches) * POINTS_AN_INCH);
  }
  const options = attributesOf(sheet, 'printOptions');
  for (const [name, member] of Object.entries(OPTIONS)) page[member] = isOn(options[name]);

  const setup = attributesOf(sheet, 'pageSetup');
  page.paperSize = PAPERS[setup['paperSize'] ?? ''] ?? page.paperSize;
  page.orientation = setup['orientation'] === 'landscape' ? 'Landscape' : 'Portrait';
  page.zoom = isOn(attributesOf(sheet, 'pageSetUpPr')['fitToPage'])
    ? fitted(setup['fitToWidth'], setup['fitToHeight'])
    : { scale: Number(setup['scale'] ?? 100) };

  for (const [where, suffix] of [
    ['oddHeader', 'Header'],
    ['oddFooter', 'Footer'],
  ] as const) {
    const text = new RegExp(`<${where}\\b[^>]*>([^<]*)</${where}>`).exec(sheet)?.[1] ?? '';
    Object.assign(page.texts, sections(unescapeXml(text), suffix));
  }
}

/** 0: as many pages as it takes. */
function fitted(width = '1', height = '1'): PageSetup['zoom'] {
  return {
    ...(width === '0' ? {} : { horizontalFitToPages: Number(width) }),
    ...(height === '0' ? {} : { verticalFitToPages: Number(height) }),
  };
}

/** `&Lleft&Ccentre&Rright`, where `&&` is an ampersand. */
function sections(text: string, suffix: 'Header' | 'Footer'): Partial<HeaderFooterTexts> {
  const texts: Record<string, string> = {};
  let side = 'center';
  for (const [piece] of text.matchAll(/&[^]|[^&]+/g)) {
    const begun = { '&L': 'left', '&C': 'center', '&R': 'right' }[piece];
    if (begun === undefined) texts[side] = (texts[side] ?? '') + piece;
    else side = begun;
  }
  return Object.fromEntries(
    ['left', 'center', 'right'].map((each) => [`${each}${suffix}`, texts[each] ?? '']),
  );
}

/** Inches in binary give 21.599999999999998. */
function roundedPoints(points: number): number {
  return Math.round(points * 1000) / 1000;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function attributesOf(xml: string, element: string): Readonly<Record<string, string | undefined>> {
  const [node = ''] = new RegExp(`<${element}\\b[^>]*>`).exec(xml) ?? [];
  return Object.fromEntries(
    [...node.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value]) => [name, value]),
  );
}

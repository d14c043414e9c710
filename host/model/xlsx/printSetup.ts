import type { PageSetup } from '../sheetState';
import type { Parts } from './parts';
import { escapeXml } from './xml';

/** Excel reads these in this order only, after the cells and before drawings and tables. */
export function addPrintSetup(parts: Parts, path: string, page: PageSetup): void {
  const inches = (points: number) => points / 72;
  const flag = (name: string, on: boolean) => (on ? ` ${name}="1"` : '');
  const options =
    flag('horizontalCentered', page.centerHorizontally) +
    flag('verticalCentered', page.centerVertically) +
    flag('gridLines', page.printGridlines) +
    flag('headings', page.printHeadings);
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  const isFitted = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const fit = ` fitToWidth="${Number(horizontalFitToPages ?? 0)}" fitToHeight="${Number(verticalFitToPages ?? 0)}"`;
  const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = page.texts;
  const sections = (left: string, center: string, right: string) =>
    escapeXml(`${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`);
  const header = sections(leftHeader, centerHeader, rightHeader);
  const footer = sections(leftFooter, centerFooter, rightFooter);
  const paper = paperCodes[page.paperSize];
  const nodes = [
    options && `<printOptions${options}/>`,
    `<pageMargins left="${inches(page.leftMargin)}" right="${inches(page.rightMargin)}" top="${inches(page.topMargin)}"` +
      ` bottom="${inches(page.bottomMargin)}" header="${inches(page.headerMargin)}" footer="${inches(page.footerMargin)}"/>`,
    `<pageSetup${paper === undefined ? '' : ` paperSize="${paper}"`}` +
      `${isFitted ? fit : ` scale="${Number(scale ?? 100)}"`} orientation="${page.orientation.toLowerCase()}"/>`,
    (header || footer) &&
      `<headerFooter>${header && `<oddHeader>${header}</oddHeader>`}${footer && `<oddFooter>${footer}</oddFooter>`}</headerFooter>`,
  ].join('');
  let content = parts[path] ?? '';
  content = content.replace(/(<(?:drawing|tableParts)\b|<\/worksheet>)/, `${nodes}$1`);
  if (isFitted) {
    const fitted = '<pageSetUpPr fitToPage="1"/>';
    content = content.includes('</sheetPr>')
      ? content.replace('</sheetPr>', `${fitted}</sheetPr>`)
      : content.replace(/(<worksheet\b[^>]*>)/, `$1<sheetPr>${fitted}</sheetPr>`);
  }
  parts[path] = content;
}

const paperCodes: Record<string, number> = { Letter: 1, A3: 8, A4: 9, A5: 11, a3: 8, a4: 9, a5: 11 };

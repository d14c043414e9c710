import type { PrintSetup } from '../../workbook/plan/sheetPlan';
import { PAGE_TEXT_SIZE, pageTextParts, type FileSheet } from '../sheet/fileSheet';
import { cleanText, XML_HEADER } from '../xml';
import { NAMESPACES, VERSION } from './odsNamespaces';
import { spacedText } from './odsText';

/** `styles.xml`: the standard font, and the paper, margins and footer of each sheet. */
export function stylesXml(sheets: readonly FileSheet[]): string {
  return [
    `${XML_HEADER}<office:document-styles${NAMESPACES}${VERSION}>`,
    '<office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri" style:font-family-generic="swiss"/></office:font-face-decls>',
    '<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Calibri" fo:font-size="11pt" fo:language="fr" fo:country="FR"/></style:default-style>',
    '<style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles>',
    pageTextStyle(PAGE_TEXT, PAGE_TEXT_SIZE),
    ...sheets.map(({ plan: { look } }, index) =>
      look.print.footerSize === undefined ? '' : pageTextStyle(ownPageText(index), look.print.footerSize),
    ),
    ...sheets.map(({ plan }, index) => pageLayoutXml(plan.look.print, index)),
    '</office:automatic-styles><office:master-styles>',
    ...sheets.map(({ plan }, index) => masterPageXml(plan.look.print, index)),
    '</office:master-styles></office:document-styles>',
  ].join('');
}

const PAGE_TEXT = 'PageText';

/** Of a sheet whose footer is not as large as usual. */
const ownPageText = (index: number): string => `${PAGE_TEXT}${index + 1}`;

const pageTextStyle = (name: string, points: number): string =>
  `<style:style style:name="${name}" style:family="paragraph"><style:text-properties fo:font-size="${points}pt"/></style:style>`;

/** A4 with the margins of the .xlsx, the footer inside the lower one; as wide as the sheet, in as many pages as it is long. */
function pageLayoutXml({ orientation, onePage = false }: PrintSetup, index: number): string {
  const [width, height] = orientation === 'landscape' ? ['297mm', '210mm'] : ['210mm', '297mm'];
  return [
    `<style:page-layout style:name="Layout${index + 1}"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}"`,
    ` style:print-orientation="${orientation}" fo:margin-top="0.5in" fo:margin-bottom="0.3in" fo:margin-left="0.4in" fo:margin-right="0.4in"`,
    ` style:table-centering="horizontal" style:first-page-number="continue" style:scale-to-X="1"${onePage ? ' style:scale-to-Y="1"' : ''}/>`,
    '<style:header-style/><style:footer-style><style:header-footer-properties fo:min-height="0.45in" fo:margin-top="0.2in" fo:margin-left="0in" fo:margin-right="0in"/></style:footer-style></style:page-layout>',
  ].join('');
}

function masterPageXml({ footer, footerSize }: PrintSetup, index: number): string {
  const region = (name: string, text: string): string =>
    text === '' ? '' : `<style:region-${name}>${pageTextXml(text, style)}</style:region-${name}>`;
  const style = footerSize === undefined ? PAGE_TEXT : ownPageText(index);
  return [
    `<style:master-page style:name="Page${index + 1}" style:page-layout-name="Layout${index + 1}">`,
    '<style:header style:display="false"/><style:footer>',
    region('left', footer.left),
    region('center', footer.center),
    region('right', footer.right),
    '</style:footer></style:master-page>',
  ].join('');
}

function pageTextXml(text: string, style: string): string {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => {
      const parts = pageTextParts(line).map((part) => {
        switch (part.kind) {
          case 'pageNumber':
            return '<text:page-number>1</text:page-number>';
          case 'pageCount':
            return '<text:page-count>1</text:page-count>';
          case 'text':
            return spacedText(part.text);
        }
      });
      return `<text:p text:style-name="${style}">${parts.join('')}</text:p>`;
    });
  return lines.join('');
}

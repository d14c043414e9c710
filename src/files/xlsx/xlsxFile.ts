import type { Picture } from '../../core/picture';
import { cellAddress, quotedSheetName, regionAddress } from '../../workbook/plan/address';
import { logoText, placedLogo } from '../../workbook/plan/logo';
import type { PrintSetup } from '../../workbook/plan/sheetPlan';
import { chartsOf } from '../sheet/chartData';
import { bytesOfPicture } from '../picture/readPicture';
import { container, type Part } from '../archive/container';
import { columnPoints } from '../sheet/measures';
import { PAGE_TEXT_SIZE, pageTextParts, type FileSheet, type FileSheets } from '../sheet/fileSheet';
import { xlsxFormula, type SheetRenaming } from '../sheet/formula';
import { isPlainWords, looksLikeNumber } from '../../workbook/plan/plainWords';
import type { FileProperties } from '../fileProperties';
import { cleanText, xmlAttribute, xmlText, XML_HEADER } from '../xml';
import { chartXml, drawingXml } from './xlsxChart';
import { logoXml } from './xlsxLogo';
import {
  CONTENT,
  corePropertiesXml,
  OFFICE_RELATIONSHIPS,
  PACKAGE,
  relationshipsXml,
  SharedStrings,
  SPREADSHEET,
  storedWidth,
  type Relationship,
} from './packageParts';
import { XlsxStyles } from './xlsxStyles';
import { escapedText } from './xlsxText';

/** Office Open XML (ISO/IEC 29500 transitional), the parts that Excel needs and no other. */
export function xlsxFile({ sheets, renamed }: FileSheets, properties: FileProperties): Uint8Array {
  const styles = new XlsxStyles();
  const strings = new SharedStrings();
  const worksheets = sheets.map((sheet, index): Part => ({
    path: `xl/worksheets/sheet${index + 1}.xml`,
    text: worksheetXml(sheet, index, styles, strings, renamed, hasDrawing(sheet, properties)),
  }));
  const drawings = drawingParts(sheets, properties);
  return container([
    { path: '[Content_Types].xml', text: contentTypesXml(worksheets, drawings) },
    {
      path: '_rels/.rels',
      text: relationshipsXml([
        [`${OFFICE_RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    },
    { path: 'docProps/core.xml', text: corePropertiesXml(properties) },
    { path: 'xl/workbook.xml', text: workbookXml(sheets) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relationshipsXml([
        ...worksheets.map(({ path }): Relationship => [
          `${OFFICE_RELATIONSHIPS}/worksheet`,
          path.slice('xl/'.length),
        ]),
        [`${OFFICE_RELATIONSHIPS}/styles`, 'styles.xml'],
        [`${OFFICE_RELATIONSHIPS}/sharedStrings`, 'sharedStrings.xml'],
      ]),
    },
    ...worksheets,
    ...drawings,
    { path: 'xl/styles.xml', text: styles.xml() },
    { path: 'xl/sharedStrings.xml', text: strings.xml() },
  ]);
}

function hasDrawing(sheet: FileSheet, { logo }: FileProperties): boolean {
  return chartsOf(sheet).length > 0 || (logo !== undefined && sheet.plan.logo !== undefined);
}

/** Of each sheet with charts or a logo: the drawing, what it shows, and what leads from one to the next. */
function drawingParts(sheets: readonly FileSheet[], properties: FileProperties): Part[] {
  let charts = 0;
  const { logo } = properties;
  const drawn = sheets.flatMap((sheet, index): Part[] => {
    if (!hasDrawing(sheet, properties)) return [];
    const own = chartsOf(sheet);
    const placed = placedLogo(sheet.plan, logo, columnPoints);
    const drawing = `drawing${index + 1}.xml`;
    const parts = own.map((chart): Part => {
      charts += 1;
      return { path: `xl/charts/chart${charts}.xml`, text: chartXml(sheet, chart) };
    });
    return [
      {
        path: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
        text: relationshipsXml([[`${OFFICE_RELATIONSHIPS}/drawing`, `../drawings/${drawing}`]]),
      },
      {
        path: `xl/drawings/${drawing}`,
        text: drawingXml(
          own,
          placed === null ? '' : logoXml(sheet, placed, logoText(properties.creator), own.length),
        ),
      },
      {
        path: `xl/drawings/_rels/${drawing}.rels`,
        text: relationshipsXml([
          ...parts.map(({ path }): Relationship => [
            `${OFFICE_RELATIONSHIPS}/chart`,
            path.replace('xl/', '../'),
          ]),
          ...(placed === null
            ? []
            : [
                [
                  `${OFFICE_RELATIONSHIPS}/image`,
                  logoPath(placed.picture).replace('xl/', '../'),
                ] satisfies Relationship,
              ]),
        ]),
      },
      ...parts,
    ];
  });
  const shown = logo !== undefined && sheets.some(({ plan }) => plan.logo !== undefined);
  return shown ? [...drawn, { path: logoPath(logo), text: bytesOfPicture(logo), stored: true }] : drawn;
}

const logoPath = ({ format }: Picture): string => `xl/media/logo.${format}`;

const DRAWING_TYPES = [
  ['xl/drawings/drawing', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  ['xl/charts/', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
] as const;

function contentTypesXml(worksheets: readonly Part[], drawings: readonly Part[]): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    `${XML_HEADER}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...drawings
      .filter(({ path }) => path.startsWith('xl/media/'))
      .map(({ path }) => path.replace(/.*\./, ''))
      .map((format) => `<Default Extension="${format}" ContentType="image/${format}"/>`),
    override('xl/workbook.xml', `${CONTENT}.sheet.main+xml`),
    ...worksheets.map(({ path }) => override(path, `${CONTENT}.worksheet+xml`)),
    ...DRAWING_TYPES.flatMap(([start, type]) =>
      drawings.filter(({ path }) => path.startsWith(start)).map(({ path }) => override(path, type)),
    ),
    override('xl/styles.xml', `${CONTENT}.styles+xml`),
    override('xl/sharedStrings.xml', `${CONTENT}.sharedStrings+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
}

function workbookXml(sheets: readonly FileSheet[]): string {
  const entries = sheets.map(
    ({ name }, index) =>
      `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, plan }, index) => {
    const { area, ownPage, repeatedRows } = plan.look.print;
    const defined = (kind: string, ...references: string[]): string => {
      const inSheet = references.map((reference) => `${quotedSheetName(name)}!${reference}`).join(',');
      return `<definedName name="_xlnm.${kind}" localSheetId="${index}">${xmlText(inSheet)}</definedName>`;
    };
    const areas = [area, ...(ownPage === undefined ? [] : [ownPage])];
    return [
      ...(area.rows > 0 && area.columns > 0
        ? [defined('Print_Area', ...areas.map((each) => regionAddress(each, 'both')))]
        : []),
      ...(repeatedRows.count > 0
        ? [defined('Print_Titles', `$${repeatedRows.from + 1}:$${repeatedRows.from + repeatedRows.count}`)]
        : []),
    ];
  });
  const computed = sheets.some(({ cells }) =>
    cells.some((row) => row.some(({ kind }) => kind === 'formula')),
  );
  return [
    `${XML_HEADER}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIPS}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${entries.join('')}</sheets>`,
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
    computed ? '<calcPr fullCalcOnLoad="1"/>' : '',
    '</workbook>',
  ].join('');
}

function worksheetXml(
  sheet: FileSheet,
  index: number,
  styles: XlsxStyles,
  strings: SharedStrings,
  renamed: SheetRenaming,
  drawn: boolean,
): string {
  const { look } = sheet.plan;
  const lastCell = cellAddress(Math.max(0, sheet.cells.length - 1), sheet.columns - 1);
  const widths = look.columnWidths.map(
    (characters, column) =>
      `<col min="${column + 1}" max="${column + 1}" width="${storedWidth(characters)}" customWidth="1"/>`,
  );
  const heights = new Map(look.rowHeights?.map(({ row, points }) => [row, points]));
  const numbersAsText: string[] = [];
  const rows = sheet.cells.map((row, at) => {
    const cells = row.map((cell, column) => {
      const address = cellAddress(at, column);
      const quoted = cell.kind === 'text' && !isPlainWords(cell.text);
      if (cell.kind === 'text' && looksLikeNumber(cell.text)) numbersAsText.push(address);
      const style = styles.index(sheet.looks.at(at, column), quoted);
      const attributes = `r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
      switch (cell.kind) {
        case 'empty':
          return style === 0 ? '' : `<c ${attributes}/>`;
        case 'number':
          return `<c ${attributes}><v>${cell.value + 0}</v></c>`;
        case 'text':
          return `<c ${attributes} t="s"><v>${strings.index(cleanText(cell.text))}</v></c>`;
        case 'formula': {
          const formula = `<f>${xmlText(xlsxFormula(cell.formula, renamed))}</f>`;
          if (cell.cached === null) return `<c ${attributes}>${formula}</c>`;
          return typeof cell.cached === 'number'
            ? `<c ${attributes}>${formula}<v>${cell.cached + 0}</v></c>`
            : `<c ${attributes} t="str">${formula}<v>${escapedText(cell.cached)}</v></c>`;
        }
      }
    });
    const height = heights.get(at);
    // Not a custom height: whoever edits the row or has another font gets it fitted anew.
    return `<row r="${at + 1}"${height === undefined ? '' : ` ht="${height}"`}>${cells.join('')}</row>`;
  });
  return [
    `${XML_HEADER}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIPS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1${lastCell === 'A1' ? '' : `:${lastCell}`}"/>`,
    `<sheetViews><sheetView${index === 0 ? ' tabSelected="1"' : ''} workbookViewId="0">${paneXml(look.frozen)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    printXml(look.print),
    // No green corner that invites people to turn a SIRET into a number.
    numbersAsText.length === 0
      ? ''
      : `<ignoredErrors><ignoredError sqref="${joinedDown(numbersAsText)}" numberStoredAsText="1"/></ignoredErrors>`,
    drawn ? '<drawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
}

function paneXml({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = [
    ...(columns > 0 ? [`xSplit="${columns}"`] : []),
    ...(rows > 0 ? [`ySplit="${rows}"`] : []),
  ].join(' ');
  const first = cellAddress(rows, columns);
  return `<pane ${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`;
}

function printXml({ orientation, onePage = false, footer, footerSize = PAGE_TEXT_SIZE }: PrintSetup): string {
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/>`,
    `<headerFooter><oddFooter>${xmlText(pageText(footer, footerSize))}</oddFooter></headerFooter>`,
  ].join('');
}

/** Longer ones make Excel refuse the file. */
const LONGEST_PAGE_TEXT = 255;

/** Left, centre and right in one text; the longest is cut when they are too long together. */
function pageText({ left, center, right }: PrintSetup['footer'], points: number): string {
  const sections = [left, center, right].map(pageTextParts);
  const written = (): string =>
    sections
      .map((parts, index) => {
        const text = parts.map((part) =>
          part.kind === 'text'
            ? cleanText(part.text).replaceAll('&', '&&')
            : part.kind === 'pageNumber'
              ? '&P'
              : '&N',
        );
        if (text.length === 0) return '';
        // A digit right behind the size would be part of it.
        const size = `&${points}${/^\d/.test(text[0] ?? '') ? ' ' : ''}`;
        return `&${'LCR'.charAt(index)}${size}${text.join('')}`;
      })
      .join('');
  for (let text = written(); ; text = written()) {
    const excess = text.length - LONGEST_PAGE_TEXT;
    if (excess <= 0) return text;
    const longest = sections
      .flat()
      .flatMap((part) => (part.kind === 'text' && part.text !== '' ? [part] : []))
      .sort((a, b) => b.text.length - a.text.length)[0];
    const section = longest && sections.find((parts) => parts.includes(longest));
    if (longest === undefined || section === undefined) return '';
    const kept = Math.max(0, longest.text.length - excess - 1);
    section[section.indexOf(longest)] = {
      kind: 'text',
      text: kept === 0 ? '' : `${longest.text.slice(0, kept)}…`,
    };
  }
}

/** `B8 B9 B10` as `B8:B10`. */
function joinedDown(addresses: readonly string[]): string {
  const rowsByColumn = new Map<string, number[]>();
  for (const address of addresses) {
    const column = address.replace(/\d+/, '');
    const rows = rowsByColumn.get(column);
    const row = Number(address.slice(column.length));
    if (rows === undefined) rowsByColumn.set(column, [row]);
    else rows.push(row);
  }
  const ranges: string[] = [];
  for (const [column, rows] of rowsByColumn)
    rows.forEach((row, index) => {
      if (rows[index - 1] === row - 1) return;
      let last = row;
      while (rows[index + last - row + 1] === last + 1) last += 1;
      ranges.push(row === last ? `${column}${row}` : `${column}${row}:${column}${last}`);
    });
  return ranges.join(' ');
}

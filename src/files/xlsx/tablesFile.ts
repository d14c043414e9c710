import { cellAddress, quotedSheetName } from '../../workbook/plan/address';
import { isPlainWords } from '../../workbook/plan/plainWords';
import type { PlanCell } from '../../workbook/plan/sheetPlan';
import { PORTRAIT_WIDTH } from '../../workbook/plan/sheetRows';
import { SHEET_STYLES } from '../../workbook/plan/sheetStyles';
import { NEW_BINDING, VERSION_NAME } from '../../workbook/schema/binding';
import { LIST_ALERT, listSource, TABLE_STYLE } from '../../workbook/tables/dropDownLists';
import { EMPTY_WORKBOOK } from '../../workbook/tables/foundTables';
import { planNames, type NamesPlan, type WrittenCells } from '../../workbook/tables/nameBlock';
import { tablePlans, type NewTables, type TablePlan, type Validation } from '../../workbook/tables/newTables';
import { container, type Part } from '../archive/container';
import type { FileProperties } from '../fileProperties';
import type { CellLook } from '../sheet/cellLooks';
import { cleanText, xmlAttribute, xmlText, XML_HEADER } from '../xml';
import {
  CONTENT,
  corePropertiesXml,
  OFFICE_RELATIONSHIPS,
  PACKAGE,
  relationshipsXml,
  SharedStrings,
  SPREADSHEET,
  storedWidth,
} from './packageParts';
import { escapedText } from './xlsxText';
import { XlsxStyles } from './xlsxStyles';

/**
 * A workbook with the tables of a new convention, as `excel/createTables` makes them in one that is open: a table a sheet,
 * formats, drop-down lists, the defined names with the cells that they point at, how it prints. Excel keeps the binding in
 * settings that no file format describes: a name says the version instead (see `VERSION_NAME`). The same tables give the
 * same bytes.
 */
export function tablesFile(tables: NewTables, properties: FileProperties): Uint8Array {
  const plans = tablePlans(tables, NEW_BINDING);
  const names = planNames(NEW_BINDING, EMPTY_WORKBOOK, plans, ['missing']);
  const writer = new SheetWriter();
  const sheets = plans.map((plan, index): Part => ({
    path: `xl/worksheets/sheet${index + 1}.xml`,
    text: sheetXml(
      plan,
      names.cells.filter(({ sheet }) => sheet === plan.name),
      index === 0,
      writer,
    ),
  }));
  return container([
    { path: '[Content_Types].xml', text: contentTypesXml(plans.length) },
    {
      path: '_rels/.rels',
      text: relationshipsXml([
        [`${OFFICE_RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    },
    { path: 'docProps/core.xml', text: corePropertiesXml(properties) },
    { path: 'xl/workbook.xml', text: workbookXml(plans, names) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relationshipsXml([
        ...plans.map(
          (_, index) => [`${OFFICE_RELATIONSHIPS}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
        ),
        [`${OFFICE_RELATIONSHIPS}/styles`, 'styles.xml'],
        [`${OFFICE_RELATIONSHIPS}/sharedStrings`, 'sharedStrings.xml'],
      ]),
    },
    ...sheets,
    ...plans.map((_, index): Part => ({
      path: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
      text: relationshipsXml([[`${OFFICE_RELATIONSHIPS}/table`, `../tables/table${index + 1}.xml`]]),
    })),
    ...plans.map((plan, index): Part => ({
      path: `xl/tables/table${index + 1}.xml`,
      text: tableXml(plan, index + 1),
    })),
    { path: 'xl/styles.xml', text: writer.styles.xml() },
    { path: 'xl/sharedStrings.xml', text: writer.strings.xml() },
  ]);
}

/** Looks and texts of all sheets, each once. */
class SheetWriter {
  readonly styles = new XlsxStyles();
  readonly strings = new SharedStrings();
  private readonly looks = new Map<string, CellLook>();

  look(numberFormat: string, style: CellLook['style'] = {}): CellLook {
    const key = JSON.stringify([numberFormat, style]);
    const look = this.looks.get(key) ?? { style, top: 'none', bottom: 'none', numberFormat };
    this.looks.set(key, look);
    return look;
  }

  cell(row: number, column: number, cell: PlanCell, look: CellLook): string {
    const quoted = cell.kind === 'text' && !isPlainWords(cell.text);
    const style = this.styles.index(look, quoted);
    const attributes = `r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
    switch (cell.kind) {
      case 'empty':
        return style === 0 ? '' : `<c ${attributes}/>`;
      case 'number':
        return `<c ${attributes}><v>${cell.value + 0}</v></c>`;
      case 'text':
        return `<c ${attributes} t="s"><v>${this.strings.index(cleanText(cell.text))}</v></c>`;
      case 'formula': {
        const formula = `<f>${xmlText(fileFormula(cell.formula))}</f>`;
        if (cell.cached === null || cell.cached === '') return `<c ${attributes}>${formula}</c>`;
        return typeof cell.cached === 'number'
          ? `<c ${attributes}>${formula}<v>${cell.cached + 0}</v></c>`
          : `<c ${attributes} t="str">${formula}<v>${escapedText(cell.cached)}</v></c>`;
      }
    }
  }
}

/** A file spells the cell of the same row out: `Applications[[#This Row],[Maintenance]]`; and has no `=`. */
function fileFormula(formula: string): string {
  return formula.slice(1).replace(/\[@\[((?:[^\]']|'.)*)\]\]/g, '[[#This Row],[$1]]');
}

function sheetXml(
  plan: TablePlan,
  beside: readonly WrittenCells[],
  selected: boolean,
  writer: SheetWriter,
): string {
  const plain = writer.look('General');
  const columnLooks = plan.columns.map(({ numberFormat, wrap }) =>
    writer.look(numberFormat, wrap === true ? { wrap } : {}),
  );
  const formats = new Map(
    plan.cellFormats.map(({ row, column, numberFormat }) => [`${row} ${column}`, numberFormat]),
  );
  const headers = plan.headers.map((text): PlanCell => ({ kind: 'text', text }));
  const own = [headers, ...plan.cells].map((cells, row) =>
    cells.map((cell, column) => {
      const format = formats.get(`${row - 1} ${column}`);
      const ofColumn = columnLooks[column] ?? plain;
      const cellLook = row === 0 ? plain : format === undefined ? ofColumn : writer.look(format);
      return writer.cell(row, column, cell, cellLook);
    }),
  );
  const extra = new Map<number, string[]>();
  for (const block of beside)
    block.cells.forEach((cells, index) => {
      const row = block.row + index;
      const written = cells.map((cell, column) =>
        writer.cell(row, block.column + column, cell, blockLook(block, index, column, writer)),
      );
      extra.set(row, [...(extra.get(row) ?? []), ...written]);
    });
  const last = Math.max(own.length, ...[...extra.keys()].map((row) => row + 1));
  const rows = Array.from(
    { length: last },
    (_, row) => `<row r="${row + 1}">${[...(own[row] ?? []), ...(extra.get(row) ?? [])].join('')}</row>`,
  );
  const width = plan.columns.reduce((total, column) => total + column.width, 0);
  const orientation = width > PORTRAIT_WIDTH ? 'landscape' : 'portrait';
  return [
    `${XML_HEADER}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIPS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columnsXml(plan, beside)}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    validationsXml(plan),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  ].join('');
}

function blockLook({ look }: WrittenCells, index: number, column: number, writer: SheetWriter): CellLook {
  if (look === null) return writer.look('General');
  const titles = look.widths === null ? 0 : 1;
  if (index < titles) {
    const { borders: _, ...style } = SHEET_STYLES.headerLeft;
    return writer.look('General', style);
  }
  return column === look.valueColumn
    ? writer.look(look.numberFormats[index - titles] ?? 'General', { horizontal: 'Left' })
    : writer.look('General');
}

function columnsXml({ columns }: TablePlan, beside: readonly WrittenCells[]): string {
  const widths = new Map(columns.map(({ width }, column) => [column, width]));
  for (const { column, look } of beside)
    look?.widths?.forEach((width, index) => widths.set(column + index, width));
  return [...widths]
    .map(
      ([column, width]) =>
        `<col min="${column + 1}" max="${column + 1}" width="${storedWidth(width)}" customWidth="1"/>`,
    )
    .join('');
}

function validationsXml({ columns, cells, cellValidations }: TablePlan): string {
  const lists = [
    ...columns.flatMap(({ validation }, column) =>
      validation === null
        ? []
        : [listXml(validation, `${cellAddress(1, column)}:${cellAddress(cells.length, column)}`)],
    ),
    ...cellValidations.map(({ row, column, validation }) =>
      listXml(validation, cellAddress(row + 1, column)),
    ),
  ];
  if (lists.length === 0) return '';
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

function listXml(validation: Validation, cells: string): string {
  const source = listSource(validation);
  const formula = validation.kind === 'words' ? `"${source.replaceAll('"', '""')}"` : source.slice(1);
  return [
    '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1"',
    ` errorTitle="${xmlAttribute(LIST_ALERT.title)}" error="${xmlAttribute(LIST_ALERT.message)}" sqref="${cells}">`,
    `<formula1>${xmlText(formula)}</formula1></dataValidation>`,
  ].join('');
}

function tableXml({ name, headers, cells }: TablePlan, id: number): string {
  const area = `A1:${cellAddress(cells.length, headers.length - 1)}`;
  const columns = headers.map(
    (header, index) => `<tableColumn id="${index + 1}" name="${xmlAttribute(header)}"/>`,
  );
  return [
    `${XML_HEADER}<table xmlns="${SPREADSHEET}" id="${id}" name="${xmlAttribute(name)}"`,
    ` displayName="${xmlAttribute(name)}" ref="${area}" totalsRowShown="0"><autoFilter ref="${area}"/>`,
    `<tableColumns count="${headers.length}">${columns.join('')}</tableColumns>`,
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`,
    '</table>',
  ].join('');
}

function workbookXml(plans: readonly TablePlan[], { pointed }: NamesPlan): string {
  const sheets = plans.map(
    ({ name }, index) =>
      `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const named = (attributes: string, reference: string): string =>
    `<definedName ${attributes}>${xmlText(reference)}</definedName>`;
  const printed = plans.flatMap(({ name, role, headers }, index) => {
    const local = `localSheetId="${index}"`;
    const sheet = quotedSheetName(name);
    const columns = `$A:$${cellAddress(0, headers.length - 1).replace(/\d+/, '')}`;
    return [
      // Of the settings the table alone, without what stands beside it.
      ...(role === 'settings' ? [named(`name="_xlnm.Print_Area" ${local}`, `${sheet}!${columns}`)] : []),
      named(`name="_xlnm.Print_Titles" ${local}`, `${sheet}!$1:$1`),
    ];
  });
  const values = pointed.map(({ name, comment, cell }) =>
    named(
      `name="${xmlAttribute(name)}" comment="${xmlAttribute(comment)}"`,
      `${quotedSheetName(cell.sheet)}!${cellAddress(cell.row, cell.column, 'both')}`,
    ),
  );
  const version = named(`name="${VERSION_NAME}" hidden="1"`, '1');
  return [
    `${XML_HEADER}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIPS}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    `<definedNames>${[...printed, ...values, version].join('')}</definedNames>`,
    // The cells of the names have no values yet.
    '<calcPr fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

function contentTypesXml(sheets: number): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  const numbered = (path: string, type: string): string[] =>
    Array.from({ length: sheets }, (_, index) =>
      override(`${path}${index + 1}.xml`, `${CONTENT}.${type}+xml`),
    );
  return [
    `${XML_HEADER}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${CONTENT}.sheet.main+xml`),
    ...numbered('xl/worksheets/sheet', 'worksheet'),
    ...numbered('xl/tables/table', 'table'),
    override('xl/styles.xml', `${CONTENT}.styles+xml`),
    override('xl/sharedStrings.xml', `${CONTENT}.sharedStrings+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
}

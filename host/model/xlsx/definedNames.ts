/** Defined names in the file, those of print setup among them. */
import { parseA1, quoteSheetName, splitSheet, zoneToAbsoluteA1 } from '../addresses';
import type { Book } from '../book';
import type { DefinedName } from '../engine/commands';
import { maskFormula, unmaskText } from '../engine/formulaSyntax';
import { fromFileSpelling, toFileSpelling } from '../engine/structuredReference';
import type { PageSetup } from '../sheetState';
import type { Parts, SheetFile } from './parts';
import { attribute, escapeXml, unescapeXml } from './xml';

export function addDefinedNames(book: Book, parts: Parts): void {
  const names = book.names.all().map((name) => nameNode(name, ''));
  book.sheets.ids().forEach((sheetId, index) => {
    names.push(...book.names.all(sheetId).map((name) => nameNode(name, ` localSheetId="${index}"`)));
    const { printArea, printTitleRows, printTitleColumns } = book.sheets.stateOf(sheetId).page;
    const sheet = quoteSheetName(book.sheets.nameOf(sheetId));
    const add = (name: string, addresses: (string | undefined)[]) => {
      const text = addresses.flatMap((address) => (address ? [`${sheet}!${address}`] : [])).join(',');
      if (text) {
        names.push(
          `<definedName name="_xlnm.${name}" localSheetId="${index}">${escapeXml(text)}</definedName>`,
        );
      }
    };
    add('Print_Area', printArea?.split(',') ?? []);
    add('Print_Titles', [printTitleColumns, printTitleRows]);
  });
  if (names.length === 0) return;
  const path = 'xl/workbook.xml';
  parts[path] = (parts[path] ?? '').replace(
    '</sheets>',
    `</sheets><definedNames>${names.join('')}</definedNames>`,
  );
}

function nameNode({ name, formula, comment, visible }: DefinedName, scope: string): string {
  const spelled = unmaskText(maskFormula(formula.slice(1), (piece) => toFileSpelling(piece, undefined)));
  const extras = `${comment ? ` comment="${escapeXml(comment)}"` : ''}${visible ? '' : ' hidden="1"'}`;
  return `<definedName name="${escapeXml(name)}"${scope}${extras}>${escapeXml(spelled)}</definedName>`;
}

export function adoptDefinedNames(book: Book, parts: Parts, files: SheetFile[]): void {
  const nodes = (parts['xl/workbook.xml'] ?? '').matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g);
  const names = [...nodes].flatMap(([, attributes = '', text = '']): DefinedName[] => {
    const name = attribute(attributes, 'name') ?? '';
    const local = attribute(attributes, 'localSheetId');
    const formula = unescapeXml(text);
    const sheetId = local === undefined ? undefined : book.sheets.find(files[Number(local)]?.name ?? '');
    if (name.startsWith('_xlnm.')) {
      if (sheetId !== undefined) adoptPrintName(book.sheets.stateOf(sheetId).page, name, formula);
      return [];
    }
    // Of a sheet that is not there.
    if (local !== undefined && sheetId === undefined) return [];
    const spelled = unmaskText(maskFormula(formula, (piece) => fromFileSpelling(piece, undefined)));
    return [
      {
        name,
        formula: `=${spelled}`,
        comment: attribute(attributes, 'comment') ?? '',
        visible: !/^(1|true)$/.test(attribute(attributes, 'hidden') ?? ''),
        ...(sheetId === undefined ? {} : { sheetId }),
      },
    ];
  });
  for (const owner of new Set(names.map(({ sheetId }) => sheetId)))
    book.names.setAll(
      names.filter(({ sheetId }) => sheetId === owner),
      owner,
    );
}

function adoptPrintName(page: PageSetup, name: string, text: string): void {
  const areas: string[] = [];
  for (const address of text.split(',')) {
    const zone = parseA1(splitSheet(address).a1);
    if (!zone) continue;
    const a1 = zoneToAbsoluteA1(zone);
    if (name === '_xlnm.Print_Area') areas.push(a1);
    else if (name === '_xlnm.Print_Titles') {
      if (/^\$\d/.test(a1)) page.printTitleRows = a1;
      else page.printTitleColumns = a1;
    }
  }
  if (areas.length > 0) page.printArea = areas.join(',');
}

/** From a text to the cells that it means, and back. */
import { invalidArgument } from '../../protocol/errors';
import { parseA1, quoteSheetName, splitSheet, zoneToA1 } from '../addresses';
import {
  type CellZone,
  parseStructuredReference,
  resolveStructuredReference,
} from '../engine/structuredReference';
import type { Names } from './names';
import type { Sheets } from './sheets';
import type { Tables } from './tables';

export class Addressing {
  constructor(
    private readonly sheets: Sheets,
    private readonly tables: Tables,
    private readonly names: Names,
  ) {}

  /** The cells of one sheet that a text means; an address of another sheet is wrong. */
  zoneOn(sheetId: string, text: string): CellZone {
    const range = this.rangeOf(text, sheetId);
    if (range?.sheetId !== sheetId) throw invalidArgument();
    return range.zone;
  }

  addressOf(sheetId: string, zone: CellZone): string {
    return `${quoteSheetName(this.sheets.nameOf(sheetId))}!${zoneToA1(zone)}`;
  }

  /** The cells that a text means: an address, a name, a table, a structured reference. */
  rangeOf(text: string, sheetId?: string): { sheetId: string; zone: CellZone } | undefined {
    const { sheet, a1 } = splitSheet(text);
    const zone = parseA1(a1);
    const owner = sheet === undefined ? sheetId : this.sheets.find(sheet);
    if (zone) return owner === undefined ? undefined : { sheetId: owner, zone };
    const name = this.names.all().find((candidate) => candidate.name.toLowerCase() === text.toLowerCase());
    if (name) return this.rangeOf(name.formula.slice(1));
    const reference = parseStructuredReference(text);
    const table = this.tables.named(reference?.table ?? text);
    if (!table) return undefined;
    const whole = reference ?? { table: text, parts: new Set<never>(), columns: undefined };
    const cells = resolveStructuredReference(whole, table, undefined);
    return cells && { sheetId: table.sheetId, zone: cells };
  }
}

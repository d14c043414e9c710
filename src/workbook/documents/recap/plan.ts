import type { Recap } from '../../../core/recap';
import { proseLines } from '../../plan/prose';
import { rowHeights } from '../../plan/rowHeights';
import type { Filling, SheetPlan } from '../../plan/sheetPlan';
import { text } from '../../plan/sheetRows';
import { readingIn } from '../../read/byYear/readingIn';
import type { ConventionReading } from '../../read/readConvention';
import type { Settings } from '../../read/readSettings';
import { readText } from '../../read/readValues';
import type { Binding } from '../../schema/binding';
import type { DocumentPlan, Drawing } from '../document';
import { annexedTo, signatureRows } from '../annexed';
import { borneAloneNote, FROZEN_NOTE, mergedNote, portableNote, roundingNote } from '../notes';
import { documentFooter, drawnLine } from '../parts';
import { FROZEN_LINES, signatureOf } from '../signature';
import { appearance } from './appearance';
import { writeBand, writeHead } from './band';
import { cellWriter, type CellWriter } from './cellWriter';
import { recapChart } from './chart';
import { recap as entry, recapFingerprint } from './entry';
import { writeFoot } from './foot';
import { recapLayout, type RecapLayout } from './layout';
import { liveReferences } from './live';
import { remainderBlock } from './remainderBlock';
import { writeCommune } from './rows';

/** In characters: what still reads well when it is fitted to the width of an upright A4. */
const WIDEST_PORTRAIT = 150;
/** In characters: a note of its author is cut into rows that every recap has room for. */
const NOTE_WIDTH = 90;

export { amountsOn } from './amountsOn';

export const plan: DocumentPlan = ({ reading, binding, recapOf }, { year }, filling, drawing) =>
  recapSheet(reading, recapOf(year), binding, filling, drawing);

/**
 * The recap of a year (annexe 2): a band per application, a row per commune, the foot. One plan, three fillings:
 * live reads the workbook's tables by name and computes with our functions; portable has its own figures and native
 * formulas only; frozen has values. Amounts are EUR; every filling shows the same ones.
 */
export function recapSheet(
  tables: ConventionReading,
  recap: Recap,
  binding: Binding,
  filling: Filling,
  drawing: Drawing,
): SheetPlan {
  const reading = readingIn(tables, recap.year);
  const fingerprint = recapFingerprint(reading, recap.year);
  const note = filling === 'frozen' ? readText(drawing.note ?? '') : '';
  const notes = notesOf(reading.settings, recap, filling, { ...drawing, note }, fingerprint);
  const signature = signatureRows(reading.settings);
  // No formula of one population gives what communes owe together that have merged.
  const computes = recap.apart === undefined ? filling : 'frozen';
  const layout = recapLayout(recap, computes, {
    notes: filling === 'frozen' ? notes.length + 1 : notes.length,
    signature: signature.length,
    isAnnexed: annexedTo(reading.settings.clauses) !== '',
  });
  const write = cellWriter(layout, computes);
  const live = liveReferences(reading, recap.key, layout, binding);

  writeHead(write, layout, reading, recap);
  writeBand(write, layout, reading.settings, recap, live);
  recap.rows.forEach((row, index) => writeCommune(write, layout, recap, row, index, live));
  if (recap.roundingPolicy === 'largestRemainder' && computes !== 'frozen')
    remainderBlock(write, layout, recap);
  writeFoot(write, layout, reading.settings, recap);
  notes.forEach((line, index) => write.put(layout.firstNote + index, 0, text(line)));
  const values = filling === 'frozen' ? sign(write, layout) : undefined;
  signature.forEach(({ seal, signature: signed }, index) => {
    write.put(layout.firstNote + layout.notes + index, 0, text(seal));
    write.put(layout.firstNote + layout.notes + index, layout.weightColumn, text(signed));
  });

  const look = appearance(layout, recap);
  const orientation = layout.printedWidth > WIDEST_PORTRAIT ? 'landscape' : 'portrait';
  const chart = recapChart(recap, layout, orientation);
  return {
    kind: entry.kind,
    year: recap.year,
    filling,
    sheetName: entry.sheetName(recap.year),
    cells: write.cells,
    look: {
      ...look,
      columnWidths: layout.columnWidths,
      rowHeights: rowHeights(write.cells, look.styles, layout.columnWidths),
      frozen: { rows: layout.firstRow, columns: 1 },
      ...(chart === null ? {} : { charts: [chart] }),
      print: {
        orientation,
        area: { row: 0, column: 0, rows: layout.rows, columns: layout.gapColumn + 1 },
        ...(chart === null ? {} : { ownPage: chart.anchor }),
        repeatedRows: { from: layout.headerRow, count: layout.firstRow - layout.headerRow },
        footer: documentFooter(reading.settings, recap.year, drawing),
      },
    },
    body: {
      firstRow: layout.firstRow,
      keyRow: layout.headerRow,
      keyColumn: 0,
      rowKeys: recap.rows.map((row) => row.commune.name),
      firstColumn: layout.firstApplication,
      columnKeys: recap.applications.map((each) => each.application.name),
    },
    fingerprint,
    ...(note === '' ? {} : { note }),
    ...(values === undefined ? {} : { values }),
  };
}

/** The last of the notes says, in short, the fingerprint of everything above it: what is changed later shows. */
function sign(write: CellWriter, layout: RecapLayout): string {
  const { values, line } = signatureOf(write.cells);
  write.put(layout.firstNote + layout.notes - 1, 0, text(line));
  return values;
}

const FILLING_NOTES: Readonly<Record<Filling, (recap: Recap) => string>> = {
  live: () => 'Montants calculés par les fonctions Quote-part à partir des tableaux du classeur.',
  portable: portableNote,
  frozen: () => FROZEN_NOTE,
};

function notesOf(
  { clauses }: Settings,
  recap: Recap,
  filling: Filling,
  drawing: Drawing,
  fingerprint: string,
): string[] {
  const note = drawing.note ?? '';
  return [
    roundingNote(recap),
    borneAloneNote(recap, clauses),
    ...recap.rows.map(mergedNote).filter((line) => line !== ''),
    `${FILLING_NOTES[recap.apart === undefined ? filling : 'frozen'](recap)} ${drawnLine(drawing, fingerprint)}`,
    ...(note === '' ? [] : proseLines(`${FROZEN_LINES.note} : ${note}`, NOTE_WIDTH)),
  ];
}

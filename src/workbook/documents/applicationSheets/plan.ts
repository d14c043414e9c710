import type { Clauses } from '../../../core/clauses/clauses';
import type { Application } from '../../../core/convention';
import { french } from '../../../french/typography';
import { paragraphsOf, proseLines } from '../../plan/prose';
import type { SheetPlan } from '../../plan/sheetPlan';
import { EMPTY, SheetRows, text } from '../../plan/sheetRows';
import { readingIn } from '../../read/byYear/readingIn';
import type { ConventionReading } from '../../read/readConvention';
import {
  readDescriptions,
  type ApplicationDescription,
  type ApplicationDescriptions,
} from '../../read/readDescriptions';
import { nativeFilling, type DocumentFilling, type DocumentPlan, type Drawing } from '../document';
import { writeAnnexedTo, writeSignatures } from '../annexed';
import { bodyDutiesLabel, citing } from '../clauseWords';
import { notRebilled } from '../notes';
import { documentFooter, documentSubtitle, writeDraft, writeDrawn } from '../parts';
import { applicationSheets, applicationSheetsFingerprint } from './entry';

export const plan: DocumentPlan = ({ reading, raw, binding }, { year }, filling, drawing) =>
  applicationSheetsSheet(
    readingIn(reading, year),
    year,
    readDescriptions(raw, binding),
    nativeFilling(filling),
    drawing,
  );

function descriptionLabels(clauses: Clauses): readonly (readonly [keyof ApplicationDescription, string])[] {
  return [
    ['description', 'Services offerts'],
    ['metropoleDuties', bodyDutiesLabel(clauses)],
    ['communeDuties', 'Assuré par la Commune'],
  ];
}
/** A row grows with its text up to some 27 lines; what is longer would be cut by every program. */
const LONGEST_CELL = 15 * 78;

/**
 * Annexe 1, first part: a descriptive sheet per application, re-billed or not: what it offers, who does what
 * (articles 1 and 2). Text only.
 */
export function applicationSheetsSheet(
  reading: ConventionReading,
  year: number,
  descriptions: ApplicationDescriptions,
  filling: DocumentFilling,
  drawing: Drawing,
): SheetPlan {
  const { convention, settings } = reading;
  const sheet = new SheetRows([25, 80]);
  const fingerprint = applicationSheetsFingerprint(reading, descriptions);
  sheet.add([text(applicationSheets.title(year))], 'title');
  sheet.prose(documentSubtitle(settings), 'subtitle');
  writeDraft(sheet, drawing);
  writeAnnexedTo(sheet, settings);
  const firstRow = sheet.next;
  for (const application of convention.applications)
    writeDescription(sheet, application, descriptions.get(application.name), reading);
  if (convention.applications.length === 0) sheet.add([text('Aucune application')], 'value');
  sheet.add();
  const signed = writeDrawn(sheet, filling, drawing, fingerprint);
  writeSignatures(sheet, settings, 1);
  return {
    kind: applicationSheets.kind,
    year,
    filling,
    sheetName: applicationSheets.sheetName(year),
    cells: sheet.cells,
    look: sheet.look(1, { from: 0, count: 2 }, documentFooter(settings, year, drawing)),
    // An application takes several rows: nothing here is linked to row by row.
    body: { keyRow: 0, keyColumn: 0, firstRow, rowKeys: [], firstColumn: 1, columnKeys: [] },
    fingerprint,
    ...signed,
  };
}

function writeDescription(
  sheet: SheetRows,
  { name, code, rebilled }: Application,
  description: ApplicationDescription | undefined,
  { convention: { key }, settings: { clauses } }: ConventionReading,
): void {
  sheet.add();
  sheet.prose(code === null || code === name ? name : `${name} (${code})`, 'section');
  for (const [part, label] of descriptionLabels(clauses))
    writeParagraphs(sheet, label, description?.[part] ?? '');
  const billing = rebilled
    ? `Quote-part annuelle selon ${key.words.theWeight}${citing(clauses, 'share', 'annexe 2')}`
    : notRebilled(clauses);
  writeParagraphs(sheet, 'Facturation', french(billing));
}

function writeParagraphs(sheet: SheetRows, label: string, content: string): void {
  const paragraphs = paragraphsOf(content).flatMap((paragraph) => proseLines(paragraph, LONGEST_CELL));
  for (const [index, paragraph] of paragraphs.entries()) {
    const row = sheet.add([index === 0 ? text(label) : EMPTY, text(paragraph)], 'wrapped');
    sheet.style('label', { row, columns: 1 });
  }
}

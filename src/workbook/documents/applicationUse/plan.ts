import type { Convention } from '../../../core/convention';
import { regionAddress } from '../../plan/address';
import { french } from '../../../french/typography';
import { textWidth } from '../../plan/prose';
import type { SheetPlan } from '../../plan/sheetPlan';
import { computed, EMPTY, SheetRows, text } from '../../plan/sheetRows';
import { readingIn } from '../../read/byYear/readingIn';
import type { ConventionReading } from '../../read/readConvention';
import { MEMBER_KIND_WORDS } from '../../schema/words';
import { nativeFilling, type DocumentFilling, type DocumentPlan, type Drawing } from '../document';
import { writeAnnexedTo, writeSignatures } from '../annexed';
import { notRebilledNote } from '../notes';
import { documentFooter, documentSubtitle, writeDraft, writeDrawn } from '../parts';
import { applicationUse, applicationUseFingerprint } from './entry';
import { usesIn, type Uses, type Who } from './uses';

export const plan: DocumentPlan = ({ reading, memberOf }, { year, subject }, filling, drawing) => {
  const who = subject === undefined ? 'all' : memberOf(subject);
  return who === undefined
    ? 'noSubject'
    : applicationUseSheet(readingIn(reading, year), year, who, nativeFilling(filling), drawing);
};

/** What says that a member uses an application. */
const USED = 'X';
const FIRST_APPLICATION = 2;

/**
 * Annexe 1, second part: which member uses what in a year. All members, CCAS and partners included, against all
 * applications, re-billed or not; or the row of one member only, for its own file.
 */
export function applicationUseSheet(
  reading: ConventionReading,
  year: number,
  who: Who,
  filling: DocumentFilling,
  drawing: Drawing,
): SheetPlan {
  const { convention, settings } = reading;
  const members = who === 'all' ? convention.members : [who];
  const names = convention.applications.map((each) => each.name);
  const uses = usesIn(convention, year, who);
  const sheet = new SheetRows(columnWidths(names));
  const fingerprint = applicationUseFingerprint(reading, year, who);

  sheet.add([text(applicationUse.title(year))], 'title');
  sheet.prose(documentSubtitle(settings), 'subtitle');
  writeDraft(sheet, drawing);
  if (who === 'all') writeAnnexedTo(sheet, settings);
  sheet.add();
  const header = sheet.add(['Membre', 'Type', ...names].map(text), 'header');
  sheet.style('headerLeft', { row: header, columns: FIRST_APPLICATION });
  for (const member of members)
    sheet.add([
      text(member.name),
      text(MEMBER_KIND_WORDS[member.kind]),
      ...names.map((name) => (uses(member.name, name) ? text(USED) : EMPTY)),
    ]);
  if (members.length === 0) sheet.add([text('Aucun membre')]);
  const rows = sheet.next - header - 1;
  sheet.style('row', { row: header + 1, rows });
  sheet.style('name', { row: header + 1, rows, columns: 1 });
  if (names.length > 0) sheet.style('mark', { row: header + 1, rows, column: FIRST_APPLICATION });
  if (who === 'all') writeCounts(sheet, convention, uses, filling, header + 1);

  const notes = [
    french(`${USED} : application mise en œuvre en ${year}.`),
    notRebilledNote(
      convention.applications.filter((each) => !each.rebilled),
      settings.clauses,
    ),
  ];
  sheet.add();
  for (const note of notes) sheet.prose(note, 'note');
  const signed = writeDrawn(sheet, filling, drawing, fingerprint);
  if (who === 'all') writeSignatures(sheet, settings, 1);

  return {
    kind: applicationUse.kind,
    year,
    filling,
    sheetName: applicationUse.sheetName(year),
    cells: sheet.cells,
    look: sheet.look(header + 1, { from: header, count: 1 }, documentFooter(settings, year, drawing)),
    body: {
      keyRow: header,
      keyColumn: 0,
      firstRow: header + 1,
      rowKeys: members.map((member) => member.name),
      firstColumn: FIRST_APPLICATION,
      columnKeys: names,
    },
    fingerprint,
    ...signed,
  };
}

/** How many members use each application. */
function writeCounts(
  sheet: SheetRows,
  convention: Convention,
  uses: Uses,
  filling: DocumentFilling,
  firstRow: number,
): void {
  const rows = convention.members.length;
  const row = sheet.add(
    [
      text('Nombre de membres'),
      EMPTY,
      ...convention.applications.map(({ name }, index) => {
        const column = regionAddress({ row: firstRow, column: FIRST_APPLICATION + index, rows, columns: 1 });
        const count = convention.members.filter((member) => uses(member.name, name)).length;
        return computed(filling, count, rows === 0 ? null : `COUNTIF(${column},"${USED}")`);
      }),
    ],
    'footStrong',
  );
  if (convention.applications.length > 0) sheet.style('markTotal', { row, column: FIRST_APPLICATION });
}

/** With few applications, the members' column is as wide as the title wants. */
function columnWidths(names: readonly string[]): number[] {
  const marks = names.map(columnWidth);
  const beside = marks.reduce((total, width) => total + width, 11);
  return [Math.max(34, 66 - beside), 11, ...marks];
}

/** As narrow as the longest word of the name lets it be, so that many applications fit a page. */
function columnWidth(name: string): number {
  return Math.min(20, Math.max(10, ...name.split(' ').map((word) => textWidth(word) * 1.1 + 2)));
}

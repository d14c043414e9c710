import type { Application, Convention, Member } from '../../core/convention';
import { isActive } from '../../core/periods';
import { regionAddress } from '../plan/address';
import type { ApplicationDescription, ApplicationDescriptions } from '../read/readDescriptions';
import type { ConventionReading } from '../read/readConvention';
import { MEMBER_KIND_WORDS } from '../schema/words';
import type { Settings } from '../read/readSettings';
import type { SheetPlan } from '../plan/sheetPlan';
import {
  documentFingerprint,
  documentFooter,
  documentSheetName,
  documentSubtitle,
  TO_BE_COMPLETED,
  writeDrawn,
  type DocumentFilling,
} from './documents';
import { documentTitle } from './documentTitles';
import { french } from '../../french/typography';
import { paragraphsOf, proseLines, textWidth } from '../plan/prose';
import type { Drawing } from './recap';
import { computed, EMPTY, SheetRows, text } from '../plan/sheetRows';

const DESCRIPTION_LABELS = {
  description: 'Services offerts',
  metropoleDuties: 'Assuré par la Métropole',
  communeDuties: 'Assuré par la Commune',
} as const;
/** A row grows with its text up to some 27 lines; what is longer would be cut by every program. */
const LONGEST_CELL = 15 * 78;

/**
 * Annexe 1, first part: a descriptive sheet per application, re-billed or not: what it offers, who does what
 * (articles 1 and 2). Text only.
 */
export function applicationSheetsSheet(
  { convention, settings }: ConventionReading,
  year: number,
  descriptions: ApplicationDescriptions,
  filling: DocumentFilling,
  drawing: Drawing,
): SheetPlan {
  const sheet = new SheetRows([25, 80]);
  const fingerprint = applicationSheetsFingerprint(settings, convention.applications, descriptions);
  sheet.add([text(documentTitle('applicationSheets', year))], 'title');
  sheet.prose(documentSubtitle(settings), 'subtitle');
  const firstRow = sheet.next;
  for (const application of convention.applications)
    writeDescription(sheet, application, descriptions.get(application.name));
  if (convention.applications.length === 0) sheet.add([text('Aucune application')], 'value');
  sheet.add();
  const signed = writeDrawn(sheet, filling, drawing, fingerprint);
  return {
    kind: 'applicationSheets',
    year,
    filling,
    sheetName: documentSheetName('applicationSheets', year),
    cells: sheet.cells,
    look: sheet.look(1, { from: 0, count: 2 }, documentFooter(settings, year, drawing)),
    // An application takes several rows: nothing here is linked to row by row.
    body: { keyRow: 0, keyColumn: 0, firstRow, rowKeys: [], firstColumn: 1, columnKeys: [] },
    fingerprint,
    ...signed,
  };
}

export function applicationSheetsFingerprint(
  settings: Settings,
  applications: readonly Application[],
  descriptions: ApplicationDescriptions,
): string {
  return documentFingerprint('application sheets 1', [
    [settings.metropole, settings.conventionName],
    applications.map(({ name, code, rebilled }) => {
      const described = descriptions.get(name);
      return [
        name,
        code,
        rebilled,
        described?.description,
        described?.metropoleDuties,
        described?.communeDuties,
      ];
    }),
  ]);
}

function writeDescription(
  sheet: SheetRows,
  { name, code, rebilled }: Application,
  description: ApplicationDescription | undefined,
): void {
  sheet.add();
  sheet.prose(code === null || code === name ? name : `${name} (${code})`, 'section');
  for (const [key, label] of Object.entries(DESCRIPTION_LABELS))
    writeParagraphs(sheet, label, description?.[key as keyof ApplicationDescription] ?? '');
  const billing = rebilled
    ? 'Quote-part annuelle selon la population (article 4, annexe 2)'
    : 'Sans refacturation au titre de la convention (article 4)';
  writeParagraphs(sheet, 'Facturation', french(billing));
}

function writeParagraphs(sheet: SheetRows, label: string, content: string): void {
  const paragraphs = paragraphsOf(content).flatMap((paragraph) => proseLines(paragraph, LONGEST_CELL));
  if (paragraphs.length === 0) paragraphs.push(TO_BE_COMPLETED);
  for (const [index, paragraph] of paragraphs.entries()) {
    const row = sheet.add([index === 0 ? text(label) : EMPTY, text(paragraph)], 'wrapped');
    sheet.style('label', { row, columns: 1 });
  }
}

/** What says that a member uses an application. */
const USED = 'X';
const FIRST_APPLICATION = 2;

/**
 * Annexe 1, second part: which member uses what in a year. All members, CCAS and partners included, against all
 * applications, re-billed or not; or the row of one member only, for its own file.
 */
export function applicationUseSheet(
  { convention, settings }: ConventionReading,
  year: number,
  who: 'all' | Member,
  filling: DocumentFilling,
  drawing: Drawing,
): SheetPlan {
  const members = who === 'all' ? convention.members : [who];
  const names = convention.applications.map((each) => each.name);
  const uses = usesIn(convention, year, who);
  const sheet = new SheetRows(columnWidths(names));
  const fingerprint = applicationUseFingerprint(settings, convention, year, who);

  sheet.add([text(documentTitle('applicationUse', year))], 'title');
  sheet.prose(documentSubtitle(settings), 'subtitle');
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

  const free = convention.applications
    .filter((each) => !each.rebilled)
    .map((each) => each.name)
    .join(', ');
  const notes = [
    `${USED} : application mise en œuvre en ${year}.`,
    free === '' ? '' : `Sans refacturation au titre de la convention (article 4) : ${free}.`,
  ];
  sheet.add();
  for (const note of notes) sheet.prose(french(note), 'note');
  const signed = writeDrawn(sheet, filling, drawing, fingerprint);

  return {
    kind: 'applicationUse',
    year,
    filling,
    sheetName: documentSheetName('applicationUse', year),
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

export function applicationUseFingerprint(
  settings: Settings,
  convention: Convention,
  year: number,
  who: 'all' | Member,
): string {
  const uses = usesIn(convention, year, who);
  const members = who === 'all' ? convention.members : [who];
  return documentFingerprint('application use 1', [
    year,
    [settings.metropole, settings.conventionName],
    convention.applications.map(({ name, rebilled }) => [name, rebilled]),
    members.map(({ name, kind }) => [
      name,
      kind,
      convention.applications.map((each) => uses(name, each.name)),
    ]),
  ]);
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

type Uses = (member: string, application: string) => boolean;

/** Whether a member uses an application in a year, by their exact names; of one member, nothing else is looked at. */
function usesIn({ subscriptions }: Convention, year: number, who: 'all' | Member): Uses {
  const used = new Map<string, Set<string>>();
  for (const subscription of subscriptions) {
    const { member, application } = subscription;
    if (who !== 'all' && member !== who.name) continue;
    if (!isActive(subscription, year)) continue;
    used.set(member, (used.get(member) ?? new Set()).add(application));
  }
  return (member, application) => used.get(member)?.has(application) ?? false;
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

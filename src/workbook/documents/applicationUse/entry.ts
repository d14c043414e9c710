import { readingIn } from '../../read/byYear/readingIn';
import type { ConventionReading } from '../../read/readConvention';
import type { RawCell } from '../../read/rawTables';
import { readText } from '../../read/readValues';
import { ANNEXE_1 } from '../annexe1';
import type { DocumentEntry, SheetCells } from '../document';
import { partyInputs } from '../partyInputs';
import { clauseInputs } from '../clauseWords';
import { documentFingerprint } from '../fingerprint';
import { usesIn, type Who } from './uses';

/** Annexe 1, second part: which member uses what in a year; in a commune's file, that commune alone. */
export const applicationUse: DocumentEntry = {
  kind: 'applicationUse',
  name: { fr: 'Annexe 1 (usages)', en: 'Annexe 1 (uses)' },
  choice: ANNEXE_1,
  inWorkbook: 'one',
  inCommuneFile: 'own',
  needsAmounts: false,
  title: (year) => `Annexe 1 – Applications mises en œuvre en ${year}`,
  sheetName: (year) => `Annexe 1 – Usages ${year}`,
  fingerprint({ reading, memberOf }, { year, subject }) {
    const who = subject === undefined ? 'all' : memberOf(subject);
    return who === undefined ? null : applicationUseFingerprint(readingIn(reading, year), year, who);
  },
  signed: { columns: (cells) => headersOf(cells).length, subject: onlyMember },
};

export function applicationUseFingerprint(
  { convention, settings }: ConventionReading,
  year: number,
  who: Who,
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
    ...clauseInputs(settings.clauses),
    ...partyInputs(settings.signatory),
  ]);
}

/** A column that stands against the table, with a header of its own, reads as one of it. */
function headersOf(cells: SheetCells): readonly RawCell[] {
  const headers = cells[headerRow(cells)] ?? [];
  const end = headers.findIndex((header) => readText(header) === '');
  return end < 0 ? headers : headers.slice(0, end);
}

function headerRow(cells: SheetCells): number {
  return cells.findIndex(([name, kind]) => readText(name) === 'Membre' && readText(kind) === 'Type');
}

/** The member of an extract; empty where the document counts all of them. */
function onlyMember(cells: SheetCells): string {
  const header = headerRow(cells);
  const below = header < 0 ? [] : cells.slice(header + 1);
  const counts = below.some(
    ([label, kind]) => readText(label) === 'Nombre de membres' && readText(kind) === '',
  );
  return counts ? '' : readText(below[0]?.[0]);
}

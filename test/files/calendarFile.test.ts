/** The calendar file, read back line by line as RFC 5545 says. */
import { serialDate } from '../../src/core/dates';
import { calendarFile, type CalendarEntry } from '../../src/files/ics/calendarFile';

const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'issue-2021@quote-part',
  on: serialDate(2021, 9, 30),
  title: 'Émettre les titres ; 31 communes, avant ce soir',
  detail: 'Ligne 1\nLigne 2 \\ fin',
  ...changes,
});
/** Folded lines put together again. */
const linesOf = (text: string): string[] =>
  text.replaceAll('\r\n ', '').replaceAll('\r\n\t', '').split('\r\n');
const property = (lines: readonly string[], name: string): string | undefined =>
  lines.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));

test('a whole day on its own date, whatever the clock of the machine', () => {
  const lines = linesOf(calendarFile('Convention', [entry()], serialDate(2021, 7, 1) + 0.5));
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(property(lines, 'DTSTART')).toBe('DTSTART;VALUE=DATE:20210930');
  expect(property(lines, 'UID')).toBe('UID:issue-2021@quote-part');
  expect(property(lines, 'DTSTAMP')).toBe('DTSTAMP:20210701T120000Z');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
});

test('marks that mean something in the format are escaped, and long lines folded', () => {
  const text = calendarFile('Convention', [entry({ title: `${'é'.repeat(200)} ; fin` })], 44_000);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
  const lines = linesOf(calendarFile('Convention', [entry()], 44_000));
  expect(property(lines, 'SUMMARY')).toBe('SUMMARY:Émettre les titres \\; 31 communes\\, avant ce soir');
  expect(property(lines, 'DESCRIPTION')).toBe('DESCRIPTION:Ligne 1\\nLigne 2 \\\\ fin');
});

test('without anything due it is a calendar all the same', () => {
  const lines = linesOf(calendarFile('Convention', [], 44_000));
  expect([lines[0], lines.filter((line) => line !== '').at(-1)]).toEqual([
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
  ]);
});

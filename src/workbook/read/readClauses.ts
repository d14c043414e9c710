import { BODY_KINDS } from '../../core/clauses/bodies';
import type { Clauses, DayOfYear } from '../../core/clauses/clauses';
import { MONTPELLIER_2019 } from '../../core/clauses/models';
import { dayOf, isSerialDate } from '../../core/dates';
import { INTEREST_REGIMES } from '../../core/lateInterest';
import { CLAUSE_SETTINGS, type ClauseRole } from '../schema/clauseSettings';
import { BODY_KIND_WORDS, CONTEST_COUNT_WORDS, INTEREST_WORDS, NOTICE_COUNT_WORDS } from '../schema/words';
import { COLUMN_KINDS } from './columnKinds';
import type { Report } from './findings/findings';
import { sameName } from './names';
import { isEmpty, readFlag, readLines, readNumber, readText, readYear } from './readValues';
import type { RowView } from './tableView';
import { dayOfYearOfText } from './textDates';

/**
 * The clauses that the settings say, but for the court and the place, which are settings of their own. A clause that is
 * not there, empty, or cannot be read (a finding) is left out. `former`: a workbook of before there were clauses; where it
 * has none at all, its documents go on as they were.
 */
export function readClauses(
  rowOf: (role: ClauseRole) => RowView | undefined,
  report: Report,
  former: boolean,
): Omit<Clauses, 'court' | 'place'> {
  const roles = Object.keys(CLAUSE_SETTINGS) as ClauseRole[];
  if (former && roles.every((role) => rowOf(role) === undefined)) return MONTPELLIER_2019;

  /** null: nothing there, or nothing that can be read. */
  const read = <T>(role: ClauseRole, of: (row: RowView) => T | null): T | null => {
    const row = rowOf(role);
    if (row === undefined || isEmpty(row.cell('value'))) return null;
    const value = of(row);
    if (value === null)
      report('settingInvalid', row.place('value'), {
        setting: CLAUSE_SETTINGS[role].key,
        value: readText(row.cell('value')),
        fallback: '',
      });
    return value;
  };
  const text = (role: ClauseRole): string => read(role, (row) => readText(row.cell('value'))) ?? '';
  const count = (role: ClauseRole): number | null =>
    read(role, (row) => {
      const reading = readNumber(row.cell('value'));
      const number = reading.ok ? reading.value.toNumber() : NaN;
      return Number.isInteger(number) && number >= 0 && number <= MOST ? number : null;
    });
  const flag = (role: ClauseRole): boolean =>
    read(role, (row) => {
      const reading = readFlag(row.cell('value'));
      return reading.ok ? reading.value : null;
    }) ?? false;
  const choice = <T extends string>(
    role: ClauseRole,
    values: readonly T[],
    words: Record<T, string>,
  ): T | null =>
    read(role, (row) => values.find((value) => sameName(words[value], row.cell('value'))) ?? null);
  const dayOfYear = (role: ClauseRole): DayOfYear | null =>
    read(role, (row) => {
      const cell = row.cell('value');
      // Typed into a cell of numbers it became a date of the year in which it was typed.
      if (typeof cell === 'number' && isSerialDate(cell)) {
        const { month, day } = dayOf(cell);
        return { month, day };
      }
      return dayOfYearOfText(readText(cell));
    });

  const contestDays = count('contestDays');
  const noticeMonths = count('noticeMonths');
  const regime = choice('interestRegime', INTEREST_REGIMES, INTEREST_WORDS);
  return {
    bodyKind: choice('bodyKind', BODY_KINDS, BODY_KIND_WORDS),
    legalBasis: text('legalBasis'),
    deliberation: { number: text('deliberationNumber'), date: read('deliberationDate', dateIn) },
    articles: {
      prices: text('articlePrices'),
      share: text('articleShare'),
      billing: text('articleBilling'),
      tax: text('articleTax'),
      term: text('articleTerm'),
      requests: text('articleRequests'),
      termination: text('articleTermination'),
      disputes: text('articleDisputes'),
    },
    issueBefore: dayOfYear('issueBefore'),
    transmission: text('transmission'),
    contest:
      contestDays === null
        ? null
        : {
            days: contestDays,
            clear: choice('contestCount', ['clear', 'calendar'], CONTEST_COUNT_WORDS) !== 'calendar',
            by: text('contestBy'),
          },
    paymentDays: count('paymentDays'),
    interest: regime === null ? null : { regime, byItself: flag('interestByItself') },
    amicable: flag('amicable'),
    notice:
      noticeMonths === null
        ? null
        : {
            months: noticeMonths,
            counts: choice('noticeCounts', ['sent', 'received'], NOTICE_COUNT_WORDS) ?? 'sent',
          },
    answerMonths: count('answerMonths'),
    termination: {
      years: read('terminationYears', yearsIn) ?? [],
      notifiedBefore: dayOfYear('terminationBefore'),
    },
    methodNote: read('methodNote', (row) => readLines(row.cell('value'))) ?? '',
  };
}

/** Of days or months: longer delays are slips of the finger. */
const MOST = 1000;

function dateIn(row: RowView): number | null {
  const { read, accepts } = COLUMN_KINDS.date;
  const date = read(row.cell('value'), 0);
  return typeof date === 'number' && accepts(date) ? date : null;
}

/** `2020, 2021`, or one year alone. */
function yearsIn(row: RowView): readonly number[] | null {
  const readings = readText(row.cell('value'))
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map(readYear);
  const years = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  return years.length === readings.length ? years : null;
}

import type { Format } from '../../../i18n/format';
import type { Difference } from '../../../workbook/frozen/differences';
import type { RawCell } from '../../../workbook/read/rawTables';
import type { CouncilWords } from './words';

/** Differences that are read one by one. */
const MOST_LINES = 12;
/** Characters of a text that are enough to know it by. */
const LONGEST = 60;

/** What of a document is not as it was made, a sentence each, by its cell. */
export function differenceLines(
  differences: readonly Difference[],
  words: CouncilWords,
  format: Format,
): string[] {
  const lines = differences.slice(0, MOST_LINES).map((each) => line(each, words, format));
  const more = differences.length - lines.length;
  return more === 0 ? lines : [...lines, words.differences.more({ count: more })];
}

function line(difference: Difference, words: CouncilWords, format: Format): string {
  const { differences } = words;
  const said = (cell: RawCell): string => {
    if (typeof cell === 'number') return format.number(cell);
    const text = String(cell).trim();
    if (text === '') return differences.nothing;
    return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  };
  switch (difference.kind) {
    case 'changed': {
      const { cell, before, now } = difference;
      return before === null
        ? differences.otherThan({ cell, now: said(now) })
        : differences.changed({ cell, before: said(before), now: said(now) });
    }
    case 'written':
      return differences.written({ cell: difference.cell, now: said(difference.now) });
    case 'gone':
      return differences.gone({
        cell: difference.cell,
        before: difference.before === null ? '' : said(difference.before),
      });
    case 'result': {
      const { cell, now, computed } = difference;
      return differences.result({ cell, now: said(now), computed: said(computed) });
    }
    case 'shown': {
      const { cell, shown } = difference;
      const value = said(difference.value);
      if (shown === null) return differences.otherFormat({ cell, value });
      return shown.trim() === ''
        ? differences.notShown({ cell, value })
        : differences.shown({ cell, value, shown });
    }
    case 'hidden':
      return differences.hidden[difference.what]({ name: difference.name });
  }
}

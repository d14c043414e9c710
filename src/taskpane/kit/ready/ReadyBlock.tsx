import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { Gap } from '../../../workbook/documents/readiness/gaps';
import type { TablePlace } from '../../../workbook/read/findings/findings';
import { goToPlace } from '../../state/actions';
import { usePane, useWords } from '../../state/PaneContext';
import { Block } from '../Block';
import { editWords, type EditWords } from '../edits/words';
import { shortList } from '../names/shortList';
import { namesWords, type NamesWords } from '../names/words';
import { useRowStyles } from '../rowStyles';
import { readyWords, type ReadyWords } from './words';
import { Spoken } from '../aloud/Spoken';

const useStyles = makeStyles({
  line: { margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** More names than anybody reads in a line. */
const MOST_NAMES = 6;

/** What the chosen documents lack, before they are made: each line leads to where it is entered. */
export function ReadyBlock({ gaps }: { readonly gaps: readonly Gap[] }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { store } = usePane();
  const words = useWords(readyWords);
  const edits = useWords(editWords);
  const namesSaid = useWords(namesWords);
  if (gaps.length === 0)
    return (
      <Block title={words.title}>
        <p className={styles.line} data-testid="ready-complete">
          {words.nothing}
        </p>
      </Block>
    );
  return (
    <Block title={words.title} detail={words.detail}>
      <ul className={rows.list} data-testid="ready-gaps">
        {gapLines(gaps, words, edits, namesSaid).map(({ key, what, detail, place }) => (
          <li key={key} className={rows.item}>
            <button
              type="button"
              className={mergeClasses(rows.row, rows.pressable)}
              data-testid={`ready-${key}`}
              onClick={() => void goToPlace(store, place)}
            >
              <span className={rows.lines}>
                <span>
                  <Spoken>{what}</Spoken>
                </span>
                <span className={rows.detail}>
                  <Spoken>{detail}</Spoken>
                </span>
              </span>
              <span className={rows.icon}>
                <ChevronRight16Regular aria-hidden />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{words.draft}</p>
    </Block>
  );
}

interface GapLine {
  readonly key: string;
  readonly what: string;
  readonly detail: string;
  /** The first of them. */
  readonly place: TablePlace;
}

/** A line for each kind of gap that many have, with their names; one for each setting and each contradiction. */
function gapLines(
  gaps: readonly Gap[],
  words: ReadyWords,
  edits: EditWords,
  namesSaid: NamesWords,
): GapLine[] {
  const lines: GapLine[] = [];
  for (const gap of gaps) {
    const { place } = gap;
    switch (gap.code) {
      case 'setting': {
        const { label } = edits.settings[gap.setting];
        lines.push({ key: gap.setting, what: label, detail: words.settingDetail, place });
        break;
      }
      case 'conflict': {
        const detail = conflictSentence(gap.conflict, words);
        lines.push({ key: `conflict-${gap.conflict.code}-${detail}`, what: words.conflict, detail, place });
        break;
      }
      case 'noPrices':
        lines.push({ key: gap.code, what: words.noPrices, detail: '', place });
        break;
      case 'siret':
      case 'description':
      case 'price':
        if (lines.some(({ key }) => key === gap.code)) break;
        lines.push({ key: gap.code, ...namedLine(gap.code, gaps, words, namesSaid), place });
    }
  }
  return lines;
}

function namedLine(
  code: 'siret' | 'description' | 'price',
  gaps: readonly Gap[],
  words: ReadyWords,
  namesSaid: NamesWords,
): Pick<GapLine, 'what' | 'detail'> {
  const names = gaps.flatMap((gap) => (gap.code === code ? [nameIn(gap)] : []));
  return {
    what: words[code]({ count: names.length }),
    detail: shortList(names, MOST_NAMES, namesSaid),
  };
}

function nameIn(gap: Extract<Gap, { code: 'siret' | 'description' | 'price' }>): string {
  switch (gap.code) {
    case 'siret':
      return gap.commune;
    case 'description':
      return gap.application;
    case 'price':
      return gap.profile;
  }
}

function conflictSentence(
  conflict: Extract<Gap, { code: 'conflict' }>['conflict'],
  words: ReadyWords,
): string {
  // Each sentence takes its own conflict, which TypeScript cannot follow through the union.
  const sentence = words.conflicts[conflict.code] as (given: typeof conflict) => string;
  return sentence(conflict);
}

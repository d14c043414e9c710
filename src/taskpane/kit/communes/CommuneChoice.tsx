import { Checkbox, makeStyles, typographyStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Recap } from '../../../core/recap';
import { withoutAccents } from '../../../workbook/read/names';
import { Block } from '../Block';
import { SearchField } from '../form/SearchField';
import { useListKeys } from '../list/useListKeys';
import { RadioChoice, type OptionWords } from '../RadioChoice';
import { usePane, useWords } from '../../state/PaneContext';
import { communeChoiceWords, type CommuneChoiceWords } from './words';
import { communesOf, type ChosenCommunes, type PlainWho, type Who } from '../../model/chosenCommunes';
import { OfWorkbook } from '../aloud/OfWorkbook';

const SEARCH_ABOVE = 10;
/** More rows than anybody reads; the search finds the others. */
const MOST_ROWS = 100;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: `0 0 0 calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  amount: { ...typographyStyles.body1, whiteSpace: 'nowrap', textAlign: 'right' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface CommuneChoiceProps<AnyWho extends Who> {
  readonly recap: Recap;
  readonly options: readonly OptionWords<AnyWho>[];
  readonly choices: ChosenCommunes<AnyWho>;
  readonly onChange: (change: Partial<ChosenCommunes<AnyWho>>) => void;
  readonly disabled: boolean;
}

/** Whose documents are made. */
export function CommuneChoice<AnyWho extends Who>(props: CommuneChoiceProps<AnyWho>) {
  const { recap, options, choices, onChange, disabled } = props;
  const words = useWords(communeChoiceWords);
  return (
    <Block title={words.communes}>
      <RadioChoice
        label={words.communes}
        options={options}
        value={choices.who}
        disabled={disabled}
        testId="export-who"
        onChange={(who) => onChange({ who })}
      />
      {choices.who === 'chosen' && (
        <Selection
          recap={recap}
          chosen={choices.chosen}
          onChange={(chosen) => onChange({ chosen })}
          disabled={disabled}
        />
      )}
    </Block>
  );
}

/** What the recap alone tells, with how many each are. */
export function plainOptions(
  recap: Recap,
  words: CommuneChoiceWords,
): [all: OptionWords<PlainWho>, billed: OptionWords<PlainWho>, chosen: OptionWords<PlainWho>] {
  const count = (who: PlainWho): number => communesOf(recap, { who, chosen: new Set() }).length;
  return [
    { value: 'all', name: words.who.all({ count: count('all') }) },
    { value: 'billed', name: words.who.billed({ count: count('billed') }) },
    { value: 'chosen', name: words.who.chosen },
  ];
}

interface SelectionProps {
  readonly recap: Recap;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  readonly disabled: boolean;
}

function Selection({ recap, chosen, onChange, disabled }: SelectionProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(communeChoiceWords);
  const [search, setSearch] = useState('');
  const amounts = useId();
  const wanted = withoutAccents(search);
  const found = recap.rows.filter(({ commune }) => withoutAccents(commune.name).includes(wanted));
  const shown = found.slice(0, MOST_ROWS);
  const keys = useListKeys({
    list: 'communes to choose',
    lines: shown.map(({ commune: { name } }) => ({ id: name, name })),
    of: wanted,
  });
  const choose = (name: string, checked: boolean): void => {
    const next = new Set(chosen);
    if (checked) next.add(name);
    else next.delete(name);
    onChange(next);
  };
  return (
    <>
      {recap.rows.length > SEARCH_ABOVE && (
        <SearchField label={words.search} testId="export-search" value={search} onChange={setSearch} />
      )}
      {found.length === 0 && <p className={styles.note}>{words.noneFound}</p>}
      <ul {...keys.whole} className={styles.list}>
        {shown.slice(0, keys.drawn).map(({ commune, total }, index) => (
          <li key={commune.name} {...keys.row(index)} className={styles.item}>
            <Checkbox
              checked={chosen.has(commune.name)}
              disabled={disabled}
              aria-describedby={`${amounts}-${index}`}
              label={<OfWorkbook>{commune.name}</OfWorkbook>}
              onChange={(_, { checked }) => choose(commune.name, checked === true)}
            />
            <span id={`${amounts}-${index}`} className={styles.amount}>
              {format.money(total.toFixed(2))}
            </span>
          </li>
        ))}
      </ul>
      {found.length > MOST_ROWS && (
        <p className={styles.note}>{words.more({ count: found.length - MOST_ROWS })}</p>
      )}
    </>
  );
}

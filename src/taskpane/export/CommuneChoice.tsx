import {
  Checkbox,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Recap } from '../../core/recap';
import { nameKey } from '../../workbook/readValues';
import { Block } from '../components/Block';
import { usePane, useWords } from '../PaneContext';
import { exportWords } from '../../i18n/export';
import { WHO, type ChosenCommunes, type Who } from './exportChoices';

const SEARCH_ABOVE = 10;
/** More rows than anybody reads; the search finds the others. */
const MOST_ROWS = 100;

const useStyles = makeStyles({
  group: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  amount: { ...typographyStyles.body1, whiteSpace: 'nowrap', textAlign: 'right' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface CommuneChoiceProps {
  readonly recap: Recap;
  readonly choices: ChosenCommunes;
  readonly onChange: (change: Partial<ChosenCommunes>) => void;
  readonly disabled: boolean;
}

/** Whose workbooks are made. */
export function CommuneChoice({ recap, choices, onChange, disabled }: CommuneChoiceProps) {
  const styles = useStyles();
  const words = useWords(exportWords);
  const label = (who: Who): string => {
    if (who === 'chosen') return words.who.chosen;
    const count = who === 'all' ? recap.rows.length : recap.rows.filter(({ total }) => total.gt(0)).length;
    return words.who[who]({ count });
  };
  return (
    <Block title={words.communes}>
      <RadioGroup
        aria-label={words.communes}
        className={styles.group}
        value={choices.who}
        disabled={disabled}
        onChange={(_, { value }) => onChange({ who: value as Who })}
      >
        {WHO.map((who) => (
          <Radio key={who} value={who} data-testid={`export-who-${who}`} label={label(who)} />
        ))}
      </RadioGroup>
      {choices.who === 'chosen' && (
        <Selection recap={recap} choices={choices} onChange={onChange} disabled={disabled} />
      )}
    </Block>
  );
}

function Selection({ recap, choices, onChange, disabled }: CommuneChoiceProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(exportWords);
  const [search, setSearch] = useState('');
  const amounts = useId();
  const wanted = plain(search);
  const found = recap.rows.filter(({ commune }) => plain(commune.name).includes(wanted));
  const choose = (name: string, checked: boolean): void => {
    const chosen = new Set(choices.chosen);
    if (checked) chosen.add(name);
    else chosen.delete(name);
    onChange({ chosen });
  };
  return (
    <>
      {recap.rows.length > SEARCH_ABOVE && (
        <Input
          type="search"
          value={search}
          placeholder={words.search}
          aria-label={words.search}
          data-testid="export-search"
          onChange={(_, { value }) => setSearch(value)}
        />
      )}
      {found.length === 0 && <p className={styles.note}>{words.noneFound}</p>}
      <ul className={styles.list}>
        {found.slice(0, MOST_ROWS).map(({ commune, total }, index) => (
          <li key={commune.name} className={styles.item}>
            <Checkbox
              checked={choices.chosen.has(commune.name)}
              disabled={disabled}
              aria-describedby={`${amounts}-${index}`}
              label={commune.name}
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

/** As people type a name in a hurry: without accents. */
function plain(text: string): string {
  return nameKey(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

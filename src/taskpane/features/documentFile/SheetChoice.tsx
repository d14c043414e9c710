import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { saidIn } from '../../kit/documents/saidIn';
import { SearchField } from '../../kit/form/SearchField';
import { RadioChoice } from '../../kit/RadioChoice';
import { usePane, useWords } from '../../state/PaneContext';
import { sheetsFound, type SavableSheet } from './savableSheets';
import { documentFileWords } from './words';

const SEARCH_ABOVE = 10;
/** More than anybody reads; the search finds the others. */
const MOST_ROWS = 100;

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface SheetChoiceProps {
  readonly sheets: readonly SavableSheet[];
  /** Id of a sheet; empty: none. */
  readonly chosen: string;
  readonly disabled: boolean;
  readonly onChange: (id: string) => void;
}

/** One of the drawn sheets; where there are many, those that are searched. */
export function SheetChoice({ sheets, chosen, disabled, onChange }: SheetChoiceProps) {
  const styles = useStyles();
  const { translator } = usePane();
  const words = useWords(documentFileWords);
  const [search, setSearch] = useState('');
  if (sheets.length === 0) return <p className={styles.note}>{words.none}</p>;
  const found = sheetsFound(sheets, search);
  const shown = found.slice(0, MOST_ROWS);
  return (
    <>
      {sheets.length > SEARCH_ABOVE && (
        <SearchField label={words.search} testId="file-search" value={search} onChange={setSearch} />
      )}
      {found.length === 0 && <p className={styles.note}>{words.noneFound}</p>}
      <RadioChoice
        label={words.document}
        options={shown.map(({ id, name, kindName, subject, year }) => ({
          value: id,
          name,
          detail: [saidIn(kindName, translator.language), subject ?? '', String(year)]
            .filter((part) => part !== '')
            .join(' · '),
        }))}
        value={chosen}
        disabled={disabled}
        testId="file-sheet"
        onChange={onChange}
      />
      {found.length > MOST_ROWS && (
        <p className={styles.note}>{words.more({ count: found.length - MOST_ROWS })}</p>
      )}
    </>
  );
}

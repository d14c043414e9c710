import { makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { FirstView } from '../model/firstReading';
import { usePane } from '../state/PaneContext';
import { yearOf } from '../state/paneState';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  name: {
    ...typographyStyles.body1Strong,
    margin: 0,
    // Excel's own menu sits in the top right corner.
    paddingRight: '40px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  year: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  label: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
});

/** Which convention, which year. */
export function Head({ view }: { readonly view: FirstView }) {
  const styles = useStyles();
  const { state, store, text } = usePane();
  const select = useId();
  const name = view.name || text.head.unnamed;
  return (
    <header className={styles.head}>
      <p className={styles.name} title={name}>
        {name}
      </p>
      <div className={styles.year}>
        <label htmlFor={select} className={styles.label}>
          {text.head.year}
        </label>
        <Select
          id={select}
          size="small"
          data-testid="year-select"
          value={yearOf(state, view)}
          onChange={(_, { value }) => store.dispatch({ type: 'yearChosen', year: Number(value) })}
        >
          {view.years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Select>
      </div>
    </header>
  );
}

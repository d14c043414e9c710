import { Link, makeStyles, mergeClasses, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FirstView } from '../model/firstReading';
import { ActionLink } from '../kit/ActionLink';
import { Status } from '../kit/aloud/Status';
import { openHelp } from '../state/actions';
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
  whole: { whiteSpace: 'normal' },
  year: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  label: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
});

/** Which convention, which year. */
export function Head({ view }: { readonly view: FirstView }) {
  const styles = useStyles();
  const { state, store, text } = usePane();
  const select = useId();
  const [whole, setWhole] = useState(false);
  const [changed, setChanged] = useState(false);
  const name = view.name || text.head.unnamed;
  return (
    <header className={styles.head}>
      {/* In one line, or all of it once it is pressed. */}
      <Link
        as="button"
        appearance="subtle"
        aria-expanded={whole}
        title={name}
        lang="fr"
        className={mergeClasses(styles.name, whole && styles.whole)}
        data-testid="convention-name"
        onClick={() => setWhole(!whole)}
      >
        {name}
      </Link>
      <div className={styles.year}>
        <label htmlFor={select} className={styles.label}>
          {text.head.year}
        </label>
        <Select
          id={select}
          size="small"
          data-testid="year-select"
          value={yearOf(state, view)}
          onChange={(_, { value }) => {
            setChanged(true);
            store.dispatch({ type: 'yearChosen', year: Number(value) });
          }}
        >
          {view.years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Select>
        <ActionLink action={openHelp} target={undefined} testId="help" />
        <Status>{changed ? `${text.head.year} ${yearOf(state, view)}` : ''}</Status>
      </div>
    </header>
  );
}

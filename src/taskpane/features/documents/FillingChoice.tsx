import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Filling } from '../../../workbook/plan/sheetPlan';
import { drawnSheetsWords } from '../../kit/sheets/words';
import { usePane, useWords } from '../../state/PaneContext';
import { FILLINGS } from '../../model/fillings';
import { documentsWords } from './words';

const useStyles = makeStyles({
  label: { ...typographyStyles.body1Strong, margin: 0 },
  group: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  option: { display: 'flex', flexDirection: 'column' },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** What the cells of a drawn sheet hold. */
export function FillingChoice() {
  const styles = useStyles();
  const { state, store } = usePane();
  const { fillings } = useWords(drawnSheetsWords);
  const words = useWords(documentsWords);
  const label = useId();
  return (
    <div>
      <h2 id={label} className={styles.label}>
        {words.filling}
      </h2>
      <RadioGroup
        aria-labelledby={label}
        className={styles.group}
        value={state.filling}
        disabled={false}
        onChange={(_, { value }) => store.dispatch({ type: 'fillingChosen', filling: value as Filling })}
      >
        {FILLINGS.map((filling) => (
          <Radio
            key={filling}
            value={filling}
            data-testid={`filling-${filling}`}
            label={
              <span className={styles.option}>
                <span>{fillings[filling].name}</span>
                <span className={styles.detail}>{fillings[filling].detail}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </div>
  );
}

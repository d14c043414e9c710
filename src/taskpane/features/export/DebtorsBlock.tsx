import { makeStyles } from '@fluentui/react-components';
import type { Recap } from '../../../core/recap';
import { standingOf, type HandlingChoices, type Standing } from '../../../workbook/documents/debtors';
import type { Settings } from '../../../workbook/read/readSettings';
import { Block } from '../../kit/Block';
import { RadioChoice } from '../../kit/RadioChoice';
import { readyWords } from '../../kit/ready/words';
import { usePane, useWords } from '../../state/PaneContext';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({ line: { margin: 0 } });

interface DebtorsBlockProps {
  /** Of the communes that are chosen. */
  readonly rows: Recap['rows'];
  readonly settings: Settings;
  readonly choices: HandlingChoices;
  readonly onChange: (choices: HandlingChoices) => void;
  readonly disabled: boolean;
}

/** Those who owe too little or nothing, apart from the others, and what they receive. */
export function DebtorsBlock({ rows, settings, choices, onChange, disabled }: DebtorsBlockProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(readyWords);
  const of = (standing: Standing): Recap['rows'] =>
    rows.filter(({ total }) => standingOf(total, settings) === standing);
  const [below, nothing] = [of('belowThreshold'), of('nothing')];
  if (below.length + nothing.length === 0) return null;
  const { information, none, claim } = words.handling;
  const threshold = words.belowThreshold({ threshold: format.money(settings.recoveryThreshold.toFixed(2)) });
  return (
    <Block title={words.debtors} detail={words.debtorsDetail}>
      {below.length > 0 && (
        <>
          <p className={styles.line}>
            {threshold} :{' '}
            <Spoken>
              {below
                .map(({ commune, total }) => `${commune.name} (${format.money(total.toFixed(2))})`)
                .join(', ')}
            </Spoken>
          </p>
          <RadioChoice
            label={threshold}
            options={[
              { value: 'information', ...information },
              { value: 'none', ...none },
              { value: 'claim', ...claim },
            ]}
            value={choices.belowThreshold}
            disabled={disabled}
            testId="debtors-below"
            onChange={(belowThreshold) => onChange({ ...choices, belowThreshold })}
          />
        </>
      )}
      {nothing.length > 0 && (
        <>
          <p className={styles.line}>
            {words.owesNothing} : <Spoken>{nothing.map(({ commune }) => commune.name).join(', ')}</Spoken>
          </p>
          <RadioChoice
            label={words.owesNothing}
            options={[
              { value: 'information', ...information },
              { value: 'none', ...words.nothingAtAll },
            ]}
            value={choices.nothing}
            disabled={disabled}
            testId="debtors-nothing"
            onChange={(chosen) => onChange({ ...choices, nothing: chosen })}
          />
        </>
      )}
    </Block>
  );
}

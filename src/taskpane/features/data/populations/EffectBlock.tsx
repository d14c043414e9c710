import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { TOTAL_POPULATION_NAME } from '../../../../workbook/schema/definedNames';
import { Block } from '../../../kit/Block';
import { Notice } from '../../../kit/Notice';
import { usePane, useWords } from '../../../state/PaneContext';
import type { PopulationSource } from './choice';
import { EffectTable } from './EffectTable';
import type { PopulationEffect } from './newPopulations';
import { populationsWords } from './words';
import { Spoken } from '../../../kit/aloud/Spoken';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** More than this many stand in the table alone. */
const LISTED = 20;

interface EffectBlockProps {
  readonly effect: PopulationEffect;
  readonly year: number;
  readonly source: PopulationSource;
  /** The years of a convention that is running; null: it is not. */
  readonly running: { readonly first: number; readonly last: number } | null;
}

/** What to know before the populations are applied, and what they change. */
export function EffectBlock({ effect, year, source, running }: EffectBlockProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(populationsWords);
  return (
    <>
      {running && (
        <Notice tone="warning" title={words.termRunning(running)}>
          {words.termRunningDetail}
        </Notice>
      )}
      {effect.fixedTotal !== null && (
        <Notice
          tone="warning"
          title={words.fixedTotal({ name: TOTAL_POPULATION_NAME, total: format.integer(effect.fixedTotal) })}
        >
          {words.fixedTotalDetail}
        </Notice>
      )}
      {effect.leftAlone.length > 0 && (
        <Notice tone="warning" title={words.leftAlone({ count: effect.leftAlone.length })}>
          <ul className={styles.list} data-testid="populations-left">
            {effect.leftAlone.slice(0, LISTED).map(({ name, why, otherName }, index) => (
              <li key={index}>
                <Spoken>
                  {why === 'notFound' && source === 'file'
                    ? words.notInFile({ name })
                    : words.why[why]({ name, otherName })}
                </Spoken>
              </li>
            ))}
            {effect.leftAlone.length > LISTED && (
              <li>{words.moreLeft({ count: effect.leftAlone.length - LISTED })}</li>
            )}
          </ul>
        </Notice>
      )}
      {effect.absent.length > 0 && (
        <Notice tone="warning" title={words.absent({ count: effect.absent.length })}>
          <Spoken>{words.absentDetail({ names: effect.absent.join(', ') })}</Spoken>
        </Notice>
      )}
      <Block title={words.effect({ year })} detail={words.effectDetail({ count: effect.changed })}>
        {effect.rows.length === 0 ? (
          <p className={styles.line}>{words.noCommune}</p>
        ) : (
          <EffectTable effect={effect} caption={words.effect({ year })} />
        )}
      </Block>
    </>
  );
}

import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Euros } from '../../../../core/money';
import { Block } from '../../../kit/Block';
import { useRowStyles } from '../../../kit/rowStyles';
import { useReview } from '../useReview';
import { useWizard } from '../useWizard';
import { effectsOf } from './effects';
import type { NextConvention } from './nextConvention';
import { OfWorkbook } from '../../../kit/aloud/OfWorkbook';

const useStyles = makeStyles({
  figure: { flexShrink: 0, textAlign: 'right', whiteSpace: 'nowrap' },
});

/** More communes than this are shown when somebody asks for them. */
const SHOWN = 20;

/** What each commune pays in the last year of the convention and in the year of the next one that the review shows. */
export function EffectBlock({ next }: { readonly next: NextConvention }) {
  const rows = useRowStyles();
  const { draft, words } = useWizard();
  const { recap } = useReview();
  const [all, setAll] = useState(false);
  const { before } = next;
  const effects = effectsOf(draft, before, recap)
    .map((effect) => ({ ...effect, difference: effect.after.minus(effect.before) }))
    .toSorted((a, b) => b.difference.abs().comparedTo(a.difference.abs()));
  const shown = all ? effects : effects.slice(0, SHOWN);
  return (
    <Block
      title={words.following.effect({ before: before.year, after: recap.year })}
      detail={words.following.effectDetail}
    >
      <ul className={rows.list} data-testid="wizard-effects">
        <Line name={words.following.billed} before={before.billed} after={recap.billed} />
        <Line name={words.following.residual} before={before.residualCost} after={recap.residualCost} />
        {shown.map((effect) => (
          <Line key={effect.commune} name={effect.commune} before={effect.before} after={effect.after} />
        ))}
      </ul>
      {shown.length < effects.length && (
        <Button size="small" data-testid="wizard-effects-all" onClick={() => setAll(true)}>
          {words.following.all({ count: effects.length })}
        </Button>
      )}
    </Block>
  );
}

interface LineProps {
  readonly name: string;
  readonly before: Euros;
  readonly after: Euros;
}

function Line({ name, before, after }: LineProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { words, format } = useWizard();
  const money = (amount: Euros): string => format.money(amount.toFixed(2));
  return (
    <li className={rows.item}>
      <div className={rows.row}>
        <span className={rows.lines}>
          <span>
            <OfWorkbook>{name}</OfWorkbook>
          </span>
          <span className={rows.detail}>
            {words.following.fromTo({ before: money(before), after: money(after) })}
          </span>
        </span>
        <span className={styles.figure}>
          {after.gt(before) ? '+' : ''}
          {money(after.minus(before))}
        </span>
      </div>
    </li>
  );
}

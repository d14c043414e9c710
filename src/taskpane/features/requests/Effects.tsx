import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Consequences } from '../../../core/notice/consequences';
import type { RequestFields } from '../../../workbook/accounts/requests/fields';
import { Block } from '../../kit/Block';
import { useRowStyles } from '../../kit/rowStyles';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { effectsOf, outcomeIn } from './requestsModel';
import { outcomeSentence } from './sentences';
import { requestsWords } from './words';

const useStyles = makeStyles({ line: { margin: 0 } });

interface EffectsProps {
  readonly view: ConventionView;
  readonly fields: RequestFields;
}

/** What the clauses say of a request, and what it would change for whom, before anybody decides. */
export function Effects({ view, fields }: EffectsProps) {
  const styles = useStyles();
  const looks = useRowStyles();
  const { format } = usePane();
  const words = useWords(requestsWords);
  const outcome = outcomeIn(view, fields);
  const effects = effectsOf(view, fields);
  const money = (amount: { toFixed: (decimals: number) => string }): string =>
    format.money(amount.toFixed(2));
  const others = new Set(effects.flatMap((each) => each.others));
  const detail = ({ residualBefore, residualAfter }: Consequences): string => {
    const more = residualAfter.minus(residualBefore);
    return more.isNegative()
      ? words.bodyLess({ amount: money(more.negated()) })
      : words.bodyMore({ amount: money(more) });
  };
  return (
    <>
      <p className={styles.line} role="status" data-testid="request-rule">
        {outcome === null ? words.sayWhat : outcomeSentence(outcome, words, format)}
      </p>
      {effects.length > 0 && (
        <Block
          title={words.effects}
          detail={others.size === 0 ? words.nobodyElse : words.others({ names: [...others].join(', ') })}
        >
          <ul className={looks.list} data-testid="request-effects">
            {effects.map((each) => (
              <li key={each.year} className={mergeClasses(looks.item, looks.row)}>
                <span className={looks.lines}>
                  <span>
                    {words.yearEffect({
                      year: each.year,
                      before: money(each.before),
                      after: money(each.after),
                    })}
                  </span>
                  <span className={looks.detail}>{detail(each)}</span>
                </span>
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}

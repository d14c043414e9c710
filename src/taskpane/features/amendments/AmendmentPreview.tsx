import { makeStyles } from '@fluentui/react-components';
import type { Convention } from '../../../core/convention';
import type { Euros } from '../../../core/money';
import type { AmendmentFields } from '../../../workbook/edits/amendments/amendmentEdit';
import { Block } from '../../kit/Block';
import { useRowStyles } from '../../kit/rowStyles';
import { usePane, useWords } from '../../state/PaneContext';
import { effectOf } from './amendmentFields';
import { amendmentsWords } from './words';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({
  line: { margin: 0 },
});

interface AmendmentPreviewProps {
  readonly convention: Convention;
  readonly fields: AmendmentFields;
}

/** Each commune's amount of the year of effect before and after, and what stays with the body. */
export function AmendmentPreview({ convention, fields }: AmendmentPreviewProps) {
  const styles = useStyles();
  const looks = useRowStyles();
  const { format } = usePane();
  const words = useWords(amendmentsWords);
  const { before, after } = effectOf(convention, fields);
  const becomes = (was: Euros, is: Euros): string =>
    words.becomes({ before: format.money(was.toFixed(2)), after: format.money(is.toFixed(2)) });
  const moved = after.rows.flatMap(({ commune: { name }, total }, index) => {
    const was = before.rows[index]?.total ?? total;
    return was.equals(total) ? [] : [{ name, was, is: total }];
  });
  const sums = [
    { name: words.total, was: before.billed, is: after.billed },
    { name: words.residual, was: before.residualCost, is: after.residualCost },
  ];
  return (
    <Block title={words.preview({ year: fields.effect })}>
      <p className={styles.line} role="status" data-testid="amendment-moved">
        {moved.length === 0 ? words.unchanged : words.moved({ count: moved.length })}
      </p>
      <ul className={looks.list} data-testid="amendment-preview">
        {[...sums, ...moved].map(({ name, was, is }) => (
          <li key={name} className={looks.item}>
            <div className={looks.row}>
              <span className={looks.lines}>
                <span>
                  <Spoken>{name}</Spoken>
                </span>
                <span className={looks.detail}>{becomes(was, is)}</span>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}

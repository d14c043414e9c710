import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../state/PaneContext';
import type { Place } from './ordersSession';
import { useOrders } from './useOrders';
import { ordersWords } from './words';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', flexShrink: 0, gap: tokens.spacingHorizontalS },
});

export type OrderTool = Extract<Place['page'], 'calendar' | 'payments' | 'reminders'>;

/** What else the section leads to. */
export function OrderTools({ tools }: { readonly tools: readonly OrderTool[] }) {
  const styles = useStyles();
  const words = useWords(ordersWords);
  const { session } = useOrders();
  return (
    <div className={styles.buttons}>
      {tools.map((page) => (
        <Button key={page} size="small" data-testid={`orders-${page}`} onClick={() => session.open({ page })}>
          {words.tools[page]}
        </Button>
      ))}
    </div>
  );
}

import { BarList } from '../../kit/figures/BarList';
import type { ApplicationView } from '../../model/firstReading';
import { usePane, useWords } from '../../state/PaneContext';
import { overviewWords } from './words';

/** What each application costs: what is billed, then what stays with the creditor. */
export function ApplicationBars({ applications }: { readonly applications: readonly ApplicationView[] }) {
  const { format } = usePane();
  const words = useWords(overviewWords);
  return (
    <BarList
      testId="application-bars"
      rows={applications.map((view) => ({
        name: view.application,
        amount: format.money(view.annualCost),
        detail: view.rebilled
          ? words.split({
              billed: format.money(view.billed),
              residual: format.money(view.residualCost),
            })
          : words.notRebilled,
        ratios: [view.billedRatio, view.residualRatio],
      }))}
    />
  );
}

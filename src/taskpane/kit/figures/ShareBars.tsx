import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { ShareView } from '../../model/firstReading';
import { usePane } from '../../state/PaneContext';
import { BarList } from './BarList';

interface ShareBarsProps {
  readonly shares: readonly ShareView[];
  /** More than this many wait until they are asked for. */
  readonly first?: number;
}

/** What each commune pays, largest first. */
export function ShareBars({ shares, first = shares.length }: ShareBarsProps) {
  const { text, format } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? shares : shares.slice(0, first);
  const hidden = shares.length - shown.length;
  return (
    <>
      <BarList
        testId="share-bars"
        rows={shown.map(({ commune, amount, ratio }) => ({
          name: commune,
          amount: format.money(amount),
          ratios: [ratio],
        }))}
      />
      {hidden > 0 && (
        <div>
          <Link as="button" data-testid="all-shares" onClick={() => setAll(true)}>
            {text.more({ count: hidden })}
          </Link>
        </div>
      )}
    </>
  );
}

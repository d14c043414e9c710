import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PopulationsChange } from '../../../core/variants/variant';
import { findEpci, inForceFrom, loadEpci, vintagesOf, type PopulationKind } from '../../../data/epci';
import { heldWhile } from '../../kit/buttons/held';
import { Block } from '../../kit/Block';
import { Notice } from '../../kit/Notice';
import { codesOf, kindIn } from '../../kit/populations/matchCommunes';
import { publishedEpci } from '../../kit/populations/published';
import type { ConventionView } from '../../model/paneReading';
import { useWords } from '../../state/PaneContext';
import { wholeVintage } from './wholeVintage';
import { variantsWords } from './words';
import { Select } from '../../kit/form/Select';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  start: { alignSelf: 'flex-start' },
});

const KINDS: readonly PopulationKind[] = ['totale', 'municipale'];

type Taking =
  | { readonly status: 'idle' | 'loading' | 'failed' | 'unknown' }
  | { readonly status: 'taken'; readonly count: number; readonly leftAlone: readonly string[] };

interface VintageBlockProps {
  readonly view: ConventionView;
  readonly onTake: (change: PopulationsChange) => void;
}

/** All communes at once, by what ships of a vintage: nobody types them. */
export function VintageBlock({ view, onTake }: VintageBlockProps) {
  const styles = useStyles();
  const words = useWords(variantsWords);
  const [kind, setKind] = useState<PopulationKind>(() => kindIn(view));
  const [chosen, setChosen] = useState<number | null>(null);
  const [taking, setTaking] = useState<Taking>({ status: 'idle' });
  const there = vintagesOf(kind);
  const vintage = there.find((each) => each === chosen) ?? there[0] ?? 0;
  const take = async (): Promise<void> => {
    setTaking({ status: 'loading' });
    const entry = await findEpci(codesOf(view));
    const epci = entry && (await loadEpci(entry.siren, vintage));
    const published = epci && publishedEpci(epci, kind);
    if (published === null) {
      setTaking({ status: 'unknown' });
      return;
    }
    const { change, leftAlone } = wholeVintage(view, published);
    if (change.of.size > 0) onTake(change);
    setTaking({ status: 'taken', count: change.of.size, leftAlone });
  };
  return (
    <Block title={words.vintage.title} detail={words.vintage.detail}>
      <div className={styles.column}>
        <Field label={words.fields.type}>
          <Select
            value={kind}
            data-testid="variant-vintage-kind"
            onChange={(_, { value }) => setKind(KINDS.find((each) => each === value) ?? kind)}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {words.types[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.vintage.which}>
          <Select
            value={String(vintage)}
            data-testid="variant-vintage"
            onChange={(_, { value }) => setChosen(Number(value))}
          >
            {there.map((each) => (
              <option key={each} value={each}>
                {words.vintage.option({ vintage: each, year: inForceFrom(each) })}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          className={styles.start}
          {...heldWhile(taking.status === 'loading')}
          data-testid="variant-vintage-take"
          onClick={() => void take().catch(() => setTaking({ status: 'failed' }))}
        >
          {taking.status === 'loading' ? words.vintage.taking : words.vintage.take}
        </Button>
        {taking.status === 'taken' && (
          <Notice tone="success" title={words.vintage.taken({ count: taking.count })}>
            {taking.leftAlone.length > 0 && words.vintage.leftAlone({ names: taking.leftAlone.join(', ') })}
          </Notice>
        )}
        {(taking.status === 'failed' || taking.status === 'unknown') && (
          <Notice tone="error" title={words.vintage[taking.status]} />
        )}
      </div>
    </Block>
  );
}

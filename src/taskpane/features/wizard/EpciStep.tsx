import { Button, Field, Spinner } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import {
  inForceFrom,
  loadEpci,
  MUNICIPALE_VINTAGES,
  sourceOf,
  vintagesOf,
  type EpciEntry,
  type PopulationKind,
} from '../../../data/epci';
import { Block } from '../../kit/Block';
import { Notice } from '../../kit/Notice';
import { AddMember } from './members/AddMember';
import { fieldKey } from './wanted/draftFields';
import { EpciSearch } from '../../kit/epci/EpciSearch';
import { MemberList } from './members/MemberList';
import { PasteList } from './members/PasteList';
import { useWizardStyles } from './styles';
import { useEpciIndex } from '../../kit/epci/useEpciIndex';
import { useWizard } from './useWizard';
import { useWords } from '../../state/PaneContext';
import { epciWords } from '../../kit/epci/words';
import { Spoken } from '../../kit/aloud/Spoken';
import { Select } from '../../kit/form/Select';

const KINDS: readonly PopulationKind[] = ['totale', 'municipale'];

/** What was asked for last, so that it can be asked for again. */
interface Order {
  readonly run: () => Promise<void>;
  readonly status: 'loading' | 'failed';
}

/** Whose communes they are, and how many live in each. */
export function EpciStep() {
  const styles = useWizardStyles();
  const { draft, change, say, words } = useWizard();
  const epciText = useWords(epciWords);
  const [index, loadAgain] = useEpciIndex();
  const [order, setOrder] = useState<Order | null>(null);
  const turn = useRef(0);
  const { source, populationKind } = draft;

  /** Only the answer to the last thing that was asked for counts. */
  const ask = async (run: (isLast: () => boolean) => Promise<void>): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const isLast = (): boolean => turn.current === mine;
    const again = (): Promise<void> => ask(run);
    setOrder({ run: again, status: 'loading' });
    say(epciText.communesLoading);
    try {
      await run(isLast);
      if (isLast()) setOrder(null);
    } catch {
      if (!isLast()) return;
      setOrder({ run: again, status: 'failed' });
      say(epciText.communesFailed);
    }
  };

  const choose = (entry: EpciEntry): Promise<void> =>
    ask(async (isLast) => {
      const vintage = vintagesOf(populationKind, entry.vintages)[0];
      const epci = vintage === undefined ? null : await loadEpci(entry.siren, vintage);
      if (epci === null) throw new Error(`No communes of ${entry.siren}`);
      if (!isLast()) return;
      change({ type: 'epciLoaded', entry, epci });
      say(epciText.filled({ count: epci.members.length }));
    });

  const chooseVintage = (siren: string, vintage: number): Promise<void> =>
    ask(async (isLast) => {
      const epci = await loadEpci(siren, vintage);
      if (epci === null) throw new Error(`No communes of ${siren} in ${vintage}`);
      if (!isLast()) return;
      change({ type: 'vintageLoaded', epci });
      say(epciText.filled({ count: epci.members.length }));
    });

  const chooseKind = (kind: PopulationKind): Promise<void> =>
    ask(async (isLast) => {
      const there = source ? vintagesOf(kind, source.vintages) : [];
      const vintage = there.find((each) => each === source?.vintage) ?? there[0];
      const epci = source && vintage !== undefined ? await loadEpci(source.siren, vintage) : null;
      if (isLast()) change({ type: 'populationKindChosen', kind, epci });
    });

  return (
    <>
      <div className={styles.column}>
        {index.status === 'loading' && <Spinner size="tiny" label={epciText.loading} />}
        {index.status === 'failed' && (
          <Notice tone="error" title={epciText.failed}>
            <span>{epciText.failedDetail}</span>
            <Button size="small" data-testid="wizard-load-again" onClick={loadAgain}>
              {epciText.again}
            </Button>
          </Notice>
        )}
        {index.status === 'ready' && (
          <div data-field={fieldKey({ part: 'search' })}>
            <EpciSearch index={index.value} onChoose={(entry) => void choose(entry)} />
          </div>
        )}
        {order?.status === 'loading' && <Spinner size="tiny" label={epciText.communesLoading} />}
        {order?.status === 'failed' && (
          <Notice tone="error" title={epciText.communesFailed}>
            <span>{epciText.failedDetail}</span>
            <Button size="small" data-testid="wizard-communes-again" onClick={() => void order.run()}>
              {epciText.again}
            </Button>
          </Notice>
        )}
      </div>
      {source && (
        <Block title={source.name} lang="fr" detail={epciText.chosen}>
          <div className={styles.column}>
            <Field label={epciText.populationKind}>
              <Select
                data-testid="wizard-population-kind"
                value={populationKind}
                onChange={(_, { value }) => void chooseKind(value as PopulationKind)}
              >
                {KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {epciText.kinds[kind]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={epciText.vintage}>
              <Select
                data-testid="wizard-vintage"
                value={String(source.vintage)}
                onChange={(_, { value }) => void chooseVintage(source.siren, Number(value))}
              >
                {vintagesOf(populationKind, source.vintages).map((vintage) => (
                  <option key={vintage} value={vintage}>
                    {epciText.vintageOption({ vintage, year: inForceFrom(vintage) })}
                  </option>
                ))}
              </Select>
            </Field>
            {populationKind === 'totale' && MUNICIPALE_VINTAGES[0] && (
              <p className={styles.detail}>
                {epciText.municipaleAlone({ vintage: MUNICIPALE_VINTAGES[0].vintage })}
              </p>
            )}
            <p className={styles.detail} data-testid="wizard-source">
              <Spoken>{epciText.source({ source: sourceOf(source.vintage, source.census) })}</Spoken>
            </p>
          </div>
        </Block>
      )}
      <Block
        title={words.members.title({ count: draft.members.length })}
        detail={words.members.total({ population: inhabitants(draft.members) })}
      >
        <MemberList />
      </Block>
      <Block title={words.members.add}>
        <AddMember />
      </Block>
      <Block title={words.paste.title}>
        <PasteList />
      </Block>
    </>
  );
}

function inhabitants(members: readonly { readonly population: string }[]): number {
  return members.reduce((total, { population }) => total + (Number(population) || 0), 0);
}

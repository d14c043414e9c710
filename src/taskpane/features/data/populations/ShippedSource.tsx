import { Button, Field, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { inForceFrom, sourceOf, VINTAGES, vintagesOf, type EpciEntry } from '../../../../data/epci';
import { Block } from '../../../kit/Block';
import { EpciSearch } from '../../../kit/epci/EpciSearch';
import { useEpciIndex } from '../../../kit/epci/useEpciIndex';
import { epciWords } from '../../../kit/epci/words';
import { Notice } from '../../../kit/Notice';
import type { Loading } from '../../../kit/useLoaded';
import { useWords } from '../../../state/PaneContext';
import { municipaleAlone, vintageBeyond, type PopulationChoice, type PopulationsFound } from './choice';
import { populationsWords } from './words';
import { Spoken } from '../../../kit/aloud/Spoken';
import { Select } from '../../../kit/form/Select';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
});

interface ShippedSourceProps {
  readonly choice: PopulationChoice;
  readonly found: Loading<PopulationsFound>;
  readonly year: number;
  readonly onChoose: (changes: Partial<PopulationChoice>) => void;
}

/** Which vintage of those that ship; and where they end, how to go on. */
export function VintageChoice({ choice, found, year, onChoose }: ShippedSourceProps) {
  const styles = useStyles();
  const words = useWords(populationsWords);
  const epciText = useWords(epciWords);
  const { kind } = choice;
  const whole = (found.status === 'ready' && found.value.entry?.vintages) || VINTAGES;
  const beyond = vintageBeyond(kind, year);
  const alone = kind === 'totale' ? municipaleAlone() : null;
  const button = (
    <Button
      size="small"
      className={styles.start}
      data-testid="populations-to-file"
      onClick={() => onChoose({ source: 'file' })}
    >
      {words.toFile}
    </Button>
  );
  return (
    <>
      <Field label={epciText.vintage}>
        <Select
          data-testid="populations-vintage"
          value={String(choice.vintage)}
          onChange={(_, { value }) => onChoose({ vintage: Number(value) })}
        >
          {[...new Set([...vintagesOf(kind, whole), choice.vintage])].map((vintage) => (
            <option key={vintage} value={vintage}>
              {epciText.vintageOption({ vintage, year: inForceFrom(vintage) })}
            </option>
          ))}
        </Select>
      </Field>
      {alone !== null && (
        <p className={styles.detail} data-testid="populations-municipale-alone">
          {epciText.municipaleAlone({ vintage: alone })}
        </p>
      )}
      {beyond !== null && (
        <Notice tone="warning" title={words.beyond({ year, vintage: beyond })}>
          <span data-testid="populations-beyond">
            {words.beyondDetail({
              kind: words.kindsInText[kind],
              newest: vintagesOf(kind)[0] ?? 0,
              vintage: beyond,
            })}
          </span>
          {button}
        </Notice>
      )}
      {inForceFrom(choice.vintage) > year && (
        <p className={styles.detail}>
          {words.notYetInForce({ vintage: choice.vintage, year: inForceFrom(choice.vintage) })}
        </p>
      )}
    </>
  );
}

/** Of which intercommunality. */
export function EpciBlock({
  found: { entry, epci },
  choice,
  onChoose,
}: Pick<ShippedSourceProps, 'choice' | 'onChoose'> & { readonly found: PopulationsFound }) {
  const styles = useStyles();
  const words = useWords(populationsWords);
  const epciText = useWords(epciWords);
  const [searching, setSearching] = useState(false);
  const pick = (picked: EpciEntry): void => {
    setSearching(false);
    const there = vintagesOf(choice.kind, picked.vintages);
    const vintage = there.includes(choice.vintage) ? choice.vintage : (there[0] ?? choice.vintage);
    onChoose({ picked, vintage });
  };
  if (entry === null)
    return (
      <>
        <Notice tone="warning" title={words.epciUnknown}>
          {words.epciUnknownDetail}
        </Notice>
        <SearchedEpci onPick={pick} />
      </>
    );
  return (
    <>
      <Block title={entry.name} lang="fr">
        <div className={styles.column}>
          {epci && (
            <p className={styles.detail} data-testid="populations-source">
              <Spoken>{epciText.source({ source: sourceOf(epci.vintage, epci.census) })}</Spoken>
            </p>
          )}
          {searching ? (
            <SearchedEpci onPick={pick} />
          ) : (
            <Button
              size="small"
              className={styles.start}
              data-testid="populations-other"
              onClick={() => setSearching(true)}
            >
              {words.other}
            </Button>
          )}
        </div>
      </Block>
      {epci === null && (
        <Notice tone="warning" title={words.notInVintage({ name: entry.name, vintage: choice.vintage })}>
          {words.notInVintageDetail}
        </Notice>
      )}
    </>
  );
}

function SearchedEpci({ onPick }: { readonly onPick: (entry: EpciEntry) => void }) {
  const [index, loadAgain] = useEpciIndex();
  const words = useWords(epciWords);
  switch (index.status) {
    case 'loading':
      return <Spinner size="tiny" label={words.loading} />;
    case 'failed':
      return (
        <Notice tone="error" title={words.failed}>
          <Button size="small" onClick={loadAgain}>
            {words.again}
          </Button>
        </Notice>
      );
    case 'ready':
      return <EpciSearch index={index.value} onChoose={onPick} />;
  }
}
